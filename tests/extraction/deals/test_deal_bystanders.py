"""Who stands beside a deal without being in it, and what stands between a purchase and its price."""

from __future__ import annotations

import pytest

from bot.extraction import extract, load_names
from bot.extraction.facts import Deal


def deals(text: str) -> tuple[Deal, ...]:
    """The deals of a text."""
    return extract(text, load_names()).deals


@pytest.mark.parametrize(
    "goods",
    [
        "access to VELMORA Corp. (NASDAQ:VLM) GB7 GPUs, including a 20% prepayment",
        "Velmora Inc GPUs",
        "Velmora Inc (NYSE American: VLM) chips",
    ],
)
def test_who_made_what_is_supplied_is_no_side(goods: str) -> None:
    (deal,) = deals(f"Under the agreement, Quillon Labs will supply Zorblat Labs with {goods}.")
    assert deal.parties == ("Quillon Labs", "Zorblat Labs")


def test_whom_a_company_competes_with_is_no_side() -> None:
    assert not deals(
        "The deal would allow Quillon Labs to use the startup's lamps, an area where it competes with Velmora Labs and "
        "the town's largest maker Mossgate Labs."
    )


def test_a_price_may_stand_behind_a_clause_about_who_is_bought() -> None:
    (deal,) = deals("Quillon Labs bought Zorblat Labs, which competes with Velmora Labs, for $2 billion.")
    assert (deal.parties, deal.value) == (("Quillon Labs", "Zorblat Labs"), 2e9)


def test_a_price_may_be_called_an_amount() -> None:
    (deal,) = deals(
        "Quillon Labs has announced the acquisition of the startup Zorblat Labs for an initial amount of $3.25bn, "
        "potentially rising to $5.5bn, depending on future results."
    )
    assert (deal.value, deal.purpose) == (3.25e9, None)


@pytest.mark.parametrize("company", ["Her new company", "Her own lamp startup"])
def test_the_new_company_of_who_left_is_not_the_one_that_was_left(company: str) -> None:
    assert not deals(f"The former Velmora Labs CTO left in May. {company} has raised $100 million in funding.")


def test_who_denies_something_else_about_a_purchase_has_made_it() -> None:
    (deal,) = deals("Quillon Labs denied it overpaid when it bought Zorblat Labs for $2 billion.")
    assert (deal.kind, deal.value) == ("acquisition", 2e9)


def test_cars_and_planes_are_no_chips() -> None:
    facts = extract(
        "Quillon Labs opened a data center with 4,000 X200s beside 12,000 F150s and 3,000 A320s.", load_names()
    )
    assert [amount.value for amount in facts.amounts if amount.unit == "GPU"] == [4000]


@pytest.mark.parametrize(
    ("speaker", "investor"),
    [
        ("Zorblat Labs CEO Jane Roe said the company", "Zorblat Labs"),
        ("Zorblat Labs' chief executive Jane Roe said that it", "Zorblat Labs"),
        ("Zorblat Labs analyst Jane Roe said it", "Quillon Labs"),
        ("Zorblat Labs CEO Jane Roe said the startup", "Quillon Labs"),
    ],
)
def test_who_speaks_for_a_company_means_it_by_the_company(speaker: str, investor: str) -> None:
    (deal,) = deals(f"Quillon Labs makes lamps. Last month, {speaker} will invest $60 billion in data centers.")
    assert deal.parties == (investor,)


def test_who_is_named_in_an_opening_about_no_deal_is_no_side() -> None:
    (deal,) = deals("As others cut ties with Velmora Labs, Quillon Labs has secured a $2 million contract.")
    assert deal.parties == ("Quillon Labs",)
    (deal,) = deals("After talks with Velmora Labs, Quillon Labs agreed to buy lamps worth $2 million.")
    assert set(deal.parties) == {"Quillon Labs", "Velmora Labs"}


def test_who_have_deals_alike_have_none_with_each_other() -> None:
    assert not deals("Both Quillon Labs and Zorblat Labs have had similar talks in the past.")


def test_damages_are_paid_by_no_contract() -> None:
    assert not deals("Quillon Labs agreed to pay Zorblat Labs $353 million compensation.")


@pytest.mark.parametrize("work", ["Velmora Labs contracts", "the Velmora Labs lamp project"])
def test_who_bids_for_work_bids_for_no_company(work: str) -> None:
    assert not deals(f"Quillon Labs plans to bid for {work}.")
    assert deals("Quillon Labs plans to bid for Velmora Labs and its lamp projects.")
