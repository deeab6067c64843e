"""Who builds a site and who only gives leave, owns the builder or pays for several sites."""

from __future__ import annotations

import pytest

from tests.extraction.projects.test_projects import only, projects


def test_what_several_sites_cost_together_is_no_site_s_cost() -> None:
    text = (
        "Quillon Inc will invest $720 million to build five AI factories in South Africa, Nigeria and Kenya. "
        "The first facility, under construction in South Africa, will run on 3,000 Tarn GPUs."
    )
    told = {project.place.country: (project.cost_usd, project.gpus) for project in projects(text)}
    assert told == {"South Africa": (None, 3000), "Nigeria": (None, None), "Kenya": (None, None)}


def test_whoever_gives_leave_does_not_build_nor_does_whom_the_article_is_about() -> None:
    leave = (
        "Quillon said much. Quillon Inc is a firm.\n\n"
        "The Investment Board has approved $2 billion worth of new investments in two data centers in Texas and a "
        "factory in Ohio."
    )
    assert {(project.operator, project.cost_usd) for project in projects(leave)} == {(None, None)}
    given = (
        "The Investment Board also granted approvals to Tarn Systems for a 12 MW data center in Bangkok and to "
        "Widget Corp for an 80 MW data center in Oslo."
    )
    assert [(project.operator, project.capacity_mw) for project in projects(given)] == [
        ("Tarn Systems", 12),
        ("Widget Corp", 80),
    ]


def test_a_campus_by_a_company_is_its_own() -> None:
    text = (
        "The plans include an 84 MW facility by Tarn Systems, a subsidiary of Widget Corp, at a park in Oslo.\n\n"
        "Quillon Inc sells data centers. Quillon Inc is large."
    )
    assert only(text).operator == "Tarn Systems"


def test_more_than_a_sum_compares_nothing() -> None:
    text = (
        "Quillon Inc plans a data center in Oslo. "
        "The whole of the more than $8 billion campus with 1.2 gigawatts of capacity will be open soon."
    )
    assert only(text).capacity_mw == 1200


def test_whoever_owns_the_builder_is_not_the_builder() -> None:
    text = (
        "Quillon Hub Ltd has announced that it is starting work on a data center campus in Norway. "
        "Quillon Hub Ltd is owned by Widget Partners. The campus will have 495 MW."
    )
    assert only(text).operator == "Quillon Hub Ltd"


@pytest.mark.parametrize(
    ("text", "operator"),
    [
        ("Zorblat was sued over its 200 MW data center in Ohio by Tarvik.", "Zorblat"),
        ("Zorblat won approval for its 200 MW data center in Ohio by Tarvik's lawyers.", "Zorblat"),
        ("Zorblat's plan for a 200 MW data center was rejected in Columbus by Tarvik residents.", "Zorblat"),
        ("Zorblat opened a 200 MW data center in Columbus by Tarvik Stadium.", "Zorblat"),
        ("Zorblat plans a 200 MW data center in Ohio by Lake Tarvik.", "Zorblat"),
        ("A lawsuit over the 200 MW data center in Ohio by Quillon Inc, a lamp maker, was filed.", None),
        ("A 200 MW data center was opposed in Columbus by Quillon Inc.", None),
        ("A 200 MW data center will open in Columbus by Quillon Stadium.", None),
        ("The city council approved a 90 MW data center in Columbus by Quillon Inc.", "Quillon Inc"),
    ],
)
def test_who_stands_behind_a_place_by_by_builds_there_only_where_nobody_acts_and_nothing_is_done_to_it(
    text: str, operator: str | None
) -> None:
    assert only(text).operator == operator


@pytest.mark.parametrize("words", ["is led by Zorblat Bau", "is being led by the contractor Zorblat Bau"])
def test_who_leads_the_construction_is_not_who_runs_the_site(words: str) -> None:
    assert only(f"Quillon Inc plans a 90 MW data center in Bergen. Construction {words}.").operator == "Quillon Inc"


@pytest.mark.parametrize("made", ["GPUs made by Zorblat", "servers built by Zorblat"])
def test_who_made_what_is_in_a_site_does_not_run_it(made: str) -> None:
    text = f"Quillon Inc will rent {made} at a 90 MW data center in Bergen."
    assert only(text).operator != "Zorblat"
