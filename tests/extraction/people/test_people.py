"""People: their offices, and the exact words that are theirs."""

from __future__ import annotations

import pytest

from bot.extraction import extract, load_names
from bot.extraction.facts import Person


def people(text: str) -> list[Person]:
    """The people of a text."""
    return list(extract(text, load_names()).people)


@pytest.mark.parametrize(
    ("text", "role", "organization"),
    [
        ("Quillon Inc CEO Jane Roe left the room.", "CEO", "Quillon Inc"),
        ("Jane Roe, chief executive of Quillon Inc, left the room.", "chief executive", "Quillon Inc"),
        ("Jane Roe, Quillon Inc’s chief strategy officer, left the room.", "chief strategy officer", "Quillon Inc"),
        ("Jane Roe, 41, an analyst at Foo Capital, left the room.", "analyst", "Foo Capital"),
        ("Quillon Inc founder and CEO Jane Roe left the room.", "founder and CEO", "Quillon Inc"),
        ("The chip analyst Jane Roe of Foo Capital left the room.", "chip analyst", "Foo Capital"),
        ("Quillon Inc grew, its co-founder Jane Roe said.", "co-founder", "Quillon Inc"),
        ("U.S. President Jane Roe left the room.", "President", "United States"),
    ],
)
def test_an_office_beside_the_name_is_read(text: str, role: str, organization: str) -> None:
    person = people(text)[0]
    assert (person.name, person.role, person.organization) == ("Jane Roe", role, organization)
    assert not person.former


def test_the_people_of_a_list_share_an_office_in_the_plural() -> None:
    both = people("Jane Roe and John Poe, co-founders of Quillon Inc, left the room.")
    assert [(person.name, person.organization) for person in both] == [
        ("Jane Roe", "Quillon Inc"),
        ("John Poe", "Quillon Inc"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Jane Roe, who co-founded Quillon Inc in 2019, left the room.",
        "The firm Quillon Inc was founded by Jane Roe in a hut.",
        "Jane Roe (pictured above), founder and CEO of Quillon Inc, left the room.",
        "Quillon Inc’s Jane Roe left the room.",
    ],
)
def test_other_words_tell_where_a_person_belongs(text: str) -> None:
    assert people(text)[0].organization == "Quillon Inc"


def test_a_former_office_is_told_as_such() -> None:
    assert people("Former Quillon Inc CEO Jane Roe left the room.")[0].former


def test_who_is_hired_comes_from_the_former_office() -> None:
    person = people("Quillon Inc has hired former Zorblat Inc president Jane Roe to run its shops.")[0]
    assert (person.organization, person.from_, person.to) == ("Quillon Inc", "Zorblat Inc", "Quillon Inc")


def test_who_leaves_for_another_organization_moves() -> None:
    person = people("Jane Roe left Quillon Inc for a role at Zorblat Inc in the spring.")[0]
    assert (person.from_, person.to) == ("Quillon Inc", "Zorblat Inc")


def test_a_reporter_is_not_told_of() -> None:
    assert people("Quillon Inc grew, reporter Jane Roe wrote in a long article.") == []


def test_the_author_is_no_part_of_the_story() -> None:
    text = "Hammers\n\nBy Ada Moss\n\nQuillon Inc CEO Jane Roe left the room on Monday.\n\nEmail Ada Moss with a tip."
    assert {person.name for person in people(text)} == {"Jane Roe"}


def said(text: str) -> list[tuple[str, str | None]]:
    """Who says what."""
    return [(person.name, person.said) for person in people(text) if person.said]


@pytest.mark.parametrize(
    "text",
    [
        "“We build hammers,” said Quillon Inc CEO Jane Roe.",
        "Quillon Inc CEO Jane Roe said, “We build hammers”.",
        'Jane Roe, CEO of Quillon Inc, said the firm would say "We build hammers" to all.',
        "Jane Roe leads Quillon Inc. “We build hammers,” she said.",
    ],
)
def test_quoted_words_belong_to_who_says_them(text: str) -> None:
    assert said(text) == [("Jane Roe", "We build hammers")]


def test_each_part_of_a_split_quotation_is_a_record() -> None:
    text = "“We build hammers,” Jane Roe of Quillon Inc said. “Nobody else does it so well.”"
    assert said(text) == [("Jane Roe", "We build hammers"), ("Jane Roe", "Nobody else does it so well.")]


def test_words_of_an_organization_are_nobody_s() -> None:
    assert said("Jane Roe leads the startup Quillon. “We build hammers,” the company said.") == []


def test_a_quotation_stands_within_its_own_quote() -> None:
    text = "Jane Roe is the CEO of Quillon Inc.\n\n“We build hammers. They are very good ones,” Roe said on Monday."
    (person,) = [person for person in people(text) if person.said]
    assert person.said is not None
    assert person.said in person.quote
    assert person.evidence["role"].quote == "Jane Roe is the CEO of Quillon Inc."


@pytest.mark.parametrize(
    ("text", "role", "organization"),
    [
        ("Vela Bank hired Sam Oduya as chief risk officer.", "chief risk officer", "Vela Bank"),
        ("Vela Bank appointed Sam Oduya as its chief risk officer.", "chief risk officer", "Vela Bank"),
        ("Vela Bank appointed Sam Oduya chief risk officer.", "chief risk officer", "Vela Bank"),
        (
            "Vela Bank promoted Sam Oduya to chief risk and compliance officer.",
            "chief risk and compliance officer",
            "Vela Bank",
        ),
        ("Vela Bank hired Xanthe Quibble as its chief risk officer.", "chief risk officer", "Vela Bank"),
        (
            "Dune Motors, which has acquired Plinth Labs for an unknown sum, hired Lena Voss as chief risk officer.",
            "chief risk officer",
            "Dune Motors",
        ),
    ],
)
def test_who_is_hired_has_the_new_office_at_the_subject_of_the_verb(text: str, role: str, organization: str) -> None:
    (person,) = people(text)
    assert (person.role, person.organization) == (role, organization)
    facts = extract(text, load_names())
    (hiring,) = [deal for deal in facts.deals if deal.kind == "hiring"]
    assert hiring.parties == (organization, person.name)
    assert {mention.kind for mention in facts.mentions if mention.name == person.name} == {"person"}


def test_who_is_hired_has_the_new_office_and_had_the_former_one() -> None:
    text = "Zorblat Inc has hired Jane Roe, Velmora Inc's former AI chief, as head of shops."
    told = [(p.role, p.organization, p.former) for p in extract(text, load_names()).people]
    assert sorted(told, key=str) == [("AI chief", "Velmora Inc", True), ("head of shops", "Zorblat Inc", False)]


def test_a_hire_told_by_office_alone_is_named_behind() -> None:
    facts = extract(
        "Fernleaf Corp has hired a former shop executive to run its stores. Jane Roewick will lead the group.",
        load_names(),
        "Fernleaf taps shop veteran as stores chief",
    )
    (deal,) = facts.deals
    assert (deal.kind, deal.parties) == ("hiring", ("Fernleaf Corp", "Jane Roewick"))
    assert facts.people[0].organization == "Fernleaf Corp"


@pytest.mark.parametrize(
    "paper",
    [
        "The Acmeville Times reported that the board was warned.",
        "The board was warned, the Acmeville Herald reported.",
        "The Acmeville Herald first reported the ruling.",
    ],
)
def test_a_newspaper_that_reports_employs_nobody_of_whom_the_news_is(paper: str) -> None:
    (person,) = people(f"{paper} Chair Jane Roe was in favor.")
    assert (person.role, person.organization) == ("Chair", None)


def test_who_is_named_once_and_late_employs_nobody_of_whom_the_news_tells_before() -> None:
    news = "The council met on Monday. It heard complaints. It will vote soon. Chair Jane Roe was in favor. "
    (person,) = people(news + "The case was brought by the Acmeville Homeowners Association.")
    assert (person.role, person.organization) == ("Chair", None)
