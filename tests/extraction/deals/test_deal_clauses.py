"""Deals told in one clause of a sentence, and who belongs to another."""

from __future__ import annotations

import pytest

from tests.extraction.deals.test_deals import deals, only


@pytest.mark.parametrize("state", ["New Jersey", "Texas"])
def test_a_government_of_two_words_is_a_party(state: str) -> None:
    text = f"Quillon Inc said it has entered into a pact with the {state} government to build a lamp shop."
    assert set(only(text).parties) == {"Quillon Inc", f"{state} government"}


def test_several_memorandums_are_a_deal() -> None:
    text = "Quillon Inc signed four memorandums of understanding with Zorblat Inc."
    assert set(only(text).parties) == {"Quillon Inc", "Zorblat Inc"}


def test_which_stands_for_the_name_before_it() -> None:
    text = "Quillon Inc left. It is a setback for Zorblat Inc, which raised a $2 billion seed round from Foo Capital."
    assert set(only(text).parties) == {"Zorblat Inc", "Foo Capital"}


def test_who_stands_behind_a_company_gives_no_money_in_the_main_clause() -> None:
    text = "Quillon Inc, the lamp maker backed by Foo Capital, has secured $10 billion from Zorblat Bank."
    assert [(set(deal.parties), deal.value) for deal in deals(text)] == [({"Quillon Inc", "Zorblat Bank"}, 1e10)]


def test_according_to_whom_a_deal_is_told_is_no_side() -> None:
    text = "Quillon Inc will supply lamps to Zorblat Inc, according to the research firm Foo Corp."
    assert set(only(text).parties) == {"Quillon Inc", "Zorblat Inc"}


def test_a_company_with_the_name_of_a_person_founds_a_venture() -> None:
    text = "The lamp group Robert Quillon said on Monday that it will establish a joint venture with Zorblat Inc."
    assert set(only(text).parties) == {"Robert Quillon", "Zorblat Inc"}


def test_a_deal_in_an_aside_only_says_who_somebody_is() -> None:
    text = "Quillon Inc opens a lamp shop. Quillon Inc, which bought Zorblat Inc for $9 million, has many shops."
    assert not only(text, "Quillon Inc opens a lamp shop").main


def test_who_only_stands_beside_the_subject_is_no_side() -> None:
    text = "Alongside Foo Corp, Quillon Inc also announced a $500 million investment in Zorblat Inc."
    assert set(only(text).parties) == {"Quillon Inc", "Zorblat Inc"}


def test_a_clause_with_a_subject_of_its_own_is_no_deal_of_the_one_before() -> None:
    assert deals("Quillon Inc changed its name after foreign investors bought Zorblat Inc's shops.") == ()


def test_whose_goods_are_supplied_is_no_customer() -> None:
    text = "Quillon Inc would provide Zorblat Inc with Foo Corp's lamps."
    assert set(only(text).parties) == {"Quillon Inc", "Zorblat Inc"}


def test_whose_shares_move_is_not_who_the_next_sentence_is_about() -> None:
    text = (
        "Quillon Inc grew. Foo Corp shares were up, and Baz Corp shares were down. "
        "The company also signed a deal with Zorblat Inc."
    )
    assert set(only(text).parties) == {"Quillon Inc", "Zorblat Inc"}


def test_teaming_with_another_is_a_partnership() -> None:
    deal = only("Quillon Inc is teaming with Zorblat Inc to sell lamps.")
    assert (deal.kind, set(deal.parties)) == ("partnership", {"Quillon Inc", "Zorblat Inc"})


def test_the_government_of_a_country_is_a_party_also_with_a_capital() -> None:
    text = "The Government of Canada has finalized its investment of up to $240 million in Zorblat Inc."
    assert set(only(text).parties) == {"Government of Canada", "Zorblat Inc"}


def test_an_investment_firm_is_no_investment() -> None:
    assert deals("Quillon Inc, the $100 billion investment firm, works for Zorblat Inc.") == ()


def test_a_field_is_no_company() -> None:
    text = "Quillon Inc will invest $2 billion in the Artificial Intelligence firm Zorblat Inc."
    assert set(only(text).parties) == {"Quillon Inc", "Zorblat Inc"}


def test_what_a_deal_being_discussed_would_value_a_company_at_is_its_price() -> None:
    text = "Quillon Inc may acquire Zorblat Inc. The agreement being discussed would value the company at $1 billion."
    assert only(text).value == 1e9


def test_what_another_owns_is_no_round_of_the_company_before() -> None:
    text = "Quillon Inc grew. The state's funding of $700 million is part of a plan."
    assert deals(text) == ()


def test_what_an_aside_with_a_participle_tells_is_another_deal() -> None:
    text = (
        "Quillon Inc and Zorblat Inc signed a partnership agreement, resolving a feud that had threatened "
        "Zorblat Inc's $50 billion deal with Foo Corp."
    )
    assert set(deals(text)[0].parties) == {"Quillon Inc", "Zorblat Inc"}


def test_an_additional_sum_is_not_that_of_the_deal_before() -> None:
    text = (
        "Quillon Inc and Zorblat Inc have a partnership agreement. "
        "Quillon Inc will invest an additional $250 billion in Zorblat Inc."
    )
    assert [(deal.kind, deal.value) for deal in deals(text)] == [("partnership", None), ("investment", 2.5e11)]


def test_who_cites_sources_is_no_side() -> None:
    text = "The Foo Chronicle Group, citing sources, said talks between Quillon Inc and Zorblat Inc had stopped."
    assert set(only(text).parties) == {"Quillon Inc", "Zorblat Inc"}


def test_a_debt_that_is_cut_is_not_borrowed() -> None:
    assert deals("Quillon Inc wants to reduce the $9 million debt of its lamp shops.") == ()


def test_talks_that_are_deadlocked_wait() -> None:
    assert only("Merger talks between Quillon Inc and Zorblat Inc are deadlocked.").status == "paused"
