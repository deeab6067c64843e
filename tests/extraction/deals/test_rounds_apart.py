"""Several rounds of one company, each with its own sum, name, investors and date."""

from __future__ import annotations

import pytest

from tests.extraction.deals.reading_deals import deals_of


def _rounds(text: str) -> list[tuple[str | None, str | None, tuple[str, ...], str | None]]:
    return [(deal.round, deal.value_text, deal.parties[1:], deal.date) for deal in deals_of(text)]


@pytest.mark.parametrize(
    "text",
    [
        (
            "The startup Zorblat raised a $2 million pre-seed round from Quillon Capital in 2023 and a $6 million seed"
            " round led by Velmora Ventures in 2024, bringing its total funding to $8 million."
        ),
        (
            "The startup Zorblat raised $2 million in a pre-seed round from Quillon Capital in 2023, and $6 million in"
            " a seed round led by Velmora Ventures in 2024."
        ),
    ],
)
def test_each_round_of_a_sentence_has_its_own_sum_and_investors(text: str) -> None:
    assert _rounds(text) == [
        ("pre-seed", "$2 million", ("Quillon Capital",), "2023"),
        ("seed", "$6 million", ("Velmora Ventures",), "2024"),
    ]


def test_only_one_of_two_rounds_is_led_by_whom_the_sentence_names_as_its_lead() -> None:
    first, last = deals_of(
        "The startup Zorblat raised a $2 million seed round from Quillon Capital and a $9 million Series A led by"
        " Velmora Ventures."
    )
    assert (first.lead, last.lead) == (None, "Velmora Ventures")


def test_what_two_companies_raise_is_not_taken_for_one_list() -> None:
    text = "Quillon Labs raised $4 million in a Series B round and Velmora Labs raised $9 million in a seed round."
    assert [(deal.parties, deal.round) for deal in deals_of(text)] == [
        (("Quillon Labs",), "Series B"),
        (("Velmora Labs",), "seed"),
    ]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Zorblat raised a $5 million bridge round from Velmora Capital ahead of its Series B.", "bridge"),
        ("Zorblat raised $5 million from Velmora Capital, two years after its Series A round.", None),
        ("Zorblat closed a $4 million seed led by Velmora Capital.", "seed"),
        ("Zorblat raised a $3 million pre-seed from Velmora Capital.", "pre-seed"),
    ],
)
def test_a_round_is_called_by_its_own_name(text: str, name: str | None) -> None:
    assert [deal.round for deal in deals_of(text)] == [name]


@pytest.mark.parametrize(
    "text",
    [
        "The startup Zorblat has raised a $5 million extension to its Series A, bringing the round to $40 million.",
        (
            "The startup Zorblat has extended its Series A round with an additional $5 million, bringing its funding to"
            " $40 million in total."
        ),
    ],
)
def test_an_extension_is_worth_what_it_adds(text: str) -> None:
    assert [(deal.round, deal.value) for deal in deals_of(text)] == [("Series A", 5e6)]
