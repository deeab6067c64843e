"""Sums beside a round or a purchase that are none of its own: targets, valuations; and how sums are written."""

from __future__ import annotations

import pytest

from bot.extraction import extract, load_names
from bot.extraction.facts import Deal


def deals(text: str, title: str = "") -> tuple[Deal, ...]:
    return extract(text, load_names(), title).deals


@pytest.mark.parametrize(
    "text",
    [
        "Zorbex Labs raised $9 billion in a Series D round, exceeding its $7 billion target.",
        "Zorbex Labs raised $9 billion in a Series D round, exceeding the $7 billion targeted round size.",
        "Zorbex Labs set out to raise $7 billion in May.\n\nZorbex Labs closed a Series D round of $9 billion.",
    ],
)
def test_the_target_of_a_round_is_no_round(text: str) -> None:
    assert [deal.value_usd for deal in deals(text)] == [9e9]


@pytest.mark.parametrize("words", ["north of $8 billion", "well above $8 billion", "of $8 billion"])
def test_a_round_is_told_apart_from_the_valuation_that_follows_it(words: str) -> None:
    (deal,) = deals(f"Zorbex Labs is in talks to raise roughly $1 billion at a valuation {words}.")
    assert (deal.value_usd, deal.valuation_usd) == (1e9, 8e9)


def test_a_headline_that_gives_only_the_valuation_tells_no_sum_of_the_round() -> None:
    text = "Zorbex Labs is in talks to raise $2.5 billion at a valuation of $25 billion, people said."
    (deal,) = deals(text, "Zorbex Labs eyes $25B in massive funding round")
    assert (deal.value_usd, deal.valuation_usd, deal.main) == (2.5e9, 25e9, True)


def test_who_joined_a_round_as_an_investor_takes_part() -> None:
    text = "Zorbex Labs raised $9 billion in a Series D round.\n\nQuillon Labs joined as investors."
    (deal,) = deals(text)
    assert set(deal.parties) == {"Zorbex Labs", "Quillon Labs"}


@pytest.mark.parametrize(
    "written", ["6.5 billion US dollars", "6.5 billion U.S. dollars", "6.5 billion USD", "$ US 6.5 billion"]
)
def test_dollars_may_stand_behind_the_number_with_their_country(written: str) -> None:
    (amount,) = extract(f"The sale of the lamp shop came to {written} in all.", load_names()).amounts
    assert (amount.text, amount.value, amount.unit) == (written, 6.5e9, "USD")


def test_dollars_of_another_country_are_not_those_of_the_united_states() -> None:
    (amount,) = extract("The lamp shop cost 100 million Australian dollars in all.", load_names()).amounts
    assert (amount.unit, amount.value) == ("AUD", 1e8)


def test_a_price_in_other_dollars_is_the_one_in_brackets() -> None:
    text = "Zorbex Labs agreed to buy lamp maker Quillon Labs for over A$3 billion (US$2.1 billion)."
    (deal,) = deals(text)
    assert deal.value_usd == pytest.approx(2.1e9)
    assert (deal.value_text, deal.currency) == ("over A$3 billion (US$2.1 billion)", "AUD")


def test_all_shares_of_a_company_are_the_company() -> None:
    (deal,) = deals("Zorbex Labs will acquire all outstanding shares in Quillon Labs for $16 apiece.")
    assert (deal.kind, set(deal.parties)) == ("acquisition", {"Zorbex Labs", "Quillon Labs"})


def test_those_who_team_up_to_buy_are_told_of_once() -> None:
    (deal,) = deals("Zorbex Labs and Quillon Labs have teamed up to buy Plinth Labs for $2 billion.")
    assert (deal.kind, deal.value_usd) == ("acquisition", 2e9)


def test_who_teams_up_with_another_to_buy_a_company_buys_it() -> None:
    (deal,) = deals("Zorbex Labs is teaming up with Quillon Labs to acquire lamp maker Plinth Labs for $2 billion.")
    assert (deal.kind, deal.value_usd, deal.main) == ("acquisition", 2e9, True)
    assert set(deal.parties) == {"Zorbex Labs", "Quillon Labs", "Plinth Labs"}


def test_who_teams_up_with_another_to_buy_things_is_a_partner() -> None:
    for bought in ("200 megawatts of power", "chips from Plinth Labs", "Plinth Labs’ customers in Spain"):
        (deal,) = deals(f"Zorbex Labs partners with Quillon Labs to buy {bought}.")
        assert deal.kind == "partnership"


def test_a_number_of_startups_is_no_company() -> None:
    (deal,) = deals("The move comes as Zorbex Labs has invested in 17 AI startups, including Quillon Labs.")
    assert set(deal.parties) == {"Zorbex Labs", "Quillon Labs"}


def test_a_deal_is_as_signed_as_the_sentence_before_its_own() -> None:
    text = (
        "Zorbex Labs and Quillon Labs have signed a licensing agreement.\n\n"
        "As part of the deal, Zorbex Labs will make a $1 billion investment in Quillon Labs."
    )
    assert [deal.status for deal in deals(text)] == ["signed"]


def test_those_who_are_set_to_participate_take_part_beside_talks_of_another() -> None:
    text = (
        "Zorbex Labs is in talks to raise $1 billion in a funding round.\n\n"
        "Quillon Capital is set to participate, and Plinth Capital is in talks to join."
    )
    (deal,) = deals(text)
    assert set(deal.parties) >= {"Zorbex Labs", "Quillon Capital"}


def test_a_sum_of_the_headline_is_not_that_of_who_backs_something_meanwhile() -> None:
    text = "Zorbex Labs closed a Series D funding round at $9 billion. Quillon Labs came in as an investor."
    found = deals(text, "Zorbex Labs lands $9 billion as Quillon Labs backs new lamp works")
    assert [deal.parties[0] for deal in found if deal.value_usd] == ["Zorbex Labs"]


@pytest.mark.parametrize(
    ("words", "valuation"),
    [("double the company's $3 billion valuation", None), ("double its valuation to $6 billion", 6e9)],
)
def test_a_valuation_that_grows_is_one_of_before(words: str, valuation: float | None) -> None:
    (deal,) = deals(f"Zorbex Labs raised $1 billion from Quillon Capital in a round.\n\nThe round would {words}.")
    assert deal.valuation_usd == valuation


def test_a_sum_is_raised_as_the_valuation_grows() -> None:
    (deal,) = extract("Quillon Inc raised $200 million as its valuation hit $2 billion.", load_names()).deals
    assert (deal.value, deal.valuation_usd) == (2e8, 2e9)
