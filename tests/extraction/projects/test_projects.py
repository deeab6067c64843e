"""Projects: place, capacity, phases, cost, who builds them and how far they are."""

from __future__ import annotations

import pytest

from bot.extraction import extract, load_names
from bot.extraction.facts import Phase, Place, Project


def projects(text: str) -> list[Project]:
    """The projects of a text."""
    return list(extract(text, load_names()).projects)


def only(text: str) -> Project:
    """The one project of a text."""
    (project,) = projects(text)
    return project


def test_a_named_project_has_its_place_and_its_capacity() -> None:
    project = only("The Zorblat campus, a 1GW data center in Abu Dhabi, will open in 2031.")
    assert (project.name, project.capacity_mw, project.timing_text) == ("Zorblat", 1000, "in 2031")
    assert project.place == Place(city="Abu Dhabi", country="United Arab Emirates")


def test_a_dated_part_of_the_capacity_is_a_phase() -> None:
    text = "The Zorblat campus is a 1GW data center in Abu Dhabi, with 200MW expected to go live in 2031."
    project = only(text)
    assert (project.capacity_mw, project.capacity_text) == (1000, "1GW")
    assert project.phases == (Phase(200, "in 2031", "announced", text, 0, len(text)),)


def test_what_the_next_sentence_says_is_the_project_s_with_evidence() -> None:
    text = (
        "The Zorblat campus is a data center in Abu Dhabi. It will have 100,000 GPUs. The project will cost $3 billion."
    )
    project = only(text)
    assert (project.gpus, project.cost_usd) == (100_000, 3e9)
    assert project.evidence["gpus"].quote == "It will have 100,000 GPUs."
    assert project.evidence["cost_usd"].quote == "The project will cost $3 billion."


def test_a_facility_without_a_name_is_called_after_its_operator_and_place() -> None:
    project = only("Quillon Inc said it will build a data center in Narvik with 40 MW of power.")
    assert project.name == "Quillon Inc data center in Narvik"
    assert (project.operator, project.place.country, project.capacity_mw) == ("Quillon Inc", "Norway", 40)


def test_several_places_of_one_sentence_are_several_projects() -> None:
    text = (
        "Quillon Inc is building data centers in Shackle County, Texas; Quibble County, New Mexico; "
        "and in Lordstown, Ohio."
    )
    assert [project.place.region for project in projects(text)] == [
        "Shackle County, Texas",
        "Quibble County, New Mexico",
        "Ohio",
    ]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The Zorblat campus, a data center in Narvik, is under construction.", "under_construction"),
        ("The Zorblat campus, a data center in Narvik, is now operational.", "operational"),
        ("The Zorblat campus, a data center in Narvik, is planned for 2031.", "announced"),
        ("The Zorblat campus, a data center in Narvik, was scrapped.", "cancelled"),
        ("The Zorblat campus, a data center in Narvik, should be up and running soon.", "announced"),
        ("Quillon Inc, a firm skilled in operating sites, plans a data center in Narvik.", "announced"),
        ("Quillon Inc is operating a data center in Narvik.", "operational"),
        ("Quillon Inc is constructing a data center in Narvik.", "under_construction"),
    ],
)
def test_the_words_tell_how_far_it_is(text: str, status: str) -> None:
    assert only(text).status == status


def test_a_power_plant_s_output_is_no_capacity() -> None:
    text = "The Zorblat campus, a data center in Narvik, sits beside a 300 MW nuclear reactor."
    assert only(text).capacity_mw is None


def test_what_does_not_compute_is_no_project() -> None:
    assert projects("They launched the Zorblat project, a film about hammers, in Abu Dhabi.") == []


def test_a_cost_in_another_currency_keeps_its_words() -> None:
    project = only("Quillon Inc will build a data center in Narvik that will cost 1.8 billion euros.")
    assert (project.cost_text, project.cost_usd) == ("1.8 billion euros", None)


def test_a_company_with_a_comma_in_its_name_builds_at_a_cost_in_pounds() -> None:
    project = only("Brightwater, Inc. will build a 500 MW data centre in Leeds costing £2 billion by 2029.")
    assert (project.operator, project.place.city, project.capacity_mw) == ("Brightwater, Inc", "Leeds", 500)
    assert (project.cost_text, project.cost_usd, project.timing_text) == ("£2 billion", None, "by 2029")


def test_a_project_that_is_only_named_is_no_record() -> None:
    assert projects("Quillon Inc will supply chips for the Zorblat campus.") == []


def test_every_partner_stands_in_the_fact_s_own_sentence_or_in_its_evidence() -> None:
    text = (
        "The Zorblat campus is a 1GW data center in Narvik. It is being led by Quillon Inc, in partnership with "
        "Foo Inc and Bar Inc. It was welcomed in coordination with the Indian government."
    )
    project = only(text)
    assert project.partners == ("Foo Inc", "Bar Inc")
    assert all(name in project.evidence["partners"].quote for name in project.partners)


def test_a_town_before_a_state_lies_in_it_whatever_larger_town_has_its_name() -> None:
    project = only("Quillon Inc will build a data center near Lima, Ohio.")
    assert project.place == Place(city="Lima", region="Ohio", country="United States")


def test_a_lender_is_not_the_operator() -> None:
    text = "Quillon Inc has obtained a loan from Foo Bank and Bar Bank to finance a data center in Ohio."
    assert only(text).operator == "Quillon Inc"


def test_the_first_phase_has_its_date() -> None:
    text = (
        "Quillon Inc will build a 300-megawatt data center in Narvik. The first phase, of 120 megawatts, is due to "
        "open in the second quarter of 2031."
    )
    project = only(text)
    assert project.capacity_mw == 300
    assert [(phase.mw, phase.when) for phase in project.phases] == [(120, "in the second quarter of 2031")]
