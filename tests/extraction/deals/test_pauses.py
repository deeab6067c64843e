"""Deals that wait, or that end in a clause beside another."""

from __future__ import annotations

import pytest

from bot.extraction import extract, load_names
from bot.extraction.facts import Deal


def read(text: str, title: str = "") -> tuple[Deal, ...]:
    """The deals of a text."""
    return extract(text, load_names(), title).deals


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Quillon Inc's partnership with Zorblat Inc has been paused after talks with lenders broke down.", "paused"),
        ("Quillon Inc's partnership with Zorblat Inc has hit a roadblock.", "paused"),
        ("Quillon Inc's acquisition of Zorblat Inc has stalled.", "paused"),
        ("Voters in Narvik tabled the request, so a lease between Quillon Inc and Zorblat Inc must wait.", "paused"),
        ("Quillon Inc and Zorblat Inc signed a partnership that has not been withdrawn.", "signed"),
        ("When Quillon Inc offered to buy Zorblat Inc for $9 million, Jane Roe said no before lunch.", "cancelled"),
        ("Quillon Inc invests $9 million in Zorblat Inc, as Kenya suspends key import taxes.", "announced"),
        ("Quillon Inc paused its investment of $9 million in Zorblat Inc over taxes.", "paused"),
        ("Quillon Inc is exiting its partnership with Zorblat Inc.", "cancelled"),
        ("Quillon Inc decided to dissolve a joint venture with Zorblat Inc.", "cancelled"),
        ("Quillon Inc is withdrawing from a lamp joint venture with Zorblat Inc.", "cancelled"),
        ("Quillon Inc pulls out of a joint venture with Zorblat Inc.", "cancelled"),
        ("Quillon Inc may withdraw from a joint venture with Zorblat Inc.", "announced"),
        ("The joint venture between Quillon Inc and Zorblat Inc has stalled.", "paused"),
        ("The plan of Quillon Inc and Zorblat Inc to form a joint venture has stalled.", "paused"),
    ],
)
def test_a_deal_is_as_its_main_clause_leaves_it(text: str, status: str) -> None:
    assert [deal.status for deal in read(text)] == [status]


def test_plans_that_are_given_up_end_the_talks_told_of_far_behind() -> None:
    text = (
        "Quillon Inc and Zorblat Inc have abandoned plans to expand a large artificial intelligence data center in "
        "northern Texas, part of the Lampwork project, after negotiations dragged over Quillon's needs."
    )
    assert [deal.status for deal in read(text)] == ["cancelled"]


PLAN = (
    "Plans by Quillon Inc and Zorblat Inc to build a $2 billion data centre in Narvik have been paused after talks "
    "with lenders broke down. “The project has not been withdrawn,” a spokesman said. "
)


def test_a_project_that_is_paused_pauses_the_deal_behind_it() -> None:
    text = PLAN + "The two firms signed a letter of intent with Kenya in May 2024."
    (deal,) = read(text, "Quillon Inc, Zorblat Inc put $2bn data centre on hold")
    assert set(deal.parties) == {"Quillon Inc", "Zorblat Inc", "Kenya"}
    assert (deal.kind, deal.status, deal.value_usd) == ("partnership", "paused", 2e9)
    assert all(text[q.start : q.end] == q.quote for q in deal.evidence.values())


def test_a_deal_stays_as_it_is_where_another_project_waits() -> None:
    text = "Quillon Inc and Zorblat Inc signed a partnership. " + PLAN.replace("Zorblat Inc", "Fernleaf Corp")
    deals = read(text, "Quillon Inc and Zorblat Inc sign a partnership")
    assert [deal.status for deal in deals if set(deal.parties) == {"Quillon Inc", "Zorblat Inc"}] == ["signed"]


SITE = "Plans by Quillon Inc and Zorblat Inc to build a $2 billion data centre in Narvik have been put on hold. "


def test_a_deal_with_a_sum_of_its_own_goes_on_where_its_sides_cancel_a_site() -> None:
    text = "Quillon Inc and Zorblat Inc signed a $5 billion partnership to sell lamps. " + PLAN
    (deal,) = (d for d in read(text, "Quillon Inc, Zorblat Inc put data centre on hold") if d.main)
    assert (deal.status, deal.value_usd) == ("signed", 5e9)


def test_a_deal_goes_on_where_the_headline_tells_of_no_ending() -> None:
    text = "Quillon Inc and Zorblat Inc signed a partnership to sell lamps. " + PLAN
    (deal,) = (d for d in read(text, "Quillon Inc and Zorblat Inc sign a lamp partnership") if d.main)
    assert deal.status == "signed"


def test_a_deal_goes_on_where_the_headline_names_one_of_its_sides() -> None:
    text = "Quillon Inc signed a partnership with Zorblat Inc. " + PLAN
    (deal,) = (d for d in read(text, "Quillon Inc signs a partnership, puts data centre on hold") if d.main)
    assert deal.status == "signed"


def test_two_firms_are_those_named_together_last() -> None:
    text = "Quillon Inc and Zorblat Inc make lamps. The two companies signed a partnership with Fernleaf Corp."
    (deal,) = read(text)
    assert set(deal.parties) == {"Quillon Inc", "Zorblat Inc", "Fernleaf Corp"}


@pytest.mark.parametrize(
    "between",
    [
        "Two other companies",
        "Tarn Inc acquired Marl Inc for $9 million. The two companies",
        "Dune Inc, Tarn Inc and Marl Inc make bulbs. The two companies",
        "Nothing else was said. " * 13 + "The two companies",
    ],
)
def test_two_firms_are_not_a_pair_of_long_ago_nor_two_others(between: str) -> None:
    text = f"Quillon Inc and Zorblat Inc make lamps. {between} signed a partnership with Fernleaf Corp."
    assert not any("Zorblat Inc" in deal.parties for deal in read(text))


def test_who_only_reports_a_deal_is_no_side_of_it() -> None:
    (deal,) = read("Quillon Inc agreed to acquire Zorblat Inc, according to a report from Fernleaf Corp.")
    assert deal.parties == ("Quillon Inc", "Zorblat Inc")


@pytest.mark.parametrize("valued", ["potentially valued at", "reportedly valued at", "that could value it at"])
def test_what_a_deal_may_be_valued_at_is_its_price(valued: str) -> None:
    (deal,) = read(f"Quillon Inc is in talks to acquire Zorblat Inc in a deal {valued} up to $3 billion.")
    assert (deal.value_usd, deal.bound) == (3e9, "up_to")


def test_a_round_up_tells_of_another_deal_and_of_one_that_ended() -> None:
    text = (
        "Quillon Inc acquired Zorblat Inc for $9 million.\n\n"
        "Another acquisition was that of Tarn Systems by Fernleaf Corp. Separately, Marl Corp bought Lampwork Inc.\n\n"
        "Dunmore Inc is exiting its deal with Okvale Inc.\n\n"
        "In funding news, Brightwick Inc raised $5 million in a seed round led by Penhallow Capital."
    )
    main = {deal.parties[0] for deal in read(text, "Four deals of the week") if deal.main}
    assert {"Quillon Inc", "Marl Corp", "Dunmore Inc", "Brightwick Inc"} <= main


def test_news_of_a_kind_is_no_deal_of_its_own() -> None:
    text = "Quillon Inc plans to go public. In funding news, Zorblat Inc raised $5 million in a seed round."
    assert [deal.parties for deal in read(text)] == [("Zorblat Inc",)]
