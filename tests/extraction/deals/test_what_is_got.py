"""What a verb of getting or giving has for its object: goods, a grant, a loan, or only words about a deal."""

from __future__ import annotations

import pytest

from tests.extraction.deals.reading_deals import deals_of, roles


@pytest.mark.parametrize(
    "text",
    [
        "Quillon Inc has secured 500 megawatts of power from Velmora Energy for its campus.",
        "Quillon Inc secures chips and servers from Velmora Energy.",
        "Quillon Inc signed with Velmora Energy for up to 300 MW at a site in Bergen.",
    ],
)
def test_who_secures_goods_from_another_is_its_customer(text: str) -> None:
    (deal,) = deals_of(text)
    assert (deal.kind, roles(deal)) == ("contract", {"Quillon Inc": "customer", "Velmora Energy": "supplier"})


@pytest.mark.parametrize(
    "text",
    [
        "Velmora Energy signed with Quillon Inc for 300 MW of solar power from its plant in Ohio.",
        "Velmora Energy signed with Quillon Inc for 300 MW of solar power.",
        "Quillon Inc signs with Velmora Labs for its 300 MW data center.",
        "Quillon Inc signs with Velmora Labs for a 300 MW data center.",
    ],
)
def test_who_sells_power_or_has_a_site_is_no_customer(text: str) -> None:
    (deal,) = deals_of(text)
    assert (deal.kind, set(roles(deal).values())) == ("partnership", {"partner"})


@pytest.mark.parametrize("got", ["capacity payments", "power plant permits", "energy credits"])
def test_what_is_only_about_power_is_no_power(got: str) -> None:
    assert all(not roles(deal) for deal in deals_of(f"Quillon Energy secured {got} from Velmora Grid."))


@pytest.mark.parametrize(
    "text",
    [
        "Quillon Inc secured $90 million from Velmora Capital to buy power.",
        "Quillon Inc secured its final permit and $90 million from Velmora Capital.",
    ],
)
def test_money_is_no_goods_whatever_else_is_got(text: str) -> None:
    (deal,) = deals_of(text)
    assert (deal.kind, deal.value_usd) == ("funding", 9e7)
    assert roles(deal) == {"Quillon Inc": "recipient", "Velmora Capital": "investor"}


def test_permits_are_no_goods() -> None:
    assert deals_of("Quillon Inc secured approval for 300 MW of power from Velmora Council.") == ()


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Quillon Inc won a $165 million grant from Velmora Foundation.", "funding"),
        ("Quillon Inc was awarded a $165 million federal grant by Velmora Foundation.", "funding"),
        ("Velmora Foundation awarded Quillon Inc a $165 million grant to expand its plant.", "investment"),
        ("Velmora Foundation awarded a $165 million grant to Quillon Inc to train teachers.", "investment"),
        ("Quillon Inc won a $165 million grant from Velmora Foundation to work with Zorblat Inc.", "funding"),
        ("Velmora Foundation will provide Quillon Inc with $165 million in direct funding.", "investment"),
    ],
)
def test_a_grant_is_money_for_who_gets_it(text: str, kind: str) -> None:
    (deal,) = deals_of(text)
    assert (deal.kind, deal.value_usd) == (kind, 1.65e8)
    assert roles(deal) == {"Quillon Inc": "recipient", "Velmora Foundation": "investor"}


def test_who_gives_a_contract_beside_a_grant_gives_no_money() -> None:
    text = "Quillon Inc won a $20 million grant from Velmora Foundation and a contract from Zorblat Inc."
    assert all(roles(deal).get("Zorblat Inc") != "investor" for deal in deals_of(text))


@pytest.mark.parametrize("what", ["support under its contract with", "technical support for"])
def test_support_that_a_contract_tells_of_is_no_investment(what: str) -> None:
    (deal,) = deals_of(f"Quillon Inc will provide $20 million in {what} Velmora Labs.")
    assert (deal.kind, deal.value_usd) == ("contract", 2e7)
    assert roles(deal) == {"Quillon Inc": "supplier", "Velmora Labs": "customer"}


@pytest.mark.parametrize(
    ("bought", "kind"),
    [
        (" common stock", "investment"),
        (" shares", "investment"),
        (" in stock", "acquisition"),
        (" in cash and stock", "acquisition"),
        (", stock included", "acquisition"),
    ],
)
def test_stock_is_what_is_paid_for_or_with(bought: str, kind: str) -> None:
    (deal,) = deals_of(f"Quillon Inc paid $2 billion for Velmora Labs{bought}.")
    assert deal.kind == kind


def test_options_on_stock_are_no_company() -> None:
    assert deals_of("Quillon Inc paid $2 billion for Velmora Labs stock options.") == ()


@pytest.mark.parametrize(
    "text",
    [
        "Quillon Inc has secured a $2.6 billion delayed-draw term loan facility from Larkspur Bank.",
        "Larkspur Bank will provide Quillon Inc with a $2.6 billion loan.",
        "Larkspur Credit agreed to provide a $2.6 billion revolving credit facility to Quillon Inc.",
    ],
)
def test_a_loan_that_is_provided_is_one_debt_and_no_contract(text: str) -> None:
    (deal,) = deals_of(text)
    assert (deal.kind, deal.value_usd, roles(deal)["Quillon Inc"]) == ("debt", 2.6e9, "borrower")


def test_the_office_of_a_body_lends_for_it() -> None:
    (deal,) = deals_of("Quillon Inc got a $2 billion loan from Velmora Agency's Loan Programs Office.")
    assert roles(deal) == {"Quillon Inc": "borrower", "Velmora Agency": "lender"}


def test_goods_that_are_provided_are_no_money() -> None:
    for goods in ("in cloud credits", "of chips", "data facility"):
        (deal,) = deals_of(f"Quillon Inc will provide Velmora Labs with a $50 million {goods}.")
        assert deal.kind == "contract"


@pytest.mark.parametrize("got", ["has received questions from shareholders", "drew criticism", "was fined $4 million"])
def test_what_is_said_over_a_contract_is_no_money(got: str) -> None:
    (deal,) = deals_of(f"Quillon Inc {got} over its $300 million contract with Velmora Labs.")
    assert (deal.kind, deal.value_usd, deal.parties) == ("contract", 3e8, ("Quillon Inc", "Velmora Labs"))


def test_the_price_of_the_contract_that_a_long_sentence_ends_with_is_that_of_its_verb() -> None:
    told = "Quillon Inc will supply Velmora Labs with 200 MW of power from its nuclear plant to the north of Oslo"
    (deal,) = deals_of(f"{told} for 20 years under a contract valued at $3.5 billion.")
    assert (deal.kind, deal.value_usd) == ("contract", 3.5e9)
    (deal,) = deals_of(f"{told}, a town of 90,000 people whose budget is $3.5 billion.")
    assert deal.value_usd is None


def test_an_offer_that_values_the_other_is_one_for_it() -> None:
    (deal,) = deals_of("Velmora Labs turned down an offer from Quillon Inc that valued it at $32 billion.")
    assert (deal.kind, deal.status, deal.valuation_usd) == ("acquisition", "cancelled", 3.2e10)
    assert roles(deal) == {"Quillon Inc": "buyer", "Velmora Labs": "target"}
    assert deals_of("Velmora Labs took up an offer from Quillon Inc on lamps.") == ()


@pytest.mark.parametrize(
    "text",
    [
        "Velmora Labs will be acquired by an investor group that includes Quillon Inc, Zorblat Inc and Larkspur Fund.",
        "A consortium led by Quillon Inc, including Zorblat Inc and Larkspur Fund, is buying Velmora Labs.",
    ],
)
def test_all_of_a_group_buy(text: str) -> None:
    (deal,) = deals_of(text)
    assert deal.kind == "acquisition"
    buyers = dict.fromkeys(("Quillon Inc", "Zorblat Inc", "Larkspur Fund"), "buyer")
    assert roles(deal) == {**buyers, "Velmora Labs": "target"}


def test_who_backs_a_buyer_does_not_buy() -> None:
    (deal,) = deals_of("Velmora Labs was acquired by Quillon Inc, whose backers include Zorblat Inc.")
    assert deal.parties == ("Quillon Inc", "Velmora Labs")


def test_approval_that_is_got_is_no_money() -> None:
    (deal,) = deals_of("Quillon Inc gets antitrust approval for $14 billion Velmora Labs deal.")
    assert (deal.kind, deal.status) == ("contract", "approved")


def test_a_part_that_is_invested_later_is_no_deal_of_who_is_named_before() -> None:
    text = "Under it, Velmora Labs will buy lamps, with the first $10 billion invested once the first one is lit."
    assert deals_of(text) == ()


def test_what_had_been_done_before_is_not_what_the_article_is_about() -> None:
    text = "Quillon Inc has acquired Velmora Labs, a startup. Velmora Labs had raised $60 million from Zorblat Capital."
    assert [(deal.kind, deal.main) for deal in deals_of(text, "Quillon Inc acquires Velmora Labs")] == [
        ("acquisition", True),
        ("funding", False),
    ]


@pytest.mark.parametrize(
    "told",
    [
        "Zephyr Grid’s $3 million grant to the Halden Foundation will go towards training.",
        "Zephyr Grid announced a $3 million grant to the Boston charity Halden Foundation.",
    ],
)
def test_a_grant_goes_from_who_gives_it_to_whom_it_is_given(told: str) -> None:
    (deal,) = deals_of(told)
    assert (deal.kind, deal.value_usd) == ("investment", 3e6)
    assert roles(deal) == {"Zephyr Grid": "investor", "Halden Foundation": "recipient"}


@pytest.mark.parametrize(
    "told",
    [
        "Zephyr Grid won a federal grant to help Halden Foundation build lamps.",
        "Zephyr Grid will grant to Halden Foundation a license.",
        "Zephyr Grid used a grant to study lamps with Halden Foundation.",
    ],
)
def test_what_a_grant_is_for_does_not_get_it(told: str) -> None:
    assert all(deal.kind != "investment" for deal in deals_of(told))
