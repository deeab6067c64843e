"""What a deal's words govern: the same words with another object, or in another clause, tell of another deal or none.

Beside each stands the like that the words were read for.
"""

from __future__ import annotations

import pytest

from bot.extraction import extract, load_names
from bot.extraction.facts import Deal


def deals_of(text: str) -> tuple[Deal, ...]:
    """The deals of a text."""
    return extract(text, load_names()).deals


def roles(deal: Deal) -> dict[str, str]:
    """Who does what in a deal."""
    return {role.party: role.role for role in deal.roles}


@pytest.mark.parametrize(
    "text",
    [
        "Quillon Inc agreed to buy Zorblat Labs for $2 billion in cash and Plinth Corp for $1 billion in stock.",
        "Quillon Inc bought Zorblat Labs, which had $3 billion in cash, for $4 billion in stock.",
        "Quillon Inc, with $90 million in cash, bought Zorblat Labs for $40 million in stock.",
        "Zorblat Labs raised $9 million in cash from Quillon Inc and repaid $4 million in stock.",
    ],
)
def test_sums_in_cash_and_in_stock_of_different_things_are_not_added(text: str) -> None:
    (deal,) = deals_of(text)
    assert deal.value is None


@pytest.mark.parametrize("joint", ["and", "plus", "and another", "and about"])
def test_sums_in_cash_and_in_stock_that_are_joined_are_one_price(joint: str) -> None:
    (deal,) = deals_of(f"Quillon Inc bought Zorblat Labs for $90 million in cash {joint} $40 million in stock.")
    assert deal.value == 1.3e8


@pytest.mark.parametrize("its", ["a $20 million", "its"])
def test_who_pulls_off_a_purchase_has_not_pulled_it(its: str) -> None:
    (deal,) = deals_of(f"Quillon Inc pulled off {its} acquisition of Zorblat Labs.")
    assert deal.status == "completed"


@pytest.mark.parametrize("what", ["jets to shows", "lessons", "data", "equity money"])
@pytest.mark.parametrize("takes", ["takes", "took", "will take", "is taking"])
def test_who_takes_something_private_buys_no_company(takes: str, what: str) -> None:
    assert not deals_of(f"Quillon Inc {takes} Zorblat Labs private {what}.")


@pytest.mark.parametrize("behind", ["", " last year", " on Friday", " for $5 billion", ", people said"])
def test_who_takes_a_company_private_buys_it(behind: str) -> None:
    (deal,) = deals_of(f"Quillon Inc took Zorblat Labs private{behind}.")
    assert roles(deal) == {"Quillon Inc": "buyer", "Zorblat Labs": "target"}


@pytest.mark.parametrize("where", ["escrow", "escrow for Zorblat Labs", "marketing with Zorblat Labs", "a reserve"])
def test_money_put_aside_or_into_work_is_no_investment(where: str) -> None:
    assert not deals_of(f"Quillon Inc put $2 billion into {where}.")


@pytest.mark.parametrize("company", ["Zorblat Labs", "the lamp maker Zorblat Labs", "rival Zorblat Labs"])
def test_money_put_into_a_company_is_an_investment(company: str) -> None:
    (deal,) = deals_of(f"Quillon Inc put $2 billion into {company}.")
    assert roles(deal) == {"Quillon Inc": "investor", "Zorblat Labs": "recipient"}
