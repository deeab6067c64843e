"""Sites as local papers of the United States tell them: by councils and counties, without the state, "Project X"."""

from __future__ import annotations

import pytest

from bot.extraction import extract, load_names
from bot.extraction.facts import Place
from bot.extraction.names.gazetteer import in_other_spelling
from tests.extraction.projects.test_projects import only, projects


def test_a_project_s_name_may_open_a_sentence() -> None:
    project = only(
        "The council backed a data center campus known as Project Quibble. Project Quibble would draw 300 megawatts."
    )
    assert (project.name, project.capacity_mw) == ("Project Quibble", 300)


@pytest.mark.parametrize(
    ("who", "place"),
    [
        ("The Zorblat City Council", Place(city="Zorblat")),
        ("The Zorblat Planning Commission", Place(city="Zorblat")),
        ("The Kansas City Council", Place("Kansas City", "Missouri", "United States")),
        ("The Miami City Commission", Place("Miami", "Florida", "United States")),
        ("Stuttgart", Place(city="Stuttgart", country="Germany")),
        ("The Quibble County Board of Supervisors", Place(region="Quibble County")),
        ("Quibble County", Place(region="Quibble County")),
    ],
)
def test_what_a_council_or_county_gives_leave_for_stands_there(who: str, place: Place) -> None:
    found = only(f"{who} approved a 40 MW data center by Quillon Inc on Tuesday.").place
    assert (found.city, found.region) == (place.city, place.region)


@pytest.mark.parametrize(
    "who",
    [
        "The National Planning Commission",
        "The Planning Commission",
        "The Hammer Board",
        "The Zorblat City Commission",
        "Zorblat Valley Regional Planning Commission",
        "The Metropolitan Planning Commission",
        "The Joint Zoning Board",
        "The Tri-County Planning Board",
        "The Metro Zorblat Planning Commission",
        "The Metro Nashville Planning Commission",
        "The Atlanta Regional Commission",
        "Beijing",
        "Brussels",
        "London",
        "New Delhi",
    ],
)
def test_a_board_of_no_town_is_no_place(who: str) -> None:
    assert only(f"{who} approved a 40 MW data center by Quillon Inc on Tuesday.").place == Place()


@pytest.mark.parametrize(
    ("where", "place"),
    [
        ("in Zorblat", Place("Zorblat", "Ohio", "United States")),
        ("in Quibble County", Place(None, "Quibble County, Ohio", "United States")),
    ],
)
def test_a_town_without_its_state_lies_in_the_only_state_of_the_text(where: str, place: Place) -> None:
    text = f"Quillon Inc plans a 40 MW data center {where}. Ohio and Northern Ohio need jobs. It is new in Ohio."
    assert only(text).place == place


def test_a_town_without_its_state_lies_in_none_of_two() -> None:
    text = "Quillon Inc plans a 40 MW data center in Zorblat. Ohio needs jobs. Ohio is cold. Nevada is not."
    assert only(text).place.region is None


def test_a_town_of_somebody_else_s_site_lies_in_no_state_for_the_news_s_sake() -> None:
    text = (
        "Quillon Inc plans a 40 MW data center in Zorblat. Ohio needs jobs. It is new in Ohio.\n\n"
        "Others build, too.\n\nFoo Systems Inc runs a 90 MW data center in Blorbville."
    )
    places = {project.operator: project.place for project in projects(text)}
    assert places["Quillon Inc"] == Place("Zorblat", "Ohio", "United States")
    assert places["Foo Systems Inc"].region is None


def test_a_side_of_a_town_is_the_town() -> None:
    assert only("Quillon Inc plans a 40 MW data center in Northeast El Paso.").place.city == "El Paso"


def test_what_opens_with_the_size_of_a_site_goes_on_about_it() -> None:
    project = only(
        "Quillon Inc opened its $11 billion Project Quibble data center in rural Ohio on Monday. "
        "Spanning 1,200 acres of farmland in Zorblat, Quibble County, this colossal facility is the largest of Ohio."
    )
    assert (project.name, project.place.city) == ("Project Quibble", "Zorblat")


def test_last_year_s_project_is_none_of_this_one() -> None:
    new = only(
        "Quillon Inc will spend $15 billion on data centers in Northern Ohio. They will add 2.4 gigawatts, and "
        "the plan complements last year’s USD 11 billion project in Quibble County. Ohio is glad."
    )
    assert (new.place.region, new.capacity_mw, new.cost_usd) == ("Northern Ohio", 2400, 15e9)


def test_the_only_power_that_is_told_is_the_site_s_also_as_what_it_could_draw() -> None:
    assert only("Quillon Inc plans a data center in Narvik, Norway. It could reach 500 MW.").capacity_mw == 500


def test_a_site_is_running_where_it_is_told_to_be_already() -> None:
    text = "Quillon Inc has a 40 MW data center in Narvik, Norway. The campus is already operational."
    assert only(text).status == "operational"


def test_several_data_centers_behind_a_name_are_a_firm_s() -> None:
    text = "Foo Data Centres plans a 40 MW campus in Narvik, Norway."
    assert {(m.name, m.kind) for m in extract(text, load_names()).mentions} >= {("Foo Data Centres", "organization")}


def test_a_firm_is_the_same_in_american_and_british_spelling() -> None:
    assert in_other_spelling("Mossgate Data Centers") == "Mossgate Data Centres"
    assert in_other_spelling("Mossgate Data Centres") == "Mossgate Data Centers"


def test_latest_opens_a_sentence_and_is_no_firm() -> None:
    mentions = extract("Latest plans show a 40 MW data center in Narvik, Norway.", load_names()).mentions
    assert [mention.name for mention in mentions] == ["Narvik", "Norway"]


@pytest.mark.parametrize(
    ("where", "place"),
    [
        ("in Western New York", Place(None, "Western New York", "United States")),
        ("in Middle Georgia", Place(None, "Middle Georgia", "United States")),
        ("in Narvik, Northern Europe", Place(city="Narvik", country="Norway")),
        ("in Kenya, East Africa", Place(country="Kenya")),
    ],
)
def test_a_side_of_a_state_is_a_region_of_it(where: str, place: Place) -> None:
    project = only(f"Quillon Inc plans a 40 MW data center {where}.")
    assert project.place == place
    assert project.name == f"Quillon Inc data center in {place.city or place.region or place.country}"


def test_the_first_data_center_of_a_continent_is_not_called_after_it() -> None:
    text = "Quillon Inc plans its first Latin American data center in Narvik, Norway, for $2 billion."
    assert only(text).name == "Quillon Inc data center in Narvik"


@pytest.mark.parametrize(
    ("text", "town"),
    [
        ("Residents of Tucson packed a hall to oppose a $1.5 billion data center proposed by Quillon Inc.", "Tucson"),
        ("Residents in Tucson are fighting a data center that Quillon Inc wants to build.", "Tucson"),
        ("Residents of Tucson work at a data center that Quillon Inc built.", None),
    ],
)
def test_what_residents_are_against_would_stand_with_them(text: str, town: str | None) -> None:
    assert [one.place.city for one in projects(text)] == ([town] if town else [None] * len(projects(text)))


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The Tucson City Council voted 5-2 against a data center by Quillon Inc in Tucson.", "cancelled"),
        ("The Planning Commission voted against a data center by Quillon Inc in Tucson.", "announced"),
        ("Two members of the council voted against a data center by Quillon Inc in Tucson.", "announced"),
        ("Two of the council voted against the data center that Quillon Inc plans in Tucson.", "announced"),
        ("The county killed a $2 billion data center that Quillon Inc had proposed in Tucson.", "cancelled"),
        ("A fire killed two workers at a data center of Quillon Inc in Tucson.", "announced"),
        ("A data center that Quillon Inc proposed in Tucson is no longer moving forward.", "cancelled"),
    ],
)
def test_what_a_council_is_against_is_ended(text: str, status: str) -> None:
    assert only(text).status == status


def test_a_town_is_no_builder_by_its_commission() -> None:
    text = "A proposal for a data center south of Dallas is in doubt after Lancaster’s Planning Commission met."
    assert [one.operator for one in projects(text)] == [None]


@pytest.mark.parametrize("where", ["near Route 460 and Quibble Field Road", "despite protests outside City Hall"])
def test_roads_and_halls_are_no_towns(where: str) -> None:
    assert [one.place for one in projects(f"Quillon Inc's $2 billion data center moves ahead {where}.")] == [Place()]


def test_towns_listed_with_an_unknown_one_lie_in_the_state_of_the_text() -> None:
    text = (
        "Quillon Inc plans a data center in Licking County, Ohio. "
        "It has land in Quibbleton, Heath and Hebron for more data centers."
    )
    assert {one.place.region for one in projects(text)} == {"Licking County, Ohio", "Ohio"}


def test_a_site_may_lie_near_a_town_that_nobody_knows() -> None:
    found = only("Latvia's government approved a 100MW data center near Quibblespils proposed by Quillon.")
    assert (found.operator, found.place.city) == ("Quillon", "Quibblespils")


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("A 384MW data center campus by Quillon Inc near Leeds got planning permission on Thursday.", "approved"),
        ("Quillon Inc, which has a data center near Leeds, got permission on Thursday to sell bonds.", "announced"),
        ("Regulators approved a power deal for a data center that Quillon Inc plans near Leeds.", "announced"),
    ],
)
def test_leave_is_for_the_site_itself(text: str, status: str) -> None:
    assert only(text).status == status
