"""Chip plants and data centers, and what beside them is neither theirs nor one."""

from __future__ import annotations

import pytest

from bot.extraction import extract, load_names
from bot.extraction.facts import Place, Project


def projects(text: str) -> list[Project]:
    """The projects of a text."""
    return list(extract(text, load_names()).projects)


@pytest.mark.parametrize("noun", ["semiconductor plant", "chip factory", "wafer fab", "fabrication plant"])
def test_what_makes_chips_is_a_project_called_a_chip_plant(noun: str) -> None:
    (project,) = projects(f"Quillon Inc is building a {noun} in Narvik that will cost $3 billion.")
    assert project.name == "Quillon Inc chip plant in Narvik"
    assert (project.place.country, project.cost_usd, project.status) == ("Norway", 3e9, "under_construction")


def test_whoever_makes_chips_produces_no_power() -> None:
    (project,) = projects(
        "Quillon Inc plans a chip plant in Narvik. It will produce wafers at the site from 2031. "
        "Quillon Inc said the new $3 billion chip plant will employ 400 people."
    )
    assert (project.place.city, project.cost_usd) == ("Narvik", 3e9)


def test_whoever_only_tells_the_news_does_not_build() -> None:
    text = (
        "NARVIK (Zorblat Agency) — Quillon Corp. plans to open an office in the city of Narvik, Norway, where it is "
        "currently building a data center, Zorblat Agency said. Zorblat Agency learned it Tuesday."
    )
    assert [project.operator for project in projects(text)] == ["Quillon Corp"]


def test_what_a_facility_is_compared_with_is_no_project() -> None:
    text = "Quillon Inc plans a data center in Narvik. It is larger than all the data centers that it has in Spain."
    assert [project.place.country for project in projects(text)] == ["Norway"]


def test_the_power_of_all_that_a_company_has_is_no_facility_s() -> None:
    text = "Quillon Inc plans a data center in Narvik, taking its data center platform to over 2 GW."
    assert [project.capacity_mw for project in projects(text)] == [None]


def test_what_is_paid_in_cash_for_a_lease_is_no_cost() -> None:
    text = (
        "Quillon Inc leases the Zorblat campus, a 40 MW data center in Narvik. "
        "The owner of the project will receive shares at an average price, plus $3 million in cash."
    )
    assert [project.cost_usd for project in projects(text)] == [None]


def test_what_a_project_could_cost_one_day_is_no_cost() -> None:
    text = "Quillon Inc plans a data center in Narvik. Later phases could expand the project to $90 billion."
    assert [project.cost_usd for project in projects(text)] == [None]


def test_what_is_called_after_the_town_of_a_facility_is_that_facility() -> None:
    text = (
        "Quillon Inc will invest $3 billion in a data center in Narvik. "
        "Zorblat Ltd is developing the NARVIK DC project, a 40 MW data center campus in Norway."
    )
    assert [(one.name, one.cost_usd, one.capacity_mw) for one in projects(text)] == [("NARVIK DC", 3e9, 40)]


def test_a_town_just_outside_of_a_city_is_one_site() -> None:
    text = "Quillon Inc will build a data center in Lordstown, just outside of Cleveland, with 40 MW of power."
    assert [project.place.city for project in projects(text)] == ["Lordstown"]


def test_a_town_lies_in_the_state_behind_it_whatever_state_has_a_larger_one() -> None:
    text = "Quillon Inc will build a data center in Lansing, New York, with 40 MW of power."
    assert [one.place for one in projects(text)] == [Place(city="Lansing", region="New York", country="United States")]


def test_a_road_is_no_town() -> None:
    text = "Quillon Inc will build a data center near Zorblat Road in Narvik with 40 MW of power."
    assert [project.place.city for project in projects(text)] == ["Narvik"]


def test_a_sign_behind_a_number_and_kinds_of_chips_keep_the_amount() -> None:
    text = "Quillon Inc plans a 150+MW data center in Narvik with 12,600 next-generation Zorblat GPUs."
    assert [(one.capacity_mw, one.gpus) for one in projects(text)] == [(150, 12_600)]


def test_a_unit_that_assembles_chips_is_a_chip_plant() -> None:
    text = "Quillon Inc held the ground-breaking ceremony of its chip assembly and testing unit at Zorblat in Assam."
    (project,) = projects(text)
    assert (project.name, project.status) == ("Quillon Inc chip plant in Assam", "under_construction")


@pytest.mark.parametrize(
    "text",
    [
        "Quillon Inc may cut jobs at its semiconductor unit in Texas.",
        "Quillon Inc sold its semiconductor unit in Leeds to Zorblat for $20 million.",
        "Quillon Inc's semiconductor unit will invest $2 billion in Norway.",
        "Quillon Inc runs chip assembly in Malaysia.",
        "The ballots are counted at a data processing center in Ohio, Quillon Inc said.",
    ],
)
def test_a_business_or_a_step_of_making_chips_is_no_plant(text: str) -> None:
    assert projects(text) == []


def test_a_site_is_of_the_kind_of_all_others_of_the_article() -> None:
    text = (
        "Quillon Inc is building a wafer fab in Narvik, Norway. It is also expanding its site in Cork, Ireland. "
        "A third campus will open in Porto, Portugal."
    )
    assert [project.name for project in projects(text)] == [
        "Quillon Inc chip plant in Narvik",
        "Quillon Inc chip plant in Cork",
        "Quillon Inc chip plant in Porto",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Quillon Inc is building a 200 MW campus in Texas. Tarn Systems builds a chip plant in Ohio.",
        "Quillon Inc is building a $2 billion campus in Texas. Chips come from Tarn Systems' chip plant in Taiwan.",
        "Quillon Inc opened a campus in Texas with 200 MW. Tarn Systems is building a semiconductor plant in Arizona.",
        "Quillon Inc is building a $2 billion campus in Texas for AI. Quillon Inc builds a chip plant in Ohio.",
    ],
)
def test_a_chip_plant_of_another_makes_no_campus_one(text: str) -> None:
    assert projects(text)[0].name == "Quillon Inc data center in Texas"


def test_a_site_beside_chip_plants_and_data_centers_may_be_either() -> None:
    text = (
        "Quillon Inc will build a wafer fab in Narvik, Norway. In May it opened a data center in Bergen, Norway. "
        "It is also expanding its site in Cork, Ireland."
    )
    assert projects(text)[-1].name == "Quillon Inc data center in Cork"


def test_what_one_site_is_larger_than_is_no_project() -> None:
    text = (
        "Quillon Inc is building a chip plant in Narvik, Norway. "
        "The plant will have four halls, three times larger than Tarn Systems' fab in Cork, Ireland."
    )
    assert [project.name for project in projects(text)] == ["Quillon Inc chip plant in Narvik"]
