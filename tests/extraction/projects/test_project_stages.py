"""Whether a site is being built or runs, where a text tells of both."""

from __future__ import annotations

import pytest

from tests.extraction.projects.test_projects import only, projects

SITE = "Quillon has a 200 MW campus in Ohio."


@pytest.mark.parametrize(
    "text",
    [
        f"{SITE} Construction began in late 2023, and seven buildings are already operational.",
        f"{SITE} The campus became fully operational in 2025.\n\nConstruction began in 2022.",
        "Quillon's 200 MW campus in Ohio became fully operational in 2025, while construction began in 2022.",
        "Quillon Inc, operating a 200 MW data center in Ohio, raised prices.",
    ],
)
def test_a_site_runs_where_its_work_only_began_once(text: str) -> None:
    assert only(text).status == "operational"


@pytest.mark.parametrize(
    "text",
    [
        f"{SITE} Construction is underway, and seven buildings are already operational.",
        f"{SITE} Construction began in 2023, but the campus is not yet fully operational.",
        f"{SITE} It will hire 300 people when it is fully operational. Construction began in March.",
        f"{SITE} Construction began in March next to its already operational plant.",
        f"{SITE} The campus is fully operational, and construction of a second building has started.",
    ],
)
def test_a_site_is_being_built_where_its_work_goes_on(text: str) -> None:
    assert only(text).status == "under_construction"


def test_whoever_can_operate_a_site_runs_none_yet() -> None:
    text = "Quillon Inc, a firm skilled in operating a data center, plans a 200 MW data center in Ohio."
    assert only(text).status == "announced"


@pytest.mark.parametrize(
    "text",
    [
        "Quillon is in talks to build a 200 MW data center in Ohio.",
        "Quillon is in talks with the governor, Jane Roe, to construct a 200 MW AI computing park in Ohio.",
        "Quillon said it is in discussions to build a 200 MW campus in Ohio. The campus will have two halls.",
        "Quillon is considering a 200 MW data center in Ohio.",
        "Quillon is weighing plans for a 200 MW data center in Ohio.",
        "Quillon has held discussions about building a 200 MW data center in Ohio.",
    ],
)
def test_a_site_that_is_only_talked_of_is_in_talks(text: str) -> None:
    assert only(text).status == "in_talks"


@pytest.mark.parametrize(
    "text",
    [
        "Quillon will build a 200 MW data center in Ohio. It is in talks with the utility to supply power.",
        "Quillon is in talks with lenders to finance a 200 MW data center in Ohio.",
        "Quillon is in talks to lease a 200 MW data center in Ohio.",
        "Quillon plans to build a 200 MW data center in Ohio, it said, after talks with the governor.",
        "Quillon is considering a 200 MW data center in Ohio.\n\nQuillon announced the campus in May.",
    ],
)
def test_talks_on_the_money_power_or_tenants_of_a_site_leave_it_announced(text: str) -> None:
    assert only(text).status == "announced"


@pytest.mark.parametrize(
    ("launched", "status"),
    [
        ("a 200 MW data center", "operational"),
        ("one of the largest AI data centers in the world", "operational"),
        ("a $2 billion data center project", "announced"),
        ("plans for a data center", "announced"),
        ("a company that will build a data center", "announced"),
        ("a lawsuit over a 200 MW data center", "announced"),
        ("a feasibility study for its data center", "announced"),
        ("a hiring drive around a planned data center", "announced"),
        ("a data center fund", "announced"),
    ],
)
def test_a_site_runs_that_is_launched_itself(launched: str, status: str) -> None:
    assert only(f"Quillon Inc launched {launched} in Ohio.").status == status


def test_a_site_runs_in_which_models_are_trained_already() -> None:
    text = "Quillon Inc has a data center, a 200 MW complex in Ohio, which is already training large models."
    assert only(text).status == "operational"


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Quillon Inc has completed its 350-megawatt data center in Johor, Malaysia.", "completed"),
        ("Quillon Inc said construction of its data center in Johor, Malaysia, was completed in May.", "completed"),
        ("Quillon Inc completed the sale of its data center in Johor, Malaysia.", "announced"),
        ("Quillon Inc completed a $2 billion financing for its data center in Johor, Malaysia.", "announced"),
        ("The sale of the data center in Johor, Malaysia, by Quillon Inc was completed in May.", "announced"),
        ("Quillon Inc said its data center in Johor, Malaysia, will be completed in 2031.", "announced"),
    ],
)
def test_only_a_site_itself_is_completed(text: str, status: str) -> None:
    assert only(text).status == status


@pytest.mark.parametrize(
    ("told", "status"),
    [
        ("“We will be in the ground and up and running sooner than others,” she said of the site.", "announced"),
        ("The campus is in the ground and up and running.", "operational"),
    ],
)
def test_what_will_run_with_something_else_before_runs_not_yet(told: str, status: str) -> None:
    assert only(f"{SITE} {told}").status == status


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Missiles struck a Quillon Inc data center in Bahrain.", "operational"),
        ("Quillon Inc's data center in Bahrain was hit by drones on Sunday.", "operational"),
        ("A fire damaged Quillon Inc's data center in Reno, Nevada.", "operational"),
        ("Rebels threatened to hit Quillon Inc's data center in Bahrain with missiles.", "announced"),
        ("Residents attacked the plan for a data center of Quillon Inc in Reno, Nevada.", "announced"),
        ("Quillon Inc's plan for a data center in Reno, Nevada, was hit by a storm.", "announced"),
        ("Quillon Inc's data center in Reno, Nevada, was hit by a storm of protest.", "announced"),
        ("A flood of complaints hit a data center in Reno, Nevada, by Quillon Inc.", "announced"),
        ("A storm hit Quillon Inc's planned data center site in Reno, Nevada, delaying work.", "announced"),
        ("A swarm of drones hit Quillon Inc's data center in Bahrain.", "operational"),
    ],
)
def test_what_is_struck_stands(text: str, status: str) -> None:
    assert only(text).status == status


@pytest.mark.parametrize(
    ("told", "status"),
    [
        ("Quillon Inc expects its data center in Reno, Nevada, to have been completed by 2031.", "announced"),
        ("Quillon Inc's data center in Reno, Nevada, will have been completed by 2031.", "announced"),
        ("Quillon Inc's data center in Reno, Nevada, has been completed.", "completed"),
    ],
)
def test_what_is_to_have_been_completed_is_not_yet(told: str, status: str) -> None:
    assert only(told).status == status


def test_the_month_of_may_leaves_no_doubt_of_what_has_stalled() -> None:
    text = "A $1 billion data center in Kenya, announced by Quillon Inc and Mossgate Inc in May 2024, has stalled."
    assert (only(text).status, only(text).timing_text) == ("paused", None)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Quillon Inc will build a data center in Narvik despite a board voting to reject it.", "announced"),
        ("Despite local support, Quillon Inc scrapped its data center in Narvik.", "cancelled"),
        ("Despite protests the council approved a data center of Quillon Inc in Narvik.", "approved"),
        ("The council approved a data center of Quillon Inc in Narvik despite protests.", "approved"),
    ],
)
def test_what_held_nobody_back_is_no_ending(text: str, status: str) -> None:
    assert only(text).status == status


@pytest.mark.parametrize(
    ("told", "status"),
    [
        ("The firm is building the country's next network.", "announced"),
        ("The firm is building its team.", "announced"),
        ("The firm is building a vast, 900-acre data center.", "under_construction"),
        ("The firm is building the first of six halls.", "under_construction"),
    ],
)
def test_only_building_the_site_itself_tells_that_it_is_being_built(told: str, status: str) -> None:
    assert only(f"Quillon Inc plans a data center in Bergen, Norway. {told}").status == status


def test_one_that_somebody_has_runs_and_another_is_being_built() -> None:
    text = "Quillon Inc already has a campus in Bergen, Norway, and another is being built in Oslo."
    assert [(one.place.city, one.status) for one in projects(text)] == [
        ("Bergen", "operational"),
        ("Oslo", "under_construction"),
    ]


def test_leave_to_buy_is_no_leave_to_build() -> None:
    text = (
        "Quillon Inc plans a data center in Bergen, Norway. "
        "The company has received approval from the national regulator to purchase 9,000 GPUs for the data center."
    )
    assert only(text).status == "announced"
    assert only("Quillon Inc has indefinitely delayed its data center in Bergen, Norway.").status == "paused"


@pytest.mark.parametrize(
    ("told", "status"),
    [
        ("Quillon has ended its pursuit of the data center in Columbus, Ohio.", "cancelled"),
        ("A judge voided the rezoning for Quillon's data center in Columbus, Ohio.", "paused"),
    ],
)
def test_what_is_no_longer_pursued_or_has_lost_its_approval_is_told_so(told: str, status: str) -> None:
    assert only(told).status == status


@pytest.mark.parametrize("told", ["plan to buy 200 acres", "request to acquire the property"])
def test_leave_to_buy_land_for_a_site_is_leave_to_build(told: str) -> None:
    assert only(f"The council approved Quillon Inc's {told} for a data center in Ohio.").status == "approved"


@pytest.mark.parametrize(
    "told",
    [
        "The court threw out the rezoning suit, clearing Quillon Inc's data center in Ohio.",
        "The appeals court overturned the rezoning ban, and Quillon Inc will build a data center in Ohio.",
    ],
)
def test_what_stood_against_a_rezoning_pauses_nothing_when_it_falls(told: str) -> None:
    assert only(told).status == "announced"
    fell = "A judge overturned the rezoning on Monday for Quillon Inc's data center in Ohio."
    assert only(fell).status == "paused"


@pytest.mark.parametrize(
    "told",
    [
        "Quillon Inc is building its Zorblat 2 in Memphis, a data center of 200 MW.",
        "Quillon Inc is building the infrastructure for Zorblat in Ohio: a 200 MW data center.",
    ],
)
def test_what_is_being_built_may_be_told_to_be_a_site_behind_its_name(told: str) -> None:
    assert only(told).status == "under_construction"


@pytest.mark.parametrize(
    ("told", "status"),
    [
        ("Quillon Inc has resumed construction of its chip plant in Narvik, halted in 2031.", "under_construction"),
        ("Quillon Inc is resuming the construction of its chip plant in Narvik after a pause.", "under_construction"),
        ("Quillon Inc paused its chip plant in Narvik and has no date for resuming construction.", "paused"),
        ("Quillon Inc paused its chip plant in Narvik and will resume construction in 2035.", "paused"),
        ("Quillon Inc has postponed its $4 billion chip factory in Narvik.", "paused"),
    ],
)
def test_work_that_is_taken_up_again_goes_on(told: str, status: str) -> None:
    assert only(told).status == status


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Quillon Inc runs data centers in Ohio that are already operational.", "operational"),
        ("Quillon Inc's data center in Ohio has buildings that are under construction.", "under_construction"),
        ("In addition to three campuses that are already operational, Quillon Inc plans a data center in Ohio.",
         "announced"),
        ("Quillon Inc's data center in Ohio will join three campuses that are already operational.", "announced"),
    ],
)  # fmt: skip
def test_only_what_a_site_joins_is_no_part_of_it(text: str, status: str) -> None:
    assert only(text).status == status


@pytest.mark.parametrize(
    ("work", "status"),
    [
        ("roads near its data center in Ohio", "announced"),
        ("a bridge to its data center in Ohio", "announced"),
        ("its 200 MW data center in Ohio", "under_construction"),
        ("the second phase of its data center in Ohio", "under_construction"),
    ],
)
def test_work_that_goes_on_is_work_on_the_site(work: str, status: str) -> None:
    assert only(f"Quillon Inc resumes the construction of {work}.").status == status


def test_work_that_begins_on_a_phase_is_work_on_its_site() -> None:
    text = "Quillon Inc began construction of the second phase of its data center in Ohio."
    assert only(text).status == "under_construction"
