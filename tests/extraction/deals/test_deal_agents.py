"""Sides that stand behind the noun of a deal, groups that buy together, and sides of which none gives or takes."""

from __future__ import annotations

import pytest

from bot.extraction import extract, load_names
from bot.extraction.facts import Deal


def only(text: str) -> Deal:
    """The one deal of a text."""
    (deal,) = extract(text, load_names()).deals
    return deal


def roles(text: str) -> dict[str, str]:
    """Who does what in the one deal of a text."""
    return {role.party: role.role for role in only(text).roles}


@pytest.mark.parametrize(
    "text",
    [
        "The acquisition of Zorblat Labs by Quillon Inc is expected to close in June.",
        "The purchase of Zorblat Labs by Quillon Inc for $3 billion has been approved.",
        "The takeover of Zorblat Labs by a group led by Quillon Inc was approved.",
        "Quillon Inc paid $1.1 billion to acquire Zorblat Labs.",
        "Zorblat Labs agreed to sell itself to Quillon Inc for $820 million.",
        "Consortium led by Quillon Inc acquires Zorblat Labs in $40 billion deal",
        "A consortium led by Quillon Inc will acquire Zorblat Labs for $40 billion.",
        "Quillon Inc scoops up Zorblat Labs in $2 billion deal",
    ],
)
def test_the_buyer_of_a_company_is_told_in_many_ways(text: str) -> None:
    assert only(text).kind == "acquisition"
    assert roles(text) == {"Quillon Inc": "buyer", "Zorblat Labs": "target"}


def test_a_company_that_an_investment_values_gets_it() -> None:
    deal = only("A $500 million investment by Quillon Inc values Zorblat Labs at $6 billion.")
    assert (deal.value, deal.valuation_usd) == (5e8, 6e9)
    assert {role.party: role.role for role in deal.roles} == {"Quillon Inc": "investor", "Zorblat Labs": "recipient"}


@pytest.mark.parametrize(
    "text",
    [
        "The $100 million round was led by Quillon Capital and values Zorblat Labs at $1 billion.",
        "The $100 million round, led by Quillon Capital, values Zorblat Labs at $1 billion.",
    ],
)
def test_a_company_that_a_round_values_raised_it(text: str) -> None:
    deal = only(text)
    assert (deal.kind, deal.value, deal.valuation_usd, deal.lead) == ("funding", 1e8, 1e9, "Quillon Capital")
    assert roles(text) == {"Quillon Capital": "investor", "Zorblat Labs": "recipient"}


@pytest.mark.parametrize(
    "text",
    [
        "Zorblat Labs, backed by Quillon Capital, closed a $120 million funding round.",
        "Zorblat Labs, which is backed by Quillon Capital, raised $120 million.",
        "Zorblat Labs, a startup backed by Quillon Capital, has raised $120 million.",
    ],
)
def test_who_stood_behind_a_company_before_gives_no_money_to_its_round(text: str) -> None:
    deal = only(text)
    assert (deal.kind, deal.parties, deal.value) == ("funding", ("Zorblat Labs",), 1.2e8)


@pytest.mark.parametrize(
    "text",
    [
        "Quillon Inc and Zorblat Labs have called off their $5 billion merger.",
        "Quillon Inc and Zorblat Labs are in talks to merge.",
        "Quillon Inc and Zorblat Labs signed a licensing deal worth $250 million.",
    ],
)
def test_sides_of_which_none_is_said_to_give_have_no_roles(text: str) -> None:
    assert set(only(text).parties) == {"Quillon Inc", "Zorblat Labs"}
    assert roles(text) == {}


def test_units_that_are_merged_are_no_purchase() -> None:
    assert extract("Quillon Inc and Zorblat Labs agreed to merge their lamp units.", load_names()).deals == ()


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Quillon Inc closes acquisition of Zorblat Labs", "completed"),
        ("Quillon Inc finalizes its purchase of Zorblat Labs.", "completed"),
        ("Quillon Inc agreed to buy Zorblat Labs, and will rename it once it closes the purchase.", "signed"),
        ("Quillon Inc dropped its plan to buy Zorblat Labs.", "cancelled"),
        (
            "Quillon Inc's purchase of Zorblat Labs was approved by owners but still needs approval from regulators.",
            "announced",
        ),
        ("Quillon Inc would acquire Zorblat Labs. The deal is subject to regulatory approval.", "announced"),
        ("Regulators approved Quillon Inc's purchase of Zorblat Labs, subject to conditions.", "approved"),
    ],
)
def test_how_far_a_purchase_is(text: str, status: str) -> None:
    assert only(text).status == status


def test_what_a_deal_is_for_is_something_to_do() -> None:
    assert only("Quillon Inc and Zorblat Labs are partnering to bring lamps to schools.").purpose is None
    assert only("Quillon Inc's acquisition of Zorblat Labs is expected to close in June.").purpose is None


def test_for_whom_something_is_planned_does_it() -> None:
    deal = only(
        "Jane Roe, the head of Quillon Inc, announced plans for her startup Zorblat Labs to partner with Foo Corp."
    )
    assert deal.parties == ("Zorblat Labs", "Foo Corp")


def test_a_fund_in_talks_to_lead_a_round_gives_the_money() -> None:
    text = "Quillon Capital is in talks to lead a $500 million round in Zorblat Labs."
    assert roles(text) == {"Quillon Capital": "investor", "Zorblat Labs": "recipient"}


def test_an_offer_that_is_weighed_may_become_a_purchase() -> None:
    assert only("Quillon Inc is weighing an offer for Zorblat Labs.").status == "in_talks"


def test_a_sentence_begins_with_the_company_with_which_the_last_one_ended() -> None:
    text = "Quillon Inc agreed to supply lamps to Zorblat Inc. Zorblat and Velmora Corp signed a $12 billion agreement."
    first, second = extract(text, load_names()).deals
    assert set(first.parties) == {"Quillon Inc", "Zorblat Inc"}
    assert (set(second.parties), second.value) == ({"Zorblat Inc", "Velmora Corp"}, 12e9)


@pytest.mark.parametrize(
    "text",
    [
        "A proposal by Quillon Inc to acquire Zorblat Inc for $3 billion was rejected.",
        "Foo Group voted down an offer by Quillon Inc to buy Zorblat Inc.",
        "Regulators blocked the plans of lamp maker Quillon Inc to buy Zorblat Inc.",
    ],
)
def test_whose_plan_it_is_acts(text: str) -> None:
    (deal,) = extract(text, load_names()).deals
    assert {role.party: role.role for role in deal.roles} == {"Quillon Inc": "buyer", "Zorblat Inc": "target"}
