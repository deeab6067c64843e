"""A verb beside a site may be about another thing: a bond sale for it, a tax on it, guards at it."""

from __future__ import annotations

import pytest

from bot.extraction import extract, load_names
from tests.extraction.projects.test_projects import only, projects


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Quillon shelved a bond sale for its 200 MW data center in Ohio.", "announced"),
        ("Quillon pauses hiring for its 200 MW data center in Ohio.", "announced"),
        ("A bond sale for Quillon's 200 MW data center in Ohio was shelved.", "announced"),
        ("Quillon's 200 MW data center in Ohio got EU approval for its tax relief.", "announced"),
        ("The council approved a tax break for Quillon's 200 MW data center in Ohio.", "announced"),
        ("Quillon shelved its 200 MW data center in Ohio.", "cancelled"),
        ("Quillon has shelved plans for a 200 MW data center in Ohio.", "cancelled"),
        ("Quillon has scrapped Project Marble, a 200 MW data center in Ohio.", "cancelled"),
        ("Plans for Quillon's 200 MW data center in Ohio were shelved.", "cancelled"),
        ("Quillon shelved its entire program for a 200 MW data center in Ohio.", "cancelled"),
        ("Quillon halted all new spending on its 200 MW data center in Ohio.", "paused"),
        ("Quillon halted construction at its 200 MW data center in Ohio.", "paused"),
        ("Work at Quillon's 200 MW data center in Ohio was halted.", "paused"),
        ("Quillon won government approval for its 200 MW data center in Ohio.", "approved"),
    ],
)
def test_only_what_is_done_to_the_site_tells_how_far_it_is(text: str, status: str) -> None:
    assert only(text).status == status


@pytest.mark.parametrize(
    ("text", "operator"),
    [
        ("Zorblat proposes a tax on a 200 MW data center in Ohio.", None),
        ("Zorblat paused a loan for a 200 MW data center in Ohio.", None),
        ("Zorblat deploys guards at a 200 MW data center in Ohio.", None),
        ("Zorblat delayed trains near the 200 MW data center in Ohio.", None),
        ("Zorblat proposes a 200 MW data center in Ohio.", "Zorblat"),
        ("Zorblat shelved its entire program for a 200 MW data center in Ohio.", "Zorblat"),
        ("Zorblat installs 100,000 GPUs at a data center in Ohio.", "Zorblat"),
        ("Zorblat delayed the opening of a 200 MW data center in Ohio.", "Zorblat"),
    ],
)
def test_who_acts_beside_a_site_does_not_run_it(text: str, operator: str | None) -> None:
    assert only(text).operator == operator


@pytest.mark.parametrize(
    "text",
    [
        "A computing complex at Zorblat University in Ohio opened.",
        "Quillon opened an AI facility in Ohio to test lamps.",
    ],
)
def test_a_weak_word_alone_is_no_data_center(text: str) -> None:
    assert projects(text) == []


def test_a_weak_word_beside_its_size_is_a_data_center() -> None:
    assert only("Quillon opened a 20 MW AI facility in Ohio.").capacity_mw == 20


@pytest.mark.parametrize(
    ("text", "power"),
    [
        ("Quillon will build 12 300 MW data centers in Ohio.", 300),
        ("Quillon will build a campus in Ohio with 10 200 MW units.", 200),
        ("Quillon needs 12 500 MW of power.", 12500),
    ],
)
def test_a_count_before_a_power_is_no_part_of_it(text: str, power: float) -> None:
    (amount,) = extract(text, load_names()).amounts
    assert amount.value == power


@pytest.mark.parametrize(
    ("text", "chips"),
    [
        ("Quillon's data center in Ohio will hold 500 of its own chips.", []),
        ("Quillon's data center in Ohio will use 100,000 of Zorblat's chips.", [100_000]),
        ("Quillon's data center in Ohio will use 100,000 of Zorblat's processors.", []),
        ("Quillon's data center in Ohio will use 100,000 of Zorblat's AI chips.", [100_000]),
        ("Quillon's data center in Ohio will use 100,000 of its own Marlex processors.", [100_000]),
    ],
)
def test_chips_of_somebody_are_counted_where_they_are_many_or_their_kind_is_told(text: str, chips: list[float]) -> None:
    assert [amount.value for amount in extract(text, load_names()).amounts] == chips


@pytest.mark.parametrize(
    "firm",
    [
        "a company that builds data centers in Ohio",
        "a developer that operates data centers in Texas and Ohio",
        "a firm building data centers in Ohio",
    ],
)
def test_what_a_firm_does_for_a_living_is_no_project(firm: str) -> None:
    assert not projects(f"Quillon, {firm}, named Ada Roe its chief executive.")
