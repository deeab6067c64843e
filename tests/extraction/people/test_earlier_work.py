"""Where somebody was before, told in one sentence with where they went."""

from __future__ import annotations

import pytest

from tests.extraction.people.test_people import people

_MOVED = ("Jane Roe", "Quillon Inc", "Zorblat Inc")


@pytest.mark.parametrize(
    "text",
    [
        "After a decade at Zorblat Inc, Jane Roe joined Quillon Inc in 2031.",
        "After a decade as head of mills at Zorblat Inc, Jane Roe joined Quillon Inc.",
        "Jane Roe worked at Zorblat Inc before joining Quillon Inc in 2031.",
        "Jane Roe, who spent 12 years at Zorblat Inc before joining Quillon Inc, will succeed Ada Poe.",
        "Jane Roe was head of mills at Zorblat Inc before joining Quillon Inc.",
        "Prior to joining Quillon Inc, Jane Roe was head of mills at Zorblat Inc.",
        "Before joining Quillon Inc, Ms. Jane Roe led lamps at Zorblat Inc.",
        "Jane Roe joined Quillon Inc in 2031 from the lamp maker Zorblat Inc.",
        "Jane Roe, a former Zorblat Inc executive who joined Quillon Inc last year, runs its mills.",
        "Jane Roe rejoined Quillon Inc last week after a two-year stint at Zorblat Inc.",
        "Jane Roe is moving to Quillon Inc from Zorblat Inc.",
        "Ex-Zorblat Inc chief Jane Roe has been tapped to run Quillon Inc.",
    ],
)
def test_who_joins_comes_from_where_they_were(text: str) -> None:
    told = people(text)
    assert (told[0].name, told[0].organization, told[0].from_) == _MOVED
    assert told[0].to == "Quillon Inc"
    assert not told[0].former
    assert {person.role for person in told if person.role} <= {"head of mills", "executive", "chief"}
    assert all(person.organization == "Zorblat Inc" for person in told if person.former)


@pytest.mark.parametrize(
    "text",
    [
        "After talks with Zorblat Inc, Jane Roe joined Quillon Inc.",
        "Jane Roe joined Quillon Inc in 2031 after it had spent years at odds with Zorblat Inc.",
        "After Zorblat Inc’s $2 billion purchase of a mill, Jane Roe joined Quillon Inc.",
    ],
)
def test_what_happened_before_is_not_where_somebody_was(text: str) -> None:
    assert people(text)[0].from_ is None


def test_an_office_of_somebody_else_is_not_over() -> None:
    told = people("Jane Roe, head of mills at Quillon Inc, said Ada Poe trained there before joining Zorblat Inc.")
    assert [(person.name, person.former) for person in told] == [("Jane Roe", False), ("Ada Poe", False)]


@pytest.mark.parametrize(
    ("text", "role", "organization"),
    [
        ("Jane Roe previously worked at Quillon Inc.", None, "Quillon Inc"),
        ("Jane Roe, who was earlier with Quillon Inc, said no.", None, "Quillon Inc"),
        ("Jane Roe previously served as head of mills at Quillon Inc.", "head of mills", "Quillon Inc"),
        ("Before Zorblat Inc, Mr. Jan Roe spent eight years at Quillon Inc.", None, "Quillon Inc"),
    ],
)
def test_a_sentence_tells_of_a_career(text: str, role: str | None, organization: str) -> None:
    assert [(person.role, person.organization, person.former) for person in people(text)] == [
        (role, organization, True)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Jane Roe spent years fighting Quillon Inc.",
        "Jane Roe worked at night on the Quillon Inc deal.",
        "Jane Roe worked for months on a deal with Quillon Inc.",
    ],
)
def test_who_works_on_something_does_not_work_there(text: str) -> None:
    assert {person.organization for person in people(text)} == {None}


@pytest.mark.parametrize(
    "text",
    [
        "Jane Roe has no plans to leave Quillon Inc.",
        "Jane Roe has not left Quillon Inc, a spokesperson said.",
        "Quillon Inc said that Jane Roe would not be leaving the company.",
        "Jane Roe never joined Quillon Inc.",
    ],
)
def test_who_does_not_move_does_not(text: str) -> None:
    assert {(person.from_, person.to) for person in people(text)} == {(None, None)}


def test_what_else_is_denied_leaves_a_move_alone() -> None:
    (person,) = people("Jane Roe told staff not to worry and left Quillon Inc for Zorblat Inc.")
    assert (person.from_, person.to) == ("Quillon Inc", "Zorblat Inc")


def test_who_leaves_an_office_to_join_others_comes_from_there() -> None:
    person = people("Jane Roe, head of mills at Quillon Inc, said she was departing to join the mill Zorblat Inc.")[0]
    assert (person.from_, person.to) == ("Quillon Inc", "Zorblat Inc")


@pytest.mark.parametrize(
    "text",
    [
        "Quillon Inc replaced chief Jane Roe with company veteran Ada Poe.",
        "Quillon Inc in August replaced its chief, Jane Roe, who led it for a year, with Ada Poe.",
    ],
)
def test_who_is_replaced_leaves_and_another_comes(text: str) -> None:
    told = {person.name: (person.organization, person.from_, person.to) for person in people(text)}
    assert told["Jane Roe"] == ("Quillon Inc", "Quillon Inc", None)
    assert told["Ada Poe"] == ("Quillon Inc", None, "Quillon Inc")


def test_who_is_named_beside_a_replacement_does_not_come() -> None:
    told = people("Jane Roe of Quillon Inc replaced Ada Poe, who had fallen out with Lou Dunn.")
    assert {person.to for person in told} == {None}


@pytest.mark.parametrize(
    "text",
    [
        "Jane Roe worked at Quillon Inc on a model that Zorblat Ltd will sell.",
        "Jane Roe worked at Quillon Inc for ten years and still does.",
        "Jane Roe spent months at Quillon Inc talking to staff for her book.",
        "Jane Roe spent two years at Quillon Inc talking to staff for her book.",
        "Jane Roe spent two years at Quillon Inc's trial.",
        "Jane Roe spent four years at Zorblat University.",
    ],
)
def test_what_somebody_does_at_a_place_need_not_be_a_job_of_before(text: str) -> None:
    assert {(person.organization, person.former) for person in people(text)} == {(None, False)}


@pytest.mark.parametrize(
    "text",
    [
        "Jane Roe worked at Quillon Inc before founding a school.",
        "Jane Roe worked at Quillon Inc as an engineer.",
        "Jane Roe worked for Quillon Inc from 2011 to 2019.",
        "Jane Roe once worked at Quillon Inc.",
        "Jane Roe worked for six years at Quillon Inc.",
        "Jane Roe previously spent 12 years at Quillon Inc running lamps.",
        "Jane Roe spent ten years at Quillon Inc.",
        "Jane Roe spent a decade at Quillon Inc before founding a school.",
        "Jane Roe spent her career at Quillon Inc and Zorblat Ltd.",
    ],
)
def test_years_at_a_company_are_a_job_of_before(text: str) -> None:
    assert ("Quillon Inc", True) in {(person.organization, person.former) for person in people(text)}


def test_time_to_learn_is_no_job() -> None:
    (person,) = people("Jane Roe joined Quillon Inc after a year at Zorblat University.")
    assert (person.from_, person.to) == (None, "Quillon Inc")


def test_who_declines_to_join_goes_nowhere() -> None:
    (person,) = people("John Poe declined to join Quillon Inc.")
    assert (person.organization, person.to) == (None, None)


@pytest.mark.parametrize(
    "text",
    [
        "Jane Roe has no plans to leave Quillon Inc.",
        "Jane Roe has not left Quillon Inc, a spokesperson said.",
        "Jane Roe denied that she plans to leave Quillon Inc.",
    ],
)
def test_who_does_not_leave_is_still_there(text: str) -> None:
    assert [(person.organization, person.former) for person in people(text)] == [("Quillon Inc", False)]


@pytest.mark.parametrize(
    "text",
    [
        "Jane Roe did not leave Quillon Inc a message.",
        "Jane Roe said workers have no plans to leave Quillon Inc.",
        "Jane Roe said that Zorblat Ltd would not leave Quillon Inc alone.",
    ],
)
def test_what_others_do_not_leave_is_not_where_somebody_is(text: str) -> None:
    assert [person.organization for person in people(text)] == [None]
