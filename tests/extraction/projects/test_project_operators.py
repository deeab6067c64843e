"""What news says of facilities in passing: whose they are not, where they do not stand, and what is no facility."""

from __future__ import annotations

import pytest

from bot.extraction import extract, load_names
from bot.extraction.facts import Place, Project
from tests.extraction.projects.test_projects import only

PLAN = "Tarn Systems said on Monday it will build a 200-megawatt data center."


def read(text: str, title: str = "") -> tuple[Project, ...]:
    """The projects of a text."""
    return extract(text, load_names(), title).projects


def test_a_partner_of_the_country_that_hosts_is_not_the_operator() -> None:
    text = (
        "The program follows a partnership between Tarn Systems and Norway, in which the country will host a "
        "1-gigawatt computing cluster in Narvik."
    )
    (project,) = read(text)
    assert (project.operator, project.partners, project.place.city) == (None, ("Tarn Systems",), "Narvik")


def test_who_hosts_a_cluster_itself_is_the_operator() -> None:
    (project,) = read("Tarn Systems will host a 1-gigawatt computing cluster in Narvik, Norway.")
    assert project.operator == "Tarn Systems"


def test_a_facility_without_a_place_stands_where_the_headline_says() -> None:
    title = "Tarn Systems to build data center in Narvik"
    (project,) = read(f"{title}\n\n{PLAN}", title)
    assert project.place == Place("Narvik", None, "Norway")
    assert "Narvik" in project.evidence["place"].quote


@pytest.mark.parametrize(
    "title",
    ["Tarn Systems to build data centers in Narvik and Bergen", "Tarn Systems opens office in Narvik"],
)
def test_a_headline_of_several_places_or_of_no_facility_places_nothing(title: str) -> None:
    assert all(project.place == Place() for project in read(f"{title}\n\n{PLAN}", title))


def test_a_headline_that_the_text_does_not_have_places_nothing() -> None:
    (project,) = read(PLAN, "Tarn Systems to build data center in Narvik")
    assert project.place == Place()


@pytest.mark.parametrize(
    "text",
    [
        "Tarn Systems is based in Narvik. It does not own a data center in Bergen, Norway.",
        "Under the deal Tarn Systems will draw on the 615-MW plant for its growing AI infrastructure.",
    ],
)
def test_what_is_denied_and_what_makes_power_is_no_facility(text: str) -> None:
    assert not read(text)


def test_a_project_called_by_a_code_does_not_stand_where_a_town_is_called_so() -> None:
    text = "Tarn Systems is building Project Jupiter, a $2 billion data center campus."
    assert all(project.place == Place() for project in read(text))


def test_a_site_near_an_airport_does_not_stand_at_the_airport() -> None:
    (project,) = read("Tarn Systems will build a 200-megawatt data center near Bergen Airport.")
    assert project.place.city is None


@pytest.mark.parametrize(
    "told",
    [
        "Quillback AI, a research group, thinks that the campus in Narvik could reach 3 gigawatts.",
        "Quillback News has previously reported on the campus in Narvik, Norway.",
        "The 200-megawatt campus is in Narvik, Norway, with construction led by Quillback Inc.",
        "The sellers of the data center in Narvik, Norway, are funds managed by Quillback Partners.",
        "The Quillback Association said the data center in Narvik, Norway, is too large.",
    ],
)
def test_who_reckons_tells_pays_or_lays_bricks_runs_nothing(told: str) -> None:
    found = read(f"Tarn Systems will build a data center in Narvik, Norway. {told}")
    assert {project.operator for project in found} == {"Tarn Systems"}


def test_a_venture_s_owner_is_not_who_builds() -> None:
    found = read("Tarn Systems is building a campus in Narvik, Norway. A venture owned 80 per cent by Quillback pays.")
    assert [project.operator for project in found] == ["Tarn Systems"]


def test_the_company_named_before_has_the_facility_with_a_name() -> None:
    text = (
        "Tarn Systems builds fast. The company's first site in Narvik, a cluster called Zorblat, reached 300 MW. "
        "The Quillback Law Center alleged that turbines run at the Zorblat cluster."
    )
    (project,) = read(text)
    assert (project.name, project.operator) == ("Zorblat", "Tarn Systems")


def test_whose_chips_a_site_houses_does_not_run_it() -> None:
    text = (
        "Tarn Systems has secured $3 billion in debt. "
        "The money will pay for Project Moss, a string of what Tarn Systems calls AI factories.\n\n"
        "The first site, at Narvik in Norway, was approved by the city council and is under construction. "
        "It will draw 90 megawatts and house 36,000 of Quillback Inc's ZB300 chips."
    )
    assert "Quillback Inc" not in [project.operator for project in read(text)]
    assert [project.capacity_mw for project in read(text)] == [90]


def test_who_is_counted_among_customers_builds_nothing() -> None:
    text = (
        "Tarn Systems makes lamps. The startup counts Wug Inc and Dune Inc among its customers and is building a "
        "200-megawatt data center in Munich, Germany."
    )
    assert [one.operator for one in read(text)] == ["Tarn Systems"]


def test_an_association_may_build() -> None:
    (project,) = read("Zorblat Association will build a 40-megawatt data center in Munich.")
    assert project.operator == "Zorblat Association"


def test_a_data_center_for_customers_in_a_town_stands_there() -> None:
    (project,) = read("Quillon Inc is building a data center for customers in Munich.")
    assert project.place.city == "Munich"


@pytest.mark.parametrize("told", ["reports that it is building", "reported it is building"])
def test_who_reports_of_its_own_site_builds_it(told: str) -> None:
    (project,) = read(f"Quillon Inc {told} a 40-megawatt data center in Narvik, Norway.")
    assert project.operator == "Quillon Inc"


@pytest.mark.parametrize(
    ("text", "operator", "partners"),
    [
        (
            "Quillon Inc will lease the entire 400-megawatt campus in Reno, Nevada, from developer Mossgate Ridge.",
            "Mossgate Ridge",
            ("Quillon Inc",),
        ),
        (
            "Under a 15-year lease, Quillon Inc will rent the 90 MW campus in Reno, Nevada, from Mossgate Ridge.",
            "Mossgate Ridge",
            ("Quillon Inc",),
        ),
        (
            "Quillon Inc will deploy 2,000 GPUs at the Mossgate Grid campus in Reno, Nevada.",
            "Mossgate Grid",
            ("Quillon Inc",),
        ),
        (
            "Quillon Inc is building a data center in Reno, Nevada, on land leased from Mossgate Rail.",
            "Quillon Inc",
            (),
        ),
        ("Quillon Inc will rent its data center in Reno, Nevada, to Mossgate AI.", "Quillon Inc", ()),
        (
            "Quillon Inc will lease diesel generators for its data center in Reno, Nevada, from Mossgate Power.",
            "Quillon Inc",
            (),
        ),
        (
            "Quillon Inc said it would lease chips for its data center in Reno, Nevada, from Mossgate AI.",
            "Quillon Inc",
            (),
        ),
    ],
)
def test_whose_site_others_use_has_it(text: str, operator: str, partners: tuple[str, ...]) -> None:
    found = only(text)
    assert (found.operator, found.partners) == (operator, partners)


@pytest.mark.parametrize(
    "text",
    [
        "Quillon Inc leases land for a data center in Reno, Nevada, from Mossgate Farms.",
        "Quillon Inc leased a data center in Reno, Nevada, and bought chips from Mossgate Farms.",
        "Quillon Inc will lease data center equipment in Reno, Nevada, from Mossgate Farms.",
    ],
)
def test_who_lets_or_sells_another_thing_has_no_site(text: str) -> None:
    assert only(text).operator in (None, "Quillon Inc")


@pytest.mark.parametrize(
    ("text", "operator"),
    [
        (
            "The Quibble Park, a 384MW data center campus near Leeds, is planned. Its developer, Mossgate, is silent.",
            "Mossgate",
        ),
        ("Quillon Inc bought land in Leeds, England, where Mossgate plans a £3 billion data center.", "Mossgate"),
        ("Quillon Inc plans a data center in Leeds, England, where Mossgate runs a refinery.", "Quillon Inc"),
    ],
)
def test_whoever_is_told_to_build_there_builds_it(text: str, operator: str) -> None:
    assert only(text).operator == operator


def test_whose_demand_a_site_meets_has_no_site() -> None:
    found = only("The Quibble campus, a data center in Leeds, will grow to meet Mossgate's growing demand.")
    assert (found.name, found.operator) == ("Quibble", None)


@pytest.mark.parametrize(
    ("text", "operator"),
    [
        (
            "Quillon Inc has joined Lampwright, supported by global investor Zorblat Capital, to build {}.",
            "Quillon Inc",
        ),
        ("Jane Roe, chief executive of Quillon Inc, announced a $3 billion investment to build {}.", "Quillon Inc"),
    ],
)
def test_whoever_helps_or_speaks_for_a_builder_is_not_the_builder(text: str, operator: str) -> None:
    assert only(text.format("a data center in Bergen, Norway")).operator == operator


@pytest.mark.parametrize("told", ["Acme's Quillon", "Acme-owned Quillon Inc"])
def test_the_firm_that_somebody_owns_builds_what_it_is_told_to_build(told: str) -> None:
    project = only(f"{told} has ended its pursuit of a 40 MW data center in Narvik, Norway.")
    assert str(project.operator).startswith("Quillon")


def test_who_plans_to_build_is_the_operator_of_the_only_facility_of_which_nobody_was_told() -> None:
    news = (
        "A judge has voided the rezoning for a proposed data center in Columbus, Ohio.\n\n"
        "She acted on a complaint by neighbors.\n\n"
        "Quillon Inc and Corex Inc plan to develop large data center campuses with 34 buildings and 1.7 gigawatts."
    )
    project = only(news)
    assert (project.operator, project.capacity_mw, project.status) == ("Quillon Inc", 1700, "paused")


@pytest.mark.parametrize(
    "text",
    [
        "Zorblat's move places it in competition with Quillon Inc, which is racing to build a data center in Oslo.",
        "Zorblat will lend to Quillon Inc, which plans to build a $3 billion data center in Oslo.",
    ],
)
def test_whoever_builds_by_a_clause_on_it_is_the_operator(text: str) -> None:
    assert only(text).operator == "Quillon Inc"


def test_several_that_the_company_builds_have_their_own_names() -> None:
    text = (
        "Quillon Inc has a plan. Chief executive Jane Roe said the company is building several superclusters, "
        "with the first, named Prometheus, going online in 2031 in Ohio."
    )
    project = only(text)
    assert (project.name, project.operator, project.place.region) == ("Prometheus", "Quillon Inc", "Ohio")


def test_whoever_runs_a_site_may_be_called_a_campus() -> None:
    text = "The 90 MW data center in Bergen is managed by Zorblat Campus. The construction has been led by Quillon."
    project = only(text)
    assert (project.name, project.operator) == ("Zorblat Campus data center in Bergen", "Zorblat Campus")
