"""Who a project is said to be built by, and what its name is."""

from __future__ import annotations

from tests.extraction.test_projects import only, projects


def test_whoever_builds_on_another_s_land_is_the_operator() -> None:
    text = "Quillon Inc plans to build a 100 MW data center at Widget Group's Zorblat park in Ohio."
    assert only(text).operator == "Quillon Inc"


def test_a_government_that_signs_for_a_park_does_not_run_it() -> None:
    text = "The Maharashtra government has signed an agreement with Quillon Inc for a 200 MW data center in Pune."
    assert only(text).operator is None


def test_what_a_firm_does_is_no_project_of_its_investor() -> None:
    text = "Quillon Inc is investing $1 billion in Zyxco, a company building data centers across Europe."
    assert only(f"{text} Zyxco plans to build a data center with 170 MW.").operator == "Zyxco"


def test_whoever_is_only_cited_is_not_the_operator() -> None:
    text = (
        "A $4 billion data center will be built in Zorblat, Ohio.\n\n"
        "“It is large,” said Ann Lo, an analyst of Widget Research. “It is very large,” said Jo Fay of Widget Research."
    )
    assert all(project.operator is None for project in projects(text))


def test_a_company_whose_name_ends_in_a_land_is_no_project() -> None:
    text = "The Quillon Malaysia reports that a 40 MW data center will be built in Penang."
    assert only(text).name != "Quillon Malaysia"


def test_the_unit_for_data_centers_is_no_project() -> None:
    text = "Quillon Inc plans a 40 MW data center in Penang. It will be run by its Zyxera data center unit."
    assert "Zyxera" not in {project.name for project in projects(text)}


def test_what_a_cost_rose_from_is_not_the_cost() -> None:
    rise = "from $12 billion announced in 2030 to $40 billion"
    text = f"Quillon Inc will raise its investment {rise} by adding a second data center in Ohio."
    assert only(text).cost_text == "$40 billion"


def test_whoever_supports_a_partner_is_not_the_operator() -> None:
    text = "Quillon Inc has joined Zyxco, supported by investor Widget Group, to build a data center in Saudi Arabia."
    assert only(text).operator == "Quillon Inc"


def test_the_power_beside_substations_is_the_campus_s() -> None:
    text = "Quillon Inc is building a campus in Zorblat, Ohio."
    text += " It will have 17 buildings and three substations, totaling 600MW."
    assert only(text).capacity_mw == 600


def test_a_utility_that_serves_a_data_center_does_not_run_it() -> None:
    text = (
        "Zyxo Energy secured approval to construct lines to support Quillon’s upcoming $10 billion data center, which"
    )
    text += " will be located in Foo Parish."
    assert only(text).operator == "Quillon"


def test_work_that_has_commenced_is_told_of_the_campus_before() -> None:
    text = "Quillon Inc plans the 1.4GW Zyx campus in Texas. Quillon Inc says construction has already commenced."
    assert only(text).status == "under_construction"


def test_the_owner_of_the_operator_is_not_the_operator() -> None:
    text = "Quillon Inc, owned by Zyxo Group, is assessing a site in Northumberland for a 40 MW data center."
    assert only(text).operator == "Quillon Inc"


def test_what_would_be_if_approved_is_not_approved() -> None:
    text = "Quillon Inc plans a 40 MW data center in Zorblat, Ohio. If approved, it will open in 2031."
    assert only(text).status == "announced"


def test_a_gigawatt_of_energy_projects_is_not_the_data_center_s() -> None:
    text = (
        "Quillon Inc plans a data center in Zorblat, Ohio. It includes 1GW of private wire renewable energy projects."
    )
    assert all(project.capacity_mw is None for project in projects(text))


def test_one_of_those_who_own_a_venture_is_not_the_operator() -> None:
    text = "Zyxo Yards (ZY) Philippines, a joint venture among Ayo Corp., Widget Telecom and Zyxo Yards, is spending"
    text = f"Widget Telecom Inc. thinks it can happen.\n\n{text} $1 billion to construct a data center."
    text += "\n\nThe facility, located in Quezon City, will have 28 megawatts."
    assert only(text).operator == "Zyxo Yards"


def test_whoever_is_named_once_in_a_round_up_has_no_other_s_site() -> None:
    text = "Groups are challenging Quillon's data center in Zorblat, Michigan. Zyxo Inc sued."
    text += "\n\nThe proposed data center outside Great Falls has been withdrawn."
    assert [project.operator for project in projects(text)] == ["Quillon", None]
