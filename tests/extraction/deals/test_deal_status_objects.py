"""How far a deal is: a word tells it only of what it is said of."""

from __future__ import annotations

import pytest

from tests.extraction.deals.reading_deals import deals_of

SOURCES = "people with knowledge of the matter said"


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Quillon Inc took a step toward its $2 billion purchase of Zorblat Inc.", "announced"),
        ("Quillon Inc's proposed acquisition of Zorblat Inc attracted the attention of regulators.", "announced"),
        ("Quillon Inc took a 10% stake in Zorblat Inc for $300 million.", "completed"),
        ("Zorblat Inc has accepted that Quillon Inc will buy Velmora Inc.", "announced"),
        ("Quillon Inc plans to buy Zorblat Inc and has accepted the terms of a loan.", "announced"),
        ("Zorblat Inc accepted a $2 billion takeover offer from Quillon Inc.", "signed"),
        ("Quillon Inc agreed on a $40 billion deal to buy Zorblat Inc.", "signed"),
        ("Norway would sign a contract with Quillon Inc.", "announced"),
        ("After announcing a $2 billion investment in Zorblat Inc, Quillon Inc fell.", "announced"),
    ],
)
def test_what_is_done_to_something_else_makes_no_deal(text: str, status: str) -> None:
    assert [deal.status for deal in deals_of(text)] == [status]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("In a nod to its history, Quillon Inc agreed to buy Zorblat Inc.", "signed"),
        ("Quillon Inc closed the review of its options and will buy Zorblat Inc.", "announced"),
        ("Quillon Inc completed its review of bids for its contract with Zorblat Inc.", "announced"),
        ("The FTC completed its review of Quillon Inc's acquisition of Zorblat Inc.", "announced"),
        ("Quillon Inc's acquisition of Zorblat Inc gets antitrust nod", "approved"),
    ],
)
def test_only_who_decides_on_a_deal_approves_it(text: str, status: str) -> None:
    assert [deal.status for deal in deals_of(text)] == [status]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Quillon Inc acquires Zorblat Inc and now offers chips.", "announced"),
        ("Quillon Inc buys Zorblat Inc, which is offering free chips.", "announced"),
        ("Quillon Inc, which offers chips, buys Zorblat Inc.", "announced"),
        ("Quillon Inc announced the acquisition of Zorblat Inc to bid for state contracts.", "announced"),
        ("Quillon Inc to acquire Zorblat Inc, offering shareholders $20 a share.", "announced"),
        ("Quillon Inc has announced a recommended cash offer to acquire Zorblat Inc.", "announced"),
        ("Quillon Inc will merge with Zorblat Inc under an offer that both boards approved.", "announced"),
        ("Quillon Inc offered $9 million in cash to buy Zorblat Inc.", "in_talks"),
        ("Quillon Inc has made a $9 billion hostile takeover offer for Zorblat Inc.", "in_talks"),
    ],
)
def test_only_where_the_deal_itself_is_offered_there_are_talks(text: str, status: str) -> None:
    assert [deal.status for deal in deals_of(text)] == [status]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Quillon Inc signed a definitive agreement to buy Zorblat Inc, replacing the non-binding one.", "signed"),
        ("Quillon Inc signed a final contract with Zorblat Inc after a preliminary deal in May.", "signed"),
        ("Quillon Inc turned a preliminary agreement with Zorblat Inc into a contract, signed on Friday.", "signed"),
        ("Quillon Inc has signed a non-binding agreement to buy Zorblat Inc.", "announced"),
    ],
)
def test_only_what_is_signed_itself_can_be_tentative(text: str, status: str) -> None:
    assert [deal.status for deal in deals_of(text)] == [status]


@pytest.mark.parametrize(
    ("title", "text", "status"),
    [
        ("Quillon in talks to buy Zorblat Inc", "Quillon Inc has agreed to buy Zorblat Inc.", "signed"),
        (
            "Quillon Inc signs deal to buy Zorblat Inc",
            "Quillon has completed its purchase of Zorblat.",
            "completed",
        ),
        ("Quillon Inc's bid for Zorblat Inc pays off", "Quillon completed its acquisition of Zorblat.", "completed"),
        ("Quillon Inc secures $1 billion", "Quillon Inc is in talks to raise $1 billion from Velmora Inc.", "in_talks"),
        ("Quillon Inc raises $1 billion", f"Quillon Inc is raising $1 billion from Velmora, {SOURCES}.", "rumoured"),
        ("Quillon raises $9 million", "Quillon is raising $9 million from Zorblat Capital.", "announced"),
        ("Quillon raises $9 million", "Quillon plans to raise $9 million in a seed round.", "announced"),
        ("Quillon raises $9 million", "Quillon announced a $9 million round led by Zorblat Capital.", "completed"),
    ],
)
def test_a_headline_says_how_far_a_deal_is_where_its_text_does_not(title: str, text: str, status: str) -> None:
    assert [deal.status for deal in deals_of(f"{title}\n\n{text}", title)] == [status]
