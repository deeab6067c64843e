"""Names of firms that look like something else, and what looks like the name of a firm."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.extraction import extract, load_names
from bot.extraction.names.gazetteer import KnownName
from tests.extraction.deals.reading_deals import deals_of, roles


def kinds(text: str) -> dict[str, str]:
    """The kind of every name of a text."""
    return {mention.name: mention.kind for mention in extract(text, load_names()).mentions}


@pytest.mark.parametrize(
    "told",
    [
        "Zorblat, the company said on Monday, will be bought by Quillon Inc for $2 billion.",
        "Zorblat, the startup told a newspaper, has signed a $2 billion contract with Quillon Inc.",
        "Zorblat, the chipmaker said in a statement, has hired Jane Roe as chief executive.",
        "Zorblat Class A shares rose after it opened a data center.",
    ],
)
def test_what_a_company_says_of_itself_or_issues_tells_that_it_is_one(told: str) -> None:
    assert kinds(told)["Zorblat"] == "organization"


def test_who_a_company_says_is_hired_is_a_person() -> None:
    assert kinds("Jane Quibble, the company said, will lead it.") == {"Jane Quibble": "person"}


def test_a_word_that_opens_a_clause_is_no_part_of_a_name() -> None:
    text = "When Zorblat bought Quillon Inc, shares rose. The show When Zorblat was canceled."
    assert deals_of(text)[0].parties == ("Zorblat", "Quillon Inc")


@pytest.mark.parametrize("firm", ["Railroad Partners", "Consultancy Partners", "Anything AI", "CEO Capital Partners"])
def test_a_firm_may_be_called_by_a_trade(firm: str) -> None:
    (deal,) = deals_of(f"{firm} raised $20 million from Velmora Ventures.")
    assert roles(deal) == {firm: "recipient", "Velmora Ventures": "investor"}


def test_a_trade_before_another_name_is_no_part_of_it() -> None:
    assert kinds("Consultancy Zorblat said it hired Jane Roe.")["Zorblat"] == "organization"


def test_a_trade_before_an_ordinary_word_is_no_firm() -> None:
    assert kinds("Company Data showed that sales rose.") == {}


def test_a_prince_of_one_name_is_a_person() -> None:
    assert kinds("They met Prince Quib on Monday.") == {"Quib": "person"}


def test_an_office_in_capitals_within_a_name_is_part_of_it() -> None:
    assert "CEO Capital Partners" in kinds("Fund manager Jane Roe of CEO Capital Partners left.")
    assert "Velmora Ventures" in kinds("Jane Roe, CEO Velmora Ventures, left.")


@pytest.mark.parametrize("longest", [1, 2])
def test_a_branch_is_not_the_company_in_capitals_that_it_is_called_after(longest: int) -> None:
    names = load_names()
    known = {**names.known, "QZB": KnownName("QZB", "organization"), "QZB Lab": KnownName("QZB Lab", "organization")}
    branch = replace(names, known=known, longest={**names.longest, "QZB": longest})
    assert extract("QZB Norway hired Jane Roe.", branch).deals[0].parties == ("QZB Norway", "Jane Roe")


@pytest.mark.parametrize("firm", ["Princess Lamps", "Princess Quib"])
def test_a_company_may_begin_with_a_title(firm: str) -> None:
    assert deals_of(f"{firm} hired Jane Roe.")[0].kind == "hiring"


@pytest.mark.parametrize(
    "told",
    [
        "Zorblat was sold to Velmora for $2 million.",
        "Zorblat has been sold to Velmora for $2 million.",
        "Zorblat, the lamp maker, was sold to Velmora for $2 million.",
    ],
)
def test_who_a_company_is_sold_to_is_one(told: str) -> None:
    assert kinds(told)["Velmora"] == "organization"


def test_goods_of_a_name_that_are_sold_are_no_company() -> None:
    assert deals_of("Zorblat phones were sold to Velmora for $2 million.") == ()


@pytest.mark.parametrize(
    "told",
    [
        "Quillon Inc sells Zorblat to Velmora Capital for use in millions of homes.",
        "Quillon Inc agreed to sell Zorblat to Velmora Capital for $2 million a year.",
    ],
)
def test_what_is_sold_for_use_or_by_the_year_is_no_company(told: str) -> None:
    assert kinds(told).get("Zorblat") != "organization"
    assert all(deal.kind != "acquisition" for deal in deals_of(told))


def test_two_full_names_with_an_ampersand_are_two_people() -> None:
    assert kinds("Jane Roe & John Poe founded Quillon Inc.") == {
        "Jane Roe": "person",
        "John Poe": "person",
        "Quillon Inc": "organization",
    }


def test_who_is_advised_on_a_purchase_buys() -> None:
    (deal,) = deals_of("Roe & Poe advised Zorblat on its $2 billion purchase of Velmora.")
    assert roles(deal) == {"Zorblat": "buyer", "Velmora": "target"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Zorblatville Planning and Zoning Commission met.", "Zorblatville Planning and Zoning Commission"),
        ("She runs the Gordon and Betty Quillon Foundation now.", "Gordon and Betty Quillon Foundation"),
        ("The Zorblat Trade Commission and Energy Department met.", "Zorblat Trade Commission"),
    ],
)
def test_a_body_may_be_called_by_two_fields_or_two_givers(text: str, name: str) -> None:
    assert name in {mention.name for mention in extract(text, load_names()).mentions}


def test_all_capitals_of_a_name_are_its_short_form() -> None:
    text = "QuickLamp Group (QLG) has agreed to acquire Marl Labs for $6 billion. Marl Labs will be acquired by QLG."
    (deal,) = deals_of(text)
    assert deal.parties == ("QuickLamp Group", "Marl Labs")


@pytest.mark.parametrize(
    "firm",
    [
        "Leroy Quillon",
        "Harvey Zorblats",
        "Alma Lamps",
        "Hank Lamps",
        "Tommy Zorblatter",
        "Zorblat Campus",
        "MENA Lampwright",
        "MEA",
    ],
)
def test_a_firm_may_be_called_like_a_person_a_site_or_a_region(firm: str) -> None:
    (deal,) = deals_of(f"{firm} signed a contract with Quillon Inc.")
    assert deal.parties == (firm, "Quillon Inc")


def test_a_grade_of_oil_is_no_person() -> None:
    assert kinds("Brent Crude rose to $90 a barrel.").get("Brent Crude") != "person"


@pytest.mark.parametrize(
    "text",
    [
        "Infinite Zorblat Campus offers schools software and raised $20 million from Quillon Ventures.",
        "Quillon Inc bought Zorblat Campus for $20 million.",
        "The Zorblat Campus app is used by schools in Ohio.",
    ],
)
def test_a_firm_that_is_called_a_campus_is_no_site(text: str) -> None:
    assert extract(text, load_names()).projects == ()


def test_a_park_may_be_a_person() -> None:
    assert kinds("John Park includes Quillon Inc in his list.")["John Park"] == "person"
    assert kinds("Susan Park spans genres in her work.")["Susan Park"] == "person"
    assert kinds("Zorblat Park will include six data centers with 200 MW.")["Zorblat Park"] == "project"


def test_a_firm_of_partners_is_called_by_its_name_alone() -> None:
    (deal,) = deals_of("Zorblat & Company signed a partnership with Quillon Inc. Zorblat will use its models.")
    assert set(deal.parties) == {"Zorblat & Company", "Quillon Inc"}


def test_a_name_may_go_on_in_small_behind_its_ampersand() -> None:
    assert "Nine & i Holdings" in kinds("Nine & i Holdings agreed to sell its shops to Acme Inc for $2bn.")
    (deal,) = deals_of("Acme Inc has acquired Nine & i Holdings for $40 billion.")
    assert deal.parties == ("Acme Inc", "Nine & i Holdings")
    assert "Nine & i" in kinds("Shares of Nine & i rose after it opened a data center.")
    assert "Acme Inc & a" not in kinds("Shares of Acme Inc & a rival rose.")
