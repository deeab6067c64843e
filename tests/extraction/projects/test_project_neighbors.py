"""Two sites in one article: what a sentence tells of others, and which of several a further sentence is about."""

from __future__ import annotations

import pytest

from tests.extraction.projects.test_projects import only, projects

_ZORBLAT = "Quillon Inc opened the Tarn campus, a data center in Zorblat, Ohio."


@pytest.mark.parametrize(
    "text",
    [
        "The campus stands close to Quillon's three other data centers in Quibble County, Texas.",
        "The Tarn campus joins Quillon's existing 90 MW data center in Texas.",
        "In addition to its existing $3 billion campus in Texas, the company runs the Tarn campus.",
        "The Tarn project is the sixth of Quillon Inc, whose other facilities include a 900 MW campus in Texas.",
    ],
)
def test_what_is_told_of_other_sites_is_none_of_this_one(text: str) -> None:
    project = only(f"{_ZORBLAT}\n\n{text}")
    assert (project.capacity_mw, project.cost_usd, project.place.region) == (None, None, "Ohio")


def test_a_site_that_is_only_near_the_others_is_not_one_of_them() -> None:
    text = (
        "Quillon Inc opened the Tarn campus, a data center in Zorblat in Mexico, close to its three other data centers "
        "in neighboring Querétaro.\n\n"
        "In May, Quillon started operations at its $3 billion campus in Querétaro. "
        "Once fully operational, that campus will have 300 MW. The Tarn campus will have 24 MW."
    )
    other, tarn = projects(text)
    assert (tarn.name, tarn.capacity_mw, tarn.cost_usd) == ("Tarn", 24, None)
    assert (other.place.region, other.capacity_mw, other.cost_usd) == ("Querétaro", 300, 3e9)


def test_the_site_of_which_the_text_spoke_last_is_meant() -> None:
    text = (
        "Quillon Inc plans a 40 MW data center in Zorblat, Norway.\n\n"
        "Its current data center stands in an old mill in Oslo. "
        "In May, Quillon announced a $1 billion expansion to the site, its largest investment in Norway."
    )
    new, old = projects(text)
    assert (new.place.city, new.cost_usd) == ("Zorblat", None)
    assert (old.place.city, old.cost_usd) == ("Oslo", 1e9)


def test_a_new_site_with_a_name_is_not_the_one_told_of_before() -> None:
    text = (
        "Quillon Inc plans a 200 MW data center in Zorblat, Norway.\n\n"
        "Quillon is also building a new 58 MW data center in Singapore known as Tarn Two."
    )
    assert {project.name: project.capacity_mw for project in projects(text)} == {
        "Quillon Inc data center in Zorblat": 200,
        "Tarn Two": 58,
    }


@pytest.mark.parametrize(
    "text",
    [
        "Widget Corp operates seven data centers across Norway with two core facilities in Oslo and Bergen.",
        "Total data center inventory in Norway reached 757 MW last year.",
        "Zorblat’s strategic location near Canada makes the area a prime hub for the sector, Quillon said.",
        "The project would be six times the size of the Widget Stadium in Atlanta.",
    ],
)
def test_what_somebody_has_or_a_site_is_measured_by_is_no_site(text: str) -> None:
    project = only(f"Quillon Inc is building a 40 MW data center in Zorblat, Ohio.\n\n{text}")
    assert (project.place.city, project.capacity_mw, project.operator) == ("Zorblat", 40, "Quillon Inc")


def test_a_campus_that_is_its_own_by_a_few_words_is_the_one_told_of() -> None:
    text = (
        "Quillon Inc has started operations at its $3 billion campus in Norway. "
        "The company is working out of the first hall on its still under construction Tarn campus."
    )
    project = only(text)
    assert (project.name, project.operator, project.cost_usd) == ("Tarn", "Quillon Inc", 3e9)


def test_it_behind_what_introduces_it_is_the_site_of_the_sentence_before() -> None:
    text = (
        "Quillon Inc is developing the Tarn campus, in Quibbleton. "
        "With 288 MW of planned capacity, it is the largest complex in Mexico."
    )
    assert only(text).capacity_mw == 288


def test_a_country_that_opens_something_stands_for_no_company() -> None:
    text = (
        "Norway has opened a new computing center in Oslo.\n\nThe center runs on 1,760 Quillon X200 chips. "
        "Quillon Inc sells its chips to many, and Quillon Inc said that it was proud."
    )
    assert only(text).operator is None


def test_the_facility_of_the_headline_needs_no_place() -> None:
    text = (
        "Quillon plans supercomputer in Norway with Widget\n\n"
        "Quillon Inc is working with its friends to build a modern supercomputer, its chief said on Monday.\n\n"
        "The project will feature 10,000 of Quillon’s latest Tarn GPUs."
    )
    project = only(text)
    assert (project.operator, project.place.country, project.gpus) == ("Quillon Inc", "Norway", 10_000)


def test_the_first_phase_goes_on_about_the_site() -> None:
    text = "Quillon Inc plans a 150 MW data center in Oslo. The initial phase is due for the first quarter next year."
    project = only(text)
    assert project.timing_text == "initial phase is due for the first quarter next year"


def test_phases_that_are_valued_together_cost_so_much() -> None:
    text = (
        "Quillon Inc launched a data center in Oslo. Both phases are valued at $235 million, while the software alone "
        "costs $20 million."
    )
    assert only(text).cost_usd == 235e6


@pytest.mark.parametrize(
    "text",
    ["The commission approved a recommendation on the data center.", "Construction is due to get under way soon."],
)
def test_a_step_before_is_no_leave_and_no_start(text: str) -> None:
    assert only(f"Quillon Inc plans a 40 MW data center in Oslo. {text}").status == "announced"


@pytest.mark.parametrize("when", ["by spring 2031", "in the fall of 2031", "late summer of 2031"])
def test_a_season_of_a_year_is_a_time(when: str) -> None:
    assert only(f"Quillon Inc plans a 40 MW data center in Oslo, to open {when}.").timing_text == when


def test_what_a_site_is_linked_with_is_another() -> None:
    text = (
        "Quillon Inc plans the Tarn campus in Zorblat, Ohio. "
        "The campus will be interconnected with Quillon's QZ01 data center in Cleveland. "
        "This campus will cost $500 million."
    )
    project = only(text)
    assert (project.name, project.place.city, project.cost_usd) == ("Tarn", "Zorblat", 500e6)


@pytest.mark.parametrize(
    "text",
    [
        "Quillon’s existing capacity stands at 230 MW, spread across 12 facilities in Oslo and Bergen.",
        "Quillon has existing and planned data center developments across Virginia, Norway and Chile.",
        "It will connect the new campus with the fast-growing data center industry in Virginia.",
    ],
)
def test_what_a_company_has_elsewhere_is_not_built_now(text: str) -> None:
    project = only(f"Quillon Inc is building a data center in Zorblat, Ohio.\n\n{text}")
    assert (project.place.city, project.capacity_mw) == ("Zorblat", None)


def test_among_which_sites_one_is_the_largest_is_no_second_site() -> None:
    text = (
        "Quillon Inc is building a data center in Accra, Ghana, which will be the largest facility in West Africa "
        "outside of Nigeria."
    )
    assert only(text).place.city == "Accra"


@pytest.mark.parametrize(
    ("where", "city", "country"),
    [
        ("in Norway's Zorblat", "Zorblat", "Norway"),
        ("in the Central Business District of Accra, Ghana", "Accra", "Ghana"),
        ("in Zorblat municipality to the west of Copenhagen", "Zorblat", "Denmark"),
    ],
)
def test_a_town_with_what_it_lies_in_or_beside_is_one_site(where: str, city: str, country: str) -> None:
    place = only(f"Quillon Inc is building a 40 MW data center {where}.").place
    assert (place.city, place.country) == (city, country)


def test_two_counties_are_one_region() -> None:
    text = "Quillon Inc is building a 40 MW data center in Zorblat and Quibble Counties."
    assert only(text).place.region == "Zorblat and Quibble Counties"


def test_a_project_may_be_called_so_behind_its_name() -> None:
    text = (
        "Quillon Inc will build a data center in Norway.\n\n"
        "Tarn Prime City, as the project is called, will be built soon. Tarn Prime City will have 54 MW."
    )
    project = only(text)
    assert (project.name, project.operator, project.capacity_mw) == ("Tarn Prime City", "Quillon Inc", 54)


def test_who_is_behind_a_project_builds_it() -> None:
    text = (
        "Data center project hits roadblocks\n\nA large data center project in Zorblat, Ohio, has hit roadblocks.\n\n"
        "The companies behind the project are Quillon Inc, based in Texas, and Widget Corp."
    )
    project = only(text)
    assert (project.operator, project.place.city) == ("Quillon Inc", "Zorblat")


def test_what_could_start_operating_does_not_run_yet() -> None:
    text = "Quillon Inc plans a data center in Oslo. The data center could start operating as soon as 2031."
    assert only(text).status == "announced"


@pytest.mark.parametrize("branch", ["Digital Norway", "QZx Norway", "Communications Norway"])
def test_a_branch_or_a_slogan_with_a_country_is_no_project(branch: str) -> None:
    text = f"Quillon Inc plans a 25 MW data center in Oslo, said Jane Roe, who supports {branch}."
    assert [project.name for project in projects(text)] == ["Quillon Inc data center in Oslo"]


def test_what_a_site_sits_next_to_is_not_told_of() -> None:
    text = (
        "Quillon Inc is building a data center in Abilene, Texas. "
        "It sits next to Mossgate Inc and Fernleaf Inc's flagship Quibble campus."
    )
    assert [one.name for one in projects(text)] == ["Quillon Inc data center in Abilene"]
