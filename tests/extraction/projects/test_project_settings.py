"""Places and facilities that a text only names: where it was told, who somebody is, and what somebody has."""

from __future__ import annotations

import pytest

from bot.extraction.facts import Place
from tests.extraction.projects.test_projects import only, projects

_SITE = "Quillon Inc is building a 40 MW data center in Zorblat, Ohio."


@pytest.mark.parametrize(
    "text",
    [
        "Quillon announced the project in Berlin.",
        "Quillon signed the agreement for the data center at the World Widget Forum 2031 in Davos, Switzerland.",
        "“The campus will be a gigawatt of warehouse,” said Ann Lo, an analyst at Widget Research in Singapore.",
        "The data center will be Quillon's second in America, and its largest in Texas.",
        "Quillon, which already operates data centers in Texas and Norway, said that construction has started.",
        "It will add to its network of data centers in Paris, Madrid and Lagos.",
        "Quillon has a portfolio of 19 sites: ten data centers in Alberta, and nine in Texas.",
        "The state of Texas is expected to attract $2 billion in new data center investments.",
    ],
)
def test_what_is_only_named_beside_a_site_is_no_site(text: str) -> None:
    project = only(f"{_SITE}\n\n{text}")
    assert (project.place.city, project.operator) == ("Zorblat", "Quillon Inc")


def test_a_project_announced_in_a_town_stands_there() -> None:
    assert only("Quillon Inc announced a 40 MW data center in Berlin.").place.city == "Berlin"


@pytest.mark.parametrize(
    "where",
    [
        "in Quibble County, Ohio, southwest of Columbus",
        "in Zorblat, Quibbleton, near Mumbai",
    ],
)
def test_a_city_that_a_site_only_lies_near_is_no_second_site(where: str) -> None:
    assert len(projects(f"Quillon Inc is building a 40 MW data center {where}.")) == 1


def test_a_town_and_its_state_before_the_campus_are_where_it_stands() -> None:
    text = "Quillon Inc opened its Zorblat, North Dakota campus, dubbed Zyx Gate. The site will have 400 MW."
    text += " People in Zorblat are glad."
    assert only(text).place.city == "Zorblat"


def test_a_sentence_that_opens_with_where_it_lies_goes_on_about_the_site() -> None:
    told = "Quillon Inc will build the Zyx Gate campus, a 40 MW data center."
    text = f"{told} Located in the Widget Yards in Zorblat, Ohio, it opens in 2031."
    assert only(text).place.city == "Zorblat"


def test_a_state_and_a_corner_of_it_are_one_site() -> None:
    text = "Quillon Inc buys 205 MW for a new data center in Texas. The company will build the facility in West Texas."
    assert len(projects(text)) == 1


def test_a_firm_that_deals_in_power_tells_of_a_site_all_the_same() -> None:
    text = "Norwegian renewable investment firm Quillon will build a 40 MW data center in Hamar, Norway."
    assert only(text).place.city == "Hamar"


def test_what_is_large_outside_a_country_stands_elsewhere() -> None:
    text = "Quillon Inc is building Asia's largest data center outside China in Sydney. It will have 320 MW."
    assert only(text).place.country == "Australia"


def test_a_county_that_lies_just_outside_a_city_is_one_site_in_its_state() -> None:
    text = "Quillon Inc will invest $10 billion in Mississippi to build two data centers.\n\n"
    text += "It will build the facilities in Foo County, which sits just outside of the state capital of Jackson."
    assert only(text).place.country == "United States"


def test_its_other_data_center_in_another_town_is_another() -> None:
    text = "Quillon Inc is building a 45 MW data center in the municipality of Zorblat, Chile."
    text += " The company has also started work on its other data center located in Arica, with 80 MW."
    assert [project.capacity_mw for project in projects(text)] == [45, 80]


def test_another_name_of_the_site_before_makes_no_other_site() -> None:
    text = "Quillon Inc opened the Zorblat campus in Lagos. Codenamed QX04, the new data center has 18 MW."
    assert only(text).capacity_mw == 18


def test_a_suburb_is_told_apart_from_its_city() -> None:
    text = "Quillon Inc is building a 40 MW data center in Zorblat, a suburb northeast of Columbus."
    assert only(text).place.city == "Zorblat"


def test_a_port_called_like_a_state_is_a_town() -> None:
    text = "Quillon Inc plans a data center in Port Washington. The Port Washington campus will have 40 MW."
    assert only(text).place.city == "Port Washington"


def test_a_saint_and_the_parish_called_after_him_are_one_name() -> None:
    project = only("Quillon Inc is building a 40 MW data center in St. Zorblat Parish, Louisiana.")
    assert project.place.region == "St. Zorblat Parish, Louisiana"


def test_the_park_that_is_located_in_a_town_is_no_second_site() -> None:
    text = "Quillon Inc bought land in Zorblat Digital Park, located in Batam, Indonesia, for a 28 MW data center."
    assert len(projects(text)) == 1


def test_a_data_center_built_for_the_ease_of_customers_elsewhere_stands_not_there() -> None:
    text = "Quillon Inc builds a data center in Batam, Indonesia, which makes it easier for customers in Singapore."
    assert [project.place.country for project in projects(text)] == ["Indonesia"]


def test_the_plant_of_a_utility_is_no_site() -> None:
    text = f"{_SITE}\n\nThe utility Zyxo will build a third plant at its site in Foo County, Texas."
    assert only(text).place.city == "Zorblat"


def test_chips_that_are_divided_between_sites_are_those_of_none() -> None:
    text = "Quillon Inc builds data centers in Norway. The 75,000 GPUs will be divided between two sites in Norway."
    assert all(project.gpus is None for project in projects(text))


def test_a_town_called_like_a_region_abroad_lies_in_the_state_behind_it() -> None:
    project = only("Quillon Inc is building a 40 MW data center in Midlothian, Texas.")
    assert project.place == Place(city="Midlothian", region="Texas", country="United States")


def test_the_site_that_another_would_surpass_is_only_a_measure() -> None:
    text = f"{_SITE} It would surpass the size of Zyxo's 600-megawatt data center in Virginia."
    assert only(text).capacity_mw == 40


def test_a_town_may_be_home_to_a_data_center() -> None:
    assert only("Scotland will be home to Quillon's 40 MW data center in 2031.").place.region == "Scotland"


def test_a_proposed_site_told_again_is_the_same() -> None:
    text = "Quillon Inc proposes a 300 MW campus in Stirling. The proposed site at Old Zorblat has 43 hectares."
    assert only(text).place.city == "Stirling"


def test_the_existing_data_center_of_a_town_is_not_the_new_one_of_its_state() -> None:
    text = "Quillon Inc will spend $40 billion on a data center in Texas."
    text += " Quillon Inc said so at its existing data center in Zorblat, Texas."
    assert [project.place.city for project in projects(text)] == [None, "Zorblat"]


_GEORGIA = "Fayette County, south of Atlanta, is glad. The governor of Georgia spoke in Atlanta."


@pytest.mark.parametrize(("state", "told"), [("Georgia", _GEORGIA), ("North Carolina", "The town is glad.")])
def test_a_town_without_its_state_lies_in_the_state_that_the_text_tells_of(state: str, told: str) -> None:
    text = f"{told}\n\nQuillon Inc is building a 40 MW data center in Fayetteville."
    assert [project.place.region for project in projects(text)] == [state]


def test_a_town_that_papers_write_without_its_state_stays_in_it() -> None:
    text = f"{_GEORGIA}\n\nQuillon Inc is building a 40 MW data center in Nashville."
    assert only(text).place.region == "Tennessee"


def test_the_market_of_a_town_is_no_site() -> None:
    text = f"{_SITE}\n\nThe data center strengthens its position in the Frankfurt market."
    assert only(text).place.city == "Zorblat"


@pytest.mark.parametrize(
    ("text", "region"),
    [
        ("In Michigan, groups fight Quillon's proposed 1.4-GW data center in Zorblat Township.", "Michigan"),
        ("Quillon Inc opened its first campus in Chile and runs its 5 MW data center in Zorblat.", None),
    ],
)
def test_an_unknown_town_lies_in_the_state_or_country_told_beside_it(text: str, region: str | None) -> None:
    project = only(text)
    assert (str(project.place.city).split()[0], project.place.region) == ("Zorblat", region)


def test_where_a_town_lies_is_no_news_of_its_site() -> None:
    text = "Quillon Inc plans a data center in Zorblat, Wisconsin. It will have 40 MW."
    assert len(projects(f"{text} Zorblat is located north of Milwaukee in eastern Wisconsin.")) == 1


@pytest.mark.parametrize(
    "told",
    [
        "The utility Tarn Power said that the new data center could consume twice as much power as the city of Reno.",
        "The data center will use as much water as the city of Houston.",
        "The data center will need more power than all homes in Chicago.",
        "The project is its first in Europe, following a similar announcement in the United Arab Emirates.",
        "The data center comes after similar projects in Spain and Portugal.",
    ],
)
def test_what_a_site_is_compared_with_or_follows_is_no_second_one(told: str) -> None:
    project = only(f"Quillon Inc is building a data center in Narvik, Norway. {told}")
    assert (project.operator, project.place.city) == ("Quillon Inc", "Narvik")


def test_more_than_so_many_of_a_place_stand_there() -> None:
    project = only("Quillon Inc is building a data center with more than 300 jobs in Houston.")
    assert project.place.city == "Houston"


def test_where_a_meeting_takes_place_nothing_is_built() -> None:
    text = "Ahead of a summit taking place in Paris, Quillon Inc plans to build a data center in Lyon."
    assert only(text).place.city == "Lyon"


def test_what_stands_at_a_university_stands_in_its_town() -> None:
    (project,) = projects(
        "The state has scrapped an £800 million supercomputer due to be housed at the University of Oslo."
    )
    assert (project.place.city, project.status) == ("Oslo", "cancelled")


def test_a_speech_at_a_university_places_nothing_there() -> None:
    told = "Speaking at the University of Oslo, Jane Roe praised the 5 MW supercomputer that Quillon Inc runs."
    assert all(project.place.city is None for project in projects(told))


def test_a_supercluster_called_after_a_town_stands_there() -> None:
    (project,) = projects("The first phase of Quillon's Bergen Supercluster has reached its full capacity of 150 MW.")
    assert project.place.city == "Bergen"


@pytest.mark.parametrize(
    "told", ["according to a story in The Zorbville Scot", "first published in The Zorbville Scot"]
)
def test_the_outlet_that_a_story_is_in_is_no_town(told: str) -> None:
    assert only(f"Quillon Inc will build a data center in Ohio, {told}.").place == Place(
        region="Ohio", country="United States"
    )
    assert only("Quillon Inc plans a data center, says a report in The Hague.").place.city == "The Hague"


def test_an_american_university_called_like_another_town_is_not_there() -> None:
    assert projects("Quillon Inc gave chips to a cluster based at Columbia University.") == []
    told = only("Quillon Inc will build a 5 MW supercomputer hosted at Bergen University.")
    assert told.place.city == "Bergen"
