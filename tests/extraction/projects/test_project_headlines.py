"""What only the headline tells of a project, and what stands in it and is none of the project's."""

from __future__ import annotations

import pytest

from bot.extraction import extract, load_names
from bot.extraction.facts import Place, Project
from tests.extraction.projects.test_projects import only, projects


def read(title: str, text: str) -> Project:
    """The first project of an article."""
    return extract(f"{title}\n\n{text}", load_names(), title).projects[0]


@pytest.mark.parametrize(
    "title",
    [
        "Quillon Inc picks Malaysia for $2 billion AI campus",
        "Malaysia welcomes $2 billion AI campus of Quillon Inc",
        "Quillon Inc’s Malaysia data center to cost $2 billion",
    ],
)
def test_the_only_place_of_a_headline_on_one_facility_is_where_it_stands(title: str) -> None:
    text = "Quillon Inc has chosen a site for its next AI campus. The campus will have 200 MW of capacity."
    assert read(title, text).place == Place(country="Malaysia")


@pytest.mark.parametrize(
    "title",
    [
        "Malaysia’s Quillon Inc plans AI campus",
        "Quillon Inc plans AI data centers for Malaysia",
    ],
)
def test_where_a_company_is_at_home_or_has_many_sites_is_not_where_one_stands(title: str) -> None:
    text = "Quillon Inc has chosen a site for its next AI campus. The campus will have 200 MW of capacity."
    assert read(title, text).place == Place()


@pytest.mark.parametrize(
    ("title", "place"),
    [
        ("Norway watches as Quillon builds data center", None),
        ("Norway bank backs Quillon data center", None),
        ("Quillon tells Norway it will build data center", None),
        ("Quillon converts Norway bitcoin campus to AI data center hub", "Norway"),
        ("Norway approves Quillon data center", "Norway"),
    ],
)
def test_a_place_of_a_headline_is_a_site_s_only_where_that_is_said(title: str, place: str | None) -> None:
    text = "Quillon Inc is building a new AI campus. The campus will have 200 MW of capacity."
    assert read(title, text).place == Place(country=place)


@pytest.mark.parametrize(
    "title",
    [
        "Quillon signs $9.8 billion lease at data center campus",
        "Quillon raises $15 billion for data center",
        "Quillon shares up after $4 billion AI data center news",
        "Velmora Inc to spend $5bn on data center",
        "Velmora to spend $5bn on data center",
    ],
)
def test_what_is_rented_raised_or_somebody_else_s_in_a_headline_is_no_cost_of_the_site(title: str) -> None:
    text = "Quillon Inc will build a new AI campus. The campus will have 200 MW of capacity."
    facts = extract(f"{title}\n\n{text}", load_names(), title)
    assert [project.cost_usd for project in facts.projects] == [None]
    assert "investment" not in [deal.kind for deal in facts.deals]


def test_size_and_cost_of_the_headline_are_the_project_s_where_the_text_tells_none() -> None:
    project = read(
        "Quillon Inc to break ground on $3B 280MW Zorblat 2 AI campus in Norway",
        "Quillon Inc is actively developing its Zorblat 2 AI data center campus near Narvik, Norway.",
    )
    assert (project.capacity_mw, project.cost_usd, project.place.city) == (280, 3e9, "Narvik")
    assert project.evidence["capacity_mw"].quote.startswith("Quillon Inc to break ground")


def test_what_the_text_tells_comes_before_the_headline() -> None:
    project = read(
        "Zorblat AI data center: 5 GW in Norway", "The Zorblat data center in Narvik will reach 2 GW by 2031."
    )
    assert project.capacity_mw == 2000


def test_the_region_of_one_project_is_not_given_to_another() -> None:
    text = (
        "Quillon Inc will build a data center in Travis County, Texas. Velmora Inc plans to invest $40 billion at its "
        "Zorblat complex, a supercomputer."
    )
    told = extract(f"Quillon unveils Texas campus\n\n{text}", load_names(), "Quillon unveils Texas campus").projects
    assert [project.place.region for project in told] == ["Travis County, Texas", None]


def test_a_headline_says_where_a_site_of_nobody_named_stands() -> None:
    text = (
        "Council weighs data center in Bergen\n\nThe data center would cost $3 billion to build. It would draw 96 MW."
    )
    project = only(text)
    assert (project.place.city, project.cost_usd, project.capacity_mw) == ("Bergen", 3e9, 96)
    text = "Why Texas needs data centers\n\nThe average data center draws 96 MW and costs $3 billion to build."
    assert projects(text) == []
    text = "How a data center works\n\nThe average data center draws 96 MW and costs $3 billion to build."
    assert projects(text) == []


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Data center tax break ends in Ohio", "The average data center gets $20 million."),
        ("Ohio approves data center tax break", "The data center would cost $20 million."),
        ("Why data center costs rise in Norway", "The data center costs $2 billion on average."),
        ("Data center law passes in Ohio", "A data center must pay $2 million if it uses 100 MW."),
        ("Why Norway paused data center growth", "The data center of today needs 100 MW, said Jane Roe of Quillon."),
        ("Data center fire in Oslo halts trains", "The data center was built in 2005 and cost $200 million."),
        ("Council weighs data center in Bergen", "A typical data center draws 96 MW."),
        ("Quillon Inc plans data center in Ohio", "The data center will have 200 MW."),
    ],
)
def test_a_headline_on_data_centers_or_on_a_builder_unknown_tells_of_no_site(title: str, text: str) -> None:
    assert projects(f"{title}\n\n{text}") == []


@pytest.mark.parametrize(
    "title",
    [
        "Data center rejected in Bergen",
        "Bergen data center plan moves ahead",
        "Proposed AI data center near Bergen draws protest",
    ],
)
def test_a_headline_on_a_step_toward_a_site_tells_of_it(title: str) -> None:
    assert only(f"{title}\n\nThe data center would draw 96 MW.").capacity_mw == 96
