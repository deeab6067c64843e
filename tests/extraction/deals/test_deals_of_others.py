"""Deals that a sentence tells of for another reason: who refuses them, what they are ranked behind, what was sold."""

from __future__ import annotations

import pytest

from tests.extraction.deals.reading_deals import deals_of, roles


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The Federal Lamp Commission rejected an agreement between Quillon Inc and Zorblat Energy.", "cancelled"),
        (
            "The Lamp Office repeated its rejection of a service agreement between Quillon Inc and Zorblat Energy.",
            "cancelled",
        ),
        ("The White House announced a deal between Quillon Inc and Zorblat Energy.", "announced"),
        ("Zorblat Energy signed a contract with Quillon Inc after the rejection of its plan.", "signed"),
        (
            "Despite the rejection of the plan by residents, Quillon Inc signed a contract with Zorblat Energy.",
            "signed",
        ),
    ],
)
def test_who_decides_on_a_deal_between_others_is_no_side_of_it(text: str, status: str) -> None:
    (deal,) = deals_of(text)
    assert (set(deal.parties), deal.status) == ({"Quillon Inc", "Zorblat Energy"}, status)


def test_what_was_sold_to_another_is_not_the_contract_that_is_refused() -> None:
    text = (
        "The Lamp Office rejected a service agreement between Quillon Inc and Zorblat Energy.\n\n"
        "It gave no reasons for that.\n\nNeighbors had complained about the noise.\n\nTwo members cast no vote.\n\n"
        "Zorblat Energy announced its $650 million sale of a data center campus to Quillon Inc in 2031."
    )
    assert [(deal.kind, deal.status) for deal in deals_of(text)] == [
        ("contract", "cancelled"),
        ("acquisition", "announced"),
    ]


@pytest.mark.parametrize(
    ("text", "is_sold"),
    [
        ("Zorblat Energy sold a data center campus to Quillon Inc for $650 million.", True),
        ("Zorblat Energy announced the sale of its campus to Quillon Inc for $650 million.", True),
        ("Zorblat Energy sells power from its campus to Quillon Inc.", False),
        ("Zorblat Energy sold a campus tour to Quillon Inc.", False),
    ],
)
def test_who_sells_a_campus_is_not_sold(text: str, is_sold: bool) -> None:
    found = [roles(deal) for deal in deals_of(text) if deal.kind == "acquisition"]
    assert found == ([{"Quillon Inc": "buyer"}] if is_sold else [])


@pytest.mark.parametrize(
    ("text", "buyer"),
    [
        (
            "Marl Inc is Quillon's second largest acquisition after its $24 billion purchase of LinkedIn in 2016.",
            "Quillon",
        ),
        ("Marl Inc would be Quillon's biggest, after its $24 billion acquisition of LinkedIn in 2016.", "Quillon"),
        (
            "Quillon's biggest rival Zorblat Corp grew after its $24 billion acquisition of LinkedIn in 2016.",
            "Zorblat Corp",
        ),
    ],
)
def test_a_deal_that_another_is_ranked_behind_is_its_owners_and_done(text: str, buyer: str) -> None:
    (deal,) = deals_of(text)
    assert roles(deal) == {buyer: "buyer", "LinkedIn": "target"}
    assert (deal.value_usd, deal.status) == (24e9, "completed")


def test_what_else_the_sides_explore_does_not_put_an_investment_in_doubt() -> None:
    text = (
        "Quillon Inc plans to make a $1 billion investment in Zorblat Energy.\n\nQuillon will explore ways to use "
        "Zorblat's lamps, they said."
    )
    assert deals_of(text)[0].status == "announced"


def test_a_country_that_entered_into_a_partnership_is_a_side_of_it() -> None:
    (deal,) = deals_of("Norway entered into a partnership with Quillon Inc, committing to pay $250m for its plans.")
    assert (deal.parties, deal.value_usd) == (("Norway", "Quillon Inc"), 250e6)


ROUND = (
    "Quillon Inc raised $20 million from Marl Partners.\n\nIt makes lamps for the hills.\n\n"
    "It has 40 people there.\n\nIt is an old firm.\n\n"
)


@pytest.mark.parametrize(
    ("text", "leads"),
    [
        ("Quillon's funding was led by Velmora Capital.", ["Velmora Capital"]),
        ("Quillon's seed round was led by Velmora Capital.", [None, "Velmora Capital"]),
        ("Tarn's funding was led by Velmora Capital.", [None, "Velmora Capital"]),
    ],
)
def test_who_led_the_funding_is_told_far_below(text: str, leads: list[str | None]) -> None:
    assert [deal.lead for deal in deals_of(ROUND + text)] == leads


@pytest.mark.parametrize(
    ("text", "valuation"),
    [
        ("It gave no figure, but people familiar with the matter said it is valued at $2 billion.", 2e9),
        ("The lamp market is valued at $80 billion.", None),
        ("The lamp unit is valued at $80 billion.", None),
        ("Its rival Tarn said it is valued at $80 billion.", None),
    ],
)
def test_what_a_company_is_valued_at_behind_its_round(text: str, valuation: float | None) -> None:
    (deal,) = deals_of(f"Quillon Inc raised $20 million from Marl Partners.\n\n{text}")
    assert deal.valuation_usd == valuation
