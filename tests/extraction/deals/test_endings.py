"""Deals that end, and what somebody once meant to do."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.extraction import extract, load_names
from bot.extraction.names.gazetteer import KnownName


@pytest.mark.parametrize(
    "text",
    [
        "Quillon Inc and Zorblat Inc have ended talks over a supply agreement.",
        "Quillon Inc ended months of negotiations over a merger with Zorblat Inc.",
        "Quillon Inc broke off talks to acquire Zorblat Inc.",
        "Quillon Inc called off its merger with Zorblat Inc.",
        "Quillon Inc walked away from a deal to buy Zorblat Inc.",
        "Quillon Inc abandoned its bid for Zorblat Inc.",
        "Quillon Inc dropped its takeover of Zorblat Inc.",
        "Quillon Inc has withdrawn its offer to acquire Zorblat Inc, it said on Friday.",
        "Quillon Inc withdraws its takeover offer for Zorblat Inc.",
        "Merger talks between Quillon Inc and Zorblat Inc have broken off without a deal.",
        "Quillon Inc backed out of a partnership with Zorblat Inc.",
        "Quillon Inc held talks to buy Zorblat Inc, but the two failed to agree on a price.",
        "After months of talks, Quillon Inc was unable to reach a deal to acquire Zorblat Inc.",
    ],
)
def test_a_deal_that_is_ended_is_cancelled(text: str) -> None:
    (deal,) = extract(text, load_names()).deals
    assert (deal.status, set(deal.parties)) == ("cancelled", {"Quillon Inc", "Zorblat Inc"})


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Quillon Inc ended the year with a deal with Zorblat Inc.", "announced"),
        ("Quillon Inc signed a contract with Zorblat Inc at the end of the talks.", "signed"),
        ("Quillon Inc dropped prices after it partnered with Zorblat Inc.", "announced"),
        ("Quillon Inc signed a $2 billion contract with Zorblat Inc after rivals failed to agree.", "signed"),
        ("Quillon Inc signed a $2 billion contract with Zorblat Inc, but rivals failed to agree.", "signed"),
        ("Quillon Inc will acquire Zorblat Inc after a rival dropped the plan.", "announced"),
    ],
)
def test_something_else_that_ends_does_not_cancel_the_deal(text: str, status: str) -> None:
    (deal,) = extract(text, load_names()).deals
    assert deal.status == status


def test_a_project_goes_on_when_talks_about_it_end() -> None:
    text = "Quillon Inc ended talks with Zorblat Inc over power for the Mossfield campus, a data center in Narvik."
    (project,) = extract(text, load_names()).projects
    assert project.status == "announced"


@pytest.mark.parametrize(
    ("bounded", "bound"),
    [("up to $600 million", "up_to"), ("more than $600 million", "at_least"), ("$600 million or more", "at_least")],
)
def test_a_sum_is_shown_with_the_words_of_its_bound(bounded: str, bound: str) -> None:
    (deal,) = extract(f"Quillon Inc signed a contract worth {bounded} with Zorblat Inc.", load_names()).deals
    assert (deal.value_text, deal.bound, deal.value_usd) == (bounded, bound, 6e8)


def test_who_had_planned_to_supply_is_no_partner() -> None:
    text = "Quillon Inc had planned to supply chips for Zorblat Inc's data center in Narvik. The Narvik site opened."
    (project,) = extract(text, load_names()).projects
    assert (project.operator, project.partners) == ("Zorblat Inc", ())


@pytest.mark.parametrize(
    "ending", ["failed to win approval for its merger with", "shareholders voted against its merger with"]
)
def test_a_merger_without_its_votes_is_off(ending: str) -> None:
    (deal,) = extract(f"Tarn Systems {ending} Fernleaf Corp on Thursday.", load_names(), "").deals
    assert deal.status == "cancelled"


def test_a_headline_of_a_text_that_is_all_furniture_tells_of_no_deal() -> None:
    names = load_names()
    known = {**names.known, **{name: KnownName(name, "organization") for name in ("Quillon", "Zorblat")}}
    names = replace(names, known=known, longest={**names.longest, "Quillon": 1, "Zorblat": 1})
    text = "Quillon acquires Zorblat for $2 billion. Sign up for our newsletter to read more."
    assert extract(text, names, "Quillon acquires Zorblat for $2 billion", is_article=True).deals == ()


@pytest.mark.parametrize(
    ("behind", "status"),
    [
        ("Corvane dropped its own offer for Zorblat in January.", "announced"),
        ("A rival bidder, Corvane, walked away from its offer for Zorblat.", "announced"),
        ("It withdrew its offer for Zorblat in June.", "cancelled"),
        ("After weeks of haggling, Quillon withdrew its offer for Zorblat.", "cancelled"),
    ],
)
def test_only_who_takes_part_ends_a_deal(behind: str, status: str) -> None:
    text = f"The authority is reviewing Quillon Inc's $2 billion takeover of Zorblat Inc. {behind}"
    (deal,) = extract(text, load_names()).deals
    assert (deal.status, deal.value_usd) == (status, 2e9)


@pytest.mark.parametrize(
    ("first", "last"),
    [
        (
            "Quillon Inc will abandon the purchase of Zorblat Inc, which regulators oppose.",
            "Quillon Inc in May 2030 announced plans to buy Zorblat Inc for $4 billion.",
        ),
        (
            "Quillon Inc and Zorblat Inc announced the termination of the transaction.",
            "Quillon Inc and Zorblat Inc had announced an agreement under which Quillon Inc would acquire Zorblat Inc.",
        ),
        (
            "Quillon Inc discussed a takeover of Zorblat Inc, people said.",
            "The deal talks between Quillon Inc and Zorblat Inc did not get far and dissolved, people said.",
        ),
        (
            "Quillon Inc was in talks to buy Zorblat Inc for $2 billion.",
            "But the talks have largely gone nowhere since.",
        ),
    ],
)
def test_the_main_deal_is_cancelled_by_its_end_wherever_that_is_told(first: str, last: str) -> None:
    told = extract(f"{first}\n\n{last}", load_names(), "Quillon and Zorblat").deals
    (deal,) = (one for one in told if one.kind == "acquisition")
    assert deal.status == "cancelled"


@pytest.mark.parametrize(
    ("first", "last"),
    [
        ("Quillon Inc ended talks with Velmora Inc.", "Quillon Inc in May 2030 agreed to buy Zorblat Inc."),
        ("Quillon Inc agreed to buy Zorblat Inc.", "The agreement ends two years of talks between them."),
    ],
)
def test_the_end_of_other_talks_or_by_an_agreement_cancels_none(first: str, last: str) -> None:
    told = extract(f"{first}\n\n{last}", load_names()).deals
    assert {one.status for one in told if "Zorblat Inc" in one.parties} == {"signed"}


@pytest.mark.parametrize(
    "text",
    [
        "If Quillon Inc backs out of the deal, it will pay Zorblat Inc a termination fee of $90 million.",
        "Should Zorblat Inc back out of the deal, it will pay a $90 million break-up fee to Quillon Inc.",
        "Quillon Inc would pay Zorblat Inc a $90 million breakup fee if the deal is terminated.",
    ],
)
def test_what_is_only_paid_if_a_deal_ends_neither_ends_it_nor_is_another(text: str) -> None:
    (deal,) = extract(f"Quillon Inc is buying Zorblat Inc for $2 billion.\n\n{text}", load_names()).deals
    assert (deal.status, deal.value) == ("announced", 2e9)


def test_a_deal_that_is_ended_behind_a_supposition_is_ended() -> None:
    text = (
        "Quillon Inc said it would leave if asked to sell more, and on Friday it scrapped its takeover of Zorblat Inc."
    )
    assert [deal.status for deal in extract(text, load_names()).deals] == ["cancelled"]
