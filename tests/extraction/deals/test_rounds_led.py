"""Rounds told by who leads them: who gets the money and who gives it."""

from __future__ import annotations

import pytest

from bot.extraction import extract, load_names
from bot.extraction.facts import Deal
from tests.extraction.deals.reading_deals import deals_of, roles

_MORE = "\n\nZorbex Labs makes lamps. Quillon Capital is an old fund."


def only(text: str) -> Deal:
    (deal,) = extract(text + _MORE, load_names()).deals
    return deal


@pytest.mark.parametrize(
    "text",
    [
        "Quillon Capital spearheaded a $648 million funding round in Zorbex Labs.",
        "Quillon Capital anchored a $648 million funding round in Zorbex Labs.",
        "Quillon Capital, an investment firm, is heading Zorbex Labs' Series D round.",
    ],
)
def test_whoever_leads_a_round_gives_the_money(text: str) -> None:
    deal = only(text)
    assert {role.role: role.party for role in deal.roles} == {"recipient": "Zorbex Labs", "investor": "Quillon Capital"}


def test_a_round_spearheaded_by_a_fund_is_led_by_it() -> None:
    deal = only("Zorbex Labs raised $648 million in a round spearheaded by Quillon Capital.")
    assert deal.lead == "Quillon Capital"


def test_those_alongside_the_leader_take_part() -> None:
    deal = only("Zorbex Labs raised $5 million in a round led by Quillon Capital, alongside Plinth Ventures.")
    assert set(deal.parties) == {"Zorbex Labs", "Quillon Capital", "Plinth Ventures"}


@pytest.mark.parametrize(
    ("text", "lead"),
    [
        ("Zorbex Labs raised $5 million in a round led by Quillon Capital and Plinth Ventures.", "both"),
        ("Zorbex Labs raised a $5 million Series C co-led by Quillon Capital and Plinth Ventures.", "both"),
        ("Zorbex Labs raised $5 million. Quillon Capital and Plinth Ventures co-led the round.", "both"),
        ("Quillon Capital led a $60 million Series B in Zorbex Labs.", "Quillon Capital"),
        ("Quillon Capital leads $80M round for Zorbex Labs", "Quillon Capital"),
    ],
)
def test_all_who_lead_a_round_are_told(text: str, lead: str) -> None:
    assert only(text).lead == ("Quillon Capital and Plinth Ventures" if lead == "both" else lead)


def test_what_a_round_values_is_told_with_who_led_it() -> None:
    deal = only("Zorbex Labs has raised $5 million. Quillon Capital led the round, which values it at $4 billion.")
    assert deal.valuation_usd == 4e9


@pytest.mark.parametrize(
    "told",
    [
        "Fernleaf Capital invested $20 million as part of the $100 million round backed by Orrin Partners.",
        "Fernleaf Capital committed $2 million as part of last year’s $100 million financing backed by Orrin Partners.",
    ],
)
def test_who_puts_money_in_as_part_of_a_round_does_not_get_it(told: str) -> None:
    found = deals_of(f"Zephyr Grid makes lamps. {told}")
    whole = next(deal for deal in found if deal.kind == "funding")
    assert roles(whole) == {
        "Zephyr Grid": "recipient",
        "Fernleaf Capital": "investor",
        "Orrin Partners": "investor",
    }


@pytest.mark.parametrize(
    "told",
    [
        "committed $20 million to Halden Inc as part of its Series B round.",
        "invested $20 million in Halden Inc as part of its Series B round.",
    ],
)
def test_who_is_given_money_as_part_of_its_round_is_told_with_the_round(told: str) -> None:
    (deal,) = deals_of(f"Fernleaf Capital {told}")
    assert (deal.kind, deal.value_usd, deal.round) == ("investment", 2e7, "Series B")
    assert roles(deal) == {"Fernleaf Capital": "investor", "Halden Inc": "recipient"}


def test_a_part_of_a_round_has_its_name_though_nobody_gets_it() -> None:
    (deal,) = deals_of("Fernleaf Capital invested $20 million as part of a Series B round led by Orrin Partners.")
    assert (deal.kind, deal.round) == ("investment", "Series B")


def test_a_round_by_a_company_is_its_own() -> None:
    text = "Fernleaf Capital committed $2 million as part of the $90 million round by Halden Cells."
    whole = next(deal for deal in deals_of(text) if deal.kind == "funding")
    assert roles(whole) == {"Halden Cells": "recipient", "Fernleaf Capital": "investor"}


def test_what_a_later_round_is_called_says_nothing_of_an_investment() -> None:
    text = "Fernleaf Capital invested $2 million in Halden Cells as part of a plan, ahead of its Series B round."
    assert next(deal for deal in deals_of(text) if deal.kind == "investment").round is None


def test_a_round_of_nobody_named_is_not_that_of_who_puts_money_in() -> None:
    found = deals_of("Fernleaf Capital committed $20 million as part of a $100 million funding round.")
    assert [deal.kind for deal in found] == ["investment"]


def test_a_round_for_a_company_of_some_years_is_its_round() -> None:
    deal = only("Quillon Capital led a $2 billion funding round for the one-year-old Zorbex Labs, which sells lamps.")
    assert roles(deal) == {"Zorbex Labs": "recipient", "Quillon Capital": "investor"}


def test_money_given_during_a_round_is_a_part_of_it() -> None:
    (deal,) = deals_of("Quillon Capital invested again in Zorbex Labs, a lamp maker, during a $2 billion Series C.")
    assert (roles(deal), deal.round) == ({"Zorbex Labs": "recipient", "Quillon Capital": "investor"}, "Series C")


def test_rounds_of_nobody_that_one_is_held_against_are_none() -> None:
    deal = only("Zorbex Labs closed a $90 million seed round that dwarfs most Series C deals.")
    assert (deal.value, deal.round) == (9e7, "seed")


def test_a_company_named_before_it_is_called_somebodys_gets_the_money() -> None:
    told = deals_of("Ada Roe closed $90 million at a $4 billion valuation for Zorbex Labs, her startup for lamps.")
    assert [(deal.parties, deal.value) for deal in told] == [(("Zorbex Labs",), 9e7)]


def test_rounds_of_two_companies_of_the_same_sum_are_two() -> None:
    told = deals_of(
        "Quillon Capital led a $2 billion funding round for Zorbex Labs, which makes lamps, and joined a $2 billion"
        " seed round for Velmora Labs."
    )
    assert [deal.parties for deal in told] == [("Zorbex Labs", "Quillon Capital"), ("Velmora Labs", "Quillon Capital")]
