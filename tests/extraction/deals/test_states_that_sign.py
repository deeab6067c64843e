"""Regions and ministries as sides of a deal."""

from __future__ import annotations

import pytest

from tests.extraction.deals.reading_deals import deals_of


@pytest.mark.parametrize(
    ("text", "region"),
    [
        ("Karnataka on Sunday signed an MoU with Acme Fab Private Limited for a plant in the state.", "Karnataka"),
        ("Acme Fab signed a memorandum of understanding with Tamil Nadu to build a plant.", "Tamil Nadu"),
    ],
)
def test_a_region_signs_as_a_state_does(text: str, region: str) -> None:
    (deal,) = deals_of(text)
    assert (deal.kind, deal.status) == ("partnership", "signed")
    assert region in deal.parties


@pytest.mark.parametrize(
    "text",
    [
        "Acme Corp signed an agreement with Texas regulators to build a plant.",
        "Texas signed a law that lets Acme Corp build a plant.",
        "Washington signed an agreement with Acme Corp.",
        "New York signed off on the plant that Acme Corp will build.",
    ],
)
def test_a_region_that_is_only_named_is_no_side(text: str) -> None:
    assert not deals_of(text)


def test_the_ministry_is_the_one_that_was_named() -> None:
    text = (
        "The Ministry of Energy spoke on Monday. The ministry signed a $2 billion contract with Quill Aero for engines."
    )
    (deal,) = deals_of(text)
    assert set(deal.parties) == {"Ministry of Energy", "Quill Aero"}


def test_a_department_ends_where_a_company_begins() -> None:
    (deal,) = deals_of("The Department of Commerce and Acme Corp have signed a memorandum of understanding.")
    assert set(deal.parties) == {"Department of Commerce", "Acme Corp"}


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Oregon's Energy Department signed a contract with Acme Corp.", "Energy Department"),
        (
            "New South Wales Education Department signed a contract with Acme Corp.",
            "New South Wales Education Department",
        ),
        ("The Energy Department signed a contract with Acme Corp.", "Department of Energy"),
        ("America's Energy Department signed a contract with Acme Corp.", "Department of Energy"),
        ("The U.S. Energy Department signed a contract with Acme Corp.", "Department of Energy"),
    ],
)
def test_a_department_of_another_land_is_not_the_federal_one(text: str, body: str) -> None:
    (deal,) = deals_of(text)
    assert set(deal.parties) == {body, "Acme Corp"}


@pytest.mark.parametrize("firm", ["Ethiopian Airlines", "Irish firm Ethiopian Airlines"])
def test_a_country_signs_beside_a_firm_of_another(firm: str) -> None:
    (deal,) = deals_of(f"Norway and {firm} signed a contract.")
    assert set(deal.parties) == {"Norway", "Ethiopian Airlines"}


def test_officials_of_two_countries_are_of_both() -> None:
    (deal,) = deals_of("US and Chinese officials signed a deal with Acme Corp.")
    assert "United States" in deal.parties


def test_a_government_that_signs_is_not_who_invests() -> None:
    text = "The Karnataka government signed an MoU with Acme Fab for a chip plant with an investment of $3 billion."
    (deal,) = deals_of(text)
    assert (set(deal.parties), deal.value) == ({"Karnataka government", "Acme Fab"}, 3e9)
    assert all(role.role != "investor" for role in deal.roles)


def test_a_government_that_invests_is_an_investor() -> None:
    (deal,) = deals_of("The Karnataka government will invest $3 billion in Acme Fab.")
    assert {role.party: role.role for role in deal.roles}["Karnataka government"] == "investor"
