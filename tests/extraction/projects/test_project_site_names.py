"""The names that sites are given in print, and what is called so but is no site."""

from __future__ import annotations

import pytest

from bot.extraction import extract, load_names
from bot.extraction.facts import Project
from tests.extraction.projects.test_projects import only


def read(text: str) -> tuple[Project, ...]:
    """The projects of a text."""
    return extract(text, load_names()).projects


@pytest.mark.parametrize(
    ("told", "name"),
    [
        (
            "Tarn Systems has begun construction of Zorblat Hollow 2, a 300-megawatt data center in Texas.",
            "Zorblat Hollow 2",
        ),
        ("Zorblat Hollow is a data center campus in Narvik, Norway, with 300 megawatts.", "Zorblat Hollow"),
        ("The project, Zorblat Hollow, is a 300-megawatt data center in Narvik, Norway.", "Zorblat Hollow"),
        ("The Zorblat Hollow AI data center in Narvik, Norway, will have 300 megawatts.", "Zorblat Hollow"),
        (
            "Tarn Systems will build “Zorblat Hollow,” a large data center in Narvik, with 300 megawatts.",
            "Zorblat Hollow",
        ),
        ("The Zorblat AI Gigafactory in Narvik, Norway, will have 300 megawatts.", "Zorblat AI Gigafactory"),
        ("The Zorblat Supercluster in Narvik, Norway, a data center, runs at 300 megawatts.", "Zorblat Supercluster"),
        ("A 300-megawatt data center under the name Zorblat Factory is planned in Narvik, Norway.", "Zorblat Factory"),
    ],
)
def test_a_site_is_called_by_its_own_name(told: str, name: str) -> None:
    assert [project.name for project in read(told)] == [name]


def test_a_meeting_that_is_called_like_a_project_is_none_and_nothing_stands_there() -> None:
    (project,) = read(
        "The data center, unveiled during Zorblat Africa 2031 in Marrakesh, is planned in the suburbs of Casablanca. "
        "It will have 300 megawatts."
    )
    assert (project.name, project.place.city) == ("Data center in Casablanca", "Casablanca")


def test_a_town_within_a_name_is_not_where_a_site_stands_that_is_told_to_stand_elsewhere() -> None:
    (project,) = read("Tarn Systems is building the River Bend data center in Louisiana with 300 megawatts.")
    assert (project.place.city, project.place.region) == (None, "Louisiana")


@pytest.mark.parametrize(
    "beside",
    [
        "two miles from the Tarn Forge 2 campus of Quillon Inc",
        "next to the Tarn Forge campus, a data center of Quillon Inc",
    ],
)
def test_a_project_that_only_says_where_a_site_lies_gives_it_no_name(beside: str) -> None:
    text = (
        "The Zorblat City Council approved a $900 million data center by Foo Systems Inc on Tuesday. "
        f"The 60MW facility will stand {beside}."
    )
    assert [(project.capacity_mw, "Tarn" in project.name) for project in read(text)] == [(60, False)]


def test_a_number_belongs_to_the_name_of_a_site() -> None:
    text = "Quillon Inc broke ground on its Tarn Forge 2 data center campus in Zorblat, Ohio, on Monday."
    assert [project.name for project in read(text)] == ["Tarn Forge 2"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Quillon Inc’s Tarn AI Data Center in Zorblat, Ohio, will have 40 MW.", "Tarn AI Data Center"),
        ("Quillon Inc’s Artificial Intelligence Data Centre in Zorblat, Ohio, will have 40 MW.", None),
    ],
)
def test_a_name_may_end_as_a_site_but_is_more_than_its_kind(text: str, name: str | None) -> None:
    assert [project.name for project in read(text)] == [name or "Quillon Inc data center in Zorblat"]


def test_a_sentence_on_whose_site_was_named_before_goes_on_about_it() -> None:
    (project,) = read(
        "Quillon Inc’s Tarn AI Data Center is new. With a $10 billion investment for one data center in Ohio, "
        "Quillon Inc is betting big."
    )
    assert (project.name, project.cost_usd) == ("Tarn AI Data Center", 1e10)


@pytest.mark.parametrize(
    "text",
    [
        "The Zorblat data center would be the largest of the region.",
        "The big picture: The Zorblat data center was to bind two nations to each other, beside Widget Inc.",
        "Mossgate Inc will lead construction of the Zorblat facility, with Quillon Inc using it. It will have 100 MW.",
    ],
)
def test_the_only_facility_takes_the_name_that_it_is_told_of_by(text: str) -> None:
    (project,) = read(f"Quillon Inc plans a $1 billion data center in Kenya with Mossgate Inc.\n\n{text}")
    assert (project.name, project.cost_usd, project.place.country) == ("Zorblat", 1e9, "Kenya")


@pytest.mark.parametrize(
    "text",
    [
        "Widget Inc runs the Zorblat data center with 300 MW.",
        "The Zorblat data center in Norway cost $3 billion.",
        "Quillon Inc also runs the Zorblat data center with 300 MW.",
        "Quillon Inc opened the Zorblat data center with 300 MW last year.",
        "It is larger than the Zorblat data center of Widget Inc.",
    ],
)
def test_another_facility_does_not_name_the_only_one(text: str) -> None:
    first = read(f"Quillon Inc plans a $1 billion data center in Kenya with Mossgate Inc.\n\n{text}")[0]
    assert (first.name, first.place.country) == ("Quillon Inc data center in Kenya", "Kenya")


def test_a_campus_that_is_told_to_include_or_cover_something_is_a_site_and_no_company() -> None:
    news = (
        "Quillon has announced a $4.8 billion investment to develop a data center campus in Mexico.\n\n"
        "John Poe, its chief operating officer, said the Quillon Querétaro Campus will cover 52 hectares and include "
        "six data centers with a capacity of up to 600 MW."
    )
    project = only(news)
    assert (project.name, project.operator) == ("Quillon Querétaro Campus", "Quillon")
    assert (project.place.region, project.capacity_mw, project.cost_usd) == ("Querétaro", 600, 4.8e9)


def test_a_campus_called_after_another_town_is_another_site() -> None:
    told = "Quillon plans a data center in Columbus, Ohio. John Poe said the Quillon Dayton Campus covers 50 acres."
    assert {project.place.city for project in read(told)} == {"Columbus", "Dayton"}
