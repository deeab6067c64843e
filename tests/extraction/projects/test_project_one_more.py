"""One more site, told by a word for the kind of the one before: "another", "a third"; and sites that stand already."""

from __future__ import annotations

import pytest

from tests.extraction.projects.test_projects import projects


def told(text: str) -> list[tuple[str | None, str | None, str]]:
    """Of each project of a text who runs it, in which town, and how far it is."""
    return [(one.operator, one.place.city, one.status) for one in projects(text)]


def test_what_a_company_operates_runs_and_what_it_is_also_building_is_built() -> None:
    text = "Velmora operates a campus in Dublin and is also building another in Cork."
    assert told(text) == [("Velmora", "Dublin", "operational"), ("Velmora", "Cork", "under_construction")]


def test_one_more_site_may_be_told_in_a_sentence_of_its_own() -> None:
    text = "Quillon opened a 60 MW data center in Mumbai last year. The company is also building one in Chennai."
    assert told(text) == [("Quillon", "Mumbai", "operational"), ("Quillon", "Chennai", "under_construction")]


@pytest.mark.parametrize(
    "text",
    [
        "Velmora runs two data centers in Oslo and will open a third in Bergen in 2031.",
        "Velmora, which has two data centers in Oslo, will add a third in Bergen.",
    ],
)
def test_a_third_site_stands_where_it_will_be_opened(text: str) -> None:
    assert told(text) == [("Velmora", "Bergen", "announced")]


@pytest.mark.parametrize(
    "text",
    ["It will add 300 jobs, a third in Bergen.", "It expects sales to rise by a third, adding a fifth in Bergen."],
)
def test_a_fraction_of_what_is_added_is_no_site(text: str) -> None:
    assert told(f"Velmora is building a data center in Oslo. {text}") == [("Velmora", "Oslo", "under_construction")]


def test_a_second_one_may_end_its_clause() -> None:
    text = "In Phoenix, Quillon is developing a 300 MW campus; in Austin, it has acquired land for a second one."
    assert [town for _, town, _ in told(text)] == ["Phoenix", "Austin"]


@pytest.mark.parametrize(
    "text",
    [
        "Velmora sold its data centers in Chicago, Dallas and Atlanta to Zorblat for $1 billion.",
        "Velmora has data centers in Chicago, Dallas and Atlanta.",
    ],
)
def test_a_list_of_sites_that_stand_is_no_project(text: str) -> None:
    assert told(text) == []


def test_who_operates_sites_elsewhere_runs_nothing_here() -> None:
    text = "Velmora, which develops and operates data centers, plans a 90 MW campus in Bergen."
    assert told(text) == [("Velmora", "Bergen", "announced")]


def test_a_site_that_somebody_operates_beside_one_told_of_is_another() -> None:
    text = "Velmora plans a 90 MW campus in Bergen. It will open in 2031. Velmora now operates a facility in Bergen."
    assert told(text) == [("Velmora", "Bergen", "announced")]
