"""A sentence on several sites: each clause tells of its own one alone."""

from __future__ import annotations

import pytest

from tests.extraction.test_projects import only, projects


def told(text: str) -> list[tuple[str | None, float | None, str, str | None]]:
    """Of each project of a text who runs it, how large it is, how far and until when."""
    return [(one.operator, one.capacity_mw, one.status, one.timing_text) for one in projects(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Quillon is building a 100 MW data center in Narvik, Norway, and Velmora plans an 80 MW facility in Sweden.",
        "Quillon is building a 100 MW data center in Narvik, Norway, while Velmora plans an 80 MW facility in Sweden.",
    ],
)
def test_who_builds_and_how_far_it_is_goes_no_further_than_the_clause(text: str) -> None:
    assert told(text) == [("Quillon", 100, "under_construction", None), ("Velmora", 80, "announced", None)]
    assert {project.quote for project in projects(text)} == {text}


def test_a_second_verb_of_the_same_party_has_a_site_and_a_time_of_its_own() -> None:
    text = "Quillon runs a 50 MW data center in Oslo, and will build a 100 MW one in Bergen by 2031."
    assert told(text) == [("Quillon", 50, "operational", None), ("Quillon", 100, "announced", "by 2031")]


def test_a_semicolon_parts_two_sites() -> None:
    text = "In Texas, Quillon will build a 400 MW data center; in Ohio, it plans one of 250 MW."
    assert told(text) == [("Quillon", 400, "announced", None), ("Quillon", 250, "announced", None)]


def test_two_who_build_one_site_together_are_not_parted() -> None:
    text = "To help Europe’s data centers, Quillon and Velmora have announced a 40 MW data center in Munich, Germany."
    project = only(text)
    assert (project.operator, project.partners, project.capacity_mw) == ("Quillon", ("Velmora",), 40)


def test_a_clause_without_a_place_goes_on_about_the_site() -> None:
    text = "Quillon will build a 200 MW data center in Ohio and plans to open its first 50 MW in 2031."
    assert (only(text).capacity_mw, only(text).timing_text) == (200, "in 2031")
