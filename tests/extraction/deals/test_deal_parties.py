"""Who takes part in a deal and who only stands beside it, and the sums that later sentences give."""

from __future__ import annotations

import pytest

from bot.extraction import extract, load_names
from tests.extraction.deals.test_deals import deals, only


def roles(text: str) -> dict[str, str]:
    """What each party does in the only deal of a text."""
    return {role.party: role.role for role in only(text).roles}


@pytest.mark.parametrize("listing", ["NASDAQ: QLN", "NYSE:QLN", "TSX-V: QLN"])
def test_a_name_with_a_ticker_is_a_company(listing: str) -> None:
    text = f"Quillon Lantern ({listing}) said today it inked a deal to acquire Zorblat Inc for $2 million."
    assert roles(text) == {"Quillon Lantern": "buyer", "Zorblat Inc": "target"}


@pytest.mark.parametrize(
    "text",
    [
        "Quillon Inc has agreed to acquire Zorblat Inc from Foo Corp for $2 million.",
        "Quillon Inc completed its acquisition of Zorblat Inc from Foo Corp.",
        "Quillon Inc has agreed to acquire Foo Corp's loss-making Zorblat Inc unit for $2 million.",
    ],
)
def test_who_parts_with_a_company_is_a_party_and_not_what_is_bought(text: str) -> None:
    assert roles(text) == {"Quillon Inc": "buyer", "Zorblat Inc": "target"}
    assert "Foo Corp" in only(text).parties


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Quillon Inc will sell its 30% stake in Zorblat Inc.", {"Zorblat Inc": "recipient"}),
        (
            "Quillon Inc sold its stake in Zorblat Inc to Foo Capital for $5 million.",
            {"Foo Capital": "investor", "Zorblat Inc": "recipient"},
        ),
        (
            "Foo Capital bought Quillon Inc's 5% stake in Zorblat Inc for $5 million.",
            {"Foo Capital": "investor", "Zorblat Inc": "recipient"},
        ),
    ],
)
def test_who_sells_a_stake_invests_nothing(text: str, told: dict[str, str]) -> None:
    assert roles(text) == told


@pytest.mark.parametrize(
    "text",
    [
        "Foo Bank is providing Quillon Inc with a $2 billion loan.",
        "Foo Bank is nearing a deal to underwrite a $2 billion loan for Quillon Inc.",
    ],
)
def test_who_provides_a_loan_lends(text: str) -> None:
    assert roles(text) == {"Quillon Inc": "borrower", "Foo Bank": "lender"}


def test_who_does_something_else_in_the_sentence_is_not_bought() -> None:
    text = "Quillon Inc bought Zorblat Inc for $2 million to enter a market dominated by Foo Corp."
    assert set(only(text).parties) == {"Quillon Inc", "Zorblat Inc"}


def test_a_bid_to_do_something_is_no_takeover() -> None:
    assert deals("Quillon Inc and Zorblat Inc cut prices in an apparent bid to win customers.") == ()


def test_who_advises_on_a_deal_makes_none() -> None:
    assert deals("Quillon Inc and Zorblat Inc are agents on the deal, a report said.") == ()


def test_firms_of_a_kind_are_not_those_named_before() -> None:
    text = "Foo Bank and Baz Bank gave no reason. U.S. tech firms are ramping up investments in data centers."
    assert deals(text) == ()


def test_what_is_leased_to_another_is_not_bought_by_the_first() -> None:
    text = "Quillon Inc has signed a deal to power a data center leased to Zorblat Inc."
    assert roles(text) == {"Quillon Inc": "supplier", "Zorblat Inc": "customer"}


def test_a_company_stays_the_subject_of_what_it_says_it_does() -> None:
    text = "Quillon Inc grew. It said it serves a client, Foo Group. The firm also teamed up with Zorblat Inc."
    assert set(only(text).parties) == {"Quillon Inc", "Zorblat Inc"}


def test_a_part_of_the_price_is_no_second_deal() -> None:
    text = "Quillon Inc has agreed to acquire Zorblat Inc for $3 million. The deal includes $2 million in cash."
    assert only(text).value == 3e6


def test_the_buyer_named_again_tells_the_price() -> None:
    text = "Quillon Inc plans to buy Zorblat Inc. A source said Quillon Inc would pay less than $90 million."
    assert only(text).value == 9e7


def test_a_deal_with_one_who_is_named_may_be_valued_behind_the_name() -> None:
    text = "Quillon Inc struck an agreement with Zorblat Inc in 2024 valued at more than $250 million."
    assert only(text).value == 2.5e8
    worth = "Quillon Inc struck an agreement with Zorblat Inc, valued at more than $250 million."
    assert only(worth).value is None


def test_a_company_that_makes_software_is_bought_as_a_whole() -> None:
    text = "Quillon Inc has reached a deal to purchase the Zorblat Inc software company for $2 million."
    assert only(text).kind == "acquisition"


def test_initials_end_no_sentence() -> None:
    text = "The loan was arranged by J.P. Zorblat and Foo Bank. It runs for years."
    found = extract(text, load_names()).sentences
    assert [text[one.start : one.end] for one in found] == [
        "The loan was arranged by J.P. Zorblat and Foo Bank.",
        "It runs for years.",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The agency sued to block Zorblat Inc's acquisition by the chipmaker Quillon Inc.",
        "The agency has reviewed Quillon Inc's bid for the British lamp maker Zorblat.",
    ],
)
def test_who_bids_for_another_is_the_buyer(text: str) -> None:
    assert {name.split()[0]: role for name, role in roles(text).items()} == {"Quillon": "buyer", "Zorblat": "target"}


def test_a_review_that_is_halted_pauses_no_deal() -> None:
    text = "The agency has halted its review of Quillon Inc's $3 million bid for Zorblat Inc."
    assert only(text).status == "in_talks"


def test_the_deal_is_the_one_before_also_some_sentences_on() -> None:
    text = "Quillon Inc is to buy Zorblat Inc. It is raining. It is cold. It is dark. The deal was put at $3 million."
    assert only(text).value == 3e6
    assert only(text).quote == "Quillon Inc is to buy Zorblat Inc."


def test_a_headline_in_dollars_of_another_country_tells_the_same_deal() -> None:
    text = "Quillon Inc has agreed to buy Zorblat Inc for US$650 million (S$873 million)."
    assert only(text, "Quillon to buy Zorblat for $873 million").value == 6.5e8


def test_who_is_paid_for_a_license_licenses() -> None:
    text = "Quillon Inc has agreed to pay Zorblat Inc $650 million, largely to license its models."
    assert only(text).kind == "licensing"


def test_upfront_funding_is_a_term_of_a_deal_and_no_round() -> None:
    text = "Quillon Inc and Zorblat Inc agreed to collaborate on lamps. The agreement includes $50 million in funding."
    assert [deal.kind for deal in deals(text)] == ["partnership"]


def test_the_deal_of_a_first_sentence_is_the_subject_where_the_headline_names_nobody() -> None:
    text = "The lamp maker Quillon plans to acquire its rival Zorblat Inc. Rain fell."
    assert only(text, "Rivals agree on a merger").main


@pytest.mark.parametrize("sum_of_money", ["$2 million", "as much as $2 million", "as little as $2 million"])
def test_words_that_compare_a_sum_keep_its_receiver_in_the_clause(sum_of_money: str) -> None:
    text = f"Quillon Inc will invest {sum_of_money} in Zorblat Inc, marking its largest bet on lamps."
    assert roles(text) == {"Quillon Inc": "investor", "Zorblat Inc": "recipient"}


def test_a_clause_that_as_opens_names_no_party() -> None:
    assert "Foo Corp" not in only("Quillon Inc invested $2 million in Zorblat Inc as Foo Corp fell behind.").parties


@pytest.mark.parametrize("firm", ["lamp start-up,", "a lender,", "direct-to-consumer brand"])
def test_a_name_hangs_on_the_word_before_what_it_is(firm: str) -> None:
    deal = only(f"Quillon Inc announced its acquisition of {firm} Zorblat Inc.")
    assert deal.parties == ("Quillon Inc", "Zorblat Inc")


def test_a_country_named_beside_the_people_of_another_is_no_side() -> None:
    deal = only("Quillon Inc and Zorblat Inc formed a joint venture to close the gap with US and Chinese labs.")
    assert deal.parties == ("Quillon Inc", "Zorblat Inc")


def test_who_only_bought_others_that_are_not_named_have_no_contract() -> None:
    assert not deals("Quillon Inc and Zorblat Inc acquired around 20 each in May.")
