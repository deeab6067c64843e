"""Whoever supplies, pays, rents or is hired for a facility that others build does not run it."""

from __future__ import annotations

import pytest

from bot.extraction import extract, load_names
from bot.extraction.facts import Project
from tests.extraction.projects.test_projects import only

SITE = "a 300-megawatt data center campus in Narvik, Norway"


def read(text: str) -> tuple[Project, ...]:
    """The projects of a text."""
    return extract(text, load_names()).projects


@pytest.mark.parametrize(
    "told",
    [
        f"Grelton Power will supply {SITE}.",
        f"Grelton Power said on Monday it will provide electricity to {SITE}.",
        f"Vexa Devices will deliver 40,000 GPUs to {SITE}.",
        f"Orlo Capital has invested $2 billion in {SITE}.",
        f"Orlo Capital, a lender, agreed to finance {SITE}.",
        f"Tarn Systems will rent space at {SITE}.",
        f"Tarn Systems signed a 15-year lease for {SITE}.",
        f"Tarn Systems owns 12 percent of {SITE}.",
        f"Tarn Systems is the anchor tenant of {SITE}.",
        f"Tarn Systems sold land for {SITE}.",
        f"Korv Construction won the contract to build {SITE}.",
        f"Korv Construction has been hired to build {SITE}.",
    ],
)
def test_whoever_only_serves_a_site_does_not_run_it(told: str) -> None:
    (project,) = read(told)
    assert (project.operator, project.place.city, project.capacity_mw) == (None, "Narvik", 300)


@pytest.mark.parametrize(
    "told",
    [
        f"Tarn Systems will deliver {SITE}.",
        f"Tarn Systems will invest $2 billion in {SITE}.",
        f"Orlo Capital and Tarn Systems will invest $2 billion to build {SITE}.",
        "Tarn Systems signed a 15-year lease for its 300-megawatt data center campus in Narvik, Norway.",
        f"Tarn Systems, which rents its offices, will open {SITE}.",
        f"A wholly-owned unit of Tarn Systems will build {SITE}.",
        f"{SITE.capitalize()} that is planned by Tarn Systems was approved on Monday.",
        "The 300-megawatt data center in Narvik, Norway, is a project of Tarn Systems.",
    ],
)
def test_whoever_builds_pays_for_its_own_or_acts_through_a_unit_runs_it(told: str) -> None:
    (project,) = read(told)
    assert project.operator in ("Tarn Systems", "Orlo Capital")


def test_a_tenant_makes_no_second_project_of_its_landlord_s_site() -> None:
    text = f"Brask Developments is building {SITE}. Tarn Systems has signed a lease for the campus in Narvik."
    (project,) = read(text)
    assert project.operator == "Brask Developments"


def test_a_unit_that_is_only_explained_acts_itself() -> None:
    (project,) = read(f"Brask Developments, a unit of Tarn Systems, will build {SITE}.")
    assert project.operator == "Brask Developments"


@pytest.mark.parametrize(
    "told",
    [
        f"A developer plans {SITE}.",
        f"Plans for {SITE}, were approved on Monday.",
        "Residents oppose a proposed data center in Narvik, Norway.",
    ],
)
def test_a_planned_site_is_told_of_though_nobody_is_said_to_build_it(told: str) -> None:
    (project,) = read(told)
    assert (project.operator, project.place.city) == (None, "Narvik")


def test_what_is_said_of_data_centers_at_large_is_no_site() -> None:
    assert read("Data centers in Norway are planned in many towns. They use 300 megawatts.") == ()


@pytest.mark.parametrize(
    "who", ["The Zorblat Republic reports that", "Foo Group plans to sue because", "Foo Group opposes that"]
)
def test_who_reports_on_a_site_or_sues_is_not_its_builder(who: str) -> None:
    (project,) = extract(f"{who} a 40 MW data center is planned in Narvik, Norway.", load_names()).projects
    assert project.operator is None


@pytest.mark.parametrize(
    "beside",
    [
        ", next to a 900 MW gas plant owned by Mossgate Power",
        ", near a nuclear plant operated by Mossgate Power",
        ", on land owned by Mossgate Power",
        ", powered by a solar farm built by Mossgate Power",
    ],
)
def test_who_has_the_plant_or_the_land_beside_a_site_does_not_build_it(beside: str) -> None:
    (site,) = extract(
        f"Quillon Labs is building a 300 MW data center campus in Dodge City, Kansas{beside}.", load_names()
    ).projects
    assert site.operator == "Quillon Labs"


def test_who_has_the_site_itself_runs_it_behind_a_comma_too() -> None:
    (site,) = extract("A campus in Dodge City, Kansas, owned by Mossgate Labs will have 300 MW.", load_names()).projects
    assert site.operator == "Mossgate Labs"


def test_who_is_backed_by_a_mayor_builds_all_the_same() -> None:
    text = "Quillon Labs's mayor-backed data center in Dodge City, Kansas, won support."
    (site,) = extract(text, load_names()).projects
    assert site.operator == "Quillon Labs"


def test_whose_officer_somebody_met_has_no_part_in_the_site() -> None:
    told = (
        "Quillon Inc's data center in Bergen, Norway, will reach its full capacity in two years, its chief said.\n\n"
        "“We already have 300 megawatts being built on the site,” he said after meeting Zorblat CEO Jane Roe."
    )
    assert (only(told).operator, only(told).capacity_mw) == ("Quillon Inc", 300)
