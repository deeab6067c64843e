"""Whom a sentence means that has no name: "the chipmaker", "the startup"."""

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
        ("Tarn Systems, a chipmaker based in Narvik, met Plinth Labs.", "chipmaker", "Tarn Systems"),
        ("Plinth Labs, a startup, is led by Dune Motors, a startup.", "startup", "Plinth Labs"),
    ],
)
def test_an_epithet_stands_for_the_last_one_that_is_called_so(before: str, epithet: str, name: str) -> None:
    assert buyer(f"{before} The {epithet} {PURCHASE}") == name


def test_who_is_only_meant_is_named_in_the_evidence() -> None:
    between = "\n\n".join("Nothing else was said that day." for _ in range(5))
    text = f"Plinth Labs met Tarn Systems, a chipmaker.\n\n{between}\n\nThe chipmaker {PURCHASE}"
    (deal,) = extract(text, load_names()).deals
    assert "Tarn Systems" in deal.evidence["parties"].quote


def test_an_epithet_of_long_ago_stands_for_whom_the_text_is_about_now() -> None:
    between = "\n\n".join("Plinth Labs said nothing else that day." for _ in range(15))
    assert (
        buyer(f"Plinth Labs met Tarn Systems, a chipmaker.\n\n{between}\n\nThe chipmaker {PURCHASE}") == "Plinth Labs"
    )


@pytest.mark.parametrize(
    ("before", "epithet"),
    [
        ("Plinth Labs, a chipmaker, competes with the chipmaker Dune Motors.", "chipmaker"),
        ("Plinth Labs, a startup, raised $50 million in a round led by Dune Motors, a startup.", "startup"),
        ("Plinth Labs met Dune Motors, a startup accelerator.", "startup"),
    ],
)
def test_who_is_only_mentioned_is_not_meant(before: str, epithet: str) -> None:
    deals = extract(f"{before}\n\nThe {epithet} {PURCHASE}", load_names()).deals
    (purchase,) = (deal for deal in deals if deal.kind == "acquisition")
    assert purchase.parties == ("Plinth Labs", "Fernleaf Robotics")


def test_an_epithet_of_an_investor_stands_for_nobody() -> None:
    text = f"Plinth Labs raised $50 million from Tarn Systems, a chipmaker.\n\nThe chipmaker {PURCHASE}"
    assert not any("Tarn Systems" in deal.parties for deal in extract(text, load_names()).deals[1:])
