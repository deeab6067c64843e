"""Companies whose people are hired as a whole, with the company named or not."""

from __future__ import annotations

import pytest

from bot.extraction import extract, load_names
from bot.extraction.facts import Deal

_BACKGROUND = " Quillon raised $5 million in May. Zorbex raised $7 million."


def hirings(text: str) -> list[Deal]:
    return [deal for deal in extract(text + _BACKGROUND, load_names()).deals if deal.kind == "hiring"]


@pytest.mark.parametrize(
    "text",
    [
        "Quillon has acquired the entire team behind the reading lamp platform Zorbex.",
        "Quillon hired the team behind Zorbex.",
        "Quillon hires Zorbex's chip design team for $20 million.",
        "Quillon hires the Zorbex team.",
        "The Zorbex team is joining Quillon to build agents.",
        "The team behind the coding startup Zorbex will join Quillon.",
    ],
)
def test_a_team_that_is_hired_as_a_whole_is_a_hiring_from_its_company(text: str) -> None:
    assert [set(deal.parties) for deal in hirings(text)] == [{"Quillon", "Zorbex"}]


def test_a_team_that_only_comes_along_is_no_hiring() -> None:
    assert hirings("Quillon acquired Zorbex, whose team will join the company.") == []


def test_the_head_of_a_team_is_hired_and_not_the_team() -> None:
    (deal,) = hirings("Quillon hired Zorbex team lead Jane Roe.")
    assert deal.parties == ("Quillon", "Jane Roe", "Zorbex")


@pytest.mark.parametrize("behind", ["to build what Jane Roe calls a hall", ", said Jane Roe"])
def test_who_is_named_behind_those_of_whom_somebody_is_hired_is_not_hired(behind: str) -> None:
    found = extract(f"Quillon Inc recruits researchers from Zorblat Inc {behind}.", load_names(), "").deals
    assert all("Jane Roe" not in deal.parties for deal in found)


def test_a_team_that_plays_for_a_company_is_bought_and_not_hired() -> None:
    assert hirings("Quillon will acquire Zorbex's racing team for $20 million.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Ex-Zorblat Inc chip head hired by Quillon Inc from Foo Corp.",
        "Former Zorblat Inc chief scientist joins Quillon Inc from Foo Corp.",
    ],
)
def test_a_company_that_somebody_worked_for_hires_nobody(text: str) -> None:
    assert hirings(text) == []
