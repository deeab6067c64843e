"""Sides of a deal that stand beside others: owners, who spoke of it, who bid before, whose round it is."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.extraction import extract, load_names
from bot.extraction.names.gazetteer import KnownName
from tests.extraction.deals.reading_deals import deals_of, roles


@pytest.mark.parametrize(
    "text",
    [
        "Quillon Inc was Foo Corp's biggest funder, having invested $3 billion in Zorblat Inc.",
        "Foo Corp's parent, Quillon Inc, has invested $3 billion in Zorblat Inc.",
        "The Acmeville Journal reported that lamp giant Quillon Inc would invest $3 billion in Zorblat Inc.",
        "The Foo Corp deal is part of Quillon Inc's growth. It has also invested $3 billion in Zorblat Inc.",
    ],
)
def test_who_invests_is_not_who_stands_beside(text: str) -> None:
    assert roles(deals_of(text)[-1]) == {"Quillon Inc": "investor", "Zorblat Inc": "recipient"}


def test_a_name_behind_a_comma_that_owns_is_no_entry_of_a_list() -> None:
    (deal,) = deals_of("Quillon Inc, Foo Corp's largest backer, agreed to buy Zorblat Inc.")
    assert roles(deal) == {"Quillon Inc": "buyer", "Zorblat Inc": "target"}


def test_whose_round_it_is_stands_right_before_it() -> None:
    title = "Foo Capital nears deal to invest $20 million in Quillon Inc funding round"
    (deal,) = deals_of("Foo Capital is about to invest $20 million in Quillon Inc, a source said.", title)
    assert roles(deal) == {"Foo Capital": "investor", "Quillon Inc": "recipient"}


def test_others_who_had_bid_together_bought_nothing() -> None:
    text = "Foo Capital agreed to acquire Quillon Inc for $5 billion. In May, Foo Capital and Zorblat Inc were in talks"
    deals = deals_of(f"{text} to buy Quillon Inc.")
    assert [set(deal.parties) for deal in deals] == [
        {"Foo Capital", "Quillon Inc"},
        {"Foo Capital", "Quillon Inc", "Zorblat Inc"},
    ]


def test_a_sentence_about_a_named_round_goes_with_the_round_of_that_name() -> None:
    text = (
        "Quillon Inc is in talks to raise $90 million. Quillon Inc raised $7 million in a seed round in 2023.\n\n"
        "The seed round was led by Foo Capital."
    )
    assert [(deal.value, deal.lead) for deal in deals_of(text)] == [(9e7, None), (7e6, "Foo Capital")]


def test_the_form_of_money_is_no_debt_of_its_own() -> None:
    (deal,) = deals_of("Foo Capital agreed to put $9 million into Quillon Inc in the form of convertible debt.")
    assert (deal.kind, roles(deal)) == ("investment", {"Foo Capital": "investor", "Quillon Inc": "recipient"})


def test_what_is_taken_over_is_a_company_or_no_deal() -> None:
    (deal,) = deals_of("Quillon Inc agreed to take over Zorblat Inc.")
    assert (deal.kind, roles(deal)) == ("acquisition", {"Quillon Inc": "buyer", "Zorblat Inc": "target"})
    assert not deals_of("Quillon Inc will take over the upkeep of the lamps that Zorblat Inc runs.")


def test_one_plan_for_two_deals_ends_as_a_whole() -> None:
    text = "Quillon Inc's plan to invest $9 billion in Zorblat Inc and supply it with lamps has stalled, a source said."
    assert {deal.status for deal in deals_of(text)} == {"paused"}


def test_an_agreement_to_form_a_venture_is_told_once_below_a_headline() -> None:
    text = "Quillon Inc has reached an agreement with Zorblat Inc to form a joint venture."
    (deal,) = deals_of(text, "Quillon Inc and Zorblat Inc agree to work together")
    assert deal.kind == "joint_venture"


def test_a_dash_in_a_word_begins_no_purpose() -> None:
    (deal,) = deals_of("Quillon Inc left a joint venture with Zorblat Inc, so the metals-to-lamps group runs it.")
    assert deal.purpose is None


def test_a_firm_is_known_by_its_name_with_what_form_it_has() -> None:
    names = load_names()
    known = {"QRZ": KnownName("Quick Rail Zone", "organization"), "Zorblat": KnownName("Zorblat", "organization")}
    names = replace(names, known={**names.known, **known}, longest={**names.longest, "QRZ": 1, "Zorblat": 1})
    text = "QRZ Holdings agreed to buy Foo Systems from Zorblat & Co in May. QRZ runs banks, and Zorblat lamps."
    (deal,) = extract(text, names).deals
    assert set(deal.parties) == {"QRZ Holdings", "Foo Systems", "Zorblat"}


@pytest.mark.parametrize(
    "text",
    [
        "Quillon Inc has committed an additional $2 billion to acquire cloud capacity from Zorblat Inc.",
        "Quillon Inc will acquire 20,000 lamps from Zorblat Inc.",
    ],
)
def test_who_acquires_goods_is_a_customer(text: str) -> None:
    (deal,) = deals_of(text)
    assert (deal.kind, roles(deal)) == ("contract", {"Quillon Inc": "customer", "Zorblat Inc": "supplier"})


def test_money_committed_to_buy_a_company_is_its_price() -> None:
    (deal,) = deals_of("Quillon Inc has committed $2 billion to acquire Zorblat Inc.")
    assert (deal.kind, deal.value) == ("acquisition", 2e9)


def test_who_secures_backing_gets_the_money() -> None:
    text = "The news came right after Quillon Inc secured $9 million in backing from Foo Capital."
    (deal,) = deals_of(text)
    assert roles(deal) == {"Quillon Inc": "recipient", "Foo Capital": "investor"}


def test_a_forecast_that_is_raised_is_no_round() -> None:
    text = (
        "Quillon Inc is building fast. Quillon Inc has been hiring, and recently raised its 2025 spending guidance to"
    )
    assert not deals_of(f"{text} $66 billion.")


@pytest.mark.parametrize("what", ["its revenue outlook to $3 billion from $2 billion", "the target to $2 billion"])
def test_a_forecast_that_is_raised_right_away_is_no_round(what: str) -> None:
    assert not deals_of(f"Quillon Inc raised {what}.")


def test_a_country_does_not_invest_where_one_from_there_does() -> None:
    (deal,) = deals_of("India's richest man, Jane Roe, plans to invest up to $5 billion in Quillon Inc.")
    assert roles(deal) == {"Quillon Inc": "recipient"}


def test_who_powers_its_own_sites_is_a_customer() -> None:
    text = (
        "Quillon Inc signed an agreement with Zorblat Inc, a utility, for 20 megawatts of energy to power its plants."
    )
    (deal,) = deals_of(text)
    assert roles(deal) == {"Quillon Inc": "customer", "Zorblat Inc": "supplier"}


def test_whose_firm_is_bought_is_no_side() -> None:
    (deal,) = deals_of(
        "Quillon Inc is big. Foo Capital bought a $5 million stake in Norway's Quillon-owned lamp maker."
    )
    assert roles(deal) == {"Foo Capital": "investor"}


def test_a_stake_that_is_acquired_is_one_investment() -> None:
    (deal,) = deals_of("Quillon Inc completed the acquisition of a 25.10% stake in Zorblat Inc for $452 million.")
    assert (deal.kind, deal.stake_percent) == ("investment", 25.1)
    (deal,) = deals_of("Quillon Inc completed the acquisition of a majority stake in Zorblat Inc for $452 million.")
    assert deal.kind == "acquisition"


def test_a_startup_that_lends_is_no_loan() -> None:
    (deal,) = deals_of("Norway-based SME lending startup Quillon Inc has secured $3 million from Foo Capital.")
    assert (deal.kind, roles(deal)) == ("funding", {"Quillon Inc": "recipient", "Foo Capital": "investor"})


def test_a_company_set_apart_by_dashes_got_acquired() -> None:
    (deal,) = deals_of("Most recently, Lampify — a payments startup out of Norway — got acquired by Zorblat Inc.")
    assert roles(deal) == {"Zorblat Inc": "buyer", "Lampify": "target"}


@pytest.mark.parametrize("dateline", ["NARVIK, Jan 31 (Reuters) - ", "[NARVIK] "])
def test_an_article_behind_a_dateline_begins_no_name(dateline: str) -> None:
    text = "A Zorblat-led group is nearing a deal to buy Quillon Inc for $5 billion. Zorblat Inc makes lamps."
    (deal,) = deals_of(f"{dateline}{text}")
    assert roles(deal) == {"Zorblat Inc": "buyer", "Quillon Inc": "target"}


def test_who_snags_a_company_for_a_sum_buys_it() -> None:
    title = "Quillon snags lamp platform Zorblat Labs for $220M"
    text = "Quillon Inc said it was acquiring the lamp platform Zorblat Labs for $220 million."
    (deal,) = deals_of(text, title)
    assert (deal.kind, roles(deal)) == ("acquisition", {"Quillon Inc": "buyer", "Zorblat Labs": "target"})
    (deal,) = deals_of("Quillon Inc snags $5 million from lamp maker Zorblat Labs.")
    assert deal.kind == "funding"


def test_the_year_of_its_founding_is_no_date_of_a_round() -> None:
    (deal,) = deals_of("Founded in 2015, Quillon Inc raised $9 million from Foo Capital.")
    assert deal.date is None


def test_codes_of_listed_companies_are_no_part_of_names() -> None:
    (deal,) = deals_of("Quillon Corp QUIL.O said on Monday it will buy Zorblat Labs ZORB.NS for $5 million.")
    assert roles(deal) == {"Quillon Corp": "buyer", "Zorblat Labs": "target"}


@pytest.mark.parametrize("about", ["buying it", "possibly acquiring the company's lamp division", "a takeover"])
def test_who_is_approached_may_be_bought(about: str) -> None:
    (deal,) = deals_of(f"Quillon Inc approached Zorblat Inc about {about}, a source said.")
    assert (deal.kind, roles(deal)) == ("acquisition", {"Quillon Inc": "buyer", "Zorblat Inc": "target"})


def test_who_is_approached_about_goods_or_another_is_not_bought() -> None:
    assert not deals_of("Quillon Inc approached Zorblat Inc about buying chips for its servers.")
    (deal,) = deals_of("Quillon Inc approached Zorblat Inc about buying Foo Labs from it.")
    assert roles(deal) == {"Quillon Inc": "buyer", "Foo Labs": "target"}


@pytest.mark.parametrize(
    "opening",
    [
        "Despite its $2 billion deal with Zorblat Inc",
        "Despite a $2 billion deal with Zorblat Inc",
        "Amid its new $2 billion deal with Zorblat Inc",
        "Through its $2 billion deal with Zorblat Inc",
    ],
)
def test_a_sentence_opens_with_a_deal_of_its_subject(opening: str) -> None:
    (deal,) = deals_of(f"{opening}, Quillon Inc cut jobs.")
    assert (set(deal.parties), deal.value_usd) == ({"Quillon Inc", "Zorblat Inc"}, 2e9)


@pytest.mark.parametrize(
    "text",
    [
        "Amid its fight over a deal with Zorblat Inc, Quillon Inc cut jobs.",
        "Despite a deal with Zorblat Inc, shares of Quillon Inc fell.",
        "In a deal with Zorblat Inc, a fund gave Quillon Inc a seat.",
    ],
)
def test_a_sentence_opens_with_a_deal_that_is_not_its_subject_s(text: str) -> None:
    assert all(len(deal.parties) < 2 for deal in deals_of(text))
