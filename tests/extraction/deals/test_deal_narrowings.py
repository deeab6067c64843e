"""What a deal's sum, side or kind is not, though it stands where the like often does; and beside it what is."""

from __future__ import annotations

import pytest

from tests.extraction.deals.reading_deals import deals_of


@pytest.mark.parametrize(
    ("opening", "value"),
    [
        ("In a $2 billion deal", 2e9),
        ("In a surprise $2 billion cash-and-stock deal", 2e9),
        ("In an all-cash deal worth more than $2 billion", 2e9),
        ("Under a $2 billion merger agreement announced on Monday", 2e9),
        ("Under a $2 billion agreement with lenders", None),
        ("In an acquisition spree worth $2 billion", None),
        ("In a $2 billion acquisition spree", None),
        ("In a $2 billion lawsuit over a deal", None),
        ("In a deal with the $900 billion Velmora Corp", None),
    ],
)
def test_only_the_sum_of_the_deal_that_opens_a_sentence_is_its_price(opening: str, value: float | None) -> None:
    (deal,) = deals_of(f"{opening}, Quillon Inc will buy Zorblat Labs.")
    assert (deal.kind, deal.value) == ("acquisition", value)


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("The European Commission signed a $90m deal with Quillon Inc.", ("European Commission", "Quillon Inc")),
        ("The Justice Department will pay Quillon Inc $30m for lamps.", ("Department of Justice", "Quillon Inc")),
        ("Tennis Court Labs and Quillon Inc signed a $30m deal.", ("Tennis Court Labs", "Quillon Inc")),
    ],
)
def test_who_else_decides_is_a_side_of_what_it_signs_or_pays_for(text: str, parties: tuple[str, ...]) -> None:
    (deal,) = deals_of(text)
    assert deal.parties == parties


@pytest.mark.parametrize(
    "text",
    [
        "The Supreme Court signed off on a $3bn deal between Quillon Inc and Zorblat Labs.",
        "The Oslo Court of Trade blocked a $3bn deal between Quillon Inc and Zorblat Labs.",
    ],
)
def test_who_signs_off_or_blocks_a_deal_is_no_side(text: str) -> None:
    (deal,) = deals_of(text)
    assert deal.parties == ("Quillon Inc", "Zorblat Labs")


@pytest.mark.parametrize(
    "text",
    [
        "Quillon Inc buys chips from Zorblat Labs through Velmora Corp.",
        "Quillon Inc will buy Zorblat Labs through its unit Velmora Corp for $20m.",
        "Quillon Inc will rent chips from Zorblat Labs through Velmora Corp.",
        "Quillon Inc will get access to Zorblat Labs GPUs through its unit Velmora Corp.",
    ],
)
def test_through_whom_a_side_acts_is_no_second_one(text: str) -> None:
    (deal,) = deals_of(text)
    assert deal.parties == ("Quillon Inc", "Zorblat Labs")


@pytest.mark.parametrize(
    "text",
    [
        "Quillon Inc will take Zorblat Labs private-label lamps to Europe.",
        "Quillon Inc will manufacture phones to rival Zorblat Labs.",
        "Quillon Inc will manufacture servers with chips from Zorblat Labs.",
        "Quillon Inc will manufacture the chips that Zorblat Labs designs.",
    ],
)
def test_goods_to_be_made_or_taken_somewhere_are_no_deal_with_whom_they_name(text: str) -> None:
    assert deals_of(text) == ()


def test_for_whom_something_is_manufactured_is_the_customer() -> None:
    (deal,) = deals_of("Quillon Inc will manufacture chips for Zorblat Labs.")
    assert {role.party: role.role for role in deal.roles} == {"Quillon Inc": "supplier", "Zorblat Labs": "customer"}
