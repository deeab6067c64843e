"""What later sentences add to a deal, and what they tell of another: sums, valuations, rounds of before, shares."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.extraction import extract, load_names
from bot.extraction.names.gazetteer import KnownName
from tests.extraction.deals.test_deals import deals, only

SIGNED = "Quillon Inc signed an agreement with Zorblat Inc on Monday. "
RAISED = "The startup Quillon said on Monday that it raised $30 million. "


@pytest.mark.parametrize(
    "sentence",
    [
        "The agreement, worth $900 million, starts in May.",
        "The agreement, which is worth $900 million over five years, starts in May.",
        "The transaction is valued at $900 million.",
        "The all-cash transaction is reportedly worth $900 million.",
        "The total contract value is $900 million.",
    ],
)
def test_a_later_sentence_tells_the_value(sentence: str) -> None:
    assert only(SIGNED + sentence).value_text == "$900 million"


def test_the_value_that_is_known_stays_where_a_sentence_tells_a_part_of_it() -> None:
    text = "Quillon Inc signed a deal worth up to $20 billion with the cloud firm Zorblat. "
    told = only(text + "Zorblat said the contract was worth $17 billion over five years.")
    assert (told.value, told.bound) == (2e10, "up_to")


@pytest.mark.parametrize(
    "sentence",
    [
        "The company is now valued at $2 billion, according to people familiar with the matter.",
        "The round puts its valuation at $2 billion.",
        "The deal values Quillon at $2 billion.",
    ],
)
def test_a_sentence_behind_a_round_tells_the_valuation(sentence: str) -> None:
    deal = only(RAISED + sentence)
    assert deal.valuation_usd == 2e9
    assert deal.evidence["valuation_usd"].quote == sentence


def test_the_valuation_of_another_is_none_of_the_round() -> None:
    assert only(RAISED + "Its rival Zorblat Inc is now valued at $2 billion.").valuation_usd is None


@pytest.mark.parametrize("words", ["had previously been valued at $5 million", "was valued at $5 million last year"])
def test_a_valuation_of_before_is_none(words: str) -> None:
    assert only(f"Quillon Inc, which {words}, raised $30 million.").valuation_usd is None


def test_last_years_round_is_another() -> None:
    text = RAISED + "All those firms invested in the company's Series A funding last year."
    assert [(deal.value, deal.round) for deal in deals(text)] == [(3e7, None), (None, "Series A")]


def test_prior_investments_are_none_of_the_round() -> None:
    found = deals(RAISED + "Quillon has secured prior investments from Zorblat Capital and Velmora Partners.")
    assert found[0].parties == ("Quillon",)
    assert "contract" not in {deal.kind for deal in found}


@pytest.mark.parametrize(
    "text",
    [
        "The startup Quillon said on Monday that it raised $30 million in a Zorblat Ventures-led round.",
        "The startup Quillon has closed a $30 million Zorblat Ventures-led Series B round.",
        RAISED + "The Zorblat Ventures-led round included new backers.",
    ],
)
def test_a_round_is_led_by_the_one_whose_round_it_is_called(text: str) -> None:
    deal = only(text)
    assert {(role.party, role.role) for role in deal.roles} >= {("Quillon", "recipient")}
    assert deal.lead == "Zorblat Ventures"


def test_who_leads_a_round_gets_none_of_it_where_nobody_is_named() -> None:
    text = "Quillon Inc is investing $5 billion in the lab Zorblat. Quillon Inc is leading a Series C funding round."
    assert [deal.kind for deal in deals(text)] == ["investment"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The startup Quillon raised $20 million, the newsletter Velmora notes.", "funding"),
        ("The startup Quillon raised $20 million from Zorblat Capital, which notes that demand is strong.", "funding"),
        ("Quillon Inc raised $20 million by selling notes to Zorblat Bank.", "debt"),
        ("Quillon Inc sold $20 million of Quillon notes due 2030.", "debt"),
    ],
)
def test_who_notes_something_sells_no_notes(text: str, kind: str) -> None:
    assert only(text).kind == kind


def test_what_the_headline_calls_a_bet_is_the_purchase_of_the_lead() -> None:
    title = "Quillon makes $2 billion bet on lamps with Zorblat purchase"
    deal = only("Quillon Inc said it agreed to buy the lamp designer Zorblat for $2 billion in cash.", title)
    assert (deal.kind, deal.parties) == ("acquisition", ("Quillon Inc", "Zorblat"))


@pytest.mark.parametrize(
    "text",
    [
        "Quillon Inc has signed an agreement with Velmora Inc for a 70 percent stake in the lamp maker Zorblat.",
        "Quillon Inc signed an agreement with Velmora Inc to acquire 70 percent of the lamp maker Zorblat.",
    ],
)
def test_an_agreement_for_a_stake_is_one_deal_with_the_seller(text: str) -> None:
    deal = only(text)
    assert (deal.kind, deal.stake_percent) == ("investment", 70.0)
    assert deal.parties == ("Quillon Inc", "Zorblat", "Velmora Inc")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Quillon Inc will buy 40% of Zorblat Inc for $90 million.", "investment"),
        ("Quillon Inc picks up 40 per cent of Zorblat Inc for $90 million.", "investment"),
        ("Quillon Inc agreed to acquire a 100 per cent stake in Zorblat Inc for $90 million.", "acquisition"),
        ("Quillon Inc acquired 100% of Zorblat Inc for $90 million.", "acquisition"),
    ],
)
def test_who_buys_a_part_invests_and_who_buys_the_whole_acquires(text: str, kind: str) -> None:
    deal = only(text)
    assert (deal.kind, deal.parties, deal.value_usd) == (kind, ("Quillon Inc", "Zorblat Inc"), 9e7)


def test_a_sale_that_is_expected_to_be_completed_is_not_done() -> None:
    text = "Quillon Inc to acquire Zorblat Inc: the acquisition should be completed in May."
    assert only(text).status == "announced"


def test_partners_who_establish_a_joint_venture_have_one_deal() -> None:
    text = (
        "Quillon Inc has partnered with the startup Zorblat to establish a joint venture for lamps. "
        "The collaboration has already secured its first client."
    )
    assert only(text).kind == "joint_venture"


def test_an_agreement_to_supply_leaves_open_who_does() -> None:
    text = (
        "Quillon Inc has signed a deal with the cloud group Zorblat to supply computing power. "
        "Under the deal, Quillon Inc will lease chips from Zorblat."
    )
    assert [(role.party, role.role) for role in only(text).roles] == [
        ("Quillon Inc", "customer"),
        ("Zorblat", "supplier"),
    ]


@pytest.mark.parametrize(
    ("when", "date"),
    [("in April 2026", "2026-04"), ("through April 2032", None), ("that is due in April 2032", None)],
)
def test_a_date_of_the_end_is_not_the_deals(when: str, date: str | None) -> None:
    assert only(f"Quillon Inc signed a lease with Zorblat Inc {when}.").date == date


def test_both_giants_act_together() -> None:
    text = "Quillon Inc and Zorblat Inc make lamps. Both lamp giants struck agreements with Velmora Inc."
    assert only(text).parties == ("Quillon Inc", "Zorblat Inc", "Velmora Inc")


def test_an_order_from_a_customer_is_no_order_by_the_supplier() -> None:
    deal = only("Quillon Inc disclosed a separate order from Zorblat Inc worth at least $6 billion.")
    assert ("Quillon Inc", "customer") not in {(role.party, role.role) for role in deal.roles}


def test_an_option_to_spend_is_no_investment() -> None:
    text = "Quillon Inc will supply Zorblat Inc in a deal valued at $17 billion, with an option to spend $19 billion."
    assert [deal.kind for deal in deals(text)] == ["contract"]


def test_each_of_two_rounds_in_a_sentence_has_its_own_lead_and_name() -> None:
    text = (
        "Quillon Inc raised $18 million in debt led by Zorblat Capital, while the startup Velmora "
        "secured $12 million in a Series A round led by Corge Partners."
    )
    assert [(deal.kind, deal.lead, deal.round) for deal in deals(text)] == [
        ("debt", None, None),
        ("funding", "Corge Partners", "Series A"),
    ]


@pytest.mark.parametrize("words", ["investors such as", "rivals like"])
def test_examples_of_those_who_give_take_part(words: str) -> None:
    deal = only(f"Quillon Inc raised $2 billion in fresh funding from {words} Zorblat Capital and Velmora Partners.")
    assert deal.parties == ("Quillon Inc", "Zorblat Capital", "Velmora Partners")


def test_startups_that_money_is_raised_for_give_none() -> None:
    deal = only("Quillon Capital raised $2 billion in fresh funding for startups such as Zorblat Inc.")
    assert deal.parties == ("Quillon Capital",)


def test_a_range_of_valuations_is_no_investment() -> None:
    text = "Quillon Inc aims for a valuation ranging between $20 billion to $30 billion with the recent investments."
    assert deals(text) == ()


def test_a_sum_before_the_purchase_that_was_told_is_its_price() -> None:
    text = "Quillon Inc is buying Zorblat Inc. The $1.3 billion acquisition is its largest."
    assert only(text).value_usd == 1.3e9


def test_engineers_who_are_secured_are_hired() -> None:
    deal = only("Quillon Inc has secured two more top engineers from Zorblat Inc to join its lab.")
    assert (deal.kind, deal.parties) == ("hiring", ("Quillon Inc", "Zorblat Inc"))


def test_a_hiring_spree_hires_nobody_in_particular() -> None:
    text = (
        "A week after Quillon Inc opened a lab, with 11 new hires poached from Zorblat Inc, its hiring spree goes on."
    )
    assert deals(text) == ()


def test_who_stands_alongside_forms_the_venture_too() -> None:
    text = "Alongside Zorblat Inc and Velmora Inc, Quillon Inc has established a joint venture named Lamp Development."
    assert only(text).parties == ("Quillon Inc", "Zorblat Inc", "Velmora Inc")


def test_who_tells_of_a_deal_is_in_no_list_with_the_name_before() -> None:
    deal = only(
        "The investment in Quillon Inc was made alongside one from Zorblat Capital, Velmora Inc said on Monday."
    )
    assert set(deal.parties) == {"Zorblat Capital", "Quillon Inc"}


def test_two_who_tell_of_their_deal_at_the_start_are_a_list() -> None:
    deal = only("Quillon Inc, Zorblat Inc said they have formed a joint venture.")
    assert deal.parties == ("Quillon Inc", "Zorblat Inc")


def test_a_known_name_stands_for_itself_with_the_form_of_a_holding() -> None:
    names = load_names()
    known = {**names.known, "Velmora": KnownName("Velmora", "organization")}
    names = replace(names, known=known, longest={**names.longest, "Velmora": 1})
    text = "Velmora Investment Company will invest $3 million in the startup Zorblat. Velmora is buying lamps."
    assert [deal.parties for deal in extract(text, names).deals] == [("Velmora", "Zorblat")]


def test_what_a_fund_has_bought_into_is_no_part_of_its_own_money() -> None:
    text = (
        "Halden Ventures has closed a $1.5 billion fund, the Bergen-based firm said. "
        "It has also invested in the drone maker Petrel Air."
    )
    first, second = extract(text, load_names()).deals
    assert (first.parties, first.value_usd) == (("Halden Ventures",), 1.5e9)
    assert (second.parties, second.kind, second.value_usd) == (("Halden Ventures", "Petrel Air"), "investment", None)
