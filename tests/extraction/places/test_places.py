"""Where a place lies, and which names are places."""

from __future__ import annotations

import pytest

from bot.extraction import load_names
from bot.extraction.facts import Place
from bot.extraction.places.joints import join_places
from bot.extraction.places.places import resolve_place


@pytest.mark.parametrize(
    ("name", "place"),
    [
        ("Abu Dhabi", Place(city="Abu Dhabi", country="United Arab Emirates")),
        ("Abilene", Place(city="Abilene", region="Texas", country="United States")),
        ("Texas", Place(region="Texas", country="United States")),
        ("Norway", Place(country="Norway")),
        ("Quibble County", Place(region="Quibble County")),
    ],
)
def test_a_place_is_as_exact_as_the_gazetteer(name: str, place: Place) -> None:
    assert resolve_place(name, load_names()) == place


@pytest.mark.parametrize(
    ("written", "name"),
    [("UAE", "United Arab Emirates"), ("U.S.", "United States"), ("Britain", "United Kingdom"), ("München", "Munich")],
)
def test_another_way_to_write_a_country_stands_for_it(written: str, name: str) -> None:
    assert load_names().known[written].name == name


@pytest.mark.parametrize("word", ["Deal", "Mission", "March", "Mobile", "Jordan Roe"])
def test_an_ordinary_word_is_no_place(word: str) -> None:
    known = load_names().known.get(word)
    assert known is None or known.kind != "place"


def test_the_most_exact_place_of_the_first_country_is_taken() -> None:
    places = [
        Place(country="Norway"),
        Place(region="Europe"),
        Place(city="Narvik", country="Norway"),
        Place(city="Paris", country="France"),
    ]
    assert join_places(places) == Place(city="Narvik", country="Norway")


def test_a_town_is_called_as_newspapers_print_it() -> None:
    names = load_names()
    assert [names.places[town].city for town in ("Salalah", "Kandahar", "Eskişehir")] == [
        "Salalah", "Kandahar", "Eskişehir",
    ]  # fmt: skip
