"""What each investor gives of a round that was told of before, one after another."""

from __future__ import annotations

import pytest

from tests.extraction.deals.reading_deals import deals_of, roles

ROUND = "Zorblat Robotics is raising $600 million in a funding round. "


@pytest.mark.parametrize(
    "part",
    [
        "Quillon Inc is investing $90 million, while Waldo Corp is providing $50 million.",
        "Other companies, including Quillon Inc and Waldo Corp, are investing $25 million and $8 million.",
        "Ada Roe is investing $90 million, while Quillon Inc and Waldo Corp are each providing $50 million.",
        "Quillon Inc’s venture capital arm committed $5 million, while Waldo Corp is putting in $9 million.",
    ],
)
def test_who_gives_a_part_of_a_round_is_an_investor_of_it(part: str) -> None:
    (deal,) = deals_of(ROUND + part)
    assert (deal.kind, deal.value) == ("funding", 6e8)
    assert roles(deal) == {"Zorblat Robotics": "recipient", "Quillon Inc": "investor", "Waldo Corp": "investor"}


@pytest.mark.parametrize(
    "text",
    [
        "Quillon Inc is investing $90 million in a new factory.",
        "Quillon Inc, a rival, has invested $90 million.",
        "Quillon Inc committed $90 million to Waldo Corp.",
        "Quillon Inc is investing $900 million.",
        "The company is investing $90 million.",
        "Quillon Inc committed $90 million as part of last year’s financing.",
    ],
)
def test_what_is_put_into_something_else_is_no_part_of_a_round(text: str) -> None:
    assert roles(deals_of(ROUND + text)[0]) == {"Zorblat Robotics": "recipient"}


def test_parts_may_be_told_far_behind_the_round() -> None:
    between = "The robots lift boxes. They can walk. They may work in plants. "
    (deal,) = deals_of(
        ROUND + "Quillon Inc is investing $90 million. " + between + "Waldo Corp is investing $8 million."
    )
    assert set(deal.parties) == {"Zorblat Robotics", "Quillon Inc", "Waldo Corp"}


def test_who_is_investing_does_so_in_the_round_told_of_next() -> None:
    (deal,) = deals_of("Quillon Inc and Waldo Corp are investing in Zorblat Robotics. " + ROUND)
    assert (deal.kind, deal.value, len(deal.parties)) == ("funding", 6e8, 3)


def test_a_round_of_last_year_is_not_what_others_are_investing_in_now() -> None:
    text = "Quillon Inc is investing in Zorblat Robotics. Zorblat Robotics raised $9 million in a round last year."
    assert ("Zorblat Robotics",) in [deal.parties for deal in deals_of(text)]


def test_a_person_who_gives_a_part_may_do_so_by_a_firm() -> None:
    (deal,) = deals_of(ROUND + "Ada Roe, through her firm Quillon Capital, has committed $90 million.")
    assert roles(deal) == {"Zorblat Robotics": "recipient", "Quillon Capital": "investor"}
