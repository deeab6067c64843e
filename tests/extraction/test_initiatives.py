"""Initiatives: who runs them, where, for whom and how many they reach."""

from __future__ import annotations

from bot.extraction import extract, load_names
from bot.extraction.facts import Initiative


def initiatives(text: str) -> list[Initiative]:
    """The initiatives of a text."""
    return list(extract(text, load_names()).initiatives)


def test_a_named_initiative_has_those_who_run_it() -> None:
    text = "The startup Quillon, in collaboration with Zorblat Inc, launched the Quillon Academy in India."
    (found,) = initiatives(text)
    assert (found.name, found.run_by, found.place) == ("Quillon Academy", ("Quillon", "Zorblat Inc"), "India")


def test_the_audience_may_stand_in_the_next_sentence() -> None:
    text = (
        "The startup Quillon launched the Quillon Academy. The goal of this initiative is to provide developers, "
        "startups and innovators with tools."
    )
    (found,) = initiatives(text)
    assert found.audience == "developers, startups and innovators"
    assert found.audience in found.evidence["audience"].quote


def test_a_program_without_a_name_is_called_after_who_runs_it() -> None:
    (found,) = initiatives("Quillon Inc will open a training program for more than 5,000 nurses in Kenya.")
    assert (found.name, found.figure) == ("Quillon Inc training program", "more than 5,000 nurses")
