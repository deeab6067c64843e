"""By when a project is to run: in which words, of which sentences, and which times are not its own."""

from __future__ import annotations

import pytest

from bot.extraction import extract, load_names
from tests.extraction.projects.test_projects import only

PLAN = "Tarn Systems is building a 300-megawatt data center in Narvik, Norway."


def read(told: str) -> str | None:
    """The timing of the plan with a sentence more."""
    (project,) = extract(f"{PLAN} {told}", load_names()).projects
    return project.timing_text


@pytest.mark.parametrize(
    ("told", "timing"),
    [
        ("The first phase is to be ready by Q2 2031.", "first phase is to be ready by Q2 2031"),
        ("The first phase opens in 2031, and the whole site is due by 2035.", "by 2035"),
        ("It has two halls, the first of which opens in 2031, and is due by 2035.", "by 2035"),
        (
            "The first of four halls at the campus in Narvik, Norway, opens in 2031.",
            "first of four halls at the campus in Narvik, Norway, opens in 2031",
        ),
        ("The opening of the data center was pushed back to 2031 from 2030.", "to 2031"),
        ("The first 50 MW will come online in early 2031.", "first 50 MW will come online in early 2031"),
        ("The first data center building opens in 2031.", "first data center building opens in 2031"),
        ("It will open in June 2031.", "in June 2031"),
        ("Construction of the site begins in May.", "begins in May"),
        ("The data center is targeted to go live in about 18 months.", "in about 18 months"),
        ("It is expected to run by the end of 2031.", "by the end of 2031"),
        ("The data center is likely to be completed within two years.", "within two years"),
        ("The campus should reach full capacity in the next three years.", "in the next three years"),
        ("The data center is slated for 2031.", "for 2031"),
        ("Completion is targeted for 2031.", "for 2031"),
        ("Its scale is immense and completion is now targeted for 2031.", "for 2031"),
        (
            "The contract marks a milestone for the data center, with staged deployments starting in 2031.",
            "starting in 2031",
        ),
        ("Commercial operations are set to begin in 2031.", "in 2031"),
        ("The facility is due to be commissioned in mid-2031.", "in mid-2031"),
        ("The site opens this fall.", "this fall"),
        ("Commissioned this month, the data center is already operational.", "this month"),
        ("The site has been operating since 2031.", "since 2031"),
    ],
)
def test_a_time_of_the_next_sentence_is_the_site_s(told: str, timing: str) -> None:
    assert read(told) == timing


@pytest.mark.parametrize(
    "told",
    [
        "The site was bought in 2029 for an undisclosed sum.",
        "Construction of the site began in June 2029, and it is expected to open.",
        "The market will have ten gigawatts by 2031.",
        "The site would be paid for out of the budget for 2031.",
        "Construction of the bridge nearby is targeted for 2031.",
        "The campus was announced last month and should create jobs since it is large.",
        "The region is busy. Quillon Bank expects that capital spending of $10 billion there will double by 2031.",
    ],
)
def test_a_time_of_what_was_done_or_of_something_else_is_not(told: str) -> None:
    assert read(told) is None


def test_when_a_site_opens_is_told_before_when_its_work_begins() -> None:
    assert read("Construction will begin in 2031. It is expected to open by 2033.") == "by 2033"
    assert read("Construction of the site will begin in 2031.") == "in 2031"


@pytest.mark.parametrize("opening", ["It will open in 2031.", "The site is to open in 2031."])
def test_by_when_a_site_could_grow_is_not_when_it_opens(opening: str) -> None:
    assert read(f"The campus could eventually be expanded to 900 MW by 2034. {opening}") == "in 2031"


@pytest.mark.parametrize(
    "text",
    [
        f"{PLAN} Construction costs rose and unions will vote in 2031.",
        f"{PLAN} Construction unions will vote in 2031.",
        f"{PLAN} Operations at its rival start in 2031.",
        "Quillon, whose lamp store opened last month, plans a 200 MW data center in Ohio.",
        "Quillon plans a 200 MW data center in Ohio, and a hearing is planned this week.",
        "Quillon, founded in 2019 and running since 2021, is building a 200 MW data center in Ohio.",
    ],
)
def test_a_time_of_another_thing_than_the_site_or_its_work_is_not_the_site_s(text: str) -> None:
    (project,) = extract(text, load_names()).projects
    assert project.timing_text is None


@pytest.mark.parametrize(
    ("text", "timing"),
    [
        ("Quillon's 200 MW data center in Columbus, Ohio, which cost $3 billion, opened last month.", "last month"),
        ("Quillon opened this week a 200 MW data center in Ohio.", "this week"),
        ("Commissioned this month, Quillon's 200 MW data center in Ohio is large.", "this month"),
    ],
)
def test_a_time_right_behind_an_opening_is_the_site_s_whatever_stands_between(text: str, timing: str) -> None:
    (project,) = extract(text, load_names()).projects
    assert project.timing_text == timing


def test_a_goal_for_the_climate_is_no_time_of_a_site() -> None:
    goal = "Quillon, which is to be carbon negative by 2031, will run the data center on renewable energy by 2032."
    assert only(f"Quillon Inc is building a 40 MW data center in Narvik, Norway. {goal}").timing_text is None
    told = "Quillon Inc is building a net-zero data center in Narvik, Norway, that will open by 2032."
    assert only(told).timing_text == "by 2032"


def test_when_money_is_spent_is_not_when_a_site_opens() -> None:
    text = "Quillon Inc plans a data center in Oslo, Norway. It plans on investing $330 million in 2031 at the site."
    assert only(text).timing_text is None


@pytest.mark.parametrize(
    "told",
    [
        "Quillon Inc will open its data center in Ohio at a cost of $2 billion in 2031.",
        "Quillon Inc will open the data center in Ohio, worth $2 billion, in 2031.",
        "Quillon Inc will begin work on a data center in Ohio that will cost $2 billion in 2031.",
        "Quillon Inc will open its carbon-neutral campus in 2031 in Ohio.",
        "Quillon Inc plans a data center in Ohio. The zero-carbon site opens in 2031, the firm said.",
        "Quillon Inc's data center in Ohio will open with zero water use in 2031.",
        "Quillon Inc's data center in Ohio will be net zero when it opens in 2031.",
        "Quillon Inc's data center in Ohio will grow from zero to 40 MW in 2031.",
    ],
)
def test_when_a_site_opens_is_told_beside_what_it_costs_or_spares_the_climate(told: str) -> None:
    assert only(told).timing_text == "in 2031"


@pytest.mark.parametrize("goal", ["be carbon neutral", "cut its emissions", "reach net zero"])
def test_what_a_firm_wants_to_be_by_a_year_is_no_time_of_its_site(goal: str) -> None:
    assert only(f"Quillon Inc is building a data center in Ohio. It aims to {goal} by 2031.").timing_text is None


@pytest.mark.parametrize(
    "told",
    [
        "In March 2031, Tarn Systems unveiled a deal with Quillon Inc to build a data center in Narvik, Norway.",
        "Tarn Systems first announced plans to build a data center in Narvik in 2031.",
    ],
)
def test_when_a_plan_was_made_known_is_no_timing(told: str) -> None:
    (project,) = extract(told, load_names()).projects
    assert project.timing_text is None


@pytest.mark.parametrize(
    ("told", "timing"),
    [
        ("In 2031, Tarn Systems will open the data center in Narvik that it announced.", "In 2031"),
        ("Tarn Systems announced plans to open a data center in Narvik in 2031.", "in 2031"),
        ("Tarn Systems first announced a data center in Narvik that will open in 2031.", "in 2031"),
        ("Tarn Systems originally announced it would open the data center in Narvik in 2031.", "in 2031"),
    ],
)
def test_a_plan_that_was_made_known_has_its_own_timing(told: str, timing: str) -> None:
    (project,) = extract(told, load_names()).projects
    assert project.timing_text == timing
