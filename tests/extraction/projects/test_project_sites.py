"""Which facility a sentence tells of, and whose it is: with a name of its own or without."""

from __future__ import annotations

import pytest

from bot.extraction.facts import Place
from tests.extraction.projects.test_projects import only, projects


def test_a_name_that_somebody_calls_it_by_is_the_project_s() -> None:
    text = "Quillon Inc has a data center near Narvik. The campus, which Quillon Inc calls Zorblat, draws 40 MW."
    project = only(text)
    assert (project.name, project.operator, project.capacity_mw) == ("Zorblat", "Quillon Inc", 40)
    assert project.place.city == "Narvik"


def test_a_number_behind_a_name_tells_another_project() -> None:
    text = (
        "The Zorblat campus in Narvik is a 40 MW data center. A second data center, called Zorblat 2, will draw 90 MW."
    )
    assert [(one.name, one.capacity_mw) for one in projects(text)] == [("Zorblat", 40), ("Zorblat 2", 90)]


def test_its_site_is_that_of_whom_the_sentence_before_was_about() -> None:
    text = "Quillon Inc has the biggest data center. Its 50 MW park in Narvik opened last week."
    project = only(text)
    assert (project.operator, project.capacity_mw, project.status) == ("Quillon Inc", 50, "operational")


def test_a_facility_is_where_the_sentence_before_was_set() -> None:
    text = "Narvik has drawn several builders. Quillon Inc is building a 50 MW data center at a cost of $900 million."
    project = only(text)
    assert (project.place.city, project.cost_usd, project.status) == ("Narvik", 9e8, "under_construction")


def test_two_operators_in_one_town_have_two_projects() -> None:
    text = "Quillon Inc runs a 50 MW campus in Narvik. Next door, Foo Inc is building a site for Bar Bank."
    assert [(one.operator, one.status) for one in projects(text)] == [
        ("Quillon Inc", "operational"),
        ("Foo Inc", "under_construction"),
    ]


def test_two_states_of_one_plan_are_one_project() -> None:
    project = only("Quillon Inc will build data centers in Ohio and Texas.")
    assert project.place == Place(region="Ohio and Texas", country="United States")


def test_who_is_told_of_behind_the_place_builds_it() -> None:
    text = "Foo Bank lent $40 million to fund a data center in Narvik that Quillon Inc is developing."
    assert only(text).operator == "Quillon Inc"


def test_built_by_names_the_operator() -> None:
    project = only("The £10 billion data center in Leeds is being built by Quillon Inc, owned by Foo Holdings.")
    assert (project.operator, project.status) == ("Quillon Inc", "under_construction")


def test_the_maker_of_chips_runs_nothing() -> None:
    text = "Quillon Inc raised $3 million. New sites include a data center near Narvik with 4,000 Foobar GPUs."
    assert only(text).operator == "Quillon Inc"


@pytest.mark.parametrize(
    "text",
    [
        "Quillon Inc will train data center technicians in Narvik.",
        "They will get an opportunity to interview for open data center positions at Quillon Inc in Narvik.",
        "Quillon Inc will install the chip in its data centers in Norway.",
        "Quillon Inc told of its data center plans at a summit in Narvik.",
        "The plants beside the data center in Narvik will produce 300 MW for Quillon Inc.",
    ],
)
def test_what_only_has_to_do_with_data_centers_is_no_project(text: str) -> None:
    assert projects(text) == []


def test_each_sum_before_a_place_is_that_of_its_facility() -> None:
    text = "Quillon Inc will build data centers, starting with 30 MW in Narvik and 40 MW in Leeds."
    assert [(one.place.city, one.capacity_mw) for one in projects(text)] == [("Narvik", 30), ("Leeds", 40)]


def test_a_town_that_no_gazetteer_knows_lies_in_the_country_that_was_told_of() -> None:
    text = "Builders come to Norway. Quillon Inc runs a 50 MW data center in Quorbville."
    assert only(text).place == Place(city="Quorbville", country="Norway")


def test_a_town_in_a_state_that_is_called_so() -> None:
    text = "Quillon Inc will build a data center in the port of Quorbville, in the northeastern state of Bahia."
    assert only(text).place == Place(city="Quorbville", region="Bahia", country="Brazil")


def test_what_somebody_else_spends_elsewhere_is_not_the_project_s_cost() -> None:
    text = "Quillon Inc will build a data center in Narvik. Foo Inc spends much. It said it would invest $500 billion."
    assert only(text).cost_usd is None


def test_the_capacity_of_a_market_is_no_project() -> None:
    text = "Quillon Inc makes software for a data center. The country has 850 MW of live capacity, mostly around Leeds."
    assert projects(text) == []


def test_what_a_company_calls_the_center_that_it_opens_is_the_project_and_no_company() -> None:
    text = (
        "Velmora Inc on Wednesday switched on what it calls the Orchard Cloud, a computing center in Munich.\n\n"
        "The center runs on close to 10,000 GPUs and has a capacity of 12 megawatts."
    )
    project = only(text)
    assert (project.name, project.operator, project.capacity_mw) == ("Orchard Cloud", "Velmora Inc", 12)


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("The campus, on 10 square miles south of Abu Dhabi, is a data center of Quillon Inc.", ["Abu Dhabi"]),
        ("Quillon Inc's first Phoenix fab began production in 2024.", ["Phoenix"]),
    ],
)
def test_where_a_site_lies(text: str, places: list[str]) -> None:
    assert [one.place.city for one in projects(text)] == places


def test_one_stands_for_a_site_with_a_power_of_its_own() -> None:
    text = "Quillon Inc plans a 300MW data center in Leeds and a 200MW one in Bristol."
    assert [(one.place.city, one.capacity_mw) for one in projects(text)] == [("Leeds", 300), ("Bristol", 200)]


def test_a_land_before_a_site_is_where_its_town_lies() -> None:
    found = only("Quillon Inc agreed to buy a 700-megawatt Texas data center in Abilene.")
    assert (found.place.city, found.place.region, found.capacity_mw) == ("Abilene", "Texas", 700)


def test_a_site_may_lie_in_one_town_and_outside_another() -> None:
    text = "Quillon Inc will build a data center in Lille and just outside Valenciennes in France."
    assert [(one.place.city, one.place.country) for one in projects(text)] == [("Lille", "France")]
