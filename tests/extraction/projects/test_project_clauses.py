"""A sentence on several sites: each clause tells of its own one alone."""

from __future__ import annotations

import pytest

from tests.extraction.projects.test_projects import only, projects


def told(text: str) -> list[tuple[str | None, float | None, str, str | None]]:
    """Of each project of a text who runs it, how large it is, how far and until when."""
    return [(one.operator, one.capacity_mw, one.status, one.timing_text) for one in projects(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Quillon is building a 100 MW data center in Narvik, Norway, and Velmora plans an 80 MW facility in Sweden.",
        "Quillon is building a 100 MW data center in Narvik, Norway, while Velmora plans an 80 MW facility in Sweden.",
    ],
)
def test_who_builds_and_how_far_it_is_goes_no_further_than_the_clause(text: str) -> None:
    assert told(text) == [("Quillon", 100, "under_construction", None), ("Velmora", 80, "announced", None)]
    assert {project.quote for project in projects(text)} == {text}


def test_a_second_verb_of_the_same_party_has_a_site_and_a_time_of_its_own() -> None:
    text = "Quillon runs a 50 MW data center in Oslo, and will build a 100 MW one in Bergen by 2031."
    assert told(text) == [("Quillon", 50, "operational", None), ("Quillon", 100, "announced", "by 2031")]


def test_a_semicolon_parts_two_sites() -> None:
    text = "In Texas, Quillon will build a 400 MW data center; in Ohio, it plans one of 250 MW."
    assert told(text) == [("Quillon", 400, "announced", None), ("Quillon", 250, "announced", None)]


def test_two_who_build_one_site_together_are_not_parted() -> None:
    text = "To help Europe’s data centers, Quillon and Velmora have announced a 40 MW data center in Munich, Germany."
    project = only(text)
    assert (project.operator, project.partners, project.capacity_mw) == ("Quillon", ("Velmora",), 40)


def test_a_clause_without_a_place_goes_on_about_the_site() -> None:
    text = "Quillon will build a 200 MW data center in Ohio and plans to open its first 50 MW in 2031."
    assert (only(text).capacity_mw, only(text).timing_text) == (200, "first 50 MW in 2031")


def test_a_company_may_be_called_after_two_fields() -> None:
    text = (
        "Zorblat Data Center and Cloud Services, a unit of Mossgate, will build an 84 MW data center in Narvik, while "
        "the local firm Velmora Data Center and Cloud Services plans a 200 MW hyperscale facility in the same area."
    )
    assert told(text) == [
        ("Zorblat Data Center and Cloud Services", 84, "announced", None),
        ("Velmora Data Center and Cloud Services", 200, "announced", None),
    ]


def test_two_companies_of_a_field_stay_two() -> None:
    project = only("Quillon Energy and Velmora Cloud Services will build an 84 MW data center in Oslo.")
    assert (project.operator, project.partners) == ("Quillon Energy", ("Velmora Cloud Services",))


def test_a_subject_described_between_commas_opens_a_clause() -> None:
    text = (
        "Zorblat will build a 12 MW data center in Bergen and Velmora Technology, a unit of Mossgate, plans to "
        "build an 80 MW facility in Narvik."
    )
    assert told(text) == [("Zorblat", 12, "announced", None), ("Velmora Technology", 80, "announced", None)]


def test_who_stands_behind_the_place_has_the_site() -> None:
    text = "The projects include a 120 MW data center in Oslo by Quillon and a 90 MW campus in Bergen by Velmora."
    assert told(text) == [("Quillon", 120, "announced", None), ("Velmora", 90, "announced", None)]


def test_each_of_two_sites_has_the_size_before_it() -> None:
    text = "Quillon plans two data centers: a 150 MW site in Oslo and a 250 MW site in Bergen."
    assert [project.capacity_mw for project in projects(text)] == [150, 250]


@pytest.mark.parametrize(
    ("text", "capacity"),
    [
        ("Quillon will add four buildings with 200 MW of IT load to its 750 MW campus in Lubbock, Texas.", 750),
        ("Quillon's campus in Lubbock, Texas, has 100 MW, and a further 290 MW is planned.", 100),
        ("Quillon's campus in Lubbock, Texas, will get another 290 MW.", None),
        ("Quillon will build another 290 MW campus in Lubbock, Texas.", 290),
        ("The first phase of Quillon's 500 MW data center in Oslo, of 100 MW, will open in 2031.", 500),
    ],
)
def test_what_a_site_gets_on_top_is_not_its_whole(text: str, capacity: float | None) -> None:
    assert only(text).capacity_mw == capacity


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Quillon plans a 300 MW data center in Oslo after Bergen rejected the project.", "announced"),
        ("Quillon left Bergen, whose council rejected the project, for a 300 MW data center in Oslo.", "announced"),
        ("Quillon gave up its 300 MW data center in Oslo after Oslo rejected the project.", "cancelled"),
        ("The Oslo council rejected Quillon's 300 MW data center in Norway.", "cancelled"),
    ],
)
def test_what_another_town_rejected_ends_no_site_here(text: str, status: str) -> None:
    assert only(text).status == status


def test_a_farm_that_makes_power_is_no_data_center() -> None:
    text = "Quillon's plan includes a 500 MW solar farm in Sweden and a 100 MW data center in Oslo."
    assert (only(text).place.city, only(text).capacity_mw) == ("Oslo", 100)


def test_a_server_farm_is_one() -> None:
    assert only("Quillon plans a 100 MW server farm in Oslo.").place.city == "Oslo"


def test_one_site_is_approved_and_the_other_rejected() -> None:
    text = "The county approved Quillon's 100 MW data center in Oslo and rejected Velmora's 200 MW campus in Bergen."
    assert told(text) == [("Quillon", 100, "approved", None), ("Velmora", 200, "cancelled", None)]


def test_a_site_that_names_a_town_of_its_own_does_not_stand_in_the_last_one() -> None:
    text = (
        "Quillon Inc picked Tulsa for a $1 billion data center. "
        "Velmora Inc chose Wichita for a $2 billion data center campus."
    )
    assert [project.place.city for project in projects(text)] == ["Tulsa", "Wichita"]


def test_a_dropped_sale_of_a_site_does_not_end_the_site() -> None:
    assert only("Velmora shelved a plan to sell its 200 MW data center in Oslo.").status == "announced"
    assert only("Velmora shelved a plan to build a 200 MW data center in Oslo.").status == "cancelled"


@pytest.mark.parametrize(
    ("text", "sites"),
    [
        (
            "Quillon Inc canceled a 200 MW data center in Ohio and will build one in Texas.",
            [("Ohio", 200, "cancelled"), ("Texas", None, "announced")],
        ),
        (
            "Quillon Inc opened a 200 MW data center in Ohio and is building another in Texas.",
            [("Ohio", 200, "operational"), ("Texas", None, "under_construction")],
        ),
        (
            "Quillon Inc will build a 200 MW data center in Texas, while Velmora Inc plans one in Ohio.",
            [("Texas", 200, "announced"), ("Ohio", None, "announced")],
        ),
    ],
)
def test_one_and_another_stand_for_a_site_of_their_own(text: str, sites: list[tuple[str, float | None, str]]) -> None:
    assert [(one.place.region, one.capacity_mw, one.status) for one in projects(text)] == sites


@pytest.mark.parametrize(
    ("text", "sites"),
    [
        (
            "Quillon is investing $12 billion in Norway, while the model maker Velmora plans a 200 MW data center.",
            [("Velmora", 200)],
        ),
        (
            "Quillon is building a 100 MW data center in Narvik, Norway, while Velmora plans a 200 MW data center.",
            [("Quillon", 100), ("Velmora", 200)],
        ),
        (
            "Quillon is building a 100 MW data center in Narvik, Norway, while Velmora will rent 20 MW of the site.",
            [("Quillon", 100)],
        ),
    ],
)
def test_what_another_plans_meanwhile_is_no_site_of_the_first(text: str, sites: list[tuple[str, float]]) -> None:
    assert [(one.operator, one.capacity_mw) for one in projects(text)] == sites
