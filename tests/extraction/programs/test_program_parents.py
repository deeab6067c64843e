"""The wider program that one told of is part of: its name, who began it, and what is not its own."""

from __future__ import annotations

import pytest

from tests.extraction.programs.test_initiatives import initiatives

_LOCAL = "Halcyra will train 5,000 teachers in Oslo. "


@pytest.mark.parametrize(
    ("text", "name", "run_by"),
    [
        (
            "The push is part of the Hammer Leap initiative, a collaboration begun in 2031 by the president of Norway.",
            "Hammer Leap",
            ("Norway",),
        ),
        (
            "The program is part of Halcyra Elevate, the company’s $4 billion, five-year commitment to help schools.",
            "Halcyra Elevate",
            ("Halcyra",),
        ),
        (
            "It is part of the broader Hammer Leap program, which was begun by Tarvik Inc.",
            "Hammer Leap",
            ("Tarvik Inc",),
        ),
        ("The program falls under its Hammer Rise initiative.", "Hammer Rise", ("Halcyra",)),
        ("The courses are offered through Hammer Rise, a scheme run by Tarvik Inc.", "Hammer Rise", ("Tarvik Inc",)),
    ],
)
def test_the_program_that_one_is_part_of_is_another_with_those_who_began_it(
    text: str, name: str, run_by: tuple[str, ...]
) -> None:
    local, parent = initiatives(_LOCAL + text)
    assert (local.name, local.run_by, local.place) == ("Halcyra training", ("Halcyra",), "Oslo")
    assert (parent.name, parent.run_by, parent.quote, parent.figure) == (name, run_by, text, None)


def test_what_is_said_behind_the_name_of_a_wider_program_is_its_own() -> None:
    local, parent = initiatives(
        _LOCAL + "The program is part of Hammer Rise, a scheme run by Tarvik Inc for 2 million nurses in Kenya."
    )
    assert (local.figure, local.place) == ("5,000 teachers", "Oslo")
    assert (parent.figure, parent.audience, parent.place) == ("2 million nurses", "nurses", "Kenya")


def test_a_wider_program_is_told_where_only_learners_were() -> None:
    (found,) = initiatives(
        "Norway gave teachers new lamps. The push is part of the Hammer Leap initiative, a pledge. "
        "The program will reach 9,000 students."
    )
    assert (found.name, found.figure) == ("Hammer Leap", "9,000 students")


@pytest.mark.parametrize(
    "text",
    [
        "The data center is part of the Hammer Gate initiative, a partnership led by Tarvik Inc.",
        "The program is part of a partnership with Tarvik Inc.",
        "The program is part of Tarvik Inc, a company that sells lamps under a scheme.",
    ],
)
def test_what_is_no_program_or_has_none_as_its_part_is_no_wider_program(text: str) -> None:
    assert [one.name for one in initiatives(_LOCAL + text)] == ["Halcyra training"]


def test_what_something_without_learners_is_part_of_is_no_program() -> None:
    text = (
        "Quillon will build roads. The push is part of the Hammer Leap initiative, a collaboration led by Tarvik Inc."
    )
    assert not initiatives(text)


def test_people_behind_a_preposition_are_not_listed_with_those_before_a_comma() -> None:
    (found,) = initiatives("Halcyra runs the Hammer Academy. For students, the academy works with youth clubs.")
    assert found.audience == "students"
