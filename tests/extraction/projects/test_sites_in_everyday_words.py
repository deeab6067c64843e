"""Whose a site is, where it lies, how large it is and how far, in the words that every article has."""

from __future__ import annotations

import pytest

from bot.extraction import extract, load_names
from bot.extraction.facts import Place
from tests.extraction.projects.test_projects import only, projects


@pytest.mark.parametrize(
    ("text", "operator"),
    [
        ("Zorblat on Thursday opened a 48 MW data center in Narvik, Norway.", "Zorblat"),
        ("Zorblat delays $3 billion Ohio data center.", "Zorblat"),
        ("A group led by Quillon will build and run a 40 MW AI factory in Lubbock, Texas, for Zorblat.", "Quillon"),
    ],
)
def test_who_builds_it_is_told_in_everyday_words(text: str, operator: str) -> None:
    assert only(text).operator == operator


def test_the_complex_of_a_size_is_the_one_of_before_and_nobody_beside_it_runs_it() -> None:
    text = (
        "A proposed $2 billion data center in Narvik, Norway, will have 20,000 GPUs. "
        "The 520 MW complex lies beside Humdal Inc offices and Zorblat Inc offices."
    )
    assert (only(text).operator, only(text).capacity_mw) == (None, 520)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (
            "Quillon Inc delayed its $7 billion Mount Vernon campus in Ohio.",
            Place("Mount Vernon", "Ohio", "United States"),
        ),
        (
            "Quillon Inc will double the size of its data center in Singapore to 100 MW.",
            Place(country="Singapore"),
        ),
        (
            "The state of Ohio has granted land to Quillon Inc for a 1 GW data center in Lancaster, Ohio.",
            Place("Lancaster", "Ohio", "United States"),
        ),
        (
            "Quillon Inc dropped plans for a data center in Narvik, the city of Oslo said.",
            Place("Narvik", None, "Norway"),
        ),
    ],
)
def test_where_it_lies_is_told_beside_who_acts(text: str, place: Place) -> None:
    (project,) = extract(text, load_names()).projects
    assert (project.place.city, project.place.country) == (place.city, place.country)


def test_each_of_two_sites_has_the_size_before_its_town() -> None:
    text = "Quillon Inc plans two data centers in Spain, one of 150 MW in Seville and one of 80 MW in Madrid."
    assert {project.place.city: project.capacity_mw for project in projects(text)} == {"Seville": 150, "Madrid": 80}


def test_what_it_has_initially_is_not_the_whole() -> None:
    text = "Quillon Inc plans a data center in Narvik, Norway, initially with 100 MW and eventually with 1 GW."
    assert only(text).capacity_mw == 1000


@pytest.mark.parametrize(
    ("told", "status"),
    [
        ("Construction of the 400-acre campus in Narvik, Norway, began in May and will be finished in 2031.", True),
        ("Construction of the campus was planned for Narvik, and clearing of the land began in May.", False),
    ],
)
def test_construction_began_where_its_own_verb_says_so(told: str, status: bool) -> None:
    text = f"Quillon Inc plans a campus in Narvik, Norway. {told}"
    assert (only(text).status == "under_construction") is status


def test_a_delay_tells_the_new_time() -> None:
    text = "Quillon Inc's data center in Narvik, Norway, has been delayed to 2031."
    assert only(text).timing_text == "to 2031"


def test_a_disused_plant_stands_where_its_data_center_will() -> None:
    text = "A disused paper mill in Jay City, Maine, will be turned into a 1.3 GW gas-powered campus."
    assert [(one.place.city, one.capacity_mw) for one in projects(text)] == [("Jay City", 1300)]


def test_what_a_data_center_is_proposed_for_is_its_town() -> None:
    project = only("A data center proposed for Joliet, Illinois, by Zorblat would use 200 MW.")
    assert (project.operator, project.place.city) == ("Zorblat", "Joliet")


@pytest.mark.parametrize("verb", ["got the go-ahead", "received a permit", "obtained leave"])
def test_whoever_is_given_leave_is_a_company(verb: str) -> None:
    assert only(f"Zorblat {verb} for its 80 MW data center in Dublin.").operator == "Zorblat"


@pytest.mark.parametrize("kind", ["a $600 million", "a new", "a planned 90 MW"])
def test_a_data_center_of_somebody_is_no_name_of_it(kind: str) -> None:
    project = only(f"Crews are building {kind} Zorblat data center in Leeds. Zorblat said it will open in 2031.")
    assert (project.name, project.operator) == ("Zorblat data center in Leeds", "Zorblat")


def test_a_country_that_hosts_a_computer_has_it() -> None:
    text = "France will host a new AI supercomputer. It will be installed near Paris by 2031."
    assert [(one.place.city, one.timing_text) for one in projects(text)] == [("Paris", "by 2031")]


def test_a_partner_builds_it_and_not_whose_partner_they_are() -> None:
    text = "The Lodestar campus is taking shape in West Texas. Quillon’s partner Velmora is building it."
    project = only(f"{text} When complete, it will have 1.2 GW.")
    assert (project.operator, project.capacity_mw, project.status) == ("Velmora", 1200, "under_construction")


def test_what_was_abandoned_before_ends_no_plan() -> None:
    project = only("Velmora wants to turn an abandoned paper mill in Jay, Maine, into a data center.")
    assert (project.place.city, project.status) == ("Jay", "announced")


def test_a_site_of_which_the_building_is_done_is_completed() -> None:
    assert only("Velmora completed construction of its 72 MW data center in Bergen.").status == "completed"


def test_a_first_building_that_is_completed_completes_no_site() -> None:
    text = "Velmora plans a data center in Bergen. The first phase of the data center has been completed."
    assert only(text).status == "announced"


@pytest.mark.parametrize(
    "text",
    [
        "The environmental review of Velmora's 90 MW data center in Bergen has been completed.",
        "Velmora completed construction of a road to its 90 MW data center in Bergen.",
        "Velmora finished building a fence around its 90 MW data center in Bergen.",
        "Velmora, which has completed construction of an office in Oslo, plans a 90 MW data center in Bergen.",
    ],
)
def test_what_is_completed_beside_a_site_completes_no_site(text: str) -> None:
    assert only(text).status == "announced"


def test_what_a_site_has_room_to_grow_to_is_not_its_power() -> None:
    assert only("Quillon is building a 100 MW campus in Reno, Nevada, with room to grow to 500 MW.").capacity_mw == 100


def test_a_data_center_may_be_run_by_what_makes_power() -> None:
    project = only("Quillon Inc will build a wind-powered data center in Narvik, Norway.")
    assert project.place.city == "Narvik"


def test_a_name_before_an_ai_factory_is_its_own() -> None:
    project = only("Work on Quillon’s Lodestar AI factory will start next spring in Bergen, Norway.")
    assert (project.name, project.operator) == ("Lodestar", "Quillon")


def test_the_name_before_a_data_center_with_its_cost_is_the_builder() -> None:
    project = only("Zorblat said work on the $700 million Zorblat data center in Elko, Nevada, will end in 2031.")
    assert (project.operator, project.cost_text) == ("Zorblat", "$700 million")


@pytest.mark.parametrize("verb", ["chose Kassel as the site of", "selected Kassel for"])
def test_the_town_that_a_company_chose_gets_its_site(verb: str) -> None:
    project = only(f"Zorblat {verb} its second German data center.")
    assert (project.operator, project.place.city) == ("Zorblat", "Kassel")


def test_what_is_poured_into_data_centers_is_what_they_cost() -> None:
    assert only("Quillon plans to pour $7 billion into data centers in Thailand.").cost_text == "$7 billion"
