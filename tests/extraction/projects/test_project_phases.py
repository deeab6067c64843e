"""How large a build-out is where only its first phase is told, and which sentence behind it goes on about it."""

from __future__ import annotations

import pytest

from bot.extraction.figures.amounts import find_amounts
from tests.extraction.projects.test_projects import only, projects

PLAN = "Quillon Inc is building a 200-megawatt data center in Narvik, Norway. "


@pytest.mark.parametrize(
    "told", ["It marks the first phase of a larger 1.2-gigawatt project.", "This is one step of a 1.2 GW campus."]
)
def test_what_a_phase_is_a_part_of_is_the_whole(told: str) -> None:
    assert only(PLAN + told).capacity_mw == 1200


def test_a_phase_of_so_much_is_still_a_phase() -> None:
    text = "Quillon Inc plans a 300 MW campus in Narvik, Norway. The first phase of 60 MW is due next year."
    assert only(text).capacity_mw == 300


def test_what_it_may_grow_to_is_the_whole_where_only_a_phase_is_told() -> None:
    text = (
        "Quillon Inc broke ground on a data center in Narvik, Norway. The first phase of the facility will have 250MW, "
        "and the site could eventually scale up to 600MW."
    )
    assert only(text).capacity_mw == 600


def test_what_is_added_everywhere_is_no_site_s() -> None:
    text = (
        "Quillon Inc is building a data center in Narvik, Norway. Quillon Inc plans to add 1.9 gigawatts' worth of "
        "data centers by 2030."
    )
    assert only(text).capacity_mw is None


def test_what_a_country_has_installed_is_no_site_s() -> None:
    text = (
        "Quillon Inc is building a data center in Nairobi, Kenya. Kenya's entire installed capacity is about 3,200 MW."
    )
    assert only(text).capacity_mw is None


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("It will run 100,000 Quillon AI processors by spring.", 100_000),
        ("It holds 24,000 graphics processors.", 24_000),
        ("It will buy 4,000 Quillon Zorblat AI chips.", 4_000),
        ("It will buy 4,000 Quillon ZB300 chips.", 4_000),
        ("It will buy 4,000 Quillon chips.", 4_000),
    ],
)
def test_chips_are_counted_where_they_are_for_ai_of_a_model_or_of_a_maker(text: str, count: int) -> None:
    assert [(one.unit, one.value) for one in find_amounts(text)] == [("GPU", count)]


@pytest.mark.parametrize(
    "text",
    [
        "It makes 4,000 chips a day.",
        "It bought 500,000 of Quillon's own processors.",
        "By 2030 Zorblat chips will fill the data center.",
        "By 2030 Zorblat AI chips will fill the data center.",
        "By 2030 Zorblat GPUs will fill the data center.",
        "It sells 5,000 Zorblat Potato chips.",
        "It sells 64 Quillon Food processors.",
        "It opens 12 Kenya Startup accelerators.",
    ],
)
def test_chips_of_nobody_are_no_graphics_processors(text: str) -> None:
    assert not find_amounts(text)


def test_a_center_in_a_district_is_the_one_of_the_sentence_before() -> None:
    text = (
        "A former bank is now a data center of 10,000 Tarn GPUs.\n\n"
        "Quillon Inc switched on what it calls the Zorblat Cloud, a data center in Munich, Germany. "
        "The center, in the Quibblepark district, runs on 10,000 Tarn GPUs and has a capacity of 12 megawatts."
    )
    found = only(text)
    assert (found.name, found.place.city, found.capacity_mw, found.gpus) == ("Zorblat Cloud", "Munich", 12, 10_000)


def test_locations_in_a_capital_and_another_town_are_two_sites() -> None:
    text = (
        "Quillon Inc has begun construction of its first data centers.\n\nLocations in the capital of Riyadh and "
        "Dammam are expected to launch with a capacity of as much as 100 megawatts each, according to Quillon Inc."
    )
    assert {(one.place.city, one.capacity_mw) for one in projects(text)} == {("Riyadh", 100), ("Dammam", 100)}


def test_the_continent_around_a_country_is_no_second_place() -> None:
    text = (
        "Quillon Inc will build its first data center in Latin America in Brazil, near the city of Fortaleza. "
        "The project represents a $38 billion investment."
    )
    found = only(text)
    assert (found.place.city, found.place.region, found.cost_usd) == ("Fortaleza", None, 38e9)


def test_the_program_that_a_site_is_a_part_of_is_no_second_site() -> None:
    text = (
        "Quillon Inc and Tarn Inc are teaming up to build a $1 billion AI facility called Zorblat Norway, the first of "
        "its kind under Quillon's Zorblat program. The center, set for northern Norway, plans to run 100,000 Tarn "
        "GPUs."
    )
    assert [one.name for one in projects(text)] == ["Zorblat Norway"]


def test_one_of_several_buildings_is_not_the_whole() -> None:
    text = "Quillon Inc has a campus in Narvik, Norway. The second building, of 150MW, is due. It will have 400MW."
    assert only(text).capacity_mw == 400


def test_a_power_plant_is_no_phase() -> None:
    text = "The data center, which will draw on a 900 MW gas plant, will open in Narvik in 2031, Quillon Inc said."
    assert only(text).phases == ()


@pytest.mark.parametrize(
    ("text", "capacity"),
    [
        ("will have 500 megawatts of capacity in a first phase and 800 megawatts in a second phase.", None),
        ("will be large. The first phase will have 300 MW. A second phase, due in 2029, will add 700 MW.", None),
        ("will have 300 MW in the first phase and 700 MW in the second, for a total of 1 GW.", 1000),
        ("will start with 200 MW in its first phase.", 200),
    ],
)
def test_none_of_several_phases_is_the_whole(text: str, capacity: float | None) -> None:
    assert only(f"Quillon Inc's data center in Lima, Ohio, {text}").capacity_mw == capacity


def test_what_a_site_may_grow_to_is_no_phase() -> None:
    text = "Quillon Inc is building a data center in Reno. It will have 50MW, scalable to 90MW, and open in May 2031."
    assert only(text).phases == ()
