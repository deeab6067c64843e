"""Where a project lies, as papers of many countries tell it."""

from __future__ import annotations

import pytest

from bot.extraction.facts import Place
from bot.extraction.projects.places import may_be_one
from tests.extraction.projects.test_projects import only, projects


@pytest.mark.parametrize(
    ("where", "place"),
    [
        ("in Zorblat, Ind.", Place(city="Zorblat", region="Indiana", country="United States")),
        ("in Zorblat, TX", Place(city="Zorblat", region="Texas", country="United States")),
        ("in central Ohio, in Quibble County", Place(None, "Quibble County, Ohio", "United States")),
        ("in Ohio's Quibble County", Place(None, "Quibble County, Ohio", "United States")),
        ("in Norway's northern Narvik region", Place("Narvik", None, "Norway")),
        ("in Lebanon, Indiana", Place(city="Lebanon", region="Indiana", country="United States")),
        ("near Zorblat, Co Meath", Place(city="Zorblat", region="Co Meath", country="Ireland")),
        ("close to Zorblat, Ohio", Place(city="Zorblat", region="Ohio", country="United States")),
        ("northwest of Zorblat in Quibble County, Ohio", Place("Zorblat", "Quibble County, Ohio", "United States")),
        ("in the Swedish town of Zorblat", Place(city="Zorblat", country="Sweden")),
        ("in West Texas", Place(region="West Texas", country="United States")),
        ("in northwest Ohio", Place(region="Ohio", country="United States")),
        ("in the Town of Zorblat in southeast Norway", Place(city="Zorblat", country="Norway")),
        ("in Sao Paulo", Place(city="São Paulo", country="Brazil")),
    ],
)
def test_a_town_stands_with_its_region(where: str, place: Place) -> None:
    found = only(f"Quillon Inc is building a 40 MW data center {where}. It will cost $900 million.").place
    assert (found.city, found.country) == (place.city, place.country)
    assert place.region is None or place.region.split(",")[0] in str(found.region)


def test_a_town_lies_where_the_text_once_said() -> None:
    text = "ZORBLAT, Ohio - Quillon Inc has bought land in Zorblat, Ohio.\n\nIt plans a 40 MW data center in Zorblat."
    assert only(text).place == Place(city="Zorblat", region="Ohio", country="United States")


def test_a_dateline_tells_which_town_of_a_name_is_meant() -> None:
    text = "LEBANON, Ind. - Quillon Inc broke ground on a 40 MW data center in Lebanon on Wednesday."
    assert only(text).place == Place(city="Lebanon", region="Indiana", country="United States")


def test_a_company_whose_name_begins_like_a_state_places_no_town_there() -> None:
    text = "In Spain, PA Telecom chief Jane Roe told of a plan to build a 40 MW data center."
    assert (only(text).operator, only(text).place.country) == ("PA Telecom", "Spain")


def test_an_unknown_town_lies_in_the_country_that_most_places_of_the_text_lie_in() -> None:
    text = (
        "The U.S. firm Quillon Inc is building a 40 MW data center near Zorblat.\n\n"
        "Alberta has too little power, and so has Edmonton, a council said."
    )
    assert only(text).place.country == "Canada"


def test_a_state_and_then_its_town_are_one_project() -> None:
    text = (
        "Quillon Inc is building a 40 MW data center in Ohio. "
        "Jane Roe, its chief, said the facility in Zorblat, Ohio, will open in 2030."
    )
    assert only(text).place.city == "Zorblat"


@pytest.mark.parametrize(
    "text",
    [
        "Quillon Inc plans a 40 MW data center in Vantaa, 30km north of Zorblat.",
        "Quillon Inc plans a 40 MW data center in Vantaa. The plan is 12 miles south of Zorblat.",
        "Quillon Inc will build a 40 MW data center in Vantaa, and spend $2 billion in the Port City.",
        "Quillon Inc plans a 40 MW data center in Vantaa. Foo Inc will sell it 30 MW from reactors in Zorblat.",
    ],
)
def test_what_is_only_named_beside_it_is_no_site(text: str) -> None:
    assert [project.place.city for project in projects(text)] == ["Vantaa"]


@pytest.mark.parametrize(
    "text",
    [
        "Foo District Council has voted on a 40 MW data center in Vantaa that Quillon Inc plans to build.",
        "According to research by the agency Foo Research, Quillon Inc is building a 40 MW data center in Vantaa.",
        "Quillon Inc, an operator owned by Foo Capital, is building a 40 MW data center in Vantaa.",
    ],
)
def test_who_rules_on_it_or_counts_it_does_not_build_it(text: str) -> None:
    assert only(text).operator == "Quillon Inc"


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("held a groundbreaking ceremony for a 40 MW data center in Vantaa", "under_construction"),
        ("has marked the start of construction of a 40 MW data center in Vantaa", "under_construction"),
        ("was granted planning permission for a 40 MW data center in Vantaa", "approved"),
        ("was given the green light for a 40 MW data center in Vantaa", "approved"),
        ("has been refused planning permission for a 40 MW data center in Vantaa", "cancelled"),
        ("has a 40 MW data center in Vantaa where 900 chips are being installed", "under_construction"),
        ("has a 40 MW data center in Vantaa, where construction at the new site started in May", "under_construction"),
        ("has a 40 MW data center in Vantaa, where construction at the new site has not started", "announced"),
        ("inaugurated a 40 MW data center in Vantaa", "operational"),
    ],
)
def test_how_far_it_is_tell_the_words_of_planners(words: str, status: str) -> None:
    assert only(f"Quillon Inc {words}.").status == status


def test_a_gigawatt_scale_is_no_size() -> None:
    assert only("Quillon Inc is building a gigawatt-scale data center in Vantaa.").capacity_mw is None


def test_a_name_behind_its_owner_is_the_project_s() -> None:
    text = "The lease is for the Dallas company’s Zorblat Point data center campus in Texas. It will draw 40 MW."
    assert only(text).name == "Zorblat Point"


def test_the_campus_is_named_in_the_sentence_behind() -> None:
    text = "Quillon Inc plans a 40 MW campus in Vantaa. The deal secures land for the campus, named Zorblat."
    project = only(text)
    assert (project.name, project.capacity_mw, project.place.city) == ("Zorblat", 40, "Vantaa")


def test_a_country_and_a_town_in_it_are_one_site() -> None:
    text = "A 40 MW data center of Quillon Inc in Finland will be established in Vantaa."
    assert [project.place.city for project in projects(text)] == ["Vantaa"]


def test_each_of_two_sites_has_its_own_sum() -> None:
    text = "Quillon Inc will build a 2-gigawatt Ohio data center, and spend $5 billion on a data center in Texas."
    told = {project.place.region: (project.capacity_mw, project.cost_usd) for project in projects(text)}
    assert told == {"Ohio": (2000, None), "Texas": (None, 5e9)}


def test_the_facility_of_the_next_sentence_lies_in_the_town_told_there() -> None:
    text = (
        "Quillon Inc is building a 40 MW data center in Ohio. The facility is believed to be located in Zorblat, "
        "and to cost $900 million."
    )
    project = only(text)
    assert (project.place.city, project.cost_usd) == ("Zorblat", 9e8)


def test_the_campus_of_the_next_sentence_may_have_a_name() -> None:
    text = (
        "Quillon Inc has a lease for its data center campus in Texas, worth $9 billion. "
        "The lease is for the company’s Zorblat Point data center campus in Texas, which will draw 40 MW."
    )
    assert [project.name for project in projects(text)] == ["Zorblat Point"]


def test_named_so_opens_a_sentence_and_is_no_part_of_the_name() -> None:
    text = "Quillon Inc plans a 40 MW data center in Vantaa. Named ZB1, the data center will be one of the largest."
    assert only(text).name == "ZB1"


def test_another_project_far_away_is_not_put_where_a_third_one_stands() -> None:
    text = (
        "Quillon Inc calls the campus Zorblat Point. It will draw 40 MW.\n\nNobody came.\n\n"
        "The government promised a £750 million supercomputer for Leipzig."
    )
    assert {project.place.city for project in projects(text) if project.name == "Zorblat Point"} <= {None}


@pytest.mark.parametrize(
    "told",
    [
        "Zorblat Inc will supply the software for the data center, which is being built in Munich.",
        "Zorblat Inc says that the project in Munich is large.",
    ],
)
def test_the_facility_of_a_country_stands_in_the_town_that_is_told_later(told: str) -> None:
    found = only(f"Quillon Inc is building a $900 million data center in Germany. {told}")
    assert (found.operator, found.place.city, found.status) == ("Quillon Inc", "Munich", "under_construction")


def test_another_company_s_facility_in_the_same_country_is_its_own() -> None:
    text = "Quillon Inc is building a $900 million data center in Germany. Zorblat Inc opened a data center in Munich."
    assert [one.operator for one in projects(text)] == ["Quillon Inc", "Zorblat Inc"]


def test_a_town_that_nobody_knows_lies_in_the_country_of_the_city_beside_it() -> None:
    text = (
        "Quillon Inc is building a data center in Falun, Sweden. Zorblat Inc broke ground on an 80MW data center in "
        "Quibble City, just outside Seoul."
    )
    assert projects(text)[1].place == Place(city="Quibble City", country="South Korea")


def test_the_corner_of_a_country_is_a_region_of_it() -> None:
    found = only("Quillon Inc is building a 40 MW data center in North East England.")
    assert found.place == Place(region="North East England", country="United Kingdom")


def test_a_name_that_is_given_later_is_that_of_the_one_facility_told_of() -> None:
    text = (
        "Quillon Inc may build a data center in Narvik, Norway.\n\nThe power plants beside it will be large.\n\n"
        "Quillon Inc announced the $2 billion data center, which it now calls Zorblat, in December."
    )
    assert [(one.name, one.place.city) for one in projects(text)] == [("Zorblat", "Narvik")]


def test_what_was_planned_for_a_site_before_is_not_what_ended() -> None:
    text = (
        "Quillon Inc has won planning permission for a data center in Munich, Germany. "
        "Previous plans for the site in Munich fell through when Zorblat Inc collapsed."
    )
    assert only(text).status != "cancelled"


def test_the_name_behind_a_city_is_where_it_stands() -> None:
    text = "A jewel is to adorn Norway's port city, Narvik, as Quillon Inc plans to build a 1,000 MW data center."
    assert only(text).place == Place(city="Narvik", country="Norway")


@pytest.mark.parametrize(
    ("told", "city"),
    [
        ("Narvik gets a new life: Tarn Systems will build a $3 billion data center there.", "Narvik"),
        ("Narvik city council approved a 300-megawatt data center of Tarn Systems.", "Narvik"),
        ("A $3 billion data center could be coming to Narvik, Norway.", "Narvik"),
        ("Tarn Systems filed plans with the city of Oslo for a 300-megawatt data center in Narvik, Norway.", "Narvik"),
    ],
)
def test_where_a_site_stands_is_told_in_many_ways(told: str, city: str) -> None:
    (project,) = projects(told)
    assert project.place.city == city


def test_a_power_plant_only_says_where_a_site_lies_and_a_carbon_footprint_is_no_portfolio() -> None:
    (project,) = projects(
        "A company will build a $3 billion data center in Portugal. "
        "It has chosen a site in the port of Zorb, southwestern Portugal, near a decommissioned coal power plant, "
        "and will leave no carbon footprint."
    )
    assert (project.place.city, project.place.country) == ("Zorb", "Portugal")


def test_how_far_away_a_town_is_does_not_place_what_is_told_next() -> None:
    text = (
        "Tarn Systems plans a 300-megawatt data center in Narvik, Norway. "
        "The harbor, 30 kilometers north of Newcastle, is old. Quillon Inc wants to build a data center, too."
    )
    assert {project.place.city for project in projects(text)} == {"Narvik"}


@pytest.mark.parametrize(("one", "same"), [("West Virginia", False), ("Southwest Virginia", True)])
def test_a_side_of_a_state_may_be_the_state_but_another_state_is_not(one: str, same: bool) -> None:
    state = Place(region="Virginia", country="United States")
    assert may_be_one(Place(region=one, country="United States"), state) is same


@pytest.mark.parametrize(
    "text",
    [
        "Quillon Inc will open a data center outside of China next year.",
        "Quillon Inc is building the country’s largest data center outside the Seoul metropolitan area.",
    ],
)
def test_what_is_left_out_of_a_place_does_not_stand_there(text: str) -> None:
    assert all(project.place == Place() for project in projects(text))


def test_what_is_built_outside_a_town_is_near_it() -> None:
    assert only("Quillon Inc is building a 100MW data center outside Dublin.").place.city == "Dublin"


def test_a_town_that_nobody_knows_lies_in_the_land_of_the_site_before() -> None:
    text = (
        "Quillon plans to invest $9 billion in artificial intelligence infrastructure in Sweden.\n\n"
        "The firm will buy land in Zorblat that will house a 750 MW data center."
    )
    project = only(text)
    assert (project.place.city, project.place.country, project.capacity_mw) == ("Zorblat", "Sweden", 750)
    assert project.cost_usd == 9e9


def test_a_park_in_a_town_is_one_place_however_often_it_is_told_of() -> None:
    text = (
        "Quillon Inc struck a deal to buy 31 acres to develop the campus at Zorblat Tech Park in Fooville, Ohio. "
        "The data center at Zorblat Tech Park in Fooville, Ohio will open in 2031."
    )
    assert len(projects(text)) == 1


def test_what_lies_north_of_a_capital_is_not_in_it() -> None:
    text = (
        "A tech company will invest $10 billion to build two data processing centers in central Mississippi. "
        "The two sites are in Madison County, north of the capital city of Jackson."
    )
    project = only(text)
    assert (project.place.city, project.place.region) == (None, "Madison County, Mississippi")
    assert project.cost_usd == 1e10


def test_one_of_the_largest_of_a_continent_stands_where_it_is_told_to() -> None:
    text = (
        "Plans to build one of the largest data centres in Europe in Hertfordshire look set to be approved this week."
    )
    project = only(text)
    assert (project.place.region, project.status) == ("Hertfordshire", "announced")


def test_nothing_stands_in_a_language() -> None:
    text = (
        "Quillon Inc will build a data center in Narvik. "
        "It was presented as the heart of a plan for cloud services, AI models in Swahili and English, and more jobs."
    )
    assert [project.name for project in projects(text)] == ["Quillon Inc data center in Narvik"]


def test_where_a_firm_is_at_home_says_nothing_of_the_land_of_a_site() -> None:
    text = (
        "Kenya's government agreed with Quillon Inc, the Oslo-based AI firm, to build a $1 billion data center campus "
        "in Zorblaria."
    )
    assert [(p.place.city, p.place.country) for p in projects(text)] == [("Zorblaria", "Kenya")]


def test_a_campus_north_of_a_town_is_placed_by_it() -> None:
    assert only("Quillon Inc plans a campus North of Dallas.").place.city == "Dallas"


def test_what_is_only_rented_is_no_project_of_a_land() -> None:
    assert projects("Quillon Inc rents a Norwegian data center with 200 MW from Tarn Systems.") == []
