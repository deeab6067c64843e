"""What stands beside a deal and is none: guesses, names, descriptions, the openings of sentences, parts of a price."""

from __future__ import annotations

import pytest

from bot.extraction import extract, load_names
from bot.extraction.facts import Deal


def deals(text: str, title: str = "") -> tuple[Deal, ...]:
    return extract(text, load_names(), title).deals


@pytest.mark.parametrize(
    "text",
    [
        "It followed speculation that Quillon Labs was acquiring Zorbex Labs for $2 billion, a claim denied by both.",
        "Zorbex Labs denied reports that Quillon Labs had acquired it for $2 billion.",
        "Zorbex Labs has not been sold, rejecting reports that Quillon Labs was buying Zorbex Labs for $2 billion.",
    ],
)
def test_a_purchase_that_is_denied_is_no_deal(text: str) -> None:
    assert deals(text) == ()


def test_a_purchase_that_is_only_guessed_is_a_rumor() -> None:
    (deal,) = deals("Shares rose on rumors that Quillon Labs will buy Zorbex Labs for $2 billion.")
    assert (deal.status, deal.value_usd) == ("rumoured", 2e9)


def test_a_word_for_a_deal_within_a_name_tells_of_none() -> None:
    (deal,) = deals("Quillon Investments and Zorbex Holdings agreed to buy Plinth Labs for $2 billion.")
    assert (deal.kind, deal.parties) == ("acquisition", ("Quillon Investments", "Zorbex Holdings", "Plinth Labs"))


def test_a_company_that_is_called_recently_acquired_is_not_bought_again() -> None:
    text = "Quillon Labs agreed on Monday to sell the lamp unit of newly acquired Zorbex Labs to Plinth Labs."
    (deal,) = deals(text)
    assert (set(deal.parties), deal.status) == ({"Quillon Labs", "Zorbex Labs", "Plinth Labs"}, "signed")


def test_a_contract_manufacturer_is_no_contract() -> None:
    assert deals("Quillon Labs is a contract manufacturer for Zorbex Labs.") == ()


@pytest.mark.parametrize(
    "text",
    [
        "After acquiring Zorbex Labs for $2 billion in May, Quillon Labs said it would hire.",
        "Less than two months after acquiring Zorbex Labs for $2 billion, Quillon Labs said it would hire.",
        "By buying Zorbex Labs for $2 billion, Quillon Labs gains a lamp maker.",
    ],
)
def test_the_subject_of_an_opening_follows_it(text: str) -> None:
    (deal,) = deals(text)
    assert (deal.kind, deal.parties, deal.value_usd) == ("acquisition", ("Quillon Labs", "Zorbex Labs"), 2e9)


def test_a_sum_behind_an_opening_is_not_its_price() -> None:
    (deal,) = deals("Before acquiring Zorbex Labs, Quillon Labs's stock of lamps was worth $7 billion.")
    assert (deal.kind, deal.value_usd) == ("acquisition", None)


def test_a_list_ends_where_the_owner_of_another_deal_follows() -> None:
    text = (
        "Big deals include Quillon Labs's $40 billion purchase of Zorbex Labs and "
        "Plinth Labs's agreement to supply Halden Labs worth $300 billion."
    )
    assert [(deal.kind, set(deal.parties)) for deal in deals(text)] == [
        ("acquisition", {"Quillon Labs", "Zorbex Labs"}),
        ("contract", {"Plinth Labs", "Halden Labs"}),
    ]


def test_the_terms_of_a_deal_give_a_part_of_its_price() -> None:
    text = (
        "Quillon Labs agreed to sell Zorbex Labs to Plinth Labs in a $3 billion deal.\n\n"
        "Under the terms of the agreement, Plinth Labs will pay Quillon Labs $2 billion in cash."
    )
    (deal,) = deals(text)
    assert deal.value_usd == 3e9


def test_a_verb_of_valuing_reaches_over_a_long_name_for_the_company() -> None:
    text = "Zorbex Labs raised $2 billion.\n\nThe round values the Acmeville-based lamp startup at about $9 billion."
    (deal,) = deals(text)
    assert (deal.value_usd, deal.valuation_usd) == (2e9, 9e9)


@pytest.mark.parametrize("what", ["is being probed", "is facing an in-depth review", "got through a long examination"])
def test_an_authority_that_probes_a_purchase_takes_no_part_in_it(what: str) -> None:
    (deal,) = deals(
        f"Zorbex Labs's $4 billion acquisition of Quillon Labs {what} by the Freedonian Justice Department."
    )
    assert deal.parties == ("Zorbex Labs", "Quillon Labs")


@pytest.mark.parametrize(
    "text",
    [
        "After acquiring Zorbex Labs for $2 billion, the company said Quillon Labs would remain a customer.",
        "After acquiring Zorbex Labs for $2 billion, the lamp maker hired a chief, and rival Quillon Labs fell behind.",
        "Since raising $5 million, the startup has grown, and Quillon Labs uses its lamps.",
    ],
)
def test_a_name_farther_behind_an_opening_is_not_its_subject(text: str) -> None:
    assert deals(text) == ()


def test_what_an_owner_sells_after_a_purchase_is_not_its_buyer() -> None:
    text = "After buying Zorbex Labs for $2 billion last year, its owner sold Quillon Labs to Plinth Labs."
    assert not any({"Quillon Labs", "Zorbex Labs"} <= set(deal.parties) for deal in deals(text))


def test_the_subject_behind_an_opening_may_be_described() -> None:
    (deal,) = deals("After acquiring Zorbex Labs for $2 billion, the lamp maker Quillon Labs hired a chief.")
    assert deal.parties == ("Quillon Labs", "Zorbex Labs")


def test_a_report_that_is_confirmed_is_a_deal_beside_something_else_denied() -> None:
    text = (
        "Zorbex Labs confirmed a report that it acquired Quillon Labs for $2 billion and denied that it will cut jobs."
    )
    assert [deal.value_usd for deal in deals(text)] == [2e9]


def test_a_sum_that_is_paid_as_somebody_buys_is_the_price() -> None:
    (deal,) = deals("Zorbex Labs paid $2 billion as it acquired Quillon Labs.")
    assert (deal.kind, deal.value_usd) == ("acquisition", 2e9)


@pytest.mark.parametrize(
    "whose",
    [", a chip maker established by Velmora Telecom", ", a subsidiary of Velmora Inc", ", the lamp arm of Velmora Inc"],
)
def test_whose_a_side_is_makes_no_side_of_the_owner(whose: str) -> None:
    (deal,) = extract(f"Quillon Inc has partnered with Zorblat Inc{whose}.", load_names()).deals
    assert deal.parties == ("Quillon Inc", "Zorblat Inc")


@pytest.mark.parametrize("backed", [", a chip maker backed by Velmora Inc,", ", backed by Velmora Inc,"])
def test_who_backs_a_side_gives_none_of_the_deal_s_sum(backed: str) -> None:
    (deal,) = extract(f"Quillon Inc agreed to buy Zorblat Inc{backed} for $5 million.", load_names()).deals
    assert (deal.kind, deal.parties, deal.value_usd) == ("acquisition", ("Quillon Inc", "Zorblat Inc"), 5e6)


def test_whoever_backs_a_company_that_is_described_first_is_its_investor() -> None:
    text = "At the center of the push is Quillon, a new AI company backed by Velmora Capital and run by Jane Roe."
    (deal,) = extract(text, load_names()).deals
    assert (deal.kind, set(deal.parties)) == ("investment", {"Quillon", "Velmora Capital"})
