"""Who of several people, and of several companies, an office belongs to."""

from __future__ import annotations

import pytest

from tests.extraction.people.test_people import people


@pytest.mark.parametrize(
    "text",
    [
        "Quillon Inc on Tuesday named Jane Roe and Ada Poe as chief executive and chair, respectively.",
        "Jane Roe and Ada Poe, Quillon Inc’s chief executive and chair, respectively, will retire.",
        "Jane Roe and Ada Poe were named chief executive and chair of Quillon Inc, respectively.",
    ],
)
def test_each_of_a_list_holds_the_office_at_the_same_place(text: str) -> None:
    told = {(person.name, person.role, person.organization) for person in people(text)}
    assert told == {("Jane Roe", "chief executive", "Quillon Inc"), ("Ada Poe", "chair", "Quillon Inc")}


@pytest.mark.parametrize("verb", ["are", "were appointed"])
def test_a_list_of_people_holds_an_office(verb: str) -> None:
    told = people(f"Jane Roe and Ada Poe {verb} co-directors of Quillon Inc.")
    assert {(person.name, person.role, person.organization) for person in told} == {
        ("Jane Roe", "co-director", "Quillon Inc"),
        ("Ada Poe", "co-director", "Quillon Inc"),
    }


def test_others_than_the_one_named_last_hold_an_office() -> None:
    told = people("Customers of Jane Roe are executives at Quillon Inc.")
    assert {(person.name, person.organization) for person in told} == {("Jane Roe", None)}


@pytest.mark.parametrize(
    "office", ["chief executive, Jane Roe,", "former chief executive, Jane Roe,", "chief Jane Roe"]
)
def test_its_is_of_the_company_right_before(office: str) -> None:
    told = people(f"Zorblat Inc sued Quillon Inc and its {office} in March.")
    assert {person.organization for person in told if person.name == "Jane Roe"} == {"Quillon Inc"}


@pytest.mark.parametrize(
    ("text", "role", "organization"),
    [
        ("A spokesperson for Quillon Inc, Jane Roe, said no.", "spokesperson", "Quillon Inc"),
        ("The head of the hammer maker Quillon Inc, Jane Roe, said no.", "head", "Quillon Inc"),
        ("The head of Quillon Inc’s lamp research and design team, Jane Roe, said no.", "head", "Quillon Inc"),
        ("The founder of Quillon Inc’s main competitor, Jane Roe, said no.", None, None),
        ("The chief executive of Quillon Inc’s former parent, Jane Roe, said no.", None, None),
        ("The chief executive of Quillon Inc’s parent company, Jane Roe, said no.", None, None),
        ("The founder of Quillon Inc’s rival group, Jane Roe, said no.", None, None),
        ("The chair of Quillon Inc’s board, Jane Roe, said no.", "chair", "Quillon Inc"),
        ("The president of Quillon Inc’s workers union, Jane Roe, said no.", None, None),
        ("The director of Quillon Inc’s documentary, Jane Roe, said no.", None, None),
        ("The chief executive of Quillon Inc’s largest shareholder Velmora, Jane Roe, said no.", None, None),
        ("Prince Jane Roe said no.", "Prince", None),
        ("Sheikh Jane Roe, chairman of Quillon Inc, said no.", "chairman", "Quillon Inc"),
        ("They met UAE President Sheikh Jane Roe.", "President", "United Arab Emirates"),
        ("Saudi Energy Minister Prince Jane Roe said no.", "Energy Minister", "Saudi Arabia"),
        ("Saudi Arabia’s Crown Prince Jane Roe said no.", "Crown Prince", "Saudi Arabia"),
        ("Acting director of the Quillon Energy Agency Jane Roe said no.", "Acting director", "Quillon Energy Agency"),
        ("Democratic Senator Jane Roe said no.", "Senator", None),
        ("Jane Roe, President & CEO, Quillon Inc, said no.", "President & CEO", "Quillon Inc"),
        ("Quillon Inc President & CEO Jane Roe said no.", "President & CEO", "Quillon Inc"),
        ("Jane Roe, Head of Compute at Quillon Inc, said no.", "Head of Compute", "Quillon Inc"),
        ("Jane Roe, the billionaire founder of Quillon Inc, said no.", "billionaire founder", "Quillon Inc"),
        ("UK Energy Secretary Jane Roe said no.", "Energy Secretary", "United Kingdom"),
        ("SEC Chairman Jane Roe said no.", "Chairman", "Securities and Exchange Commission"),
        ("Councilmember Jane Roe said no.", "Councilmember", None),
        (
            "Jane Roe, Quillon Inc’s chief people, policy and purpose officer, said no.",
            "chief people, policy and purpose officer",
            "Quillon Inc",
        ),
        (
            "Jane Roe, head of research at the Bank for Hammer Works, said no.",
            "head of research",
            "Bank for Hammer Works",
        ),
        ("Jane Roe, a fellow at the Center for Hammers, said no.", "fellow", "Center for Hammers"),
    ],
)
def test_an_office_is_told_from_its_owner_and_from_a_title(
    text: str, role: str | None, organization: str | None
) -> None:
    assert [(person.name, person.role, person.organization) for person in people(text)] == [
        ("Jane Roe", role, organization)
    ]


@pytest.mark.parametrize("state", ["(R-Mo.)", "(D-Calif.)", ", D-Texas, who sits there,"])
def test_whose_party_somebody_is_of_is_no_name(state: str) -> None:
    told = people(f"Sen. Jane Roe {state} said mills “need order.”".replace(" ,", ","))
    assert {person.name for person in told} == {"Jane Roe"}
    assert told[-1].said == "need order."


@pytest.mark.parametrize(
    "text",
    [
        "Quillon Inc’s then-chief executive Jane Roe signed it.",
        "Jane Roe, then chief executive of Quillon Inc, signed it.",
    ],
)
def test_who_held_an_office_then_may_not_hold_it_now(text: str) -> None:
    (person,) = people(text)
    assert (person.role, person.organization, person.former) == ("chief executive", "Quillon Inc", True)


def test_who_is_named_to_lead_something_new_is_hired() -> None:
    (person,) = people("Quillon named Jane Roe to lead a new unit that will run its mills.")
    assert (person.organization, person.to) == ("Quillon", "Quillon")


def test_a_co_founder_behind_a_comma_is_no_company() -> None:
    told = people("“We grow,” said Jane Roe, Co-Founder and CEO of Quillon Inc.")
    assert [(person.name, person.role, person.said) for person in told] == [
        ("Jane Roe", "Co-Founder and CEO", None),
        ("Jane Roe", "Co-Founder and CEO", "We grow"),
    ]


def test_a_region_of_several_words_is_part_of_an_office() -> None:
    (person,) = people("Jane Roe, director for India and South Asia at Quillon Inc, said no.")
    assert (person.role, person.organization) == ("director for India and South Asia", "Quillon Inc")


@pytest.mark.parametrize("verb", ["has hired", "has roped in"])
def test_who_is_hired_has_each_office_once(verb: str) -> None:
    told = people(f"Quillon Inc {verb} former Zorblat Inc head Jane Roe as its chief growth officer.")
    assert [(person.role, person.organization, person.former) for person in told] == [
        ("chief growth officer", "Quillon Inc", False),
        ("head", "Zorblat Inc", True),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Jane Roe at Quillon Insight and Ada Poe at Zorblat Research both see risks.",
        "Quillon Insight, led by Jane Roe, and Zorblat Research, run by Ada Poe, are rivals.",
    ],
)
def test_people_beside_companies_are_in_no_list_with_them(text: str) -> None:
    told = {(person.name, person.organization) for person in people(text)}
    assert told == {("Jane Roe", "Quillon Insight"), ("Ada Poe", "Zorblat Research")}


def test_offices_in_a_list_are_of_the_company_behind_the_last() -> None:
    text = (
        "Velmora Inc makes lamps.\n\n“It grows,” said Jane Roe, Representative Director, Corporate Officer, Chairman & "
        "Chief Executive Officer of Quillon Group."
    )
    assert {(one.name, one.organization) for one in people(text)} == {("Jane Roe", "Quillon Group")}
    assert "Chairman & Chief Executive Officer" in str(people(text)[0].role)


def test_an_office_in_capitals_right_before_a_company_is_no_name() -> None:
    assert {(one.name, one.organization) for one in people("Jane Roe, CFO Quillon Group, left.")} == {
        ("Jane Roe", "Quillon Group")
    }
