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
