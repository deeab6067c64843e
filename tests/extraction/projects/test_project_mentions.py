"""What news on other things only mentions is no site; what one sentence gives several sites is each one's."""

from __future__ import annotations

import pytest

from tests.extraction.projects.test_projects import only, projects


@pytest.mark.parametrize(
    "text",
    [
        "The chip is made by Quillon at its fabs in Bergen, Norway.",
        "Lampwright said the processor, which is produced at Quillon's chip plant in Bergen, costs $3,000.",
        "Quillon Inc unveiled a plan on Monday to restart a nuclear plant in Iowa to power its AI infrastructure.",
        "Norway is home to the largest concentration of data centers in Europe, said Quillon Inc.",
    ],
)
def test_a_site_where_something_is_made_or_needed_is_only_mentioned(text: str) -> None:
    assert projects(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The chip will be made at a new fab that Quillon Inc plans in Bergen, Norway.",
        "Lampwright Energy signed a deal for wind to power its 200 MW data center in Bergen, Norway.",
        "The park in Bergen, Norway will be home to a data center of Quillon Inc.",
    ],
)
def test_a_site_to_come_is_told_of(text: str) -> None:
    assert only(text).place.city == "Bergen"


def test_what_is_part_of_a_program_keeps_its_own_power() -> None:
    text = "As part of its national growth, Quillon Inc will build a 300 MW data center in Dallas, Texas."
    assert only(text).capacity_mw == 300
    text = "Quillon is building a 200 MW data center in Dallas, Texas. It is part of the state's vision of 6 gigawatts."
    assert only(text).capacity_mw == 200


def test_what_several_sites_have_each_is_that_of_every_one() -> None:
    text = (
        "The two data centers that Quillon Inc builds in the capital Oslo and the coastal city of Bergen are to open "
        "in 2031, with a capacity of 100 megawatts each."
    )
    assert [(one.place.city, one.capacity_mw) for one in projects(text)] == [("Oslo", 100), ("Bergen", 100)]


def test_a_campus_that_is_called_so_is_no_company() -> None:
    text = "The Rowan Creek Campus in Monroe County, Ohio will include six data centers and cost $3 billion."
    project = only(text)
    assert (project.name, project.operator, project.cost_usd) == ("Rowan Creek Campus", None, 3e9)


def test_a_site_in_a_town_near_the_one_told_of_is_that_site() -> None:
    text = (
        "Quillon Inc will build a 200 MW data center in Bergen, Norway. The facility will be in Zorblat near Bergen. "
        "The project, valued at about $2 billion, is to open in 2031."
    )
    project = only(text)
    assert (project.place.city, project.cost_text) == ("Bergen", "about $2 billion")
