"""Leave to build as planning news tells it: who asks for it, who gives or refuses it, and how an appeal ends."""

from __future__ import annotations

import pytest

from bot.extraction import extract, load_names
from tests.extraction.projects.test_projects import only, projects


@pytest.mark.parametrize(
    ("told", "status"),
    [
        ("Quibble County Council has granted Tarn Ltd permission to build a data centre in Leeds", "approved"),
        ("The planning board has given the green light to Tarn Ltd for a data centre in Leeds", "approved"),
        ("Leeds City Council refused an application by Tarn Ltd for a data centre in Leeds", "cancelled"),
        ("A planning application lodged by Tarn Ltd for a data centre in Leeds has been refused", "cancelled"),
        ("The board has upheld an appeal by Tarn Ltd against the refusal of a data centre in Leeds", "approved"),
        ("The High Court has quashed the planning permission granted to Tarn Ltd for a data centre in Leeds", "paused"),
        ("The Quibble Region Authority (QRA) approved the plans of Tarn Ltd for a data centre in Leeds", "approved"),
        ("The £300 million data centre from proponent Tarn Ltd in Leeds will join 90 that are already up and running",
         "announced"),
    ],
)  # fmt: skip
def test_who_asks_for_leave_is_the_operator(told: str, status: str) -> None:
    project = only(f"{told}.")
    assert (project.operator, project.place.city, project.status) == ("Tarn Ltd", "Leeds", status)


@pytest.mark.parametrize(
    ("told", "status"),
    [
        ("Planning permission has been granted for it", "approved"),
        ("Full planning permission was refused", "cancelled"),
        ("Planning permission has not been granted", "announced"),
        ("If planning permission is granted, work will start in May", "announced"),
        ("The council refused permission to appeal", "announced"),
        ("The board dismissed appeals against the council’s decision to grant it permission", "approved"),
        ("The site was refused by the council, but the board upheld the appeal against its refusal", "approved"),
        ("The proposal was approved in May", "approved"),
    ],
)
def test_what_is_decided_on_leave_is_how_far_a_site_is(told: str, status: str) -> None:
    assert only(f"Tarn Ltd plans a 40MW data centre in Leeds. {told}.").status == status


def test_who_is_given_leave_in_the_next_paragraph_builds_what_nobody_was_told_to() -> None:
    text = (
        "An Bord Pleanala’s decision to give the go-ahead for a 40MW data centre near Leeds is challenged in the High "
        "Court.\n\nNeighbours live close to the site where permission has been given to allow Tarn Ltd build a data "
        "centre.\n\nTarn Ltd is a firm."
    )
    project = only(text)
    assert (project.operator, project.status) == ("Tarn Ltd", "approved")


def test_a_green_belt_is_no_project_and_a_site_s_own_area_no_yardstick() -> None:
    text = "Tarn Ltd will build the Green Belt data centre covering an area of over 15,000 sqm on a site at Leeds."
    assert [(project.name, project.place.city) for project in projects(text)] == [
        ("Tarn Ltd data center in Leeds", "Leeds")
    ]


def test_a_site_that_a_sentence_puts_beside_another_is_elsewhere() -> None:
    text = "Besides the campus in Oslo, Tarn Ltd is building a 38 MW data center in Leeds."
    assert [project.place.city for project in projects(text)] == ["Leeds"]


def test_a_state_may_be_told_by_its_letters_and_a_town_between_a_place_and_a_county() -> None:
    assert only("Tarn Ltd is building a 40 MW data center in NSW.").place.region == "New South Wales"
    place = only(
        "Tarn Ltd will construct a data centre on a site at Quibblemaily, Zorblan, Co Dublin, for €200 million."
    ).place
    assert (place.city, place.country) == ("Quibblemaily", "Ireland")


def test_what_a_government_has_cleared_with_a_capacity_is_no_market() -> None:
    text = (
        "Tarn Ltd is building a data centre in Leeds. The government has cleared the proposals for the 200 MW capacity "
        "data centre. It will have 30 MW in the first three years and 110 MW at the end of five."
    )
    assert only(text).capacity_mw == 200


@pytest.mark.parametrize(
    "told",
    [
        "Tarn Ltd’s application server runs in a 40 MW data center in Leeds that Widget Inc is building",
        "The application of models by Tarn Ltd in the 40 MW data center in Leeds, which Widget Inc operates, grows",
    ],
)
def test_what_software_is_applied_to_asks_for_no_leave(told: str) -> None:
    assert only(f"{told}.").operator == "Widget Inc"


def test_plans_that_end_for_the_time_being_are_paused() -> None:
    assert only("Tarn Ltd scrapped its plans for a data center in Leeds for the time being.").status == "paused"
    assert only("Tarn Ltd scrapped its plans for a data center in Leeds for good.").status == "cancelled"
    assert only("Tarn Ltd cancelled its data center in Leeds and will rent for now.").status == "cancelled"
    assert only("Tarn Ltd has for now scrapped its plans for a data center in Leeds.").status == "paused"
    assert only("For now, Tarn Ltd will rent, having cancelled its data center in Leeds.").status == "cancelled"


@pytest.mark.parametrize(
    ("told", "status"),
    [
        ("Tarn Ltd runs data centres in Leeds that are already operational.", "operational"),
        ("Tarn Ltd’s data centre in Leeds has halls that are under construction.", "under_construction"),
        ("Tarn Ltd resumes the construction of its data centre in Leeds.", "under_construction"),
        (
            "Tarn Ltd plans a data centre in Leeds. It resumes the construction of roads near its data centre.",
            "announced",
        ),
    ],
)
def test_only_what_is_done_to_a_site_tells_how_far_it_is(told: str, status: str) -> None:
    assert only(told).status == status


def test_a_site_that_is_sold_for_its_value_does_not_cost_that() -> None:
    assert only("Tarn Ltd’s data centre in Leeds, valued at $2 billion, was sold.").cost_usd is None


@pytest.mark.parametrize(
    ("title", "status"),
    [
        ("Council approves Tarn data centre in Leeds", "approved"),
        ("Tarn data centre in Leeds rejected", "cancelled"),
        ("Leeds residents reject Tarn data centre", "announced"),
        ("Tarn data centre in Leeds: what was approved", "announced"),
        ("Council may approve tax break as Tarn data centre comes to Leeds", "announced"),
        ("Tarn cancels dividend to fund data centre", "announced"),
        ("Tarn plans data centre in Leeds as Widget scraps Texas site", "announced"),
        ("Tarn pauses hiring as it builds data centre in Leeds", "announced"),
        ("Widget scraps Texas site, Tarn plans data centre in Leeds", "announced"),
        ("Tarn data centre in Leeds pauses hiring", "announced"),
        ("Tarn data centre in Leeds put on hold", "paused"),
        ("Tarn scraps plan to build data centre in Leeds", "cancelled"),
        ("Council approves permit for Tarn data centre", "approved"),
    ],
)
def test_a_headline_may_tell_what_was_decided(title: str, status: str) -> None:
    text = f"{title}\n\nTarn Ltd wants to build a 40 MW data centre in Leeds. Tarn Ltd is a firm."
    (project,) = extract(text, load_names(), title).projects
    assert project.status == status


def test_a_borough_council_tells_where_a_site_is_and_a_factory_beside_stands_elsewhere() -> None:
    borough = only("Tarn Ltd’s plans for a data centre were approved at a Watford Borough Council meeting last night.")
    assert (borough.place.city, borough.status) == ("Watford", "approved")
    beside = "Tarn Ltd will build two data centers in Leeds and a components factory in Oslo."
    assert [project.place.city for project in projects(beside)] == ["Leeds"]


def test_a_park_may_be_where_the_site_told_of_before_stands() -> None:
    text = (
        "Tarn Ltd will build a 40 MW data center in Leeds. The data center will stand at Quibble Industrial Estate in "
        "England."
    )
    assert len(projects(text)) == 1


def test_what_a_site_is_valued_at_is_its_cost_and_not_what_another_firm_proposes() -> None:
    text = (
        "Tarn Ltd plans a 300 megawatt data center in Bangkok valued at $2 billion, while another firm has proposed a "
        "$400 million investment for a 35 MW data center."
    )
    assert projects(text)[0].cost_usd == 2e9
