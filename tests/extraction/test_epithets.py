"""Whom a sentence means that has no name: "the chipmaker", "the startup", "the ChatGPT maker"."""

from __future__ import annotations

import pytest

from bot.extraction import extract, load_names


def buyer(text: str) -> str:
    """Who acts in the one deal of a text."""
    (deal,) = extract(text, load_names()).deals
    return deal.roles[0].party


PURCHASE = "agreed to acquire Fernleaf Robotics for $2 billion."


@pytest.mark.parametrize(
    ("before", "epithet", "name"),
    [
        ("Tarn Systems, a Norwegian chipmaker, met Plinth Labs on Monday.", "chipmaker", "Tarn Systems"),
        ("Plinth Labs met the startup Tarn Systems on Monday.", "startup", "Tarn Systems"),
        ("Plinth Labs met Nvidia on Monday.", "chipmaker", "Nvidia"),
        ("Plinth Labs met OpenAI on Monday.", "ChatGPT maker", "OpenAI"),
    ],
)
def test_an_epithet_stands_for_the_last_one_that_is_called_so(before: str, epithet: str, name: str) -> None:
    assert buyer(f"{before} The {epithet} {PURCHASE}") == name


def test_who_is_only_meant_is_named_in_the_evidence() -> None:
    between = "\n\n".join("Nothing else was said that day." for _ in range(5))
    (deal,) = extract(f"Plinth Labs met Nvidia.\n\n{between}\n\nThe chipmaker {PURCHASE}", load_names()).deals
    assert "Nvidia" in deal.evidence["parties"].quote


def test_an_epithet_of_long_ago_stands_for_whom_the_text_is_about_now() -> None:
    between = "\n\n".join("Plinth Labs said nothing else that day." for _ in range(15))
    assert buyer(f"Plinth Labs met Nvidia.\n\n{between}\n\nThe chipmaker {PURCHASE}") == "Plinth Labs"
