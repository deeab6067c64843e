"""How far a deal is where several words speak: what is still to be done, what ends beside it, what it replaced."""

from __future__ import annotations

import pytest

from tests.extraction.deals.test_deals import deals, only

FINALIZED = "Quillon Inc. It had finalized the merger with Quillon Inc in July."


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Quillon Inc ended the exclusivity of its partnership with Zorblat Inc.", "announced"),
        ("Quillon Inc ended months of talks with Zorblat Inc.", "cancelled"),
        ("Quillon Inc will get a $9 million loan from Zorblat Inc, expected to be finalized on Monday.", "announced"),
        (f"Zorblat Inc failed to secure approval for its merger with {FINALIZED}", "cancelled"),
    ],
)
def test_a_deal_is_as_far_as_its_own_words_say(text: str, status: str) -> None:
    assert only(text).status == status


def test_a_license_is_more_than_what_a_headline_pays_for() -> None:
    deal = only("Quillon Inc inked a licensing deal with Zorblat Inc.", "Quillon to pay Zorblat for its content")
    assert (deal.kind, deal.status) == ("licensing", "signed")


TALKS = "Quillon Inc was in talks to buy Zorblat Inc for $2 billion, people familiar with the matter said. "


def test_a_deal_that_comes_of_talks_has_the_sum_that_was_signed() -> None:
    deal = only(TALKS + "On Monday it signed a definitive agreement to acquire Zorblat Inc for $3 billion.")
    assert (deal.status, deal.value) == ("signed", 3e9)


def test_what_was_bought_in_a_year_before_is_no_end_of_talks() -> None:
    found = deals(TALKS + "In 2016, Quillon Inc bought Zorblat Inc for $1 billion.")
    assert [(deal.status, deal.value) for deal in found] == [("in_talks", 2e9), ("completed", 1e9)]


@pytest.mark.parametrize("end", ["Zorblat Inc later walked away from the talks.", "The talks did not lead to a deal."])
def test_talks_that_end_further_down_are_cancelled(end: str) -> None:
    text = "Quillon Inc approached Zorblat Inc about a takeover in May. Jane Roe was in a rush. She left Narvik. "
    deal = only(text + end, "Quillon seeks to buy Zorblat")
    assert (deal.kind, deal.parties, deal.status) == ("acquisition", ("Quillon Inc", "Zorblat Inc"), "cancelled")
    assert deal.evidence["status"].quote == end


def test_talks_with_another_that_ended_before_do_not_end_the_deal() -> None:
    text = "Quillon Inc is in talks to buy Zorblat Inc this year. Foo Corp walked away from talks with Zorblat Inc."
    assert deals(text, "Quillon in talks to buy Zorblat")[0].status == "in_talks"


@pytest.mark.parametrize(
    ("text", "status", "value"),
    [
        ("Quillon Inc scrapped the exclusivity clause in its deal with Zorblat Inc.", "announced", None),
        ("Quillon Inc renegotiated its contract with Zorblat Inc, raising its value to $9 billion.", "announced", 9e9),
        ("Holders of Zorblat Inc voted to approve its $2 billion sale to Quillon Inc.", "approved", 2e9),
        ("Quillon Inc held talks to buy Zorblat Inc, but no deal was reached.", "cancelled", None),
        ("Zorblat Inc failed to secure approval for its proposed merger with Quillon Inc.", "cancelled", None),
        ("Quillon Inc will pay $2 million a year to Zorblat Inc under a license for its archive.", "announced", 2e6),
        ("Quillon Inc ended its lease with Zorblat Inc and signed one with Foo Corp.", "cancelled", None),
    ],
)
def test_only_the_two_of_a_deal_and_its_own_sum_are_read(text: str, status: str, value: float | None) -> None:
    deal = only(text)
    assert (deal.status, deal.value, set(deal.parties)) == (status, value, {"Quillon Inc", "Zorblat Inc"})


def test_what_else_a_headline_tells_ends_no_deal() -> None:
    deal = only("Quillon Inc raised $9 million in funding.", "Quillon raises $9 million in funding, Zorblat blocked")
    assert deal.status == "completed"


def test_an_agreement_for_the_same_sum_is_the_same_deal() -> None:
    text = (
        "Quillon Inc will acquire Zorblat Inc from Foo Group for $4 billion. Quillon Inc and Foo Fund announced an"
        " agreement worth $4 billion."
    )
    deal = only(text)
    assert (deal.kind, set(deal.parties)) == ("acquisition", {"Quillon Inc", "Zorblat Inc", "Foo Group", "Foo Fund"})


def test_the_same_sum_in_a_bracket_is_not_the_price() -> None:
    assert only("Quillon Inc has made a $47 billion cash (£38 billion) bid for Zorblat Inc.").currency == "USD"


def test_a_part_in_debt_makes_no_debt_of_a_round() -> None:
    first, *_ = deals("Quillon Inc raised $30 million in funding from Foo Capital, including $6 million in debt.")
    assert (first.kind, first.value) == ("funding", 3e7)


def test_the_buyer_of_shares_may_stand_far_behind_them() -> None:
    text = "Quillon Inc will sell a 74 percent stake in its toy business in Narvik and Oslo to Foo Corp for $2 billion."
    assert "Foo Corp" in only(text).parties


@pytest.mark.parametrize("end", ["Quillon Inc terminated the merger agreement on Thursday.", ""])
def test_what_only_a_headline_calls_off_is_quoted_from_the_text_or_not_at_all(end: str) -> None:
    text = f"Quillon Inc signed a merger agreement with Zorblat Inc on July 7, 2025. {end}".rstrip()
    deal = only(text, "Quillon Inc ends merger with Zorblat Inc")
    assert deal.status == "cancelled"
    assert [words.quote for words in deal.evidence.values()] == ([end] if end else [])


@pytest.mark.parametrize("verb", ["almost bought", "nearly acquired", "came close to buying"])
def test_what_nearly_was_bought_was_not(verb: str) -> None:
    text = f"Zorblat Inc also could have been a Quillon Inc acquisition. Quillon Inc {verb} Zorblat Inc in 2006."
    deal = only(text)
    assert (deal.status, deal.parties) == ("cancelled", ("Quillon Inc", "Zorblat Inc"))


def test_what_follows_something_nearly_done_is_done() -> None:
    assert only("Quillon Inc almost doubled its sales after it bought Zorblat Inc.").status == "completed"


@pytest.mark.parametrize("verb", ["will likely win", "is set to receive"])
def test_an_approval_that_is_still_to_come_is_none(verb: str) -> None:
    deal = only(f"Quillon Inc's purchase of Zorblat Inc {verb} unconditional approval from EU regulators.")
    assert (deal.status, deal.parties) == ("announced", ("Quillon Inc", "Zorblat Inc"))
