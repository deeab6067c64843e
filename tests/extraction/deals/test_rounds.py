"""Rounds: whose they are, who leads and joins them, and the sums that are those of all rounds before."""

from __future__ import annotations

import pytest

from tests.extraction.deals.test_deals import deals, only

RAISED = "The startup Quillon raised $25 million in seed funding. "


@pytest.mark.parametrize(
    "total",
    [
        "This brings the total amount that the company has raised to $42 million.",
        "It has raised $42 million to date from investors.",
        "The company has raised $42 million so far from investors.",
    ],
)
def test_what_was_raised_in_total_is_no_round(total: str) -> None:
    assert [deal.value for deal in deals(RAISED + total)] == [2.5e7]


def test_who_is_leading_the_round_gets_none() -> None:
    text = RAISED + "Foo Capital is leading the round, with investments from Baz Ventures and Corge Capital."
    deal = only(text)
    assert {role.party: role.role for role in deal.roles} == {
        "Quillon": "recipient",
        "Foo Capital": "investor",
        "Baz Ventures": "investor",
        "Corge Capital": "investor",
    }


def test_a_founder_raises_money_for_the_company() -> None:
    text = "Jane Roe left Zorblat Inc. She secured $15 million in a round led by Greenoak for her firm, Quillon Inc."
    assert set(only(text, "Roe's startup Quillon gets money").parties) == {"Quillon Inc", "Greenoak"}


def test_the_chief_of_a_company_invests_for_himself() -> None:
    text = "Quillon Inc raised $9 million from Foo Capital and former Zorblat Inc CEO John Poe."
    assert set(only(text).parties) == {"Quillon Inc", "Foo Capital"}


def test_an_earlier_round_is_another_one() -> None:
    text = RAISED + "This funding follows a previous $25 million investment from Foo Capital."
    assert [set(deal.parties) for deal in deals(text)] == [{"Quillon"}, {"Foo Capital"}]


def test_a_stake_that_is_held_is_no_deal() -> None:
    assert deals("Quillon Inc holds a 28 percent stake in Zorblat Inc.") == ()


def test_capacity_from_a_plant_is_bought_from_its_owner() -> None:
    text = "Quillon Inc signed a contract for 90 megawatts of capacity from Zorblat Inc's plant."
    assert set(only(text).parties) == {"Quillon Inc", "Zorblat Inc"}


def test_another_who_was_bought_is_not_whom_the_article_is_about() -> None:
    text = RAISED + "Jane Roe once founded a site, which was acquired by Zorblat Inc for $1 billion."
    assert all("Quillon" not in deal.parties for deal in deals(text)[1:])


def test_several_power_purchase_agreements_tell_nobody_the_buyer() -> None:
    deal = only("Quillon Inc signed eleven power purchase agreements with Zorblat Inc.")
    assert set(deal.parties) == {"Quillon Inc", "Zorblat Inc"}
    assert deal.roles == ()


@pytest.mark.parametrize("money", ["of investment", "in backing"])
def test_investment_that_is_secured_is_a_round(money: str) -> None:
    text = f"The startup Quillon has secured more than $1 billion {money}, with the round led by Foo Capital."
    deal = only(text)
    assert deal.kind == "funding"
    assert {role.party: role.role for role in deal.roles} == {"Quillon": "recipient", "Foo Capital": "investor"}


def test_more_than_a_sum_is_that_sum() -> None:
    text = "The startup Quillon raised more than $1 billion. Quillon announced a $1.05 billion round from Foo Capital."
    assert only(text).parties == ("Quillon", "Foo Capital")


def test_who_is_expected_to_lead_the_round_is_an_investor() -> None:
    text = "Quillon Inc is in talks to raise $2 billion in a funding round. Foo Capital is expected to lead the round."
    assert set(only(text).parties) == {"Quillon Inc", "Foo Capital"}


def test_who_pledges_money_invests() -> None:
    text = "The visit brought money to Britain, with a $9 billion pledge from Foo Capital."
    assert [role.role for role in only(text).roles] == ["investor"]


@pytest.mark.parametrize(
    "text",
    [
        "Quillon Inc raised $9 million in its Series B round. It raised its Series A round from Zorblat Capital.",
        "Quillon Inc raised $9 million in a Series B round. Its Series A round, led by Zorblat Capital, closes in May.",
    ],
)
def test_rounds_of_two_names_have_each_their_own_investor(text: str) -> None:
    newer, older = deals(text)
    assert (newer.round, newer.parties, newer.value_usd) == ("Series B", ("Quillon Inc",), 9e6)
    assert (older.round, set(older.parties), older.value_usd) == ("Series A", {"Quillon Inc", "Zorblat Capital"}, None)
