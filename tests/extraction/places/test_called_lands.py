"""What is built "in the kingdom" or "in the country", and who only sells chips for it."""

from __future__ import annotations

import pytest

from tests.extraction.projects.test_projects import only, projects


@pytest.mark.parametrize(
    ("text", "country", "operator"),
    [
        ("Saudi company Zorblat will build data centers with 500 MW in the kingdom.", "Saudi Arabia", "Zorblat"),
        ("Quillon Inc met Omani officials. It will build a 40 MW data center in the sultanate.", "Oman", "Quillon Inc"),
        ("Quillon Inc opened an office in Kenya. It plans a 40 MW data center in the country.", "Kenya", "Quillon Inc"),
        (
            "Quillon will sell chips to Saudi Arabia's Zorblat. They will go into a 40 MW data center in the kingdom.",
            "Saudi Arabia",
            None,
        ),
        (
            "Saudi Arabia buys chips. They go into data centers in the kingdom with a combined capacity of 500 MW.",
            "Saudi Arabia",
            None,
        ),
        (
            "Quillon Inc plans a data center in Oman. Its partner Zorblat will run the 40 MW site in the sultanate.",
            "Oman",
            "Quillon Inc",
        ),
        ('Emirati firm Zorblat plans a $5 billion "AI Zone" in Dubai.', "United Arab Emirates", "Zorblat"),
    ],
)
def test_the_country_is_one_that_was_named_before(text: str, country: str, operator: str | None) -> None:
    project = only(text)
    assert (project.place.country, project.operator) == (country, operator)


@pytest.mark.parametrize(
    "text",
    [
        "Quillon Inc has offices in Kenya and Ghana. It plans a 40 MW data center in the country.",
        "Quillon Inc has offices in Kenya. It plans a 40 MW data center in the kingdom.",
    ],
)
def test_no_country_is_guessed(text: str) -> None:
    assert {project.place.country for project in projects(text)} <= {None}


def test_leave_to_buy_chips_is_none_to_build() -> None:
    text = (
        "Zorblat plans a data center in Oman. It received approval to purchase 18,000 of Quillon's chips for the site."
    )
    assert (only(text).status, only(text).gpus) == ("announced", 18_000)
