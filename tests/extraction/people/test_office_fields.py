"""What an office is about belongs to it and is no organization; whose office it is when the words around it say."""

from __future__ import annotations

import pytest

from bot.extraction import extract, load_names
from tests.extraction.people.test_people import people
from tests.extraction.programs.test_initiatives import initiatives

_FIRM = "Zorblat Inc said on Monday that its sales of lamps grew in Narvik and in other towns."


@pytest.mark.parametrize(
    ("text", "role", "organization"),
    [
        ("Zorblat infrastructure chief Jane Roe said it was good.", "infrastructure chief", "Zorblat Inc"),
        ("Zorblat's AI research head Jane Roe said it was good.", "AI research head", "Zorblat Inc"),
        ("It was led by lamp division chief Jane Roe.", "lamp division chief", "Zorblat Inc"),
        ("Zorblat ousted its flamboyant chief executive, Jane Roe.", "chief executive", "Zorblat Inc"),
        ("Last week head of lamps Jane Roe left.", "head of lamps", "Zorblat Inc"),
        (
            "Zorblat named Jane Roe as the company's vice president of Communications, effective at once.",
            "vice president of Communications",
            "Zorblat Inc",
        ),
        (
            "Jane Roe, Zorblat's head of product management for oil-based lamps, left.",
            "head of product management for oil-based lamps",
            "Zorblat Inc",
        ),
        ("Planning Director Jane Roe told the town so.", "Planning Director", None),
        ("County attorney Jane Roe told the town so.", "County attorney", None),
        ("Health department director Jane Roe told the town so.", "Health department director", None),
        (
            "It was led by staff, including Associate Provost for AI Dr. Jane Roe.",
            "Associate Provost for AI",
            "Zorblat Inc",
        ),
    ],
)
def test_what_an_office_is_about_is_a_part_of_it(text: str, role: str, organization: str | None) -> None:
    known = {person.name: person for person in people(f"{_FIRM}\n\n{text}")}
    assert (known["Jane Roe"].role, known["Jane Roe"].organization) == (role, organization)


def test_a_list_of_people_is_no_part_of_an_office() -> None:
    told = people("They met, including Associate Provost for Sales Dr. Jane Roe, Dr. Ada Poe and Dr. Mary Moe.")
    assert {person.name: person.role for person in told} == {
        "Jane Roe": "Associate Provost for Sales",
        "Ada Poe": None,
        "Mary Moe": None,
    }


@pytest.mark.parametrize(
    "text",
    [
        "Zorblat Inc ousted its chief executive, Jane Roe.",
        "Jane Roe resigned as chief executive of Zorblat Inc.",
        "Jane Roe has resigned from her post as chief executive of Zorblat Inc.",
        "Jane Roe, who stepped down as chief executive of Zorblat Inc, is well.",
    ],
)
def test_who_was_made_to_go_or_went_holds_the_office_no_more(text: str) -> None:
    (person,) = people(text)
    assert (person.role, person.organization, person.former) == ("chief executive", "Zorblat Inc", True)


def test_who_leaves_duties_elsewhere_leaves_no_employer() -> None:
    (person,) = people("Zorblat Inc chairman Jane Roe will help while Roe exits her non-Zorblat duties.")
    assert person.from_ is None


@pytest.mark.parametrize("name", ["A.P. Roe", "J.K. Zillic"])
def test_letters_with_full_stops_begin_a_name(name: str) -> None:
    told = people(f"Zorblat Inc named {name} as its chief executive. It did so on Monday. {name} said it was an honor.")
    assert [(person.name, person.organization) for person in told] == [(name, "Zorblat Inc")]


def test_letters_before_a_word_for_work_are_a_firm_s() -> None:
    (person,) = people("“It grows,” Q.Z. Zillic analyst Jane Roe said.")[:1]
    assert (person.name, person.organization) == ("Jane Roe", "Q.Z. Zillic")


@pytest.mark.parametrize(
    "text",
    [
        "A Zorblat Inc spokesperson told the Post that Jane Roe left to “get more time for lamps.”",
        "A spokesperson said that Jane Roe “leaves with our thanks.”",
    ],
)
def test_words_about_somebody_are_not_said_by_them(text: str) -> None:
    assert [person.said for person in people(f"{text}\n\nJane Roe ran Zorblat Inc.")] == [None]


def test_an_institution_keeps_the_country_before_its_name() -> None:
    mentions = extract("The American Federation of Lampwrights (AFL) said AFL would act.", load_names()).mentions
    assert {mention.name for mention in mentions} == {"American Federation of Lampwrights"}


def test_a_name_in_quotation_marks_that_calls_itself_a_program_needs_no_count() -> None:
    (found,) = initiatives("The pact aims to create the “National Academy for Lamp Works” in Narvik, which opens soon.")
    assert found.name == "National Academy for Lamp Works"


def test_an_academy_goes_on_with_what_it_is_for() -> None:
    (found,) = initiatives("Zorblat Inc announced the Narvik Academy for Lamp Works, which will train teachers.")
    assert found.name == "Narvik Academy for Lamp Works"
    assert found.run_by == ("Zorblat Inc",)


def test_who_is_hired_from_within_an_unnamed_place_moves_to_the_firm() -> None:
    text = "Zorblat Inc said that AI researcher Jane Roe left. Zorblat Inc has hired Jane Roe."
    assert {(person.organization, person.to) for person in people(text)} == {("Zorblat Inc", "Zorblat Inc")}


@pytest.mark.parametrize(
    ("text", "role", "organization"),
    [
        (
            "Narvik Lamp College grew. It is said that College President Dr. Jane Roe agrees.",
            "College President",
            "Narvik",
        ),
        (
            "Zorblat Inc grew, said Jane Roe, Vice President of Global Data Centers at Quillon Inc.",
            "Vice",
            "Quillon Inc",
        ),
        ("Zorblat Inc grew. “It is a lot,” said site manager Jane Roe.", "site manager", "Zorblat Inc"),
        ("Zorblat Inc grew. Virginia Gov. Jane Zillicq called it good.", "Gov", "Virginia"),
        (
            "Zorblat Inc grew. He reports to Quillon Inc’s chief data and lamp analytics officer Ranilq Zillic.",
            "chief data and",
            "Quillon Inc",
        ),
        ("“It is a lot,” says Jane Roe, director analyst at Quillon Inc.", "director analyst", "Quillon Inc"),
        ("Zorblat Inc grew. Rep. Jane Zillicq announced it.", "Rep", None),
        ("Zorblat Inc grew. Chamber president Jane Roe called it good.", "Chamber president", None),
    ],
)
def test_whose_an_office_is_its_own_words_tell(text: str, role: str, organization: str | None) -> None:
    (person,) = [person for person in people(text) if person.said is None]
    assert (person.role or "").startswith(role)
    assert person.organization is None if organization is None else (person.organization or "").startswith(organization)


@pytest.mark.parametrize(
    ("office", "behind"),
    [("head of go-to-market", "to leave Quillon Inc."), ("director for the country", "to sell lamps of Quillon Inc.")],
)
def test_an_office_ends_before_what_its_holder_does(office: str, behind: str) -> None:
    assert people(f"Jane Roe, {office} {behind}")[0].role == office


def test_fields_in_small_letters_may_be_a_list() -> None:
    told = next(
        iter(
            extract(
                "Jane Roe, vice president for research, engineering and safety at Quillon Inc, spoke.", load_names()
            ).people
        )
    )
    assert (told.role, told.organization) == ("vice president for research, engineering and safety", "Quillon Inc")


def test_a_number_in_a_row_is_no_part_of_an_office() -> None:
    told = people(f"{_FIRM} A third researcher, Jane Roe, announced her departure after five months.")
    assert [person.role for person in told if person.role] == ["researcher"]
