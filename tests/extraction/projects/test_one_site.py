"""One site that an article tells of by its name and by what it is, and what is another one beside it."""

from __future__ import annotations

import pytest

from bot.extraction import extract, load_names
from bot.extraction.facts import Project


def read(text: str) -> tuple[Project, ...]:
    """The projects of a text."""
    return extract(text, load_names()).projects


def test_a_site_that_is_named_later_is_one_project() -> None:
    text = (
        "Quillon Inc has started operations at its $3 billion data center campus in Texas.\n\n"
        "Quillon Inc works out of the first hall on its still unfinished Zorblat Hollow campus in Austin, Texas."
    )
    (project,) = read(text)
    assert (project.name, project.operator, project.cost_usd) == ("Zorblat Hollow", "Quillon Inc", 3e9)
    assert (project.place.city, project.place.region) == ("Austin", "Texas")


def test_a_code_name_that_is_approved_is_that_of_the_only_site() -> None:
    text = (
        "The Quillon data center project has won final approval in Wyoming. Officials in Laramie County approved "
        "Project Zorblat, so that work on a large data center campus near Cheyenne can begin.\n\n"
        "The plan includes a data center proposed by Quillon Inc."
    )
    (project,) = read(text)
    assert (project.name, project.status, project.place.city) == ("Project Zorblat", "approved", "Cheyenne")


@pytest.mark.parametrize(
    "beside",
    [
        "Quillon Inc is building a second data center in Texas.",
        "Tarn Systems is building a data center in Texas.",
        "Quillon Inc is building a data center in Dallas, Texas.",
        "Quillon Inc is building a data center in Ohio.",
    ],
)
def test_another_site_stays_another(beside: str) -> None:
    text = f"Quillon Inc broke ground on Project Zorblat, a 100 MW data center in Austin, Texas.\n\n{beside}"
    named, _ = read(text)
    assert named.name == "Project Zorblat"


@pytest.mark.parametrize(
    "text",
    [
        "Project Zorblat will have 200 MW in Ohio. A data center in Ohio by Quillon Inc has 90 MW. It opened in 2021.",
        "Project Zorblat is a 200 MW campus in Texas. A data center in Texas by Quillon Inc has 90 MW.",
        "Project Zorblat is a campus in Austin, Texas. A data center in Austin, Texas, by Quillon Inc is to open.",
        "Project Zorblat is a campus in Texas. Quillon Inc opened its own data center in Texas.",
    ],
)
def test_a_site_told_with_another_size_or_as_a_new_one_is_another(text: str) -> None:
    named, other = read(text)
    assert (named.name, named.operator, named.timing_text) == ("Project Zorblat", None, None)
    assert other.name != "Project Zorblat"


def test_a_site_that_is_called_by_its_town_is_the_one_there() -> None:
    text = (
        "Quillon Inc is building a chip plant in Narvik. The chips will run Tarn Systems' cars, placing the Narvik "
        "facility at the heart of the trade."
    )
    assert [project.name for project in read(text)] == ["Quillon Inc chip plant in Narvik"]


def test_a_site_of_another_in_the_same_town_is_another() -> None:
    text = (
        "Quillon Inc is building a chip plant in Narvik. "
        "Tarn Systems said its own data center, the Narvik campus, will open in 2034."
    )
    assert [project.operator for project in read(text)] == ["Quillon Inc", "Tarn Systems"]


def test_a_campus_of_something_else_is_no_site() -> None:
    text = "Tarn Systems runs data centers. Quillon Inc will build a 1.2GW reactor campus in Narvik, online by 2033."
    assert read(text) == ()
