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
