"""Bids that are raised, refused, withdrawn or chosen to open an auction, and what is due when a deal fails."""

from __future__ import annotations

import pytest

from tests.extraction.deals.reading_deals import deals_of, roles


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Quillon Inc said it was withdrawing its offer for Zorblat Inc.", "cancelled"),
        ("Quillon Inc has announced the withdrawal of its bid for Zorblat Inc.", "cancelled"),
        ("Quillon Inc has retracted its bid for Zorblat Inc.", "cancelled"),
        ("Quillon Inc is withdrawing troops and will buy Zorblat Inc.", "announced"),
    ],
)
def test_a_bid_that_is_withdrawn_is_off(text: str, status: str) -> None:
    assert [deal.status for deal in deals_of(text)] == [status]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Quillon Inc raised its offer for Zorblat Inc after two earlier proposals were rejected.", "in_talks"),
        ("Quillon Inc agreed to buy Zorblat Inc, which had rejected a previous bid.", "signed"),
        ("Zorblat Inc rejected a takeover proposal from Quillon Inc.", "cancelled"),
    ],
)
def test_an_offer_of_before_that_was_turned_down_ends_nothing(text: str, status: str) -> None:
    assert [deal.status for deal in deals_of(text)] == [status]


def test_a_raised_offer_is_worth_what_it_is_raised_to() -> None:
    (deal,) = deals_of("Quillon Inc raised its offer for lamp maker Zorblat Inc to more than €2 billion.")
    assert deal.value == 2e9
    (other,) = deals_of("Quillon Inc made an offer for Zorblat Inc with more than €2 billion in assets.")
    assert other.value is None


def test_who_is_chosen_to_bid_first_gets_no_contract() -> None:
    assert not deals_of("Quillon Inc has picked Zorblat Inc as the lead bidder in an auction of its lamps.")


def test_brands_and_intellectual_property_are_bought_as_a_business_is() -> None:
    for bought in ("brand", "intellectual property"):
        (deal,) = deals_of(f"Quillon Inc will acquire Zorblat Inc's {bought} for €20 million.")
        assert (deal.kind, roles(deal)) == ("acquisition", {"Quillon Inc": "buyer", "Zorblat Inc": "target"})


@pytest.mark.parametrize(
    "text",
    [
        "Quillon Inc agreed to pay Zorblat Inc up to €50 million if the transaction failed to win approval.",
        "Quillon Inc would pay Zorblat Inc a €240 million breakup fee.",
    ],
)
def test_what_is_due_when_a_deal_fails_is_no_deal(text: str) -> None:
    assert not deals_of(text)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Quillon Inc said its construction arm has won contracts worth €500 million.", 5e8),
        ("Quillon Inc has won a contract worth €500 million.", 5e8),
        ("Quillon Inc has won contracts worth €500 million this year.", None),
        ("Since 2020, Quillon Inc has won contracts worth €500 million.", None),
    ],
)
def test_contracts_of_a_sum_may_be_won_from_nobody_named(text: str, value: float | None) -> None:
    assert next((deal.value for deal in deals_of(text)), None) == value


def test_one_has_the_choice_to_bid_or_walk_away_until_it_does() -> None:
    told = "Quillon Inc made an offer for Zorblat Inc and has a week to raise it or walk away."
    assert [deal.status for deal in deals_of(told)] == ["in_talks"]


@pytest.mark.parametrize("bid", ["offer worth €3bn by", "deal worth €3bn by", "bid valued at €3bn from"])
def test_a_sum_may_part_a_takeover_from_its_buyer(bid: str) -> None:
    (deal,) = deals_of(f"Zorblat Inc accepted a takeover {bid} Quillon Inc.")
    assert (roles(deal), deal.value) == ({"Quillon Inc": "buyer", "Zorblat Inc": "target"}, 3e9)


def test_a_regulator_that_says_it_cleared_a_takeover_is_no_side_of_it() -> None:
    text = "The Competition and Markets Authority said it has approved the acquisition of Zorblat Inc by Quillon Inc."
    (deal,) = deals_of(text)
    assert roles(deal) == {"Quillon Inc": "buyer", "Zorblat Inc": "target"}


def test_who_is_told_of_by_two_names_does_not_buy_itself() -> None:
    assert not any(
        roles(deal).get("Zorblat") == "target" for deal in deals_of("Alban Zorblat Inc rose as Zorblat sought to buy.")
    )


def test_a_chief_joined_by_a_hyphen_is_no_part_of_a_name() -> None:
    (deal,) = deals_of("Ada Roe-helmed Quillon Inc has acquired Zorblat Inc.")
    assert roles(deal) == {"Quillon Inc": "buyer", "Zorblat Inc": "target"}
