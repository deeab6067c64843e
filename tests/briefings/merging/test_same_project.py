"""Which records tell of one project, which tells most, and whose it is."""

from dataclasses import replace

import pytest

from bot.briefings.briefing import Told
from bot.briefings.meaning.resolve import Subject
from bot.briefings.merging.same_project import choose_own_projects, group_projects
from bot.extraction.facts import NameKind, Place, Project, Quote
from tests.briefings.made_up import heading

NAMED = Project("Barrowmere", "announced", "", 0, 0)
FULL = Project(
    "Tallow Group data center in Barrowmere",
    *("announced", "", 0, 0),
    operator="Tallow Group",
    partners=("Quillback Robotics",),
    place=Place(city="Barrowmere"),
    capacity_mw=90,
    cost_text="$3 billion",
)


def told(project: Project, key: str = "moss", published: str | None = None) -> Told[Project]:
    return Told(heading(key, published=published), project)


def subject(name: str, kind: NameKind = "organization") -> Subject:
    return Subject(name, kind, frozenset({name.casefold()}))


@pytest.mark.parametrize(
    ("other", "same"),
    [
        (replace(FULL, capacity_mw=None), True),
        (NAMED, True),
        (replace(FULL, name="Tallow Group data centers in Barrowmere"), True),
        (replace(FULL, name="The Moss", operator="Tallow Group Corporation"), True),
        (replace(FULL, name="The Moss", operator="Tallow GmbH"), True),
        (replace(FULL, name="Fern data center in Barrowmere", operator="Fern"), False),
        (replace(FULL, name="The Fernvale Campus", place=Place(city="Fernvale")), False),
    ],
)
def test_one_name_one_place_or_one_operator_there_is_one_project(other: Project, same: bool) -> None:
    grouped = group_projects([told(FULL), told(other, "fern")], subject("Tallow Group"))
    assert (len(grouped) == 1) is same


@pytest.mark.parametrize(
    ("cost", "operator", "same"),
    [(3e9, "Tallow Group", True), (2e9, "Tallow Group", False), (3e9, "Fern", False), (3e9, None, False)],
)
def test_what_is_told_without_a_place_is_the_site_of_that_operator_and_cost(
    cost: float, operator: str | None, same: bool
) -> None:
    name = f"{operator} data center" if operator else "Tallow Group data center"
    other = Project(name, *("cancelled", "", 0, 0), operator=operator, cost_usd=cost)
    grouped = group_projects([told(replace(FULL, cost_usd=3e9)), told(other, "fern")], subject("Tallow Group"))
    assert (len(grouped) == 1) is same


def test_sites_of_other_names_without_a_place_stay_apart_though_they_cost_as_much() -> None:
    names = ("Tallow One", "Tallow Two", "Tallow Campus")
    sites = [Project(name, *("announced", "", 0, 0), operator="Tallow Group", cost_usd=3e9) for name in names]
    assert len(group_projects([told(site, site.name) for site in sites], subject("Tallow Group"))) == len(names)


def test_the_record_with_most_stated_comes_before_a_newer_one_that_only_names_it() -> None:
    empty, full = told(NAMED, "fern", "2031-05-02"), told(FULL, "moss", "2031-01-01")
    assert group_projects([empty, full], subject("Barrowmere", "project")) == [[full, empty]]


def test_a_project_that_is_meant_comes_before_one_of_which_more_is_told() -> None:
    meant, fuller = told(Project("Fernvale Campus", "announced", "", 0, 0)), told(FULL)
    assert group_projects([fuller, meant], subject("Fernvale Campus", "project"))[0] == [meant]


def test_a_project_is_its_operator_s_own_and_not_its_partner_s() -> None:
    assert [one.fact for one in choose_own_projects([told(FULL)], subject("Tallow Group"))] == [FULL]
    assert choose_own_projects([told(FULL)], subject("Quillback Robotics")) == []


def test_of_a_place_and_of_its_own_name_a_project_is_too() -> None:
    assert [one.fact for one in choose_own_projects([told(FULL)], subject("Barrowmere", "place"))] == [FULL]
    assert [one.fact for one in choose_own_projects([told(NAMED)], subject("Barrowmere", "project"))] == [NAMED]


def site(name: str, *place: str | None) -> Project:
    city, region, country = place
    return replace(FULL, name=name, operator=None, place=Place(city, region, country))


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (site("Fern", "Narvik", None, "Norway"), site("Fern Norway", "Narvik", None, "Norway"), True),
        (site("Fern", None, None, "Norway"), site("Fern Norway", "Narvik", None, "Norway"), True),
        (site("Fern", "Quorb", "Ohio", "United States"), site("Fern Ohio", None, "Ohio", "United States"), True),
        (site("Fern", "Narvik", None, "Norway"), site("Fern Norway", "Bergen", None, "Norway"), False),
        (site("Fern", None, None, "United States"), site("Fern Ohio", None, "Ohio", "United States"), False),
        (site("Fern", "Narvik", None, "Norway"), site("Fern 2", "Narvik", None, "Norway"), False),
        (site("Fern", "Narvik", None, "Norway"), site("Fern", "Quorb", "Ohio", "United States"), False),
        (site("Fern", "Quorb", "Ohio", "United States"), site("Fern", "Zorb", "Texas", "United States"), False),
        (site("Fern", None, "Moss County", None), site("Fern", None, "Moss County, Ohio", "United States"), True),
        (site("Fern", "Narvik", None, "Norway"), site("Fern", None, None, None), True),
    ],
)
def test_sites_of_one_name_are_one_where_their_places_are(one: Project, other: Project, same: bool) -> None:
    grouped = group_projects([told(one), told(other, "fern")], subject("Fern", "project"))
    assert (len(grouped) == 1) is same


def test_a_site_of_the_same_beginning_that_another_runs_is_its_own() -> None:
    one = replace(FULL, name="Fern", operator="Tallow Group", place=Place(city="Narvik", country="Norway"))
    other = replace(one, name="Fern Norway", operator="Quillback Robotics")
    assert len(group_projects([told(one), told(other, "fern")], subject("Fern", "project"))) > 1


def test_what_one_operator_builds_in_a_region_is_what_it_builds_in_a_town_of_it_for_the_same_sum() -> None:
    town = replace(site("Moss data center in Fernvale", "Fernvale", "Ryeland", "Atlantis"), operator="Moss")
    region = replace(site("Moss data center in Ryeland", None, "Ryeland", "Atlantis"), operator="Moss")
    priced = [replace(one, cost_usd=15e9, capacity_mw=None) for one in (town, region)]
    assert len(group_projects([told(one) for one in priced], subject("Moss"))) == 1
    unpriced = [replace(one, capacity_mw=None) for one in (town, region)]
    assert len(group_projects([told(one) for one in unpriced], subject("Moss"))) == 2
    elsewhere = replace(priced[1], place=replace(region.place, region="Norrland"))
    assert len(group_projects([told(priced[0]), told(elsewhere)], subject("Moss"))) == 2


def test_states_of_one_name_but_for_its_side_are_two() -> None:
    north = replace(FULL, place=Place(region="North Carolina", country="United States"))
    south = replace(FULL, place=Place(region="South Carolina", country="United States"))
    assert len(group_projects([told(north), told(south, "fern")], subject("Tallow Group"))) == 2


VILLAGE = replace(site("Tallow Group data center in Fernton", "Fernton", "Mossmark", "Mossland"), capacity_mw=90)
VILLAGE = replace(VILLAGE, operator="Tallow Group", quote="Tallow Group builds in Fernton, near Barrowmere.")
TOWN = replace(site("Tallow Group data center in Barrowmere", "Barrowmere", None, "Mossland"), capacity_mw=90)
TOWN = replace(TOWN, operator="Tallow Group", quote="Tallow Group builds in Barrowmere.")
ALONE = replace(VILLAGE, quote="Tallow Group builds in Fernton.")


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (VILLAGE, TOWN, True),
        (TOWN, VILLAGE, True),
        (ALONE, replace(TOWN, quote=VILLAGE.quote), True),
        (ALONE, replace(TOWN, quote="Fernton, 5 miles north of Barrowmere, gets a site."), True),
        (
            replace(VILLAGE, quote="It is 5 miles from Dune.", evidence={"place": Quote(VILLAGE.quote, 0, 9)}),
            TOWN,
            True,
        ),
        (replace(VILLAGE, name="The Moss"), TOWN, True),
        (replace(VILLAGE, name="The Moss"), replace(TOWN, name="The Dune"), False),
        (ALONE, TOWN, False),
        (replace(VILLAGE, quote="Tallow Group builds in Fernton and near Barrowmere."), TOWN, False),
        (replace(VILLAGE, capacity_mw=60), TOWN, False),
        (replace(VILLAGE, cost_usd=1e9), replace(TOWN, cost_usd=2e9), False),
        (replace(VILLAGE, capacity_mw=None), TOWN, False),
        (replace(VILLAGE, operator="Fern Ltd"), TOWN, False),
        (VILLAGE, replace(TOWN, place=Place("Barrowmere", None, "Duneland")), False),
        (
            replace(ALONE, cost_usd=1e9),
            replace(TOWN, cost_usd=1e9, place=Place("Barrowmere", "Mossmark", "Mossland")),
            True,
        ),
        (ALONE, replace(TOWN, place=Place("Barrowmere", "Mossmark", "Mossland")), False),
    ],
)
def test_a_village_and_the_town_near_it_are_one_site_of_an_operator(one: Project, other: Project, same: bool) -> None:
    grouped = group_projects([told(one), told(other, "fern")], subject("Tallow Group"))
    assert (len(grouped) == 1) is same


def test_two_sites_of_one_article_stay_two() -> None:
    grouped = group_projects([told(VILLAGE), told(TOWN), told(TOWN, "fern")], subject("Tallow Group"))
    assert sorted(map(len, grouped)) == [1, 2]
