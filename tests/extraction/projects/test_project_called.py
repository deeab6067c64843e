"""How a site is called, in one sentence and of the next one, and by whom it is told."""

from __future__ import annotations

import pytest

from bot.extraction import extract, load_names
from bot.extraction.facts import Place
from tests.extraction.projects.test_projects import only, projects

PLAN = "Quillon Inc plans to invest $25 billion in a data center in Travis County, Texas. "


@pytest.mark.parametrize(
    "told",
    [
        "The project, called Zorblat, will span 1,200 acres and provide 1.4 gigawatts of capacity.",
        "The development, dubbed “Zorblat,” will provide 1.4 gigawatts of capacity.",
        "Named Zorblat, the development will span 90 acres and draw 1.4 gigawatts.",
        "Branded Zorblat, the complex will draw 1.4 gigawatts.",
    ],
)
def test_the_project_or_the_development_is_called_so(told: str) -> None:
    project = only(PLAN + told)
    assert (project.name, project.operator, project.capacity_mw) == ("Zorblat", "Quillon Inc", 1400)


@pytest.mark.parametrize(
    "told",
    [
        "The facility, known internally as Zorblat, will draw 1.4 gigawatts.",
        "The campus, also known as Zorblat, will draw 1.4 gigawatts.",
        "The facility, referred to as “Zorblat” by the company, will draw 1.4 gigawatts.",
        "The campus, which Quillon refers to internally as Zorblat, will draw 1.4 gigawatts.",
    ],
)
def test_the_facility_is_known_or_referred_to_so(told: str) -> None:
    project = only(PLAN + told)
    assert (project.name, project.operator, project.capacity_mw) == ("Zorblat", "Quillon Inc", 1400)


@pytest.mark.parametrize(
    "told",
    [
        "The chip, known internally as Zorblat, will run in the data center.",
        "The data center will run its model, known internally as Zorblat.",
        "The facility lies in an area known locally as Zorblat.",
        "The company, referred to as “Zorblat” by traders, said the data center is large.",
        "The data center industry, also known as Zorblat, is growing.",
        "The project, known internally as Zorblat, taught a model to write.",
    ],
)
def test_what_else_is_known_so_is_not_the_facility(told: str) -> None:
    assert only(PLAN + told).name == "Quillon Inc data center in Travis County, Texas"


def test_an_effort_that_builds_nothing_is_no_site() -> None:
    told = extract("The project, called Zorblat, taught a model to write.", load_names()).mentions
    assert [mention.kind for mention in told] != ["project"]


def test_a_name_before_a_complex_is_a_site_beside_others() -> None:
    text = "Separately, Velmora Inc plans to invest more than $40 billion at its Zorblat complex."
    told = [(one.name, one.operator) for one in projects(PLAN + text)]
    assert told == [("Quillon Inc data center in Travis County, Texas", "Quillon Inc"), ("Zorblat", "Velmora Inc")]


def test_a_site_with_size_and_cost_before_its_noun_gives_its_name() -> None:
    text = "Quillon Inc will break ground on Zorblat Forge 2, a $3 billion, 280-megawatt campus near Narvik, Norway."
    assert (only(text).name, only(text).cost_usd) == ("Zorblat Forge 2", 3e9)


def test_a_town_before_its_state_and_a_campus_is_a_town() -> None:
    assert only("Quillon’s Harwick, Ohio campus will have 200 MW.").place.city == "Harwick"


def test_the_portfolio_of_a_company_is_no_place() -> None:
    text = "Quillon plans a campus in Ohio. It is the largest facility in Quillon’s global portfolio."
    assert only(text).operator == "Quillon"


@pytest.mark.parametrize(
    "words", ["a joint venture of Quillon and Velmora", "a joint venture between Quillon and Velmora"]
)
def test_those_of_a_venture_that_owns_a_site_run_it(words: str) -> None:
    project = only(f"The campus in Tulsa, Oklahoma is owned by {words} and will have 300 MW of capacity.")
    assert (project.operator, project.partners) == ("Quillon", ("Velmora",))


@pytest.mark.parametrize(
    "text",
    [
        "Last year the company acquired data center infrastructure firm Quillon Inc. in Texas.",
        "Quillon Inc. projects that data centers in general could consume 12 percent of the power of Norway by 2031.",
        "The site is old. Norway’s minister said the country plans to attract $200 billion in data center investment.",
    ],
)
def test_a_trade_a_forecast_and_a_country_s_aim_are_no_site(text: str) -> None:
    assert not projects(text)


def test_what_all_data_centers_draw_is_not_what_a_site_draws() -> None:
    told = "Mossgate Inc estimates that data centers could consume 5 gigawatts by 2031."
    assert only(PLAN + "\n\n" + told).capacity_mw is None


@pytest.mark.parametrize(
    ("told", "status"),
    [
        ("The county board voted 5-2 to approve the data center.", "approved"),
        ("On Monday, the council voted unanimously to reject the data center.", "cancelled"),
        ("The county board voted 5-2 to approve a moratorium on the data center.", "announced"),
    ],
)
def test_a_counted_vote_decides_on_a_site(told: str, status: str) -> None:
    assert only("Quillon Inc plans a data center near Tulsa, Oklahoma. " + told).status == status


def test_what_runs_elsewhere_does_not_make_a_site_run() -> None:
    text = (
        "Quillon Inc will invest in a data center in Narvik, Norway, joining its portfolio of 33 data centers, 28 of "
        "which are currently operational."
    )
    assert only(text).status == "announced"


def test_what_a_firm_has_elsewhere_is_not_where_a_site_stands() -> None:
    text = "Quillon Inc opened a data center in Norway. It is the firm’s fifth in the country, after four in Oslo."
    assert only(text).place == Place(country="Norway")


def test_a_sentence_may_begin_with_what_a_site_is_made_for() -> None:
    project = only(
        "Quillon Inc plans a data center in Narvik. Engineered for large models, the site will house 90,000 GPUs."
    )
    assert project.gpus == 90_000


@pytest.mark.parametrize(
    "told",
    [
        "The project, called Zorblat, will draw 90 MW, making it the largest in Quillon’s global portfolio.",
        "Built for next-generation models, the Zorblat data center will draw 90 MW.",
    ],
)
def test_a_site_that_is_one_of_many_or_for_new_models_is_told_of(told: str) -> None:
    project = only("Quillon Inc plans a data center in Narvik. " + told)
    assert (project.name, project.capacity_mw) == ("Zorblat", 90)


def test_the_heart_of_a_land_is_in_it() -> None:
    assert only("In the heart of Norway, Quillon Inc is building a data center.").place.country == "Norway"


def test_a_site_where_models_are_trained_is_no_school() -> None:
    text = (
        "Quillon Inc is nearing completion of the Zorblat data center. Engineered for training AI models, the Narvik "
        "site will house many servers."
    )
    assert only(text).place.city == "Narvik"


@pytest.mark.parametrize(
    ("name", "place"),
    [("Quill New Mexico", Place(region="New Mexico", country="United States")), ("Port Quibble Norway", None)],
)
def test_a_name_lies_in_all_of_the_land_that_it_names(name: str, place: Place | None) -> None:
    found = only(f"{name} is a data center campus that Quillon Inc is building.").place
    assert found == (place or Place(country="Norway"))


@pytest.mark.parametrize(
    "called",
    [
        "The $3.3 billion project, dubbed Quibble, will open in early 2031.",
        "The complex, named Quibble, will open in early 2031.",
    ],
)
def test_a_large_project_may_be_told_its_name(called: str) -> None:
    found = only(f"Quillon Inc is building a data center in Reno, Nevada. {called}")
    assert (found.name, found.place.city, found.timing_text) == ("Quibble", "Reno", "in early 2031")


def test_sites_of_one_name_in_several_towns_are_several() -> None:
    text = (
        "Quillon Inc is building the Quibble campus, a data center in Reno, Nevada. "
        "It is also building Quibble sites in Atlanta and in Narvik, Norway."
    )
    assert [one.place.city for one in projects(text)] == ["Reno", "Atlanta", "Narvik"]


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Quillon Inc said it would build three German data centers with 300 MW by 2029.", "Germany"),
        ("Quillon Inc will invest $2 billion in its Norwegian data centers.", "Norway"),
        ("Quillon Inc has opened its first Swedish hyperscale data center.", "Sweden"),
    ],
)
def test_a_site_lies_in_the_country_that_it_is_called_after(text: str, country: str) -> None:
    assert only(text).place.country == country


@pytest.mark.parametrize(
    "text",
    [
        "Chinese data centers bought 100,000 chips from Quillon Inc.",
        "The Chinese data center fleet of Quillon Inc uses 900 MW.",
        "Quillon Inc said Japanese data center demand would reach 5 GW.",
    ],
)
def test_all_that_a_country_has_is_no_project(text: str) -> None:
    assert not projects(text)


def test_the_adjective_of_a_firm_is_no_place_of_its_site() -> None:
    assert only("Quillon Inc, a German data center firm, will build a 200 MW data center.").place.country is None


def test_what_a_campus_computes_is_no_part_of_its_name() -> None:
    text = (
        "Quillon Inc's Zorblat AI supercluster in New Albany, Ohio, is a data center of over 1GW. "
        "The Zorblat supercluster is under construction."
    )
    assert [(p.name, p.operator) for p in extract(text, load_names()).projects] == [("Zorblat", "Quillon Inc")]
