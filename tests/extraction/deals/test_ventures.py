"""Joint ventures that only tell who acts."""

from __future__ import annotations

import pytest

from tests.extraction.deals.reading_deals import deals_of, roles


@pytest.mark.parametrize(
    "text",
    [
        "Lamp Ventures, a joint venture of Quillon Inc and Zorblat Inc, invested $500 million in Foo Corp.",
        "Lamp Ventures, Quillon Inc's joint venture with Zorblat Inc, agreed to buy Foo Corp for $3 billion.",
        "Foo Corp and Lamp Ventures, a joint venture of Quillon Inc and Zorblat Inc, signed a $2 billion contract.",
    ],
)
def test_what_a_venture_does_is_no_deal_of_its_owners(text: str) -> None:
    venture, own = deals_of(text)
    assert (set(venture.parties), venture.value) == ({"Quillon Inc", "Zorblat Inc"}, None)
    assert set(own.parties) == {"Lamp Ventures", "Foo Corp"}


def test_a_venture_with_others_is_that_of_who_makes_it() -> None:
    (deal,) = deals_of("Foo Corp has formed Lamp Ventures, a joint venture with Quillon Inc and Zorblat Inc, in May.")
    assert roles(deal) == dict.fromkeys(("Foo Corp", "Quillon Inc", "Zorblat Inc"), "partner")


def test_a_venture_has_the_sum_that_stands_before_what_it_does() -> None:
    (deal,) = deals_of("The $500 million joint venture of Quillon Inc and Zorblat Inc will build lamps.")
    assert deal.value == 5e8


def test_a_venture_that_a_clause_tells_of_is_its_owners() -> None:
    (deal,) = deals_of("The money comes from Lampo Ltd, which is a joint venture between Quillon Inc and Zorblat Inc.")
    assert roles(deal) == dict.fromkeys(("Quillon Inc", "Zorblat Inc"), "partner")


def test_a_venture_that_only_names_who_acts_is_no_deal() -> None:
    text = "Quillon Inc, through its joint venture company Lampo, signed a contract with Zorblat Inc."
    (deal,) = deals_of(text)
    assert deal.kind == "contract"
