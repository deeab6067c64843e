"""What news on other things only mentions is no site; what one sentence gives several sites is each one's."""

from __future__ import annotations

import pytest

from bot.extraction.facts import Place
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


@pytest.mark.parametrize(
    "text",
    [
        "Quillon Inc, a key player in Norway's efforts to establish itself as a global AI hub, raised $155 million.",
        "The deal strengthens Johor's position as a regional data centre hub, Quillon Inc said.",
    ],
)
def test_what_a_land_wants_to_be_is_no_site(text: str) -> None:
    assert projects(text) == []


def test_a_continent_is_not_in_a_land_beside_it() -> None:
    project = only("Quillon Inc will deploy 200,000 GPUs across Europe and the United States in its AI infrastructure.")
    assert project.place == Place()


def test_goals_of_all_sites_are_none_s() -> None:
    text = (
        "Quillon Inc is building data centers in Shackle County, Texas, and Lordstown, Ohio. "
        "The two sites will have 3 gigawatts. The progress takes it ahead of its 10-gigawatt goal by the end of 2031."
    )
    assert [(one.capacity_mw, one.phases) for one in projects(text)] == [(None, ()), (None, ())]


def test_each_of_several_sites_is_told_of_in_a_sentence_of_its_own() -> None:
    text = (
        "Quillon Inc plans data centers.\n\nTwo of the new sites will be developed in Lordstown, Ohio. "
        "Another, in Milam County, Texas, is already under construction and expected to be operational next year. "
        "One in five people in Texas was asked when the first one had opened."
    )
    told = [(one.place.city or one.place.region, one.status) for one in projects(text)]
    assert told == [("Lordstown", "announced"), ("Milam County, Texas", "under_construction")]


def test_a_state_is_no_site_beside_its_town() -> None:
    text = "In Ohio, Quillon Inc will add two chip production facilities near Columbus, Ohio, for $20 billion."
    project = only(text)
    assert (project.place.city, project.name) == ("Columbus", "Quillon Inc chip plant in Columbus")


def test_what_stands_in_the_place_of_another_is_not_there() -> None:
    text = (
        "This is like Lampwright's plan for a $2 billion fab in Austin, Texas. "
        "Quillon Inc plans to build a total of six fabs in the state."
    )
    assert [(one.operator, one.place.city) for one in projects(text)] == [("Lampwright", "Austin")]


@pytest.mark.parametrize(
    "told",
    [
        "Quillon Inc said the campus in York near Leeds will have 90 MW.",
        "Quillon Inc said the new campus will be in York near Leeds.",
        "Quillon Inc said the campus will be in York near Leeds and have 90 MW.",
    ],
)
def test_another_site_in_a_town_near_the_one_told_of_is_a_second(told: str) -> None:
    text = f"Quillon Inc plans a 200 MW data center in Leeds. {told}"
    assert [project.place.city for project in projects(text)] == ["Leeds", "York"]


@pytest.mark.parametrize(
    "text",
    [
        "Quillon Inc signed a deal for wind energy to power its new data center in Oslo, which costs $2 billion.",
        "Quillon Inc will use a new gas plant to power a data center it is building in Oslo.",
        "Quillon Inc will build a small nuclear reactor to power the new data center in Oslo that opens in 2031.",
        "Oslo is home to Quillon Inc's new data centers with 1.2 GW that are under construction.",
        "Oslo will be home to two data centers that Quillon Inc is building for £2 billion.",
        "Oslo will be home to two new data centers, Quillon Inc said.",
    ],
)
def test_a_site_to_come_is_told_of_whatever_powers_it_and_how_many_there_are(text: str) -> None:
    assert (only(text).operator, only(text).place.city) == ("Quillon Inc", "Oslo")


@pytest.mark.parametrize(
    "text",
    [
        "Quillon Inc will build solar farms in Ohio to power its data centers, and plans to add wind.",
        "Ohio is home to dozens of data centers, and Quillon Inc plans to open an office.",
    ],
)
def test_what_else_is_planned_makes_no_site_of_what_stands(text: str) -> None:
    assert projects(text) == []


_TWO = "Quillon Inc plans a data center in Ohio. Zorblat plans a data center in Texas."


@pytest.mark.parametrize(
    ("told", "status", "timing", "capacity"),
    [
        ("Both facilities have been put on hold.", "paused", None, None),
        ("The two data centers have been approved.", "approved", None, None),
        ("Both sites are under construction.", "under_construction", None, None),
        ("Construction of both projects began in May.", "under_construction", None, None),
        ("All facilities will open in 2031.", "announced", "in 2031", None),
        ("The two sites will each have 200 MW.", "announced", None, 200),
        ("The two sites will have 200 MW.", "announced", None, None),
    ],
)
def test_of_several_sites_only_their_sum_is_none_s(
    told: str, status: str, timing: str | None, capacity: float | None
) -> None:
    last = projects(f"{_TWO} {told}")[-1]
    assert (last.status, last.timing_text, last.capacity_mw) == (status, timing, capacity)


def test_how_several_were_chosen_or_who_builds_more_is_told_of_no_site() -> None:
    told = "The two sites were selected from 30 proposals. This marks a first round of the $500 billion program."
    assert [one.cost_usd for one in projects(f"{_TWO} {told}")] == [None, None]
    last = projects(f"{_TWO} Two further sites will be built with Lampwright.")[-1]
    assert (last.operator, last.partners) == ("Zorblat", ())
