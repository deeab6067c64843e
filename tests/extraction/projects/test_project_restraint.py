"""What is done to other things, or by others, tells nothing of the site that a sentence also names."""

from __future__ import annotations

import pytest

from bot.extraction.facts import Place
from tests.extraction.projects.test_projects import only, projects

DC = "data center in Bergen, Norway"


@pytest.mark.parametrize(
    "text",
    [
        "Lampwright runs six data centers and plans another in Bergen, Norway.",
        "Lampwright, based in Oslo, operates 20 data centers and will build its next in Bergen.",
        f"Lampwright is planning a $2 billion {DC}. The startup owns and operates data centers.",
        f"The highway runs along the site where Lampwright plans a {DC}.",
    ],
)
def test_what_somebody_runs_elsewhere_says_nothing_of_a_planned_site(text: str) -> None:
    assert only(text).status == "announced"


def test_a_site_that_somebody_operates_in_another_town_is_another() -> None:
    told = projects("Lampwright, which plans a data center in Oslo, operates a campus in Bergen.")
    assert [(one.place.city, one.status) for one in told] == [("Oslo", "announced"), ("Bergen", "operational")]


@pytest.mark.parametrize(
    "text",
    [
        f"Lampwright plans a {DC}. “We are building trust,” chief Jane Fern said.",
        f"Cloud firms are building more capacity; Lampwright has proposed a {DC}.",
        f"Lampwright and Tidebox are building AI models together, and Lampwright plans a {DC}.",
        f"Neighbors are building opposition to a {DC} that Lampwright plans.",
        f"Lampwright began building lamps in 1990 and plans a {DC}.",
        f"Lampwright plans a {DC}. Tidebox wants a road and the city is building it.",
    ],
)
def test_other_things_that_are_built_put_no_site_under_construction(text: str) -> None:
    assert only(text).status == "announced"


@pytest.mark.parametrize(
    "text",
    [
        f"Lampwright has pulled its application for a loan but still plans a {DC}.",
        f"Lampwright will no longer build lamps and plans a {DC}.",
        f"Lampwright ended its plan to lease a {DC}, and will build it instead.",
        f"Neighbors won permission to appeal against a {DC} that Lampwright plans.",
        f"Tidebox obtained a permit for a gas plant near the {DC} Lampwright proposed.",
    ],
)
def test_leave_for_other_things_and_their_end_are_no_step_of_a_site(text: str) -> None:
    assert only(text).status == "announced"


@pytest.mark.parametrize(
    "text",
    [
        f"The council is considering a {DC} that Lampwright has proposed.",
        f"Lampwright said the council is considering a {DC}.",
        f"Lampwright is considering a lawsuit over the {DC} it plans.",
        f"Lampwright is in talks to build a solar farm for its {DC}.",
        f"Lampwright is nearing the opening of a {DC}.",
        f"Lampwright is in talks with lenders and plans to build a {DC}.",
        f"Lampwright formed a task force to explore opportunities in AI infrastructure and plans a {DC}.",
    ],
)
def test_talks_on_other_things_leave_a_site_announced(text: str) -> None:
    assert only(text).status == "announced"


def test_what_else_somebody_builds_is_no_cost_of_a_site() -> None:
    text = f"Lampwright plans a {DC}. The power line will cost $50 million and Oakline will build it."
    assert only(text).cost_text is None


def test_a_fair_that_a_town_hosts_is_no_site() -> None:
    assert projects("Bergen hosts a fair where Lampwright showed a data center design.") == []


def test_a_name_before_a_data_center_with_its_cost_is_that_of_nobody_unless_a_company_is_so_called() -> None:
    assert only("The $2 billion Fernhill data center in Bergen, Norway, will open in 2031.").operator is None


@pytest.mark.parametrize("words", ["contractor Tidebox has begun work on a", "supplier Tidebox delivered lamps to its"])
def test_who_works_for_somebody_does_not_have_the_site(words: str) -> None:
    assert only(f"Lampwright’s {words} 100 MW {DC}.").operator == "Lampwright"


@pytest.mark.parametrize(
    "text",
    [
        "Lampwright, which plans a data center, spoke at an event slated for Oslo.",
        "Lampwright told residents at a closed meeting in Oslo that it would build a data center.",
    ],
)
def test_no_site_stands_where_people_met(text: str) -> None:
    assert projects(text) == []


def test_chips_may_be_put_into_sites_that_stand_already() -> None:
    assert only("Lampwright will deploy 20,000 GPUs at its data centers in Bergen, Oslo and Lyon.").gpus == 20000


def test_what_a_government_says_of_itself_is_not_told_of_a_site() -> None:
    text = (
        "Quillon Inc will build a data center in Bergen, Norway. "
        "The state government claims it received close to half of all foreign investment in 2031."
    )
    assert only(text).timing_text is None


def test_bonds_are_no_town() -> None:
    text = "Quillon Inc plans a data center in Texas. The village approved $7 billion in ZRBs for the data center."
    assert only(text).place == Place(region="Texas", country="United States")


def test_the_land_of_a_company_is_not_that_of_its_site() -> None:
    text = "Lampwright and Quillon, a prominent AI company in Sweden, joined forces to open a data center in Norway."
    assert [one.place.country for one in projects(text)] == ["Norway"]


def test_a_campus_that_runs_on_the_heat_of_the_earth_is_no_power_plant() -> None:
    text = (
        "Quillon Inc plans a data center in Kenya. The geothermal energy-powered data center campus, which will be in "
        "Olkaria, Kenya, will open in 2031. The first phase of the project will have a capacity of 100 megawatts."
    )
    assert (only(text).place.city, only(text).capacity_mw) == ("Olkaria", 100)


@pytest.mark.parametrize(
    ("told", "status", "timing"),
    [
        ("The county said it will open in 2031.", "announced", "in 2031"),
        ("The city council said it was approved on Monday.", "approved", None),
        ("The commission said it has been rejected.", "cancelled", None),
        ("The board said it would be built in 2031.", "announced", "in 2031"),
    ],
)
def test_what_a_government_says_of_the_site_is_told_of_it(told: str, status: str, timing: str | None) -> None:
    project = only(f"Quillon Inc plans a data center in Ohio. {told}")
    assert (project.status, project.timing_text) == (status, timing)


@pytest.mark.parametrize(
    "text",
    [
        "“From the campus in India, we hired 40,000 last year,” said Jane Roe, chief executive of Lampwright.",
        "Lampwright said campus hiring in India will be higher this year.",
    ],
)
def test_a_campus_from_which_graduates_are_hired_is_no_site(text: str) -> None:
    assert projects(text) == []


def test_a_campus_for_which_people_are_hired_is_a_site() -> None:
    assert only("Lampwright has hired Velmora to build its campus in Bergen for $2 billion.").place.city == "Bergen"
