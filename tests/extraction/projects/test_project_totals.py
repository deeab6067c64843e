"""Figures of a whole program or of a neighbor, which are no site's."""

from __future__ import annotations

import pytest

from bot.extraction import extract, load_names
from bot.extraction.facts import Project
from tests.extraction.projects.test_projects import only, projects

PLAN = "Tarn Systems is building the Zorblat data center in Narvik, Norway. "


def read(text: str) -> Project:
    """The first project of a text."""
    return extract(text, load_names()).projects[0]


@pytest.mark.parametrize(
    "told",
    [
        "Combined with six other sites, the campus brings Zorblat to 8 gigawatts and $450 billion by 2031.",
        "The campus is the first site of Tarn Systems's $500 billion Zorblat project, due by 2031.",
        "The campus is part of its 10 gigawatt project, due by 2031.",
        "Zorblat is a $500 billion joint venture that builds data centers until 2031.",
        "Tarn Systems plans to deploy 10 gigawatts of AI data centers by 2031.",
        "Tarn Systems plans data centers with 10 gigawatts across the country by 2031.",
    ],
)
def test_the_sum_and_the_goal_of_a_program_are_not_those_of_one_site(told: str) -> None:
    project = read(PLAN + told)
    assert (project.capacity_mw, project.cost_usd, project.timing_text) == (None, None, None)


def test_the_total_of_the_site_itself_is_its_own() -> None:
    project = read(PLAN + "The campus will have a total of 2 gigawatts across three buildings and cost $9 billion.")
    assert (project.capacity_mw, project.cost_usd) == (2000, 9e9)


def test_what_is_invested_in_a_company_is_no_cost_of_its_site() -> None:
    assert read(PLAN + "The data center follows plans to invest $100 billion in Tarn Systems.").cost_usd is None


def test_another_competitor_s_halt_and_cost_are_not_those_of_the_site_before() -> None:
    text = PLAN.replace("is building", "plans") + (
        "The site will be ready in 2030. Another competitor, Narvik's Quillback, put plans for a $1.5 Bn “cloud” "
        "on ice last year."
    )
    project = read(text)
    assert (project.status, project.cost_usd) == ("announced", None)


def test_a_training_program_s_goal_and_partners_are_not_those_of_the_site_before() -> None:
    text = PLAN + (
        "It will be large. Through the Fern skilling initiative, which it runs with Quillback Inc, it has trained "
        "390,000 people, against a goal of one million by 2027."
    )
    project = read(text)
    assert (project.timing_text, project.partners) == (None, ())


def test_what_a_country_has_is_no_site_s() -> None:
    text = (
        "Tarn Systems plans a new data center in Munich, Germany. Germany had 530 megawatts of data center capacity, "
        "compared with 20 gigawatts in the United States."
    )
    assert read(text).capacity_mw is None


def test_what_a_deal_for_chips_brings_is_no_site_s() -> None:
    text = (
        "Tarn Systems will build a data center in Narvik, Norway. It agreed to use a million processors, a deal that "
        "will bring well over a gigawatt of capacity online."
    )
    assert read(text).capacity_mw is None


@pytest.mark.parametrize(
    ("text", "capacity"),
    [
        ("Norway had approved the 300-megawatt data center of Quillon Inc, whose capacity will double.", 300),
        (
            "Norway has cheap power, so Quillon Inc builds a data center in Narvik with a capacity of 300 megawatts.",
            300,
        ),
        ("Quillon Inc plans a data center in Naivasha, Kenya. Kenya's entire installed capacity is 3,200 MW.", None),
        ("Quillon Inc plans a data center in Munich. Germany had 530 megawatts of data center capacity.", None),
        ("Quillon Inc plans a 200-megawatt data center in Munich as part of a push for 10 gigawatts by 2030.", 200),
    ],
)
def test_what_a_country_has_and_what_a_site_is_a_part_of_is_not_its_size(text: str, capacity: float | None) -> None:
    assert {project.capacity_mw for project in extract(text, load_names(), "").projects} == {capacity}


def test_the_data_center_that_another_opened_is_another() -> None:
    text = (
        "Quillon Inc is building a 300-megawatt data center in Germany. "
        "The data center in Munich that Zorblat Inc opened last year has 90 megawatts."
    )
    found = [(project.operator, project.capacity_mw) for project in extract(text, load_names(), "").projects]
    assert found == [("Quillon Inc", 300), ("Zorblat Inc", 90)]


def test_who_can_end_a_contract_for_a_site_has_not_ended_it() -> None:
    text = (
        "Quillon Inc is to use Zorblat Inc's 750-megawatt data center in Munich. "
        "It can terminate the contract for the data center if Zorblat Inc misses dates."
    )
    assert {project.status for project in extract(text, load_names(), "").projects} == {"announced"}


def test_a_sum_is_the_site_s_right_behind_it_though_the_sentence_begins_with_another_site() -> None:
    text = (
        "A developer plans a $3 billion data center in Narvik, Norway. "
        "The Narvik plan follows one of Quillon Inc, which will build a 90-megawatt facility in Bergen, Norway."
    )
    capacities = {p.place.city: p.capacity_mw for p in extract(text, load_names()).projects}
    assert capacities == {"Narvik": None, "Bergen": 90}


def test_a_sum_of_a_market_that_has_many_data_centers_is_not_the_site_s_before_it() -> None:
    text = (
        "Tarn Systems opened a new data center in Narvik, Norway. "
        "The sector needs $100 billion of investment for data centers."
    )
    (project,) = extract(text, load_names()).projects
    assert project.cost_text is None


def test_what_the_firm_built_before_is_not_the_site() -> None:
    text = (
        "Tarn Systems plans a $3 billion data center in Narvik, Norway. "
        "The firm's previous projects include a 40-megawatt data center in Ireland."
    )
    (project,) = extract(text, load_names()).projects
    assert (project.place.city, project.capacity_mw) == ("Narvik", None)


def test_what_several_sites_have_together_with_one_more_is_not_that_one_s() -> None:
    text = "Together with its data center in Reno, Nevada, Quillon Inc now has 7 gigawatts of planned capacity."
    assert [one.capacity_mw for one in projects(text)] == [None]


def test_what_two_build_together_is_the_site_s() -> None:
    found = only("Together with Mossgate Corp, Quillon Inc will build a 500MW data center in Reno, Nevada.")
    assert (found.operator, found.partners, found.capacity_mw) == ("Quillon Inc", ("Mossgate Corp",), 500)


def test_what_somebody_has_in_several_markets_is_no_site_s() -> None:
    text = "Quillon Inc opened a data center in Osaka and expands its platform across six markets with over 2.6GW."
    assert only(text).capacity_mw is None


@pytest.mark.parametrize(
    "told",
    [
        "Quillon Inc, which operates in nine countries, plans a 90 MW data center in Oslo.",
        "Quillon Inc, present in six markets, will build a 90 MW campus in Oslo.",
        "Quillon Inc operates in six markets, with a 90 MW data center in Oslo.",
    ],
)
def test_in_how_many_markets_somebody_is_takes_no_power_from_a_site(told: str) -> None:
    assert only(told).capacity_mw == 90


def test_what_somebody_has_globally_is_no_site_s_though_a_year_ends_the_sentence() -> None:
    text = "Globally, Quillon Inc will have 3 GW with its data center in Ohio by 2031."
    assert only(text).capacity_mw is None


def test_what_several_new_sites_have_together_is_no_phase_of_each() -> None:
    text = (
        "Quillon Inc builds data centers. It plans new sites in Perth, Adelaide and Sydney, "
        "delivering 1.6GW of compute at three sites by 2031."
    )
    found = extract(text, load_names()).projects
    assert [(project.place.city, project.phases) for project in found] == [
        ("Perth", ()),
        ("Adelaide", ()),
        ("Sydney", ()),
    ]


def test_what_is_surpassed_is_no_capacity() -> None:
    text = (
        "Quillon Inc is building a data center in Narvik, Norway. "
        "The data center will draw more power than planned, which surpasses the 1.8 gigawatts announced in May."
    )
    (project,) = extract(text, load_names()).projects
    assert project.capacity_mw is None


def test_what_a_site_has_by_now_is_its_capacity_though_it_is_surpassed() -> None:
    (project,) = extract(
        "The data center in Ohio by Quillon Inc surpasses the 200 MW it has now.", load_names()
    ).projects
    assert project.capacity_mw == 200
