"""Deals that somebody goes to law over, companies that look for a buyer, and offers that are turned down."""

from __future__ import annotations

import pytest

from bot.extraction import extract, load_names
from bot.extraction.facts import Deal

SUIT = "Quillon Inc has sued Zorblat Inc to get out of a 12-year lease on a server farm near Narvik."


def read(text: str) -> tuple[Deal, ...]:
    """The deals of a text."""
    return extract(text, load_names()).deals


@pytest.mark.parametrize(
    "text",
    [
        SUIT,
        "Zorblat Inc filed a lawsuit against Quillon Inc over the lease of a data center.",
        "Quillon Inc accused Zorblat Inc of breaching a 10-year lease in a suit filed in Narvik.",
    ],
)
def test_a_lease_that_two_go_to_law_over_is_theirs(text: str) -> None:
    (deal,) = read(text)
    assert (deal.kind, set(deal.parties)) == ("contract", {"Quillon Inc", "Zorblat Inc"})
    assert deal.status != "cancelled"


def test_what_is_told_on_of_a_lease_in_a_suit_is_of_it() -> None:
    (deal,) = read(f"{SUIT}\n\nThe lease, signed in 2024, covers 48 megawatts and is worth about $900 million.")
    assert (deal.status, deal.value_usd) == ("signed", 9e8)


@pytest.mark.parametrize(
    "text",
    [
        "Quillon Inc sued Zorblat Inc for breach of contract.",
        "Quillon Inc sued Zorblat Inc, which makes lamps.",
        "Quillon Inc sued Zorblat Inc over patents and signed a lease in Norway.",
        "Quillon Inc makes it easy for those looking for a buyer.",
        "Quillon Inc will buy all the power from Unit 1 at the plant.",
    ],
)
def test_a_sentence_without_a_deal_of_two_tells_of_none(text: str) -> None:
    assert read(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "Quillon Inc is exploring a sale, people familiar with the matter said.",
        "Quillon Inc has put itself up for sale, people familiar with the matter said.",
        "Quillon Inc is working with bankers on a potential sale, people familiar with the matter said.",
        "Quillon Inc is seeking a buyer, people familiar with the matter said.",
    ],
)
def test_a_company_that_may_be_sold_is_alone_in_its_deal(text: str) -> None:
    (deal,) = read(text)
    assert (deal.kind, deal.parties, deal.status) == ("acquisition", ("Quillon Inc",), "rumoured")


def test_what_a_sale_would_value_a_company_at_is_its_price() -> None:
    (deal,) = read("Quillon Inc has hired bankers to explore a sale that could value it at $3 billion.")
    assert (deal.parties, deal.value_usd) == (("Quillon Inc",), 3e9)


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Quillon Inc is exploring a sale of its lamp unit to Zorblat Inc.", {"Quillon Inc", "Zorblat Inc"}),
        ("Quillon Inc is in advanced talks on a potential sale to Zorblat Inc.", {"Quillon Inc", "Zorblat Inc"}),
    ],
)
def test_a_sale_with_a_buyer_is_of_both(text: str, parties: set[str]) -> None:
    assert {party for deal in read(text) for party in deal.parties} == parties


def test_who_buys_is_a_side_though_it_sells_chips() -> None:
    (deal,) = read("Quillon Inc was bought by Velmora GPU cloud for $9 million.")
    assert (set(deal.parties), deal.value_usd) == ({"Quillon Inc", "Velmora"}, 9e6)


def test_what_an_order_is_valued_at_is_not_the_price_of_a_partnership() -> None:
    text = (
        "Quillon Inc signed a partnership with Zorblat Inc after it won an order valued at $9 million from Velmora Inc."
    )
    assert [deal.value_usd for deal in read(text)] == [None]


def test_who_is_counted_among_customers_is_no_side() -> None:
    text = (
        "Marl Inc makes lamps. The startup counts Wug Inc, Tarn Inc and Fernleaf Labs among its customers, and in "
        "February it signed a memorandum with the French government."
    )
    assert [set(deal.parties) for deal in read(text)] == [{"Marl Inc", "French government"}]


def test_a_customer_behind_a_comma_is_a_side_still() -> None:
    (deal,) = read("Quillon Inc signed a contract with Wug Inc, among its customers since 2019.")
    assert set(deal.parties) == {"Quillon Inc", "Wug Inc"}


def test_an_offer_that_is_turned_down_is_off() -> None:
    (deal,) = read(
        "Quillon Inc offered $9 million for Zorblat Inc last year, but the startup's founder turned it down."
    )
    assert (deal.status, deal.value_usd) == ("cancelled", 9e6)


def test_what_it_pays_is_the_price_also_where_an_outlet_says_so() -> None:
    (deal,) = read("Quillon Inc agreed to acquire Zorblat Inc. It is paying around $2 billion, Widget Weekly reported.")
    assert deal.value_usd == 2e9


def test_a_large_lease_is_told_though_its_tenant_has_no_name() -> None:
    (deal,) = read("Quillon Inc has signed a $7.5 billion long-term lease agreement with an unnamed tenant.")
    assert (deal.kind, deal.parties, deal.status, deal.value_usd) == ("contract", ("Quillon Inc",), "signed", 7.5e9)


@pytest.mark.parametrize(
    "text", ["Quillon Inc has signed a contract with a tenant.", "Quillon Inc signed a lease for $900 a month."]
)
def test_a_lease_of_one_party_without_a_large_sum_is_no_deal(text: str) -> None:
    assert read(text) == ()


def test_who_goes_to_law_to_keep_another_from_buying_buys_nothing() -> None:
    assert not read("Velmora Inc filed a lawsuit to prevent Quillon Inc from acquiring Zorblat Inc in the spring.")
    (deal,) = read(
        "To keep Velmora Inc from buying it, Zorblat Inc agreed to be acquired by Quillon Inc for $2 billion."
    )
    assert set(deal.parties) == {"Quillon Inc", "Zorblat Inc"}
