"""Deals of which only one side is named."""

from __future__ import annotations

import pytest

from tests.extraction.deals.reading_deals import deals_of


@pytest.mark.parametrize(
    "text",
    [
        "Chipmaker Zorblat said it won a $700 million order from an unnamed customer.",
        "Cloud provider Zorblat landed a $700 million contract from a customer it did not name.",
        "Chipmaker Zorblat received a $700 million order from a large cloud company.",
        "Cloud provider Zorblat secured a $700 million deal to supply chips to an investment-grade customer.",
        "Data center developer Zorblat signed a lease with its first tenant, an unnamed company, worth $700 million.",
    ],
)
def test_a_large_contract_is_told_of_one_side_alone(text: str) -> None:
    (deal,) = deals_of(text)
    assert (deal.kind, deal.parties, deal.value) == ("contract", ("Zorblat",), 7e8)


@pytest.mark.parametrize(
    "text",
    [
        "Cloud provider Zorblat received criticism for a $700 million contract.",
        "Chipmaker Zorblat won praise over a $700 million order.",
        "Data center developer Zorblat secured support for a $700 million lease.",
    ],
)
def test_a_contract_is_not_got_where_something_else_is(text: str) -> None:
    assert deals_of(text) == ()


def test_many_contracts_are_no_deal() -> None:
    assert deals_of("Cloud provider Zorblat has secured contracts worth $700 million since its launch.") == ()


def test_a_unit_may_be_sold_to_nobody_who_is_named() -> None:
    (deal,) = deals_of("Chipmaker Zorblat sold its robotics unit to an undisclosed buyer for $300 million.")
    assert (deal.kind, deal.parties, deal.value) == ("acquisition", ("Zorblat",), 3e8)


def test_heads_of_terms_are_an_agreement() -> None:
    (deal,) = deals_of("Zorblat, which signed heads of terms with Quillon Inc in May, hired a banker.")
    assert (deal.kind, deal.status, deal.parties) == ("partnership", "signed", ("Zorblat", "Quillon Inc"))


@pytest.mark.parametrize(
    "text",
    [
        "Zorblat Power said that a tenant had terminated a $700 million agreement tied to its campus.",
        "Shares of Zorblat Power fell after the first tenant for its planned campus terminated a $700 million lease.",
        "Zorblat Power said its prospective tenant cancelled a $700 million contract.",
    ],
)
def test_a_large_contract_may_be_ended_by_one_without_a_name(text: str) -> None:
    (deal,) = deals_of(text)
    assert (deal.kind, deal.parties, deal.value) == ("contract", ("Zorblat Power",), 7e8)
    assert deal.status == "cancelled"


@pytest.mark.parametrize(
    "text",
    [
        "Zorblat Power said Quillon’s largest customer had terminated a $700 million contract.",
        "Zorblat Power helped a customer who had terminated a $700 million contract.",
        "Zorblat Power said its largest customer, Quillon Inc, terminated a $700 million contract.",
        "Zorblat Power warned that a customer could cancel a $700 million contract.",
    ],
)
def test_a_contract_is_not_ended_with_one_who_only_tells_of_it(text: str) -> None:
    assert all(deal.parties != ("Zorblat Power",) for deal in deals_of(text))


@pytest.mark.parametrize(
    "told",
    [
        "With large investments already under way from Quillon Inc and Tarn Systems, Norway is a rising power.",
        "The country has seen rising investments from lamp makers, including from Quillon Inc and Tarn Systems.",
    ],
)
def test_investments_of_which_no_recipient_is_told_are_no_deal(told: str) -> None:
    assert not deals_of(told)


def test_investments_in_a_company_are_a_deal() -> None:
    (deal,) = deals_of("Tarn Systems has drawn investments from Quillon Inc.")
    assert set(deal.parties) == {"Tarn Systems", "Quillon Inc"}


def test_a_country_without_its_last_stop_is_no_party() -> None:
    (deal,) = deals_of("Tarn Systems said it would partner with U.S technology giant Quillon Inc.")
    assert set(deal.parties) == {"Tarn Systems", "Quillon Inc"}


@pytest.mark.parametrize("source", ["Zorblat Agency", "a report from Zorblat News", "a filing by Zorblat Corp"])
def test_whom_news_is_according_to_is_no_party(source: str) -> None:
    (deal,) = deals_of(f"According to {source}, Quillon Inc agreed to buy Tarn Systems for $2 billion.")
    assert set(deal.parties) == {"Quillon Inc", "Tarn Systems"}
