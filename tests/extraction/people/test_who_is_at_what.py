"""Whose an office is, and which one counts, where a name has a calling, a prize or a loss beside it."""

from __future__ import annotations

import pytest

from tests.extraction.people.test_people import people


@pytest.mark.parametrize(
    ("text", "role", "organization"),
    [
        ("Microsoft Group CEO Jane Roe spoke.", "CEO", "Microsoft"),
        ("Tech investor Jane Roe, a partner at Quillon Capital, spoke.", "partner", "Quillon Capital"),
        (
            "Quillon Inc’s chief scientist and Hammer Prize winner Jane Roe spoke.",
            "chief scientist",
            "Quillon Inc",
        ),
        ("Jane Roe, one of Norway’s top engineers, spoke.", "engineer", None),
    ],
)
def test_the_office_that_counts_is_read_with_whose_it_is(text: str, role: str, organization: str | None) -> None:
    told = people(text)[0]
    assert (told.name, told.role, told.organization) == ("Jane Roe", role, organization)


def test_who_is_lost_was_at_the_loser() -> None:
    text = "Zorblat Labs grew. It is a blow to Quillon Inc, which also lost another co-founder, Jane Roe, in May."
    assert [(one.role, one.organization, one.former) for one in people(text)] == [("co-founder", "Quillon Inc", True)]


def test_a_founder_may_be_described_before_the_verb() -> None:
    told = people("Jane Roe, a one-time engineer for Quillon Inc, has founded Zorblat Ventures.")
    assert {(one.organization, one.former) for one in told} == {("Zorblat Ventures", False), ("Quillon Inc", True)}


def test_who_leaves_to_launch_a_company_far_behind_goes_there() -> None:
    text = "Jane Roe left Quillon Inc late last year to launch the Oslo-based start-up Zorblat Intelligence."
    told = people(text)
    assert [(one.from_, one.to) for one in told] == [("Quillon Inc", "Zorblat Intelligence")]


@pytest.mark.parametrize(
    ("text", "role", "organization"),
    [
        ("Ada Marsh met the Minister of Trade, Professor Jane Roe, in May.", "Minister of Trade", None),
        ("Jane Roe was made the director for the second term in office.", "director", None),
        ("Jane Roe on Dec. 1 retired as CEO of Quillon Inc.", "CEO", "Quillon Inc"),
        ("Jane Roe, Secretary, Quillon Lamp Ministry (QLM), spoke.", "Secretary", "Quillon Lamp Ministry"),
        ("Zorblat grew. Ada Marsh parted ways with Jane Roe, her co-founder and CTO.", "co-founder and CTO", None),
    ],
)
def test_an_office_is_read_whole_and_no_more(text: str, role: str, organization: str | None) -> None:
    told = {one.name: (one.role, one.organization) for one in people(text)}
    assert told["Jane Roe"] == (role, organization)


def test_an_office_of_one_is_not_the_title_of_the_next() -> None:
    told = {one.name: one.role for one in people("Jane Roe, chief of Quillon Inc, Professor John Poe said.")}
    assert told == {"Jane Roe": "chief", "John Poe": "Professor"}


def test_who_only_owns_something_behind_a_verb_does_not_speak() -> None:
    text = (
        'A memo, seen by Wired, stated that Quillon Inc "does not share the same concerns" about John Poe\'s behavior.'
    )
    assert all(one.said is None for one in people(text))


def test_two_words_with_capitals_at_the_end_are_a_name() -> None:
    text = "Jane Roe spoke of a site, dubbed “Lamp Works.” Roe said it will help Quillon Inc “to light up the world.”"
    assert [one.said for one in people(text) if one.said] == ["to light up the world."]


@pytest.mark.parametrize(
    ("text", "organization"),
    [
        ("President Jane Roe at Quillon University said students will return.", "Quillon University"),
        ("Chancellor Jane Roe at the University of Oslo spoke.", "University of Oslo"),
        ("They met President Jane Roe at Quillon Bank.", "Quillon Bank"),
        ("Jane Roe, Norway’s chief engineer, met Quillon Inc.", "Norway"),
        ("Jane Roe, Singapore’s leading architect, designed the campus of Quillon Inc.", "Singapore"),
        ("Jane Roe, one of Britain’s best known investors, criticised Quillon Inc.", None),
    ],
)
def test_a_ruler_or_a_land_s_professional_is_of_what_stands_beside_the_office(
    text: str, organization: str | None
) -> None:
    assert [one.organization for one in people(text)] == [organization]


def test_a_firm_with_ai_in_its_name_owns_its_office() -> None:
    (person,) = people("Jane Roe, Quillon AI’s chief executive, said it will grow.")
    assert (person.role, person.organization) == ("chief executive", "Quillon AI")
