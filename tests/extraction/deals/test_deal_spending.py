"""Money spent on what another company sells, and money that only looks like a deal of its own."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.extraction import extract, load_names
from bot.extraction.names.gazetteer import KnownName
from tests.extraction.deals.reading_deals import deals_of, roles


@pytest.mark.parametrize(
    "text",
    [
        "Quillon Inc is committing to spend $30 billion on Zorblat Labs' lamp cloud.",
        "Quillon Inc will spend $30 billion on Zorblat Labs' cloud services over five years.",
        "Quillon Inc committed to buying $30 billion of compute from Zorblat Labs.",
        "Quillon Inc has committed to spend $30 billion with Zorblat Labs on cloud computing.",
    ],
)
def test_who_spends_money_on_the_goods_of_a_company_is_its_customer(text: str) -> None:
    (deal,) = deals_of(text)
    assert (deal.kind, deal.value) == ("contract", 30e9)
    assert roles(deal) == {"Quillon Inc": "customer", "Zorblat Labs": "supplier"}


@pytest.mark.parametrize(
    ("text", "kind", "sides"),
    [
        ("Quillon Inc signed a $9 million deal for Zorblat Labs chips.", "contract", set()),
        ("Quillon Inc signed a $9 million deal for Zorblat Labs processors with Velmora Inc.", "contract", set()),
        ("Quillon Inc struck a $9 million cloud deal for Zorblat Labs, its biggest customer.", "contract", set()),
        ("Quillon Inc closed its $9 million deal for Zorblat Labs in March.", "acquisition", {"buyer", "target"}),
        ("Quillon Inc sealed a $9 million takeover deal for Zorblat Labs.", "acquisition", {"buyer", "target"}),
        ("Quillon Inc will provide $9 million in cloud credits to Zorblat Labs.", "contract", {"customer", "supplier"}),
        (
            "Quillon Inc will provide $9 million in funding to Zorblat Labs.",
            "investment",
            {"investor", "recipient"},
        ),
        ("Quillon Bank, a bank, will provide $9 million for Zorblat Labs' tower.", "debt", {"lender"}),
    ],
)
def test_only_a_company_itself_is_taken_over_and_only_money_itself_invested(
    text: str, kind: str, sides: set[str]
) -> None:
    (deal,) = deals_of(text)
    assert (deal.kind, set(roles(deal).values())) == (kind, sides)


@pytest.mark.parametrize("what", ["in severance to workers at Zorblat Labs", "for Zorblat Labs' chips"])
def test_money_for_something_else_is_put_in_no_company(what: str) -> None:
    assert deals_of(f"Quillon Inc will provide $9 million {what}.") == ()


def test_who_spends_money_on_buildings_invests() -> None:
    (deal,) = deals_of("Quillon Inc has committed to spend $5 billion on data centers in Norway.")
    assert (deal.kind, deal.parties) == ("investment", ("Quillon Inc",))


def test_what_an_owner_sells_under_a_name_of_its_own_is_no_side() -> None:
    (deal,) = deals_of("Velmora Inc will spend $2 billion on Quillon Inc's Tamlin Labs cloud.")
    assert deal.parties == ("Velmora Inc", "Quillon Inc")


@pytest.mark.parametrize("total", ["bringing its total investment", "taking its total commitment"])
def test_a_total_is_no_deal_of_its_own(total: str) -> None:
    (deal,) = deals_of(f"Quillon Capital has invested another $1 billion in Zorblat Labs, {total} to $4 billion.")
    assert deal.value == 1e9


@pytest.mark.parametrize(
    "text",
    [
        "Quillon Inc plans to merge with Zorblat Labs in a stock deal that values the combined company at $9 billion.",
        "Quillon Inc and Zorblat Labs agreed to a merger that would create a $9 billion lamp giant.",
        "Quillon Inc and Zorblat Labs agreed to merge, creating a company worth about $9 billion.",
    ],
)
def test_what_two_companies_are_worth_together_is_no_price(text: str) -> None:
    (deal,) = deals_of(text)
    assert (deal.kind, deal.value, deal.valuation_usd) == ("acquisition", None, 9e9)


def test_a_combined_sum_is_what_several_put_in() -> None:
    (deal,) = deals_of("Quillon Inc and Plinth Inc will invest a combined $5 billion in Zorblat Labs.")
    assert deal.value == 5e9


def test_what_is_paid_in_two_ways_is_one_price() -> None:
    (deal,) = deals_of("Quillon Inc will pay $900 million in cash and $400 million in stock for Zorblat Labs.")
    assert (deal.kind, deal.value) == ("acquisition", 1.3e9)
    assert deal.value_text == "$900 million in cash and $400 million in stock"


def test_money_that_a_supplier_puts_in_is_not_the_sum_of_its_contract() -> None:
    text = "Quillon Inc agreed to supply chips to Zorblat Labs. As part of it, Quillon Inc will invest $1 billion in "
    contract, investment = deals_of(f"{text}Zorblat Labs.")
    assert (contract.kind, contract.value) == ("contract", None)
    assert (investment.kind, investment.value) == ("investment", 1e9)


@pytest.mark.parametrize(
    "text",
    [
        "The Quillon Company awarded Zorblat Labs a $200 million contract.",
        "Quillon Company awards Zorblat Labs $200M contract",
        "Zorblat Labs was awarded a $200 million contract by Quillon Company.",
    ],
)
def test_who_awards_a_contract_is_the_customer(text: str) -> None:
    (deal,) = deals_of(text)
    assert roles(deal) == {"Quillon Company": "customer", "Zorblat Labs": "supplier"}


@pytest.mark.parametrize(
    "text",
    [
        "Quillon Inc wins EU approval for its $20 billion acquisition of Zorblat Labs.",
        "Quillon Inc wins approval to buy Zorblat Labs",
        "Quillon Inc's Zorblat Labs acquisition wins EU approval",
    ],
)
def test_an_approval_that_is_won_is_no_contract(text: str) -> None:
    (deal,) = deals_of(text)
    assert (deal.kind, deal.status) == ("acquisition", "approved")
    assert roles(deal) == {"Quillon Inc": "buyer", "Zorblat Labs": "target"}


def test_an_option_to_buy_is_no_purchase() -> None:
    assert deals_of("Quillon Inc has the option to acquire Zorblat Labs.") == ()


def test_who_puts_in_a_sum_of_its_own_gets_none() -> None:
    text = "Quillon Inc will invest up to $10 billion and Plinth Inc up to $5 billion in Zorblat Labs."
    assert roles(deals_of(text)[0]) == {"Quillon Inc": "investor", "Zorblat Labs": "recipient"}


def test_a_deal_that_is_called_by_a_part_of_a_company_is_none_of_that_company_with_itself() -> None:
    names = load_names()
    known = {name: KnownName(name, "organization") for name in ("Tamlin", "Tamlin Works")}
    names = replace(names, known={**names.known, **known}, longest={**names.longest, "Tamlin": 2})
    text = "Tamlin and Quillon Inc gain as a lamp maker locks in a $30 billion Tamlin Works deal."
    assert extract(text, names).deals == ()


@pytest.mark.parametrize("denial", ["denied that it is in talks", "denied plans", "denies that it is going"])
def test_what_is_denied_is_no_deal(denial: str) -> None:
    assert deals_of(f"Quillon Inc {denial} to buy Zorblat Labs.") == ()


def test_who_denies_something_else_still_makes_a_deal() -> None:
    (deal,) = deals_of("Quillon Inc denied that it will cut jobs, and said it agreed to buy Zorblat Labs.")
    assert deal.status == "signed"


@pytest.mark.parametrize(
    "text",
    [
        "Zorblat Labs has signed up Quillon Inc as its first customer.",
        "Quillon Inc named Zorblat Labs as its preferred lamp supplier.",
        "Quillon Inc picked Zorblat Labs as its cloud provider.",
    ],
)
def test_as_what_a_company_is_taken_tells_who_supplies_whom(text: str) -> None:
    assert roles(deals_of(text)[0]) == {"Quillon Inc": "customer", "Zorblat Labs": "supplier"}


def test_what_is_paid_for_a_license_is_no_round() -> None:
    assert deals_of("Quillon Inc received $400 million from Zorblat Labs for a license to its patents.") == ()


def test_a_credit_facility_is_a_debt() -> None:
    (deal,) = deals_of("Zorblat Labs closed a $2 billion credit facility led by Quillon Bank.")
    assert roles(deal) == {"Zorblat Labs": "borrower", "Quillon Bank": "lender"}


def test_a_price_of_each_share_is_paid_for_the_whole_company() -> None:
    (deal,) = deals_of("Quillon Inc will acquire Zorblat Labs for $18 a share, or about $2.1 billion.")
    assert (deal.kind, deal.value) == ("acquisition", 2.1e9)


def test_to_whom_something_is_licensed_is_the_licensee() -> None:
    (deal,) = deals_of("Quillon Inc licensed its software to Zorblat Labs for $90 million.")
    assert roles(deal) == {"Zorblat Labs": "licensee", "Quillon Inc": "licensor"}


def test_who_invests_as_part_of_a_round_does_not_get_it() -> None:
    text = "Quillon Capital invested $55 million in Zorblat Labs as part of a larger $200 million round."
    investment, funding = deals_of(text)
    assert roles(investment) == {"Quillon Capital": "investor", "Zorblat Labs": "recipient"}
    assert roles(funding) == {"Quillon Capital": "investor", "Zorblat Labs": "recipient"}
