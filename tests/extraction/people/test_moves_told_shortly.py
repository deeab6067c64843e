"""Moves as trade news lists them: bases before names, degrees behind them, promotions from one office to another."""

from __future__ import annotations

import pytest

from bot.extraction import extract, load_names
from tests.extraction.people.test_people import people


@pytest.mark.parametrize(
    ("text", "role", "organization"),
    [
        ("Ashisq Zillic, MD, was promoted from lamp chief to CIO of Quillon Inc.", "CIO", "Quillon Inc"),
        ("Quillon Inc promoted Jane Roe, PhD, from deputy lamp chief to CIO.", "CIO", "Quillon Inc"),
        ("“We grow,” said Jane Roe, VP Research, who runs Quillon Inc.", "VP Research", "Quillon Inc"),
        (
            "The plan for the new lamps was told by Quillon Inc VP Research Jane Roe in May.",
            "VP Research",
            "Quillon Inc",
        ),
        ("Jane Roe, chief nursing executive of Quillon Inc, left.", "chief nursing executive", "Quillon Inc"),
        ("Jane Roe, vice president of lamps had been there for years.", "vice president of lamps", None),
    ],
)
def test_an_office_is_read_as_trade_news_puts_it(text: str, role: str, organization: str | None) -> None:
    said = "Quillon Inc said on Monday that its sales of lamps grew in Narvik and in other towns."
    person = people(f"{said}\n\n{text}")[0]
    assert (person.role, person.organization) == (role, organization)


@pytest.mark.parametrize("base", ["Fairwick, Va.-based", "Fairwick-based", "New Fairwick Park, N.Y.-based"])
def test_where_a_firm_is_based_is_no_firm(base: str) -> None:
    text = f"Quillon Inc's former CIO Jane Roe left the group in August 2031 to become the CIO at {base} Inoqua."
    person = people(text)[0]
    assert (person.from_, person.to) == ("Quillon Inc", "Inoqua")


def test_a_firm_with_a_country_behind_its_name_is_nobody() -> None:
    assert people("They bought lamps from firms including Lotte Lamps UK and Quillon Inc in May.") == []


def test_a_short_month_may_be_a_given_name() -> None:
    told = people("Quillon Inc co-founder Ada Poe and former safety leader Jan Roewick left in May.")
    assert [person.name for person in told] == ["Ada Poe", "Jan Roewick"]


def test_who_left_a_post_in_it_holds_it_no_more() -> None:
    (person,) = people("Jane Roe left her role as lamp chief of Quillon Inc in May.")
    assert (person.role, person.organization, person.former) == ("lamp chief", "Quillon Inc", True)


def test_a_reporter_s_paper_is_not_guessed() -> None:
    text = "Quillon Inc grew in May. It was told first by technology reporter Jane Roe, who wrote that “it grows fast.”"
    assert {person.organization for person in people(text)} == {None}


def test_a_pronoun_stands_for_the_one_whom_it_fits() -> None:
    text = (
        "Ada Roewick, chief of Quillon Inc, left her post in May. Ms. Roewick had met Mr. John Zillic, a lamp chief, "
        "in Narvik. “We did what we could,” she said."
    )
    (said,) = [person for person in people(text) if person.said]
    assert said.name == "Ada Roewick"


def test_a_health_system_is_an_organization() -> None:
    mentions = extract("She left Mount Quillon Health System in May.", load_names()).mentions
    assert {mention.name: mention.kind for mention in mentions} == {"Mount Quillon Health System": "organization"}


def test_who_owns_the_startup_that_another_leaves_does_not_move() -> None:
    text = "Tom Roe, a co-founder of Ada Thornbury’s startup Zorblat, has left the company to join Quillon Inc."
    facts = extract(text, load_names())
    assert [deal.parties for deal in facts.deals if deal.kind == "hiring"] == [("Quillon Inc", "Tom Roe")]
    assert not any(person.to for person in facts.people if person.name == "Ada Thornbury")


def test_who_is_hired_has_no_office_there_that_they_had_elsewhere() -> None:
    text = "Tom Roe, a co-founder of Zorblat Labs, has left the company to join Quillon Inc."
    found = {(one.role, one.organization, one.former) for one in extract(text, load_names()).people}
    assert found == {(None, "Quillon Inc", False), ("co-founder", "Zorblat Labs", True)}
