"""Ways in which a text writes one company's name again."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.extraction import extract, load_names
from bot.extraction.names.gazetteer import KnownName, Names


def organizations(text: str) -> set[str]:
    """The organizations that a text names."""
    return {mention.name for mention in extract(text, load_names()).mentions if mention.kind == "organization"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Acme Fab Private Limited signed a deal. Acme Fab said so.", "Acme Fab Private Limited"),
        ("Acme Fab Pvt. Ltd. signed a deal. Acme Fab said so.", "Acme Fab Pvt. Ltd"),
        ("The deal was signed by Acme Fab Pty. Limited. Acme Fab said so.", "Acme Fab Pty. Limited"),
        ("Leewright Renewable Energy LLC signed a deal. Leewright said so.", "Leewright Renewable Energy LLC"),
        ("ACME Corp signed a deal. Acme Corp said so.", "ACME Corp"),
        ("Northern Lamp Company (XAQ) signed a deal. XAQ said so.", "Northern Lamp Company"),
    ],
)
def test_one_company_has_one_name(text: str, name: str) -> None:
    assert organizations(text) == {name}


def test_capitals_in_brackets_behind_a_part_of_a_name_are_a_name_of_their_own() -> None:
    text = "Big Lamp Makers (BLM) agreed a purchase of lamps from Hartnoll. BLM hired 30 traders."
    assert "BLM" in organizations(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Acme Bros. Pictures signed a deal.", "Acme Bros. Pictures"),
        ("Jane Roe joined Zorb Bros. Widget Corp signed a deal.", "Widget Corp"),
    ],
)
def test_a_name_goes_on_behind_brothers_where_a_studio_follows(text: str, name: str) -> None:
    assert name in organizations(text)


@pytest.mark.parametrize("branch", ["Zorblat Transmission", "Zorblat Teleservices", "Zorblat Airports"])
def test_a_branch_of_a_known_company_is_called_by_its_trade(branch: str) -> None:
    names = load_names()
    known = {**names.known, "Zorblat": KnownName("Zorblat", "organization")}
    names = replace(names, known=known, longest={**names.longest, "Zorblat": 1})
    mentions = extract(f"{branch} agreed to buy Foo Systems.", names).mentions
    assert {mention.name for mention in mentions} == {branch, "Foo Systems"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Quillon Boots Alliance agreed to buy Foo Systems for $3 billion. Quillon said it will pay in cash.",
            "Quillon Boots Alliance",
        ),
        (
            "Zorb-Quillon Squib Co agreed to buy Foo Systems for $3 billion. Zorb-Quillon said it will pay in cash.",
            "Zorb-Quillon Squib Co",
        ),
    ],
)
def test_the_first_words_of_a_full_name_stand_for_it(text: str, name: str) -> None:
    assert organizations(text) == {name, "Foo Systems"}


@pytest.mark.parametrize(
    "text",
    [
        "Zorblat Lamp Shipping, a unit of Zorblat, bought Foo Systems. Zorblat said it will pay.",
        "Zorblat Lamp Shipping bought Foo Systems. The parent Zorblat said it will pay.",
        "Zorblat Lamp Shipping sued Zorblat. Zorblat said it will pay Foo Systems.",
        "Zorblat Workers Union signed a deal with Foo Systems. Zorblat said it will pay.",
        "Zorblat India Holdings signed a deal with Foo Systems. Zorblat said it will pay.",
        "Zorblat Boots Alliance and Zorblat Lamp Shipping signed a deal. Zorblat said it will pay.",
        "Zorblat said it will buy Foo Systems. Zorblat Lamp Shipping opened a data center.",
    ],
)
def test_who_is_called_after_another_is_another(text: str) -> None:
    assert "Zorblat" in organizations(text)


def test_known_letters_in_brackets_keep_their_meaning() -> None:
    text = "Acme Corp wrote to the Food and Drug Agency of Acme (FDA). The FDA signed a contract with Zorblat Inc."
    assert "Food and Drug Administration" in organizations(text)


def test_letters_with_a_plus_alone_are_no_company() -> None:
    assert organizations("TV+ signed a contract with Zorblat Inc.") == {"Zorblat Inc"}


def with_known(company: str) -> Names:
    """The gazetteer with one more company."""
    names = load_names()
    known = {**names.known, company: KnownName(company, "organization")}
    return replace(names, known=known, longest={**names.longest, company: 1})


def mentioned(text: str) -> set[str]:
    return {mention.name for mention in extract(text, with_known("Zorblat")).mentions}


@pytest.mark.parametrize(
    "text",
    [
        "Zorblat Rotary Sails has signed a contract with Foo Systems.",
        "Zorblat Rotary Sails won a five-year, $2 billion contract from Foo Systems.",
        "Zorblat Rotary Sails won an order. Foo Systems sells rope to Zorblat Rotary Sails, the boat builder.",
    ],
)
def test_a_known_company_and_more_words_that_sign_are_one(text: str) -> None:
    assert "Zorblat Rotary Sails" in mentioned(text)
    assert not {"Zorblat", "Rotary Sails"} & mentioned(text)


@pytest.mark.parametrize(
    "text",
    [
        "Zorblat Rotary chips will power the site.",
        "Zorblat Rotary won an order from Foo Systems.",
        "Zorblat Rotary Sails won praise.",
        "Zorblat Rotary Sails will be sold by Foo Systems.",
        "Zorblat Jane Roe signed a contract with Foo Systems.",
        "Zorblat Chief Executive Jane Roe signed a contract with Foo Systems.",
        "At Zorblat Xan Roewright signed a contract with Foo Systems.",
    ],
)
def test_what_stands_behind_a_company_and_signs_nothing_is_no_part_of_it(text: str) -> None:
    assert "Zorblat" in mentioned(text)
