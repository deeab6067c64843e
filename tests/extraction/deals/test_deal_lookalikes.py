"""Words of a deal that tell of none, as what is only wished or held, and how the same words tell of one."""

from __future__ import annotations

import pytest

from tests.extraction.deals.reading_deals import deals_of, roles


@pytest.mark.parametrize(
    "text",
    [
        "Analysts said Quillon Inc should buy Zorblat Labs.",
        "If Quillon Inc were to buy Zorblat Labs, regulators would object.",
        "Quillon Inc said it has no plans to acquire Zorblat Labs.",
        "Quillon Inc has no intention of buying Zorblat Labs.",
        "Quillon Inc ruled out buying Zorblat Labs.",
        "Quillon Inc is no longer interested in buying Zorblat Labs.",
        "Quillon Inc had hoped to acquire Zorblat Labs before prices rose.",
        "Quillon Inc spent years chasing Zorblat Labs.",
        "Quillon Inc could have bought Zorblat Labs for a song in 2019.",
        "Quillon Inc backed a bill that Zorblat Labs opposed.",
        "Investors bet that Quillon Inc would outlast Zorblat Labs.",
        "Zorblat Labs will become a unit of Quillon Inc once the $650 million deal closes.",
        "Quillon Inc will report a $2 billion charge tied to its stake in Zorblat Labs.",
        "Quillon Inc bought back $2 billion of its own shares.",
        "Quillon Inc took Zorblat Labs to court over a lamp.",
        "Quillon Inc put Zorblat Labs on its list of partners.",
        "Quillon Inc invested in training for its staff, and Zorblat Labs did the same.",
        "Quillon Inc signed up for a marathon with Zorblat Labs staff.",
    ],
)
def test_what_is_wished_supposed_ruled_out_or_held_is_no_deal(text: str) -> None:
    assert not deals_of(text)


@pytest.mark.parametrize(
    "text",
    [
        "If regulators agree, Quillon Inc will buy Zorblat Labs.",
        "Quillon Inc raised its stake in Zorblat Labs for $2 billion.",
        "There were no talks before Quillon Inc bought Zorblat Labs.",
    ],
)
def test_what_is_told_beside_such_words_is_a_deal(text: str) -> None:
    (deal,) = deals_of(text)
    assert set(deal.parties) == {"Quillon Inc", "Zorblat Labs"}


@pytest.mark.parametrize(
    "text",
    [
        "Talks between Quillon Inc and Zorblat Labs over a merger have collapsed.",
        "Quillon Inc's $2 billion acquisition of Zorblat Labs falls through.",
        "Quillon Inc pulled its $2 billion investment in Zorblat Labs.",
        "Quillon Inc lost a contract with Zorblat Labs in May.",
    ],
)
def test_a_deal_that_is_lost_or_pulled_has_ended(text: str) -> None:
    (deal,) = deals_of(text)
    assert deal.status == "cancelled"


def test_who_backs_a_company_in_an_opening_does_not_raise_its_money() -> None:
    (deal,) = deals_of("Backed by Mossgate Capital, Zorblat Labs raised $60 million in a Series B round.")
    assert (roles(deal), deal.value) == ({"Zorblat Labs": "recipient"}, 6e7)


def test_a_proposed_takeover_is_no_money_put_in() -> None:
    (deal,) = deals_of("Quillon Inc's proposed $3.4 billion takeover of Zorblat Labs won shareholder approval.")
    assert (deal.kind, deal.value) == ("acquisition", 3.4e9)


def test_a_round_that_is_being_raised_is_not_closed() -> None:
    (deal,) = deals_of("Zorblat Labs is raising money at a $9 billion valuation in a round led by Mossgate Capital.")
    assert (deal.status, deal.lead) == ("announced", "Mossgate Capital")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("In a $400 million all-cash deal, Quillon Inc is taking over Zorblat Labs.", 4e8),
        ("Quillon Inc on Thursday unveiled a $6 billion cash-and-stock offer for Zorblat Labs.", 6e9),
        ("Zorblat Labs' board accepted Quillon Inc's $6 billion offer.", 6e9),
        ("Quillon Inc is taking Zorblat Labs private in a $5 billion deal.", 5e9),
        ("Zorblat Labs got a takeover approach from Quillon Inc.", None),
        ("Zorblat Labs accepted a sweetened bid of $4.1 billion from Quillon Inc.", 4.1e9),
        ("Quillon Inc paid $400 million in 2020 to acquire Zorblat Labs.", 4e8),
        ("Shareholders of Zorblat Labs approved the sale of the company to Quillon Inc.", None),
    ],
)
def test_a_purchase_is_told_in_many_ways(text: str, value: float | None) -> None:
    (deal,) = deals_of(text)
    assert roles(deal) == {"Quillon Inc": "buyer", "Zorblat Labs": "target"}
    assert deal.value == value


@pytest.mark.parametrize(
    "text",
    [
        "Velmora Corp landed Zorblat Labs as a customer in a deal worth $11 billion.",
        "Velmora Corp leased its Ohio campus to Zorblat Labs.",
        "Velmora Corp will supply 400 MW of power to Zorblat Labs' data centers.",
        "Zorblat Labs will pay Velmora Corp $2.5 billion over five years for cloud computing.",
    ],
)
def test_who_is_a_customer(text: str) -> None:
    (deal,) = deals_of(text)
    assert roles(deal) == {"Velmora Corp": "supplier", "Zorblat Labs": "customer"}


def test_who_sells_a_stake_of_its_own_gets_the_money() -> None:
    (deal,) = deals_of("Zorblat Labs sold a 20 percent stake to Quillon Inc for $1 billion.")
    assert roles(deal) == {"Quillon Inc": "investor", "Zorblat Labs": "recipient"}


def test_the_first_of_several_lenders_lends() -> None:
    (deal,) = deals_of("A group of lenders led by Mossgate Capital provided Zorblat Labs with a $4 billion loan.")
    assert roles(deal) == {"Zorblat Labs": "borrower", "Mossgate Capital": "lender"}


def test_who_agrees_to_a_takeover_buys_and_whose_shares_jump_does_not() -> None:
    (deal,) = deals_of("Zorblat Labs jumps 30% as Quillon Inc agrees to $8 billion takeover")
    assert roles(deal) == {"Quillon Inc": "buyer"}


def test_money_that_is_put_into_a_company_is_an_investment() -> None:
    (deal,) = deals_of("Quillon Inc put $1 billion into Zorblat Labs.")
    assert roles(deal) == {"Quillon Inc": "investor", "Zorblat Labs": "recipient"}


def test_who_comes_out_of_stealth_with_money_has_raised_it() -> None:
    (deal,) = deals_of("Zorblat Labs emerged from stealth with $40 million from Mossgate Capital.")
    assert (roles(deal), deal.value) == ({"Zorblat Labs": "recipient", "Mossgate Capital": "investor"}, 4e7)
