"""Offices as the press of other countries writes them, and whose they are."""

from __future__ import annotations

import pytest

from tests.extraction.people.test_people import people


@pytest.mark.parametrize(
    ("text", "role", "organization"),
    [
        ("Jane Roe, founder and group CEO of Quillon Inc, left.", "founder and group CEO", "Quillon Inc"),
        ("“We grow,” said Jane Roe, Group CEO - Quillon Group.", "Group CEO", "Quillon Group"),
        ("Jane Roe, Founder and Chairman, Quillon Inc said, “We grow.”", "Founder and Chairman", "Quillon Inc"),
        ("Jane Roe, vice president of data halls at Quillon Inc, left.", "vice president of data halls", "Quillon Inc"),
        ("Jane Roe, Dean of Business and Trades at Quillon College, left.", "Dean of Business", "Quillon College"),
        ("Jane Roe, dean at Boston’s Quillon University, left.", "dean", "Quillon University"),
        ("Jane Roe, Nvidia Brazil’s head of policy, left.", "head of policy", "Nvidia"),
        (
            "Quillon AI raised $5 million. Jane Roe, Quillon AI’s chief strategy officer, left.",
            "chief strategy officer",
            "Quillon AI",
        ),
        ("Jane Roe, Quillon Inc’s Hammer program instructor, left.", "program instructor", "Quillon Inc"),
        ("Digital Minister Jane Roe left the room.", "Digital Minister", None),
        ("Johor Menteri Besar Datuk Jane Roe left the room.", "Menteri Besar", "Johor"),
    ],
)
def test_an_office_is_read_whole(text: str, role: str, organization: str | None) -> None:
    person = people(text)[0]
    assert person.name == "Jane Roe"
    assert person.role is not None
    assert person.role.startswith(role)
    assert person.organization == organization


@pytest.mark.parametrize(
    "text",
    [
        "Founded in 2019 by Vorn Zill and Jane Roe, Quillon Inc sells hammers.",
        "Quillon Inc was founded in Narvik in 2019 by Jane Roe.",
        "A new team joins Quillon Inc under Jane Roe.",
        "“They grow,” said Jane Roe, who covers hammers for Quillon Inc.",
        "“They grow,” said Jane Roe, who is in charge of hammers at Quillon Inc.",
    ],
)
def test_where_a_person_belongs_without_an_office(text: str) -> None:
    assert {person.organization for person in people(text) if person.name == "Jane Roe"} == {"Quillon Inc"}


def test_the_founders_of_a_list_behind_another_owner_are_that_owner_s() -> None:
    text = "He backed Foo Inc, the startup founded by Quillon Inc’s Jane Roe, John Poe, and Ann Doe."
    assert "Foo Inc" not in {person.organization for person in people(text)}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A spokesperson for Quillon Inc, Vorn Zillic, told reporters that it grows.", "Vorn Zillic"),
        ("Vorn Zillic, who’d been put in charge of hammers, left in May.", "Vorn Zillic"),
        ("The hall was opened by Right Honorable Lord Vorn Zillic, chairman of Quillon Inc.", "Vorn Zillic"),
    ],
)
def test_a_name_that_nobody_knows_is_a_person_s_by_what_stands_beside_it(text: str, name: str) -> None:
    assert name in [person.name for person in people(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Grant Falls, a developer that was founded by a farmer, has proposed a park.",
        "Ada runs the school at a college in Jane Lake, Washington, which Quillon Inc has paid for.",
        "HRD, IT and Electronics Minister Jane Roe left the room.",
    ],
)
def test_what_is_no_person_has_no_record(text: str) -> None:
    assert not {"Grant Falls", "Jane Lake", "HRD"} & {person.name for person in people(text)}


@pytest.mark.parametrize(
    ("text", "name", "organization"),
    [
        ("Professor Jane Roewick, President of Zorblat Inc, spoke first.", "Jane Roewick", "Zorblat Inc"),
        (
            "It was signed by Jane Roewick, Vice President for Public Shops and Alumni Works at Zorblat Inc.",
            "Jane Roewick",
            "Zorblat Inc",
        ),
        (
            "Zorblat Inc makes lamps. It was signed by Jane Roewick, General Manager Zorblat, on Monday.",
            "Jane Roewick",
            "Zorblat Inc",
        ),
        (
            "Zorblat Inc makes lamps. Its staff will join Quillon Inc, and chief executive Jane Roewick will too.",
            "Jane Roewick",
            "Zorblat Inc",
        ),
        (
            "Zorblat Inc appointed Ada Poeson as finance chief. She succeeds Jane Roewick, who is retiring.",
            "Jane Roewick",
            "Zorblat Inc",
        ),
        ("Zorblat Inc said Jane Roewick would take over from Ada Poeson.", "Jane Roewick", "Zorblat Inc"),
    ],
)
def test_an_office_belongs_where_the_words_around_it_say(text: str, name: str, organization: str) -> None:
    known = {person.name: person for person in people(text)}
    assert known[name].organization == organization


@pytest.mark.parametrize(
    ("text", "role"),
    [
        (
            "“Fine,” said Jane Roewick, co-founder and chief executive officer of Zorblat Inc.",
            "co-founder and chief executive officer",
        ),
        ("“Fine,” said Jane Roewick, Ph.D., chief medical officer at Zorblat Inc.", "chief medical officer"),
        (
            "Zorblat Inc's chairman, president and chief executive officer, Jane Roewick, agreed.",
            "chairman, president and chief executive officer",
        ),
        ("Jane Roewick steps down as CEO of Zorblat Inc after nine years.", "CEO"),
        ("Jane Roewick has been promoted to chief operating officer at Zorblat Inc.", "chief operating officer"),
        ("Zorblat Inc has appointed Jane Roewick, formerly of Quillon Labs, as head of research.", "head of research"),
    ],
)
def test_an_office_is_read_whole_wherever_it_stands(text: str, role: str) -> None:
    known = {person.name: person for person in people(f"{text}\n\nZorblat Inc makes lamps.")}
    person = known["Jane Roewick"]
    assert (person.role, person.organization) == (role, "Zorblat Inc")


@pytest.mark.parametrize(
    "text",
    [
        "It came after finance chief Jane Roewick left Zorblat Inc.",
        "The change comes weeks after finance chief Jane Roewick quit.",
        "This follows finance chief Jane Roewick, who quit.",
    ],
)
def test_what_an_office_comes_after_is_no_part_of_it(text: str) -> None:
    assert people(f"Zorblat Inc makes lamps.\n\n{text}")[0].role == "finance chief"
