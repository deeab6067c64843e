"""What is no program though it is told beside one, and programs that are not each other."""

from __future__ import annotations

import pytest

from tests.extraction.programs.test_initiatives import initiatives


def names(text: str) -> list[str]:
    """The names of the initiatives of a text."""
    return [one.name for one in initiatives(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Quillon Inc launched a center of excellence for cancer care. Doctors and students will use it.",
        "Quillon Inc launched an AI Center of Excellence. It will help customers and train models.",
        "Quillon Inc has established an AI center of excellence in Oslo and is training its own models there.",
    ],
)
def test_a_center_of_excellence_that_only_serves_people_or_models_is_none(text: str) -> None:
    assert names(text) == []


def test_no_center_of_excellence_is_named_after_who_begins_the_next_clause() -> None:
    text = "Quillon Inc opened a Centre of Excellence for Lamps and Zorblat Labs will train 300 students."
    assert names(text) == ["Zorblat Labs training"]


@pytest.mark.parametrize(
    "thing",
    ["opened the Hammer Battery Plant in Ohio", "opened the Hammer Data Center in Ohio", "launched the Hammer Cloud"],
)
def test_what_is_opened_is_not_the_program_that_teaches_there(thing: str) -> None:
    text = f"Quillon Inc {thing}. The training program will teach 200 workers to build lamps."
    assert names(text) == ["Quillon Inc training program"]
    assert "Hammer" not in " ".join(names(f"Quillon Inc {thing}. The initiative will teach 200 workers coding."))


def test_another_s_program_with_a_name_is_not_the_one_told_of_before() -> None:
    text = (
        "Quillon Inc runs a training program for nurses in Oslo. "
        "The Lamp Program, run by Zorblat Labs, trains 300 teachers in Bergen."
    )
    assert [(one.name, one.run_by) for one in initiatives(text)] == [
        ("Quillon Inc training program", ("Quillon Inc",)),
        ("Lamp Program", ("Zorblat Labs",)),
    ]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Quillon Inc launched the Clean Energy Workforce Initiative.", "Clean Energy Workforce Initiative"),
        ("The Nuclear Graduate Program of Quillon Inc started in May.", "Nuclear Graduate Program"),
    ],
)
def test_a_program_for_those_who_work_on_things_is_one(text: str, name: str) -> None:
    assert names(text) == [name]
