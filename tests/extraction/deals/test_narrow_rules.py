"""What looks like a deal's sum, its ending, its parties or a person's employer, and is none."""

from __future__ import annotations

import pytest

from bot.extraction import extract, load_names
from bot.extraction.facts import Deal

MADE = "Quillback Systems acquired Marrow Labs for $2 billion."


def deals(text: str) -> tuple[Deal, ...]:
    return extract(text, load_names(), "").deals


def only(text: str) -> Deal:
    """The one deal of a text."""
    (deal,) = deals(text)
    return deal


@pytest.mark.parametrize(
    "text",
    [
        "Quillback Systems and Marrow Labs reached a settlement. The state will pay $70 million to repair roads.",
        "Quillback Systems and Marrow Labs reached a settlement. Quillback Systems will pay $70 million for new roads.",
        "Quillback Systems acquired Marrow Labs in May. The state will pay $70 million to repair roads.",
    ],
)
def test_what_is_paid_for_something_else_is_no_sum_of_the_deal_before(text: str) -> None:
    assert only(text).value_usd is None


@pytest.mark.parametrize(
    "text",
    [
        f"{MADE} Two directors voted against the merger.",
        f"{MADE} Only two of 12 members vote against the merger.",
        f"{MADE} Only 3% of holders voted against the deal.",
        f"{MADE} The board voted against the takeover in May.",
        "Quillback Systems acquired Marrow Labs for $2 billion, though only 3% of holders voted against it.",
        "Quillback Systems, which failed to win the bid for Fernleaf Corp last year, will acquire Marrow Labs.",
        "Quillback Systems, which scrapped a plan last year, will acquire Marrow Labs.",
        "Quillback Systems will acquire Marrow Labs for $2 billion as its rival withdraws cash.",
    ],
)
def test_who_votes_against_a_deal_or_fails_elsewhere_does_not_end_it(text: str) -> None:
    assert "cancelled" not in {deal.status for deal in deals(text) if "Marrow Labs" in deal.parties}


def test_shareholders_who_vote_against_a_merger_end_it() -> None:
    text = "Quillback Systems agreed to acquire Marrow Labs. Its shareholders voted against the merger on Monday."
    assert only(text).status == "cancelled"


def test_who_opens_the_next_sentence_is_hired_only_to_do_something() -> None:
    text = "Quillback Systems hired a head for its shops on Monday. Jane Roewick of Marrow Labs criticized the choice."
    assert "Jane Roewick" not in {name for deal in deals(text) for name in deal.parties}


def test_a_company_that_is_picked_is_not_hired() -> None:
    text = "Quillback Systems has picked Marrow Labs, a maker of lamps, as its director of cloud services."
    deal = only(text)
    assert (deal.kind, deal.parties) == ("contract", ("Quillback Systems", "Marrow Labs"))


@pytest.mark.parametrize(
    ("text", "name", "organization"),
    [
        ("Jane Roewick, chief executive of Marrow Labs at Denver, said so.", "Jane Roewick", "Marrow Labs"),
        ("Jane Roewick, a spokeswoman for Marrow Labs at Denver, said so.", "Jane Roewick", "Marrow Labs"),
        (
            "Jane Roewick, chief executive of Marrow Labs and Chairman at Quillback Systems, said so.",
            "Jane Roewick",
            "Marrow Labs",
        ),
        (
            "Quillback Systems makes lamps. Chief executive Jane Roewick, a director of Fernleaf Corp, said so.",
            "Jane Roewick",
            "Quillback Systems",
        ),
        (
            "Marrow Labs makes lamps. Jane Roewick, its chief executive Quillback Systems hired last year, said so.",
            "Jane Roewick",
            "Marrow Labs",
        ),
        (
            "Quillback Systems makes lamps. Mayor Tom Cranewick said John Poeson would succeed Jane Roewick as mayor.",
            "John Poeson",
            None,
        ),
        (
            "Quillback Systems makes lamps. Senator Jane Roewick will replace John Poeson in the Senate.",
            "John Poeson",
            None,
        ),
        ("Quillback Systems said Jane Roewick would replace its windows.", "Jane Roewick", None),
    ],
)
def test_nobody_is_given_an_employer_by_other_words(text: str, name: str, organization: str | None) -> None:
    people = {person.name: person for person in extract(text, load_names(), "").people}
    assert people[name].organization == organization


@pytest.mark.parametrize(
    "text",
    [
        "Quillback Systems paid Marrow Labs $40 million in that case, and it expects the order to end in May.",
        "Quillback Systems paid Marrow Labs $40 million, hoping to settle in rooms of its own without any lawsuit.",
        "Quillback Systems and Marrow Labs have settled in Denver with new offices.",
        "Quillback Systems and Marrow Labs have settled in Denver after a lawsuit.",
        "Quillback Systems settled with Marrow Labs every week.",
        "Quillback Systems and Marrow Labs settled their staff in new rooms.",
    ],
)
def test_what_ends_no_dispute_is_no_settlement(text: str) -> None:
    assert "other" not in {deal.kind for deal in deals(text)}


@pytest.mark.parametrize(
    "text",
    [
        "Analysts at Fernleaf Corp welcomed Quillback Systems' acquisition of Marrow Labs.",
        "Fernleaf Corp rejected Quillback Systems' takeover of Marrow Labs.",
        "Fernleaf Corp said its rival dismissed Quillback Systems' takeover bid.",
    ],
)
def test_who_only_speaks_of_a_bid_is_not_bid_for(text: str) -> None:
    assert "Fernleaf Corp" not in {name for deal in deals(text) for name in deal.parties}


def test_a_deal_that_is_welcomed_is_between_its_own_sides() -> None:
    deal = only("Analysts at Fernleaf Corp welcomed Quillback Systems' acquisition of Marrow Labs.")
    assert deal.parties == ("Quillback Systems", "Marrow Labs")


def test_interest_on_money_is_none_in_what_is_for_sale() -> None:
    deal = only(
        "Quillback Systems is exploring a sale of its chip unit. The retailer earned interest from Marrow Bank on it."
    )
    assert deal.parties == ("Quillback Systems",)


@pytest.mark.parametrize(
    "words",
    [
        "plans the sale of its new phone unit to schools",
        "is considering the sale of its phone unit to schools",
        "is planning the sale of its second unit in Denver",
    ],
)
def test_goods_that_are_sold_are_no_company(words: str) -> None:
    assert not deals(f"Quillback Systems {words}.")


@pytest.mark.parametrize(
    "turn",
    [
        "For Fernleaf Corp, the move is as much about power as it is about growth.",
        "That stake would widen what has long been on offer from Fernleaf Corp.",
    ],
)
def test_the_company_is_not_of_before_where_a_sentence_turned_to_another(turn: str) -> None:
    told = deals(f"Quillback Systems opened a hall in May. {turn} The company has poured $2 billion into Marrow Labs.")
    assert all("Quillback Systems" not in deal.parties for deal in told)


def test_the_company_is_still_of_before_where_a_sentence_calls_it_so() -> None:
    told = only(
        "Quillback Systems opened a hall in May. Much of what the company has is from Fernleaf Corp. "
        "The company has invested $2 billion in Marrow Labs."
    )
    assert told.parties == ("Quillback Systems", "Marrow Labs")
