"""Several deals that one word tells of, each with a sum and a side of its own."""

from __future__ import annotations

import pytest

from tests.extraction.deals.reading_deals import deals_of


def told(text: str) -> list[tuple[tuple[str, ...], float | None]]:
    """The parties and the sum of each deal."""
    return [(deal.parties, deal.value) for deal in deals_of(text)]


@pytest.mark.parametrize(
    ("acts", "first", "then"),
    [
        ("has invested $5 billion in", "", "in"),
        ("has agreed to buy $5 billion of chips from", "", "from"),
        ("signed deals worth $5 billion with", "", "with"),
        ("will spend $5 billion on", "'s cloud services", "with"),
    ],
)
def test_each_side_has_the_sum_before_it(acts: str, first: str, then: str) -> None:
    further = f"$2 billion {then} Velmora Labs and about $1 billion {then} Larkspur Inc."
    text = f"Quillon Inc {acts} Zorblat Inc{first}, {further}"
    assert told(text) == [
        (("Quillon Inc", "Zorblat Inc"), 5e9),
        (("Quillon Inc", "Velmora Labs"), 2e9),
        (("Quillon Inc", "Larkspur Inc"), 1e9),
    ]


def test_each_company_has_the_price_behind_it() -> None:
    text = "Quillon Inc bought Zorblat Inc for $5 billion and Velmora Labs for $2 billion."
    assert told(text) == [(("Quillon Inc", "Zorblat Inc"), 5e9), (("Quillon Inc", "Velmora Labs"), 2e9)]


def test_two_deals_that_are_named_apart_have_their_own_sides() -> None:
    text = "Quillon Inc signed a $5 billion deal with Zorblat Inc and a $2 billion deal with Velmora Labs."
    assert told(text) == [(("Quillon Inc", "Zorblat Inc"), 5e9), (("Quillon Inc", "Velmora Labs"), 2e9)]


@pytest.mark.parametrize(
    "text",
    [
        "Quillon Inc invested $5 billion in Zorblat Inc, and $2 billion of revenue from Velmora Labs is at risk.",
        "Quillon Inc invested $5 billion in Zorblat Inc and another $2 billion worth of chips from Velmora Labs.",
        "Quillon Inc signed a $5 billion contract with Zorblat Inc, $2 billion of which is with Velmora Labs.",
        "Quillon Inc signed a $5 billion contract with Zorblat Inc, and $2 billion of that is from Velmora Labs.",
    ],
)
def test_a_part_of_a_sum_and_money_from_another_are_no_further_deal(text: str) -> None:
    ((parties, value),) = told(text)
    assert (parties[:2], value) == (("Quillon Inc", "Zorblat Inc"), 5e9)


@pytest.mark.parametrize(
    "text",
    [
        "Quillon Inc will invest $5 billion in Zorblat Inc and Velmora Labs, or $1 billion a year.",
        "Quillon Inc will invest $5 billion in Zorblat Inc and Velmora Labs and $1 billion in sites with Larkspur Inc.",
        "Quillon Inc will invest $5 billion in Zorblat Inc and Velmora Labs, of which $2 billion is for Larkspur Inc.",
    ],
)
def test_another_sum_of_the_same_sides_is_no_other_deal(text: str) -> None:
    ((parties, value),) = told(text)
    assert (parties[:3], value) == (("Quillon Inc", "Zorblat Inc", "Velmora Labs"), 5e9)
