"""Deals as different newsrooms tell them."""

from __future__ import annotations

import pytest

from bot.extraction import extract, load_names
from bot.extraction.facts import Deal


def first(text: str, title: str = "") -> Deal:
    """The first deal of a text."""
    return extract(text, load_names(), title).deals[0]


@pytest.mark.parametrize(
    ("text", "kind", "parties"),
    [
        (
            "Quillon Inc and Kerr University opened a lab. The collaboration, announced on Thursday, will train many.",
            "partnership",
            {"Quillon Inc", "Kerr University"},
        ),
        ("Norway's Quillon Inc is pouring $3 billion into Zorblat Inc.", "investment", {"Quillon Inc", "Zorblat Inc"}),
        (
            "Quillon Inc’s board rejected a takeover offer from Zorblat Inc.",
            "acquisition",
            {"Quillon Inc", "Zorblat Inc"},
        ),
        ("Jane Roe is joining Quillon Inc as head of shops.", "hiring", {"Jane Roe", "Quillon Inc"}),
        ("Quillon Inc received $45 million from investors led by Foo Capital.", "funding", {"Quillon Inc"}),
        ("Quillon Inc obtained a $250 million loan from Foo Bank.", "debt", {"Quillon Inc", "Foo Bank"}),
        (
            "Quillon Inc was awarded a contract worth $2 million by the Department of Hammers.",
            "contract",
            {"Quillon Inc", "Department of Hammers"},
        ),
        ("Quillon Inc announced a tie-up with the government of Kerala.", "partnership", {"Quillon Inc"}),
    ],
)
def test_a_deal_is_read_in_many_styles(text: str, kind: str, parties: set[str]) -> None:
    deal = first(text)
    assert deal.kind == kind
    assert parties <= set(deal.parties)


def test_a_takeover_offer_is_from_the_buyer() -> None:
    deal = first("Quillon Inc’s board rejected a takeover offer from Zorblat Inc.")
    assert {role.party: role.role for role in deal.roles} == {"Zorblat Inc": "buyer", "Quillon Inc": "target"}


def test_a_valuation_is_the_sum_behind_it() -> None:
    deal = first("The startup Quillon is in discussions to raise about $1 billion at a valuation of $12 billion.")
    assert (deal.value_usd, deal.valuation_usd, deal.value_text) == (1e9, 1.2e10, "about $1 billion")


def test_a_completion_is_further_than_the_approval_before_it() -> None:
    text = "Quillon Inc completed its $3 billion acquisition of Zorblat Inc after winning regulatory approval."
    assert first(text).status == "completed"


def test_what_is_according_to_somebody_is_no_purpose() -> None:
    text = "Quillon Inc signed a contract with Zorblat Inc, according to three people familiar with it."
    assert first(text).purpose is None


def test_the_deal_that_an_article_comes_back_to_is_its_main_one() -> None:
    filler = "\n\nThe weather in the valley is fine.\n\nNobody knows how long it will last.\n\nIt rained before."
    text = (
        f"Hammers are heavy.{filler}\n\nQuillon Inc partnered with Zorblat Inc in May.{filler}\n\nThe partnership "
        f"between Quillon Inc and Zorblat Inc went on.{filler}\n\nA partnership with Quillon Inc made Zorblat Inc rich."
    )
    assert [deal.main for deal in extract(text, load_names(), "On hammers").deals] == [True]


def test_a_headline_in_the_first_person_is_by_the_company_that_is_named_first() -> None:
    title = "Why we partnered with Velmora Works"
    text = (
        f"{title}\n\nZorblat Inc is working with Velmora Works on maps. Velmora Works is large. We like Velmora Works."
    )
    (deal,) = extract(text, load_names(), title).deals
    assert (set(deal.parties), deal.main) == ({"Zorblat Inc", "Velmora Works"}, True)


def test_who_forms_a_group_works_together() -> None:
    text = "Five developers, including Zorblat Inc and Velmora Works, have formed a consortium to share safety tests."
    (deal,) = extract(text, load_names()).deals
    assert (deal.kind, deal.parties) == ("partnership", ("Zorblat Inc", "Velmora Works"))


def test_a_deal_of_the_lead_with_the_sum_of_the_headline_is_what_the_article_is_about() -> None:
    title = "Former Velmora research chief raises $60M for drug start-up"
    text = (
        f"{title}\n\nJane Roe, who led research at Velmora Inc, is back.\n\n"
        "Zorblat Inc has closed a $60 million seed round led by Quillon Capital."
    )
    (deal,) = extract(text, load_names(), title).deals
    assert (deal.parties, deal.main) == (("Zorblat Inc", "Quillon Capital"), True)


def test_a_sum_in_brackets_counts_where_the_one_before_it_is_in_a_currency_that_is_not_read() -> None:
    assert first("Zorblat Inc bought Velmora Inc for 310 million francs ($390 million).").value_usd == 3.9e8
    assert first("Zorblat Inc bought Velmora Inc for 310 million euros ($390 million).").value == 3.1e8


def test_what_the_headline_calls_a_bet_and_the_lead_a_round_is_funding() -> None:
    title = "Quillon Fund leads $1.2bn bet on chipmaker Zorblat"
    text = f"{title}\n\nQuillon Fund has led a $1.2 billion investment round in Zorblat, the maker of chips."
    deal = first(text, title)
    assert (deal.kind, deal.parties) == ("funding", ("Quillon Fund", "Zorblat"))


def test_who_joins_the_group_joins_the_one_that_the_article_is_about() -> None:
    title = "Zorblat hires AI chief"
    opening = "Zorblat Inc has been looking for a chief since May."
    text = f"{title}\n\n{opening}\n\nJane Roe will join the London group in June as chief data officer."
    assert first(text, title).parties == ("Zorblat Inc", "Jane Roe")
