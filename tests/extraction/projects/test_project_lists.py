"""Sites in a list of places: each is one, and what they have together is no site's."""

from __future__ import annotations

import pytest

from tests.extraction.projects.test_projects import projects


def read(text: str) -> list[tuple[str | None, float | None, float | None]]:
    """The town or region of each project, its capacity and its cost."""
    return [
        (one.place.city or one.place.region or one.place.country, one.capacity_mw, one.cost_usd)
        for one in projects(text)
    ]


@pytest.mark.parametrize(
    ("words", "places"),
    [
        ("Leipzig, Graz and Brno", ["Leipzig", "Graz", "Brno"]),
        ("Sydney, Melbourne and Perth", ["Sydney", "Melbourne", "Perth"]),
        ("Acmeville, Leipzig and Graz", ["Acmeville", "Leipzig", "Graz"]),
        ("Poland, Spain, and Italy", ["Poland", "Spain", "Italy"]),
        ("Ohio, Texas and Nevada", ["Ohio", "Texas", "Nevada"]),
        ("Dallas, Texas, Columbus, Ohio, and Reno, Nevada", ["Dallas", "Columbus", "Reno"]),
    ],
)
def test_each_place_of_a_list_has_a_site(words: str, places: list[str]) -> None:
    assert [place for place, _, _ in read(f"Quillon Inc will build data centers in {words}.")] == places


@pytest.mark.parametrize(
    "told",
    [
        "will use its existing data centers",
        "will shut its data centers",
        "sold its new data centers",
        "will put its software in data centers",
        "will build a 100 MW data center in Narvik with fiber to hubs",
        "will connect the new data center with campuses",
    ],
)
def test_sites_of_a_list_that_are_not_built_are_not_each_one(told: str) -> None:
    assert {"Graz", "Brno"}.isdisjoint(place for place, _, _ in read(f"Quillon Inc {told} in Leipzig, Graz and Brno."))


def test_what_stands_behind_a_comma_alone_is_no_list() -> None:
    assert read("In Leipzig, Spain was told, Quillon Inc will build a data center.") == [("Leipzig", None, None)]


def test_each_site_of_a_list_has_the_size_right_behind_it() -> None:
    told = read("Quillon Inc is building campuses in Leipzig (100 MW), Graz (200 MW) and Brno (50 MW).")
    assert told == [("Leipzig", 100, None), ("Graz", 200, None), ("Brno", 50, None)]


@pytest.mark.parametrize(
    "text",
    [
        "Quillon Inc will spend $4 billion on data centers in Leipzig, Graz and Brno.",
        "The three campuses of Quillon Inc, in Leipzig, Graz and Brno, will have 300 MW of capacity.",
        "Quillon Inc said its $10 billion project includes campuses in Leipzig, Graz and Brno.",
    ],
)
def test_what_listed_sites_have_together_is_none_s(text: str) -> None:
    assert read(text) == [("Leipzig", None, None), ("Graz", None, None), ("Brno", None, None)]


@pytest.mark.parametrize(
    "text",
    [
        "Quillon Inc will build 100 MW data centers in Leipzig and Graz.",
        "Quillon Inc will build campuses in Leipzig and Graz, each with 100 MW.",
    ],
)
def test_what_each_of_listed_sites_has_is_its_own(text: str) -> None:
    assert read(text) == [("Leipzig", 100, None), ("Graz", 100, None)]


@pytest.mark.parametrize(
    ("text", "capacity", "cost"),
    [
        ("Quillon Inc is building a 110MW data center in Norway's Oslo region.", 110, None),
        ("Quillon Inc will build a 100 MW data center in Mossgate Tech Park in Leeds.", 100, None),
        ("Quillon Inc is building a data center at Mossgate Park (MP), Leeds for $317.58 million.", None, 317.58e6),
    ],
)
def test_one_site_told_in_two_words_has_its_own_sum(text: str, capacity: float | None, cost: float | None) -> None:
    assert [(power, worth) for _, power, worth in read(text)] == [(capacity, cost)]


def test_one_place_in_which_a_company_has_invested_is_a_site() -> None:
    text = "Quillon Inc, which has invested 600 million euros in a data center in Leeds, will build a 240 MW one"
    assert [(place, power) for place, power, _ in read(f"{text} in Graz.")] == [("Leeds", None), ("Graz", 240)]


def test_where_a_company_has_operations_is_no_project() -> None:
    assert not read("Quillon Inc, with large operations in Leipzig, Graz and Brno, is a data center firm.")
    assert not read("Mossgate bought Quillon Inc, which builds and runs data centers across Europe including in Graz.")


def test_two_towns_of_a_region_told_first_are_two_sites_and_their_sum_is_none_s() -> None:
    text = (
        "Quillon Inc will build two data centers in Texas. The one in Abilene will have 800 MW. The one in Lubbock "
        "will have 400 MW. Together they will cost $20 billion."
    )
    assert read(text) == [("Abilene", 800, None), ("Lubbock", 400, None)]


def test_who_builds_together_with_another_pays_for_one_site() -> None:
    text = "Together with Mossgate Inc, Quillon Inc will build a $5 billion data center in Narvik."
    assert read(text) == [("Narvik", None, 5e9)]


def test_what_a_named_project_has_in_all_places_of_a_list_is_its_own() -> None:
    text = (
        "Quillon Inc is building two data centers in Narvik and Bergen for Project Thistle, a $1.7 billion "
        "project that will use 90 megawatts. The project could eventually be expanded to use 1.2 gigawatts."
    )
    (project,) = projects(text)
    assert (project.name, project.capacity_mw, project.cost_usd) == ("Project Thistle", 90, 1.7e9)


@pytest.mark.parametrize(
    ("text", "places"),
    [
        (
            "Quillon Inc plans to build data centers in several Ohio towns, including Hebron and Lima.",
            [("Hebron", "Ohio"), ("Lima", "Ohio")],
        ),
        (
            "Quillon Inc plans to build data centers in the Ohio towns of Lima, Hebron and Athens.",
            [("Lima", "Ohio"), ("Hebron", "Ohio"), ("Athens", "Ohio")],
        ),
        ("Quillon Inc will build a data center in the Texas city of Paris.", [("Paris", "Texas")]),
        (
            "Quillon Inc will build data centers at three sites: Lima, Ohio; Gary, Indiana; and Flint, Michigan.",
            [("Lima", "Ohio"), ("Gary", "Indiana"), ("Flint", "Michigan")],
        ),
        (
            "Quillon Inc is building data centers in three states: Ohio, Texas and Iowa.",
            [(None, "Ohio"), (None, "Texas"), (None, "Iowa")],
        ),
        (
            "Residents of Ohio cities such as Athens asked Quillon Inc about its data center in Lima, Ohio.",
            [("Lima", "Ohio")],
        ),
    ],
)
def test_a_list_of_towns_lies_in_the_land_before_it(text: str, places: list[tuple[str | None, str]]) -> None:
    assert [(one.place.city, one.place.region) for one in projects(text)] == places


def test_sites_that_a_plan_starts_with_are_new() -> None:
    text = (
        "Quillon Inc plans to build data centers across France, starting with three sites in Dunkirk, Nancy and Lille."
    )
    assert [place for place, _, _ in read(text)][-3:] == ["Dunkirk", "Nancy", "Lille"]


@pytest.mark.parametrize(
    ("plan", "sites", "place"),
    [
        (
            "Quillon Inc halted a $1 billion project in Licking County, Ohio.",
            "Acmeville, Heath and Hebron",
            "Acmeville",
        ),
        ("Quillon Inc got leave to put $3 billion into a data center in Thailand.", "Bangkok and Chonburi", "Bangkok"),
    ],
)
def test_towns_of_one_plan_told_before_are_one_site(plan: str, sites: str, place: str) -> None:
    text = f"{plan} It had meant to build data center campuses in {sites}."
    assert [told for told, _, _ in read(text)] == [place]


@pytest.mark.parametrize(
    "text",
    [
        "Quillon Inc will build data centers in India. It will build campuses in Mumbai, Chennai and Hyderabad.",
        "Quillon Inc plans a data center in India. Mossgate Inc is building campuses in Mumbai, Chennai and Hyderabad.",
        "Quillon Inc plans a data center in India. It is also building campuses in Mumbai, Chennai and Hyderabad.",
    ],
)
def test_towns_of_several_plans_are_each_a_site(text: str) -> None:
    assert [place for place, _, _ in read(text)] == ["India", "Mumbai", "Chennai", "Hyderabad"]


def test_where_one_of_those_who_build_is_from_is_no_site() -> None:
    text = "A $1 billion data center in Kenya, announced by Quillon Inc and Norway's Mossgate Inc, has stalled."
    assert read(text) == [("Kenya", None, 1e9)]
    text = "Quillon Inc will build data centers in Kenya and Norway's Narvik."
    assert [place for place, _, _ in read(text)] == ["Kenya", "Narvik"]


def test_a_town_of_a_plan_in_a_county_lies_in_that_county() -> None:
    (project,) = projects(
        "Quillon Inc halted a $1 billion project in Licking County, Ohio. It meant to build data center campuses in "
        "Acmeville and Hebron. The pause comes as Quillon Inc has terminated leases for data center capacity elsewhere."
    )
    assert (project.place.city, project.place.region, project.status) == ("Acmeville", "Licking County, Ohio", "paused")
