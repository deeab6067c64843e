"""Who is in a round, told in many ways: by what it is put to, by its noun, by who holds most, in a list of all."""

from __future__ import annotations

import pytest

from tests.extraction.deals.reading_deals import deals_of, roles

ROUND = {"Quillon Inc": "recipient", "Foo Capital": "investor"}


@pytest.mark.parametrize(
    "text",
    [
        "Foo Capital committed $1 million to the Series C funding for Quillon Inc.",
        "Foo Capital has become the largest shareholder in Quillon Inc after leading a $7 million Series C round.",
        "Foo Capital led Quillon Inc's round by putting in $1 million of a $7 million raise.",
        "Quillon Inc has raised $66 million in Series A equity and debt funding from Foo Capital.",
        "Foo Capital is said to have invested $1 billion, giving Quillon Inc a valuation of $10 billion.",
    ],
)
def test_who_gives_and_who_gets(text: str) -> None:
    (deal,) = deals_of(text)
    assert roles(deal) == ROUND


def test_all_who_joined_are_listed_behind_a_verb_of_being() -> None:
    text = (
        "Quillon Inc raised $9 million from Foo Capital on Monday. Besides Foo Capital, other investors who joined the "
        "fundraising are Zorblat Fund, Bar Ventures and Moss Fund."
    )
    (deal,) = deals_of(text)
    assert set(deal.parties) == {"Quillon Inc", "Foo Capital", "Zorblat Fund", "Bar Ventures", "Moss Fund"}


def test_who_leads_may_be_called_at_length() -> None:
    (deal,) = deals_of("Quillon Inc raised $9 million in a round led by Norwegian lamp equipment giant Zorblat Inc.")
    assert deal.lead == "Zorblat Inc"


def test_a_valuation_may_stand_between_two_sentences_on_a_round() -> None:
    text = (
        "Quillon Inc raised $9 million in a round led by Foo Capital. The round values the startup at $50 million. "
        "The round also saw participation from Zorblat Fund."
    )
    (deal,) = deals_of(text)
    assert deal.valuation_usd == 5e7


def test_who_stood_behind_a_company_before_is_not_in_talks() -> None:
    text = (
        "Foo Capital is in talks to invest $5 million in Quillon Systems. Founded in 2016, Quillon Systems is a "
        "lamp startup backed by tech giants Zorblat Inc and Foo Capital."
    )
    assert set(deals_of(text)[0].parties) == {"Foo Capital", "Quillon Systems"}


def test_who_both_got_contracts_made_none_with_each_other() -> None:
    assert not deals_of("Quillon Inc and Zorblat Inc also secured agreements in May.")


def test_a_round_is_of_whom_it_is_named_after_before_its_sum() -> None:
    (deal,) = deals_of("Foo Capital participated in Ada Roe's Quillon Inc $6 billion funding round in May.")
    assert roles(deal) == ROUND
