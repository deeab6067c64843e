"""What learners are given free is a program; what is only cheap, sold or free of something is none."""

from __future__ import annotations

import pytest

from tests.extraction.programs.test_initiatives import initiatives


@pytest.mark.parametrize(
    ("text", "name", "run_by"),
    [
        (
            "Quillon Inc is offering Mossgate Plus free to students in Canada through May.",
            "Mossgate Plus free access",
            ("Quillon Inc",),
        ),
        (
            "Quillon Inc will give every college student in India a free one-year subscription to its chatbot.",
            "Quillon Inc free subscription",
            ("Quillon Inc",),
        ),
        (
            "Kenya will give all residents free access to Mossgate Plus under its deal with Quillon Inc.",
            "Mossgate Plus free access",
            ("Kenya",),
        ),
        (
            "Quillon Inc said that it will distribute 500,000 free Mossgate Pro licenses to teachers across India.",
            "Mossgate Pro free licenses",
            ("Quillon Inc",),
        ),
    ],
)
def test_what_learners_are_given_free_is_a_program(text: str, name: str, run_by: tuple[str, ...]) -> None:
    (found,) = initiatives(text)
    assert (found.name, found.run_by) == (name, run_by)


@pytest.mark.parametrize(
    "text",
    [
        "Quillon Inc offers a free version of its chatbot, and students use it for homework.",
        "Quillon Inc has a free plan and a paid plan for teachers.",
        "Quillon Inc will offer free parking to residents near its campus.",
        "Quillon Inc gives users free access to a basic account, while teachers pay $5 a month.",
        "Students are free to use Mossgate Plus in class, Quillon Inc said.",
        "Quillon Inc provides students a tax-free account.",
        "Mossgate said Quillon Inc made students sign away free speech to get access.",
        "Quillon Inc has a new chatbot. Hackers gave students free access to Quillon Pro accounts.",
        "Quillon Inc offers residents free parking and access to its campus.",
        "The library gives residents free access to the Quillon archive.",
        "The city will offer free access to Quillon's pool for residents.",
        "Quillon Inc gave free laptops to students with subscription software.",
        "The Quillon Gym will offer students a free membership in May.",
        "Quillon Inc gives students a free bank account.",
        "The Quillon Gym offers students free access to its pool, near an AI lab.",
    ],
)
def test_what_is_free_to_others_is_no_program(text: str) -> None:
    assert initiatives(text) == []
