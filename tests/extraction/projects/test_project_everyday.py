"""Build-outs as local news tells of them: by officials, with a government, begun here and there."""

from __future__ import annotations

import pytest

from bot.extraction.facts import Place
from tests.extraction.projects.test_projects import only, projects

PLAN = "Quillon Inc plans a data center in Narvik, Norway. "


def test_officials_of_a_county_who_give_leave_tell_where_a_site_stands() -> None:
    text = "Officials in Yuma County, Arizona, gave the green light to a 300-megawatt data center of Quillon Inc."
    assert only(text).place == Place(region="Yuma County, Arizona", country="United States")


@pytest.mark.parametrize(
    ("told", "status"),
    [
        ("Work has already begun on 16 of 30 buildings of the site.", "under_construction"),
        ("Quillon held a party at the site, where work on the first hall started in May.", "under_construction"),
        ("People who work at the site began to complain.", "announced"),
        ("Quillon has commissioned a study of the data center.", "announced"),
        ("Quillon commissioned its architects to draw the data center.", "announced"),
        ("The council voted to block appeals against the data center.", "announced"),
        ("Quillon still plans the data center, but work at the mill has started.", "announced"),
    ],
)
def test_only_work_that_began_on_the_site_builds_it(told: str, status: str) -> None:
    assert only(PLAN + told).status == status


def test_a_government_beside_a_company_does_not_run_the_site() -> None:
    text = "The government of Kenya and Quillon Inc signed an agreement for a 1 GW data center near Naivasha."
    assert only(text).operator == "Quillon Inc"


def test_who_pays_alongside_a_company_is_no_second_place() -> None:
    text = "Quillon Inc, alongside the state of Bavaria, will spend 3 billion euros on a chip plant in Regensburg."
    assert only(text).place.city == "Regensburg"


def test_a_town_that_nobody_knows_lies_in_the_region_told_before() -> None:
    text = "Quillon Inc will build a data center in northern Indiana. The campus, in New Widget, will draw 90 MW."
    assert only(text).place == Place(city="New Widget", region="Indiana", country="United States")


def test_the_largest_of_a_land_is_one_facility() -> None:
    assert only("Plans call for Norway’s largest data center in Narvik, with 90 MW.").place.city == "Narvik"


def test_a_land_that_a_page_has_run_into_the_next_word_is_that_land() -> None:
    text = "Quillon Inc will build a 90 MW data center in NorwayQuillon, which it calls its first."
    assert only(text).place == Place(country="Norway")


@pytest.mark.parametrize(
    "text",
    [
        "Quillon Inc has selected Amarillo, Texas, as the site of its next gigawatt-scale data center campus.",
        "Quillon Inc’s data center will be its biggest. The company chose Amarillo, Texas, for the campus.",
        "Amarillo, Texas, will get a $3 billion AI campus from Quillon Inc.",
    ],
)
def test_what_is_chosen_or_gets_a_site_is_where_it_stands(text: str) -> None:
    assert only(text).place == Place(city="Amarillo", region="Texas", country="United States")


@pytest.mark.parametrize(
    ("text", "capacity", "phase"),
    [
        ("Quillon will build a 41 MW data center in Narvik by 2031 and expand it to 103 MW by 2033.", 103, 41),
        (PLAN + "The campus takes up to 300 MW of power.", 300, None),
        (PLAN + "The site takes about 300 MW from the grid.", 300, None),
        (PLAN + "Velmora has taken 300 MW there.", None, None),
    ],
)
def test_a_site_is_as_large_as_it_grows_and_as_the_power_that_it_takes(
    text: str, capacity: float | None, phase: float | None
) -> None:
    project = only(text)
    assert (project.capacity_mw, next((one.mw for one in project.phases), None)) == (capacity, phase)


@pytest.mark.parametrize(
    ("told", "timing"),
    [
        ("The opening of the data center has slipped to 2031 from 2030.", "to 2031"),
        ("The opening of the data center has slipped from 2030 to 2031.", "to 2031"),
        (
            "The second phase, expanding the campus to 300 MW across eight low halls, is to be completed by 2031.",
            "by 2031",
        ),
    ],
)
def test_a_time_that_slips_is_the_later_one_and_no_whole_clause(told: str, timing: str) -> None:
    assert only(PLAN + told).timing_text == timing


@pytest.mark.parametrize(
    "told",
    [
        "Velmora Inc signed a letter on land.\n\nDubbed “Mossgate”, the project will have a first phase of 50 MW.",
        "The mayor was pleased.\n\nThe project, called Mossgate, will have a first phase of 50 MW.",
    ],
)
def test_a_project_gets_its_name_also_behind_a_sentence_on_another_thing(told: str) -> None:
    project = only("Quillon Inc plans a 300 MW data center in Narvik, Norway. " + told)
    assert (project.name, project.operator, project.capacity_mw) == ("Mossgate", "Quillon Inc", 300)


def test_what_another_site_grows_to_makes_no_phase_of_a_site() -> None:
    plan = "Quillon Inc plans a 50 MW data center in Oslo by 2031, "
    text = plan + "in addition to expanding its 30 MW campus to 90 MW in Bergen."
    assert not any(one.phases for one in projects(text))


def test_a_film_project_is_no_site() -> None:
    assert not projects("The film project, which he calls Mossgate, was shot in a building in Leeds.")


@pytest.mark.parametrize(
    "text",
    [
        "Quillon Inc will build the Zorblat data center in New Widget. Zorblat will be a campus in Southeast Asia.",
        "Quillon Inc plans a data center in New Widget. Construction of the campus will start in Kent County.",
    ],
)
def test_a_continent_or_a_county_of_no_known_land_holds_no_town(text: str) -> None:
    assert all(one.place.region is None for one in projects(text) if one.place.city)


def test_the_heart_of_a_land_is_no_second_site_behind_a_town() -> None:
    assert only("Quillon Inc will build a data center in Leeds, in the heart of Norway.").place.city == "Leeds"


def test_what_a_ministry_expects_of_a_company_is_told_of_its_site() -> None:
    text = "The ministry expects Quillon Inc to spend $2 billion on data centers in Narvik."
    assert only(text).operator == "Quillon Inc"


@pytest.mark.parametrize(
    ("text", "cost"),
    [
        ("Quillon Inc is spending $1 billion on a data center in Leeds.", "$1 billion"),
        ("Quillon Inc will build two data centers in Leeds by 2031, spending 2.5 billion euros.", "2.5 billion euros"),
        ("Velmora Inc is set to receive tax breaks for a $1.7 billion data center in Leeds.", "$1.7 billion"),
    ],
)
def test_what_is_spent_on_a_data_center_is_what_it_costs(text: str, cost: str) -> None:
    assert only(text).cost_text == cost


@pytest.mark.parametrize("spent", ["chips for", "advertising and"])
def test_what_is_spent_on_other_things_is_not_what_a_data_center_costs(spent: str) -> None:
    assert only(f"Quillon Inc is spending $40 million on {spent} a data center in Leeds.").cost_text is None


@pytest.mark.parametrize(
    "words",
    ["won permission to appeal against the refusal of", "began work on the plan for", "began work on a bid for"],
)
def test_what_is_begun_or_allowed_beside_a_site_is_not_the_site(words: str) -> None:
    assert only(f"Quillon Inc {words} a 90 MW data center in Leeds.").status == "announced"


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("won a permit", "approved"),
        ("has secured planning permission", "approved"),
        ("pulled its application", "cancelled"),
        ("is in advanced talks to build", "in_talks"),
    ],
)
def test_leave_and_its_end_are_told_in_everyday_words(words: str, status: str) -> None:
    verb = words if words.endswith("build") else f"{words} for"
    assert only(f"Velmora Inc {verb} a 90 MW data center in Tucson.").status == status


def test_whoever_opened_a_site_before_runs_it() -> None:
    text = "The Lodestar data center, which Velmora Inc opened in Bergen in 2024, will be enlarged to 200 MW."
    assert (only(text).name, only(text).operator) == ("Lodestar", "Velmora Inc")


def test_a_supercluster_stands_in_the_town_before_its_name() -> None:
    project = only("Quillon Inc hopes to have its 350 MW Toledo supercluster running by the summer.")
    assert project.place.city == "Toledo"


@pytest.mark.parametrize("words", ["has quietly begun work on", "began building"])
def test_a_site_on_which_somebody_has_begun_to_work_is_being_built(words: str) -> None:
    assert only(f"Zorblat Inc {words} a $900 million data center outside Boise.").status == "under_construction"


def test_who_ends_a_plan_builds_no_site() -> None:
    assert only("Quillon Inc and Velmora Inc ended their plan for a data center in Oman.").status == "cancelled"


def test_the_builder_may_stand_behind_the_state_of_a_county() -> None:
    text = "The $20 billion data center in Tarn County, Virginia, by Velmora Inc would have 900 MW."
    assert only(text).operator == "Velmora Inc"


def test_who_builds_what_was_told_before_says_where() -> None:
    project = only("India is getting another data center. Velmora Inc will build it in Kochi.")
    assert (project.operator, project.place.city) == ("Velmora Inc", "Kochi")


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("is in the process of building", "under_construction"),
        ("has the green light for", "approved"),
        ("said that it would no longer build", "cancelled"),
    ],
)
def test_how_far_a_site_is_may_be_told_by_a_phrase(words: str, status: str) -> None:
    assert only(f"Velmora Inc {words} a 180 MW data center in Cardiff.").status == status


def test_what_a_company_has_with_a_new_site_is_not_what_the_site_has() -> None:
    text = "The new data center in Gothenburg brings Zorblat Inc’s capacity in Sweden to 400 MW."
    assert only(text).capacity_mw is None


def test_who_completed_a_site_for_another_built_it() -> None:
    assert only("Velmora Inc has completed a 150 MW data center for Zorblat Inc in Johor.").operator == "Velmora Inc"


def test_what_a_film_depicts_is_not_built() -> None:
    seen = "On Monday the Regal in Leeds, England shows Zorblat: The Roe Project. "
    depicted = "The film depicts how Norland decides to build a supercomputer called Zorblat in Derby, England."
    assert projects(seen + depicted) == []


def test_what_a_plan_depicts_or_a_film_studio_builds_is_built() -> None:
    assert projects("The plan depicts a 40 MW data center called Zorblat in Derby, England.")
    assert projects("The film studio Quillon Inc will build a 40 MW data center in Derby, England.")
