"""Bids that are cleared or turned down, and what is won or paid for beside a deal's own word."""

from __future__ import annotations

import pytest

from tests.extraction.deals.reading_deals import deals_of, roles

_BOUGHT = {"Quillon Inc": "buyer", "Zorblat Inc": "target"}


@pytest.mark.parametrize("bought", ["acquisition", "takeover"])
def test_a_takeover_that_a_regulator_clears_is_told_by_whose_it_is(bought: str) -> None:
    text = f"The Competition and Markets Authority has cleared the {bought} of Zorblat Inc by Quillon Inc."
    (deal,) = deals_of(text)
    assert (deal.status, roles(deal)) == ("approved", _BOUGHT)


@pytest.mark.parametrize(
    "text",
    [
        "Zorblat Inc rejected an unsolicited proposal from Quillon Inc to buy the company.",
        "Zorblat Inc's board turned down an offer from Quillon Inc to buy the company.",
        "Zorblat Inc rejected an offer from Quillon Inc to buy it for $3 billion.",
        "Zorblat Inc said it had received and rejected an unsolicited proposal from Quillon Inc to buy it.",
    ],
)
def test_who_rejects_an_offer_to_buy_it_is_the_target(text: str) -> None:
    (deal,) = deals_of(text)
    assert (deal.status, roles(deal)) == ("cancelled", _BOUGHT)


def test_a_thing_that_another_offers_to_buy_is_no_company() -> None:
    assert not deals_of("Zorblat Inc sold the patent after an offer from Quillon Inc to buy it.")


def test_who_lends_money_to_buy_another_does_not_buy_it() -> None:
    deals = deals_of("Zorblat Inc has received a $2 billion loan from Velmora Ventures to buy Quillon Inc.")
    assert {"Zorblat Inc": "buyer", "Quillon Inc": "target"} in [roles(deal) for deal in deals]


def test_a_bid_that_is_rebuffed_in_the_present_is_off() -> None:
    (deal,) = deals_of("Zorblat Inc rebuffs Quillon Inc's $3 billion takeover approach.")
    assert (deal.status, roles(deal)) == ("cancelled", _BOUGHT)


@pytest.mark.parametrize(
    "text",
    [
        "Quillon Inc won orders worth $2 billion this year, including a contract from Zorblat Inc.",
        "Quillon Inc secured several new orders worth $2 billion from Zorblat Inc.",
        "Shares in Quillon Inc rose after it secured orders worth $2 billion from Zorblat Inc.",
    ],
)
def test_who_wins_orders_supplies(text: str) -> None:
    (deal,) = deals_of(text)
    assert (deal.kind, roles(deal)) == ("contract", {"Quillon Inc": "supplier", "Zorblat Inc": "customer"})


@pytest.mark.parametrize(
    "text",
    [
        "Quillon Inc orders lamps worth $2 million from Zorblat Inc.",
        "Quillon Inc has placed orders with Zorblat Inc.",
    ],
)
def test_who_orders_buys(text: str) -> None:
    (deal,) = deals_of(text)
    assert roles(deal) == {"Quillon Inc": "customer", "Zorblat Inc": "supplier"}


@pytest.mark.parametrize("verb", ["spent", "will spend"])
def test_money_spent_to_license_is_the_price_of_a_license(verb: str) -> None:
    (deal,) = deals_of(f"Quillon Inc {verb} $650 million to license technology from Zorblat Inc.")
    assert (deal.kind, deal.value) == ("licensing", 650e6)
    assert roles(deal) == {"Quillon Inc": "licensee", "Zorblat Inc": "licensor"}


def test_money_spent_to_build_is_not_the_price_of_a_license() -> None:
    (deal,) = deals_of("Quillon Inc spent $650 million to build a site and license technology from Zorblat Inc.")
    assert deal.kind == "investment"


def test_the_first_of_several_approvals_completes_no_purchase() -> None:
    text = "Quillon Inc has secured the first of the required regulatory approvals to acquire Zorblat Inc."
    (deal,) = deals_of(text)
    assert (deal.kind, roles(deal)) == ("acquisition", _BOUGHT)
    assert deal.status != "completed"


def test_a_price_stands_behind_a_long_apposition() -> None:
    told = (
        "Quillon Inc will acquire Zorblat Inc, a maker of small pumps and valves for farms and water utilities across "
    )
    (deal,) = deals_of(f"{told}the north of the country, for a cash consideration of $60 million.")
    assert deal.value == 60e6
    (other,) = deals_of(f"{told}the north of the country, for an undisclosed sum, and opened a $40 million site.")
    assert other.value is None


def test_a_contract_secured_before_approvals_is_one() -> None:
    (deal,) = deals_of("Quillon Inc has secured a contract from Zorblat Inc, subject to approvals.")
    assert deal.kind == "contract"
