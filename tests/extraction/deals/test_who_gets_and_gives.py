"""Which side gets the money, where the sentence says so beside the deal's own word."""

from __future__ import annotations

import pytest

from tests.extraction.deals.reading_deals import deals_of, roles


def test_who_talks_of_money_that_would_value_it_gets_it() -> None:
    text = "Zorblat Inc is in talks with Quillon Inc about a $1 billion investment that would value it at $15 billion."
    (deal,) = deals_of(text)
    assert roles(deal) == {"Zorblat Inc": "recipient"}


def test_who_talks_of_money_for_another_that_would_value_it_gives_it() -> None:
    (deal,) = deals_of("Quillon Inc is in talks to lead a funding round in Velmora that would value it at $2 billion.")
    assert roles(deal) == {"Velmora": "recipient", "Quillon Inc": "investor"}


def test_by_whom_something_is_sold_to_another_does_not_buy_it() -> None:
    (deal,) = deals_of("Shares worth $90 million were sold to Velmora Ventures by Quillon Inc.")
    assert roles(deal) == {"Velmora Ventures": "buyer"}


def test_who_is_an_example_of_no_companies_gets_no_money() -> None:
    assert deals_of("RM9 billion invested in AI, including Quillon Inc, a maker of models.") == ()


def test_who_is_contrasted_under_a_name_that_is_not_read_gives_its_own_money() -> None:
    text = "Quillon Inc said it opened a site in Bergen, while Zorblat U! said in May it would invest 90 million yen."
    assert deals_of(text) == ()


def test_who_cuts_its_stake_is_no_investor() -> None:
    (deal,) = deals_of("Quillon Corp cut its stake in Velmora Ltd, selling shares for $900 million.")
    assert roles(deal) == {"Velmora Ltd": "recipient"}


@pytest.mark.parametrize(
    "text",
    [
        "Quillon Corp renewed its search deal with Velmora Labs, which will pay it $1 billion a year.",
        "Quillon Corp and Velmora Labs signed a licensing deal. Quillon Corp will pay $1 billion for the technology.",
    ],
)
def test_who_pays_for_a_deal_need_not_be_who_is_named_first(text: str) -> None:
    (deal,) = deals_of(text)
    assert (deal.value, roles(deal)) == (1e9, {})


def test_the_rest_of_the_shares_is_bought_as_a_company() -> None:
    text = (
        "Quillon Inc, which bought a 30% stake in Velmora Labs for $90 million in 2022, said on Monday it will acquire"
        " the remaining 70% for $400 million."
    )
    assert [(deal.kind, deal.parties, deal.value) for deal in deals_of(text)] == [
        ("investment", ("Quillon Inc", "Velmora Labs"), 9e7),
        ("acquisition", ("Quillon Inc", "Velmora Labs"), 4e8),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Quillon Inc walked away from its planned $5 billion acquisition of Velmora, citing regulatory hurdles.",
        "Quillon Inc invested $2 billion in Velmora as part of a plan to develop chips.",
    ],
)
def test_neither_a_reason_nor_a_sum_hides_a_company(text: str) -> None:
    (deal,) = deals_of(text)
    assert deal.parties == ("Quillon Inc", "Velmora")


def test_a_round_that_only_could_be_is_rumored() -> None:
    text = "A new round could value the startup Zorblat at $40 billion, people familiar with the matter said."
    assert [deal.status for deal in deals_of(text)] == ["rumoured"]


@pytest.mark.parametrize(
    "text",
    [
        "The $70 million investment in Zorblat Inc was made by Quillon Capital.",
        "A $70 million investment in Zorblat Inc came from Quillon Capital.",
        "Quillon Capital raised its stake in Zorblat Inc to 24% with a $70 million purchase.",
    ],
)
def test_who_puts_money_in_is_no_recipient(text: str) -> None:
    (deal,) = deals_of(text)
    assert (deal.kind, deal.value) == ("investment", 7e7)
    assert roles(deal) == {"Quillon Capital": "investor", "Zorblat Inc": "recipient"}


@pytest.mark.parametrize("verb", ["has been sold to", "is to be sold to", "was sold to"])
def test_a_company_is_sold_in_every_tense(verb: str) -> None:
    (deal,) = deals_of(f"Zorblat Inc {verb} Quillon Corp for $9 million.")
    assert roles(deal) == {"Quillon Corp": "buyer", "Zorblat Inc": "target"}


def test_goods_that_are_sold_are_no_company() -> None:
    assert deals_of("The chips were sold to Quillon Corp.") == ()


def test_whose_approval_is_won_is_not_bought() -> None:
    (deal,) = deals_of("Quillon Corp's purchase of Velmora Inc won unconditional EU approval.")
    assert deal.parties == ("Quillon Corp", "Velmora Inc")


def test_who_is_outbid_does_not_buy() -> None:
    (deal,) = deals_of("Quillon Corp outbid Mossgate Partners to buy Velmora Inc for $3.2 billion.")
    assert roles(deal) == {"Quillon Corp": "buyer", "Velmora Inc": "target"}


def test_a_license_that_is_obtained_is_no_round() -> None:
    (deal,) = deals_of("Quillon Corp obtained a non-exclusive license to Velmora Inc's technology for $900 million.")
    assert deal.kind == "licensing"
    assert roles(deal) == {"Quillon Corp": "licensee", "Velmora Inc": "licensor"}


def test_who_licenses_and_hires_is_the_same() -> None:
    _, hiring = deals_of(
        "Quillon Corp struck a $2.4 billion deal to license Velmora Inc's technology and hire its chief executive, Milo"
        " Brandt."
    )
    assert (hiring.kind, hiring.parties) == ("hiring", ("Quillon Corp", "Milo Brandt"))


@pytest.mark.parametrize("verb", ["exited", "left", "sued"])
def test_who_is_left_did_not_invest_before(verb: str) -> None:
    text = f"Quillon Capital has {verb} Zorblat Inc with a $9 million gain after investing $2 million in 2018."
    (deal,) = deals_of(text)
    assert deal.parties == ("Quillon Capital",)


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("Zorblat Inc will sell a minority stake to Velmora.", {"Velmora": "investor", "Zorblat Inc": "recipient"}),
        ("Rival Velmora Systems has bought Zorblat Inc.", {"Velmora Systems": "buyer", "Zorblat Inc": "target"}),
        ("Supplier Velmora Systems has bought Zorblat Inc.", {"Velmora Systems": "buyer", "Zorblat Inc": "target"}),
    ],
)
def test_who_is_named_by_what_they_buy_and_are_is_a_side(text: str, sides: dict[str, str]) -> None:
    (deal,) = deals_of(text)
    assert roles(deal) == sides


@pytest.mark.parametrize(
    "text",
    [
        "Velmora Labs is in talks with potential investors to raise $500 million.",
        "Velmora Labs told investors it has raised $500 million.",
        "Velmora Labs, whose investors include Quillon Capital and Zorblat Capital, raised $500 million in May.",
    ],
)
def test_who_has_investors_is_none(text: str) -> None:
    (deal,) = deals_of(text)
    assert (roles(deal), deal.value_usd) == ({"Velmora Labs": "recipient"}, 5e8)


@pytest.mark.parametrize(
    "text",
    [
        "Velmora Labs nears $1 billion funding from Quillon Capital.",
        "Velmora Labs came out of stealth on Tuesday with $1 billion in funding from Quillon Capital.",
        "With $1 billion in new funding from Quillon Capital, Velmora Labs plans to double its staff.",
        "Armed with $1 billion in new funding from Quillon Capital, Velmora Labs plans to double its staff.",
        "Fresh off a $1 billion Series B led by Quillon Capital, Velmora Labs is growing.",
    ],
)
def test_from_whom_the_money_is_gives_it_and_who_acts_behind_the_comma_gets_it(text: str) -> None:
    (deal,) = deals_of(text)
    assert (deal.kind, deal.value_usd) == ("funding", 1e9)
    assert roles(deal) == {"Velmora Labs": "recipient", "Quillon Capital": "investor"}


@pytest.mark.parametrize("verb", ["closed a $2 billion loan for", "announced a $2 billion loan guarantee to"])
def test_who_closes_a_loan_for_another_lends(verb: str) -> None:
    (deal,) = deals_of(f"Larkspur Bank {verb} Velmora Labs.")
    assert roles(deal) == {"Velmora Labs": "borrower", "Larkspur Bank": "lender"}
    (deal,) = deals_of(f"Quillon Inc {verb} its campus from Larkspur Bank.")
    assert roles(deal) == {"Quillon Inc": "borrower", "Larkspur Bank": "lender"}


def test_who_pays_for_stock_buys_no_company() -> None:
    (deal,) = deals_of("Quillon Inc will pay $23 a share for Velmora Corp common stock.")
    assert (deal.kind, roles(deal)) == ("investment", {"Quillon Inc": "investor", "Velmora Corp": "recipient"})


def test_a_headline_may_call_a_stake_a_purchase() -> None:
    text = "Quillon Inc has acquired a 60% stake in the lamp maker Velmora Labs for $144 million, it said."
    (deal,) = deals_of(text, "Quillon Inc buys majority stake in Velmora Labs")
    assert (deal.kind, deal.value_usd, deal.stake_percent) == ("acquisition", 1.44e8, 60)
    assert roles(deal) == {"Quillon Inc": "buyer", "Velmora Labs": "target"}


@pytest.mark.parametrize(
    ("told", "count"),
    [
        ("Quillon Inc last week secured $2 billion from Zorblat Inc to build faster.", 1),
        ("Quillon Inc last week secured $2 billion in damages from Zorblat Inc.", 0),
    ],
)
def test_money_from_one_who_is_named_is_raised_in_any_paragraph(told: str, count: int) -> None:
    before = "Velmora Inc makes hammers.\n\nIt is an old firm that has many shops.\n\nThe shops are open on Sundays."
    assert len(deals_of(f"{before}\n\n{told}")) == count


def test_who_leads_a_round_in_the_headline_alone_gives_the_money() -> None:
    text = "Velmora Labs said it had closed a $40 billion funding round. Quillon Capital is giving most of the money."
    (deal,) = deals_of(f"Velmora Labs completes $40 billion round led by Quillon Capital\n\n{text}")
    assert (deal.lead, roles(deal)) == (
        "Quillon Capital",
        {"Velmora Labs": "recipient", "Quillon Capital": "investor"},
    )


def test_who_draws_takeover_interest_may_be_bought() -> None:
    (deal,) = deals_of("Velmora Labs has drawn takeover interest from Quillon Inc, sources said.")
    assert roles(deal) == {"Quillon Inc": "buyer", "Velmora Labs": "target"}


@pytest.mark.parametrize("bet", ["'s $20 billion bet on", " bet $20 billion on"])
def test_a_bet_on_a_company_is_money_for_it(bet: str) -> None:
    (deal,) = deals_of(f"Quillon Inc{bet} Velmora Labs helped its shares.")
    assert roles(deal) == {"Quillon Inc": "investor", "Velmora Labs": "recipient"}


def test_a_partner_that_is_named_beside_a_borrower_borrows() -> None:
    (deal,) = deals_of("Quillon Inc and its partner Velmora Labs closed a $38 billion debt package.")
    assert roles(deal) == {"Quillon Inc": "borrower", "Velmora Labs": "borrower"}


def test_talks_of_a_report_that_is_denied_are_none() -> None:
    assert deals_of("Quillon Inc denied a report that it is in talks to buy Velmora Labs.") == ()


def test_who_provides_another_with_a_license_is_the_licensor() -> None:
    (deal,) = deals_of("Zorblat will provide Quillon Inc with a non-exclusive license for its model technology.")
    assert (deal.kind, roles(deal)) == ("licensing", {"Quillon Inc": "licensee", "Zorblat": "licensor"})


def test_who_provides_something_under_a_license_is_a_supplier() -> None:
    (deal,) = deals_of("Zorblat will provide Quillon Inc with chips worth $2 billion under a license from a lab.")
    assert (deal.kind, roles(deal)) == ("contract", {"Quillon Inc": "customer", "Zorblat": "supplier"})


def test_what_somebody_once_considered_buying_is_not_bought() -> None:
    deals = deals_of("Quillon Inc, which once considered acquiring Zorblat, is investing $5 million in it.")
    assert all(deal.status == "cancelled" for deal in deals if deal.kind == "acquisition")
