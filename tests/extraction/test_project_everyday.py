"""Build-outs as local news tells of them: by officials, with a government, begun here and there."""

from __future__ import annotations

import pytest

from bot.extraction.facts import Place
from tests.extraction.test_projects import only

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
        ("Quillon has commissioned the data center.", "operational"),
    ],
)
def test_work_that_began_builds_and_what_is_commissioned_runs(told: str, status: str) -> None:
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
