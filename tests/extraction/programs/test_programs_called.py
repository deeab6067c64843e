"""Programs that a text only calls by a name: in quotation marks, or as a fund of a policy."""

from __future__ import annotations

import pytest

from tests.extraction.programs.test_initiatives import initiatives


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Through 'Learn with Quillon', the company aims to train one million people in AI skills.",
            ["Learn with Quillon"],
        ),
        (
            "Titled the “Norland Hammer Plan” (NHP), the program is structured in two phases.",
            ["Norland Hammer Plan"],
        ),
        (
            "The policy introduces a Hammer Innovation Fund and a Lamp Venture Fund for startups.",
            ["Hammer Innovation Fund", "Lamp Venture Fund"],
        ),
    ],
)
def test_what_is_only_called_a_program_is_one(text: str, names: list[str]) -> None:
    assert [one.name for one in initiatives(text)] == names
    assert not {owner for one in initiatives(text) for owner in one.run_by} & set(names)


@pytest.mark.parametrize(
    "text",
    [
        "Quillon Inc has raised $2 billion to launch the Quillon Lamp Fund, its plan says.",
        "Quillon Inc launched the Quillon Lamp Fund on Monday.",
        "Through 'Lamps of Norland', the film by Ada Thornbury, viewers see two mills.",
    ],
)
def test_a_fund_of_investors_or_a_work_of_art_is_no_program(text: str) -> None:
    assert not initiatives(text)
