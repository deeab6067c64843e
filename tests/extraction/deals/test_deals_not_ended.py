"""Ordinary news that looks like the end of a deal, goods that look like a company, and sums that look like none."""

from __future__ import annotations

import pytest

from tests.extraction.deals.reading_deals import deals_of, roles


@pytest.mark.parametrize(
    "verb", ["was pleased to have acquired", "was said to have bought", "was alleged to have acquired"]
)
def test_what_somebody_is_said_to_have_done_is_done(verb: str) -> None:
    (deal,) = deals_of(f"Quillon Corp {verb} Zorblat Labs for $2 billion.")
    assert deal.status == "completed"


def test_what_was_to_have_been_done_is_not() -> None:
    (deal,) = deals_of("Quillon Corp was to have bought Zorblat Labs for $2 billion.")
    assert deal.status == "cancelled"


@pytest.mark.parametrize(
    "text",
    [
        "Zorblat Labs' board rejected an initial takeover offer from Quillon Corp, saying it was too low.",
        "Quillon Corp rejected Zorblat Labs' first bid of $2 billion, and Zorblat Labs walked away.",
    ],
)
def test_a_first_bid_that_is_refused_is_off(text: str) -> None:
    (deal,) = deals_of(text)
    assert deal.status == "cancelled"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Quillon Bank will acquire Zorblat Bank for $2 billion in assets and cash.", 2e9),
        ("Quillon Corp bought $20 million in assets from Zorblat Labs.", 2e7),
        ("Quillon Bank will acquire Zorblat Bank, which has $2 billion in assets.", None),
    ],
)
def test_assets_are_a_price_where_they_are_given(text: str, value: float | None) -> None:
    (deal,) = deals_of(text)
    assert deal.value == value


def test_a_maker_of_compensation_software_is_bought() -> None:
    (deal,) = deals_of("Quillon Corp paid $20 million for Zorblat Labs, a compensation software maker.")
    assert (deal.kind, deal.value) == ("acquisition", 2e7)
    assert not deals_of("Quillon Corp paid Zorblat Labs $20 million in compensation.")


@pytest.mark.parametrize("network", ["a 5G network", "a private 5G network", "a satellite network"])
def test_a_network_bought_from_its_maker_is_goods(network: str) -> None:
    (deal,) = deals_of(f"Quillon Corp purchased {network} from Zorblat Labs for $20 million.")
    assert deal.kind == "contract"


@pytest.mark.parametrize("site", ["plant in Ohio", "hotels", "battery facility"])
def test_who_owned_a_site_that_is_bought_sells_it(site: str) -> None:
    (deal,) = deals_of(f"Quillon Corp bought Zorblat Labs' {site} for $20 million.")
    assert (deal.kind, roles(deal)) == ("acquisition", {"Quillon Corp": "buyer"})
    assert set(deal.parties) == {"Quillon Corp", "Zorblat Labs"}


def test_a_partnership_that_is_announced_beside_a_purchase_is_one() -> None:
    text = "Quillon Corp will buy Zorblat Labs. Separately, it is pleased to announce a partnership with Zorblat Labs."
    assert [deal.kind for deal in deals_of(text)] == ["acquisition", "partnership"]


def test_a_work_platform_is_a_company_that_is_bid_for() -> None:
    (deal,) = deals_of("Quillon Corp bids for Zorblat Labs work platform in $2 billion deal.")
    assert deal.kind == "acquisition"
