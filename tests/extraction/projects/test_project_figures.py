"""Which power is a project's capacity, and which sum its cost."""

from __future__ import annotations

import pytest

from tests.extraction.projects.test_projects import only, projects


@pytest.mark.parametrize(
    ("words", "capacity"),
    [
        ("will provide 200 MW by 2031 and could eventually be scaled to 500 MW", 200),
        ("is to pass 200 MW in 2031 and to end up at 500 MW", 200),
        ("starts at 100 MW with an option to go up to 300 MW", 100),
        ("will grow from 80 MW today to 400 MW", 400),
        ("doubles a planned 300 MW site to 750 MW", 750),
        ("is to be raised, which lifts it from 300 MW to 750 MW", 750),
        ("is to reach 140 MW, the output of a reactor", 140),
        ("will draw 70 MW from a 300 MW gas plant", 70),
        ("has an initial capacity of 230 MW and plans to expand by another 290 MW", 230),
        ("opens with 230 MW, with a further 290 MW to follow", 230),
        ("is backed by 600 MW of national grid supply and has 300 MW", 300),
        ("will have a capacity of 3GW, more than any other data center worldwide", 3000),
    ],
)
def test_of_several_sums_of_power_one_is_the_capacity(words: str, capacity: float) -> None:
    assert only(f"The Zorblat campus, a data center in Narvik, {words}.").capacity_mw == capacity


@pytest.mark.parametrize("words", ["is to get another 290 MW", "is now receiving 150 MW of grid power"])
def test_what_comes_on_top_or_from_the_grid_is_no_capacity(words: str) -> None:
    assert only(f"The Zorblat campus, a data center in Narvik, {words}.").capacity_mw is None


@pytest.mark.parametrize(
    ("words", "cost"),
    [
        ("will be built with an investment of $3 billion", 3e9),
        ("is leased under a contract worth $3 billion", None),
        ("has a price tag of €2 billion ($2.2 billion)", 2.2e9),
    ],
)
def test_a_cost_is_what_is_put_in_and_not_what_comes_out(words: str, cost: float | None) -> None:
    assert only(f"The Zorblat campus, a data center in Narvik, {words}.").cost_usd == cost


def test_a_sum_right_before_the_facility_is_its_cost() -> None:
    assert only("Quillon Inc opened a $3 billion campus for data in Narvik.").cost_usd == 3e9


@pytest.mark.parametrize(
    "words",
    ["leases 50 MW", "will take 50 MW", "has let 50 MW", "signed a 15-year lease with Mossgate for up to 50 MW"],
)
def test_what_somebody_rents_at_a_site_is_not_all_of_it(words: str) -> None:
    assert only(f"Quillon Inc {words} at the Zorblat campus, a data center in Narvik.").capacity_mw is None


def test_a_site_that_is_leased_as_a_whole_is_as_large() -> None:
    assert only("Quillon Inc leased the 50 MW Zorblat campus, a data center in Narvik.").capacity_mw == 50


def test_a_site_with_its_size_and_a_date_is_no_phase() -> None:
    text = (
        "Quillon Inc is building a data center in Narvik. The 150 MW facility is due in 2031. It has let 100 MW so far."
    )
    assert (only(text).capacity_mw, only(text).phases) == (150, ())


def test_more_than_triple_compares_nothing() -> None:
    text = "Quillon Inc plans to more than triple the size of its Narvik campus, to 1.1 gigawatts."
    assert only(text).capacity_mw == 1100


def test_what_a_number_of_sites_costs_is_not_the_first_one_s() -> None:
    text = (
        "Quillon Inc will spend $6 billion on two campuses. One, in Narvik, will have 500 MW. "
        "The other, in Bergen, will have 300 MW."
    )
    assert [(one.capacity_mw, one.cost_usd) for one in projects(text)] == [(500, None), (300, None)]


@pytest.mark.parametrize(
    "text",
    [
        "Quillon Inc will turn a closed 2GW coal-burning power station in Narvik into a 4.5GW gas-powered data center.",
        "Quillon Inc plans a 4.5GW natural gas powered data center campus in Narvik.",
    ],
)
def test_what_a_site_is_run_by_does_not_make_its_size_a_plants(text: str) -> None:
    assert only(text).capacity_mw == 4500


@pytest.mark.parametrize(
    ("text", "capacity"),
    [
        ("Quillon Inc will build 500 megawatts of data center capacity in Texas.", [500]),
        ("Texas has 4 gigawatts of data center capacity, analysts at Quillon Inc said.", []),
        ("Quillon Inc rents 500 megawatts of data center capacity in Texas.", []),
    ],
)
def test_capacity_that_is_built_is_a_site(text: str, capacity: list[float]) -> None:
    assert [one.capacity_mw for one in projects(text)] == capacity


@pytest.mark.parametrize(
    ("text", "capacity", "cost"),
    [
        ("It starts with 100 megawatts.", 100, None),
        ("It is growing, starting with 100 megawatts and scaling to 1 gigawatt.", 1000, None),
        ("Quillon Inc has ordered 4,000 GPUs for it, at a cost of $40 billion.", None, None),
        ("Quillon Inc will spend $3 billion on it, and has bought 4,000 GPUs.", None, 3e9),
    ],
)
def test_what_a_site_grows_from_and_what_its_chips_cost(text: str, capacity: float | None, cost: float | None) -> None:
    found = only(f"Quillon Inc is building a data center in Reno, Nevada. {text}")
    assert (found.capacity_mw, found.cost_usd) == (capacity, cost)


@pytest.mark.parametrize(
    "told",
    ["It has 35 generators of 2.5 MW each.", "The site is to draw 600 megawatts of backup supply from the grid."],
)
def test_power_that_only_stands_by_is_not_the_capacity(told: str) -> None:
    assert only(f"Quillon Inc is building a data center in Narvik, Norway. {told}").capacity_mw is None


def test_a_chamber_of_commerce_and_a_machine_are_taken_for_what_they_are() -> None:
    told = "According to the Greater Bergen Chamber, the data center in Bergen will receive 150 MW."
    assert only(told).name == "Data center in Bergen"
    told = "The £225m supercomputer, Bramble-AI, will open in Bergen with 5,400 GPUs."
    assert (only(told).name, only(told).operator) == ("Bramble-AI", None)


@pytest.mark.parametrize(
    "told",
    ["will use 40 generators and 200 MW", "will have backup power and 200 MW", "has 40 generators, and draws 200 MW"],
)
def test_power_told_beside_generators_is_the_capacity(told: str) -> None:
    assert only(f"Quillon Inc's data center in Narvik, Norway, {told}.").capacity_mw == 200


@pytest.mark.parametrize("told", ["35 diesel generators with 9 MW", "9 MW diesel generators", "a backup power of 9 MW"])
def test_power_of_generators_is_not_the_capacity(told: str) -> None:
    assert only(f"Quillon Inc is building a data center in Narvik, Norway. It has {told}.").capacity_mw is None
