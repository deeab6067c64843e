"""Quotations: whose the words in quotation marks are."""

from __future__ import annotations

import pytest

from bot.extraction import extract, load_names
from tests.extraction.people.test_people import people


def said(text: str) -> list[tuple[str, str]]:
    """Who says what."""
    return [(person.name, person.said) for person in extract(text, load_names()).people if person.said]


@pytest.mark.parametrize(
    "text",
    [
        "Jane Roe is mayor of Zorblatville. “We build hammers,” said the mayor.",
        "Jane Roe is mayor of Zorblatville. “We build hammers,” the mayor said.",
        "Quillon Inc CEO Jane Roe met the mayor, John Poe. “We build hammers,” the chief executive said.",
    ],
)
def test_a_title_stands_for_the_last_who_holds_the_office(text: str) -> None:
    assert said(text) == [("Jane Roe", "We build hammers")]


def test_a_title_that_nobody_holds_stands_for_nobody() -> None:
    assert said("Jane Roe is chair of Quillon Inc. “We build hammers,” the mayor said.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Jane Roe, the chief executive of Quillon Inc: “We build hammers.”",
        "Jane Roe is chief executive of Quillon Inc.\n\nHer words: “We build hammers.”",
        "Jane Roe, chief of the Zorblat Agency, said: “We build hammers.”",
    ],
)
def test_a_colon_brings_in_the_words_of_who_opens_the_sentence(text: str) -> None:
    assert said(text) == [("Jane Roe", "We build hammers.")]


def test_a_paragraph_of_nothing_but_words_goes_on_with_who_spoke_last() -> None:
    text = "John Poe left. Jane Roe of Quillon Inc said she builds hammers.\n\n“They are good and heavy.”"
    assert said(text) == [("Jane Roe", "They are good and heavy.")]


def test_a_paragraph_of_nothing_but_words_is_nobody_s_behind_an_organization() -> None:
    assert said("Jane Roe left. The startup Quillon said it grew.\n\n“They are good and heavy.”") == []


def test_who_is_named_within_the_words_is_not_who_says_them() -> None:
    text = "Jane Roe left Quillon Inc.\n\n“John Poe and I have known each other for years,” she said."
    assert said(text) == [("Jane Roe", "John Poe and I have known each other for years")]


def test_single_marks_hold_words_too() -> None:
    text = "‘We build hammers at the workers’ own yard,’ said Jane Roe, chief executive of Quillon Inc."
    assert said(text) == [("Jane Roe", "We build hammers at the workers’ own yard")]


def test_a_surname_alone_at_the_start_of_a_sentence_is_the_person() -> None:
    text = "Quillon Inc chief Jane Sprocket left in May.\n\nSprocket walked home.\n\n“It was a long way,” she said."
    assert said(text) == [("Jane Sprocket", "It was a long way")]


@pytest.mark.parametrize(
    "text",
    [
        "Jane Roe of Zorblat Inc spoke of hammers, stating, “We build hammers for John Poe”.",
        "Jane Roe of lamp lobby group Zorblat Network told the council that “We build hammers for John Poe”.",
        "Jane Roe told the Council that 'We build hammers for John Poe'.",
        "“We build hammers for John Poe,” explains Dr. Jane Roe, a chief at Zorblat Inc.",
    ],
)
def test_words_told_to_others_are_those_of_who_tells(text: str) -> None:
    assert said(text) == [("Jane Roe", "We build hammers for John Poe")]


def test_whom_a_verb_of_saying_speaks_of_is_not_the_speaker() -> None:
    text = "Jane Roe, who took on the role of chair, said Ada Moe is “exactly what we need” as chief."
    assert [name for name, _ in said(text)] == ["Jane Roe"]


def test_who_spoke_last_goes_on_though_another_was_called_so_long_before() -> None:
    text = (
        "John Poe said he was leaving Quillon Inc.\n\nAda Moe, Luke Doe and Finn Low run Quillon Inc now.\n\n"
        "Jack Roe, the chairman of Quillon Inc, said “the lamps are fine”.\n\n“We build them well,” he said."
    )
    assert [name for name, _ in said(text)] == ["Jack Roe", "Jack Roe"]


@pytest.mark.parametrize("verb", ["called the deal", "described it as", "hailed the lamps as", "praised"])
def test_who_judges_something_says_the_words(verb: str) -> None:
    assert [p.said for p in people(f"Jane Roe, Quillon's chief, met them. Roe {verb} “a big step forward.”")][1:] == [
        "a big step forward."
    ]


def test_what_is_called_something_is_not_said_by_whoever_stands_before() -> None:
    found = people("Jane Roe, chief of Quillon, sells lamps called “the big step forward” in Narvik.")
    assert [person.said for person in found] == [None]


def test_a_company_in_an_aside_does_not_say_the_words() -> None:
    found = people("“We grow well,” Jane Roe, who leads Quillon Inc, said, “and we sell lamps.”")
    assert [p.said for p in found if p.said] == ["We grow well", "and we sell lamps."]


_POSTED = "Jane Roe of Quillon Inc confirmed the report with a post on Monday:\n\n"


def test_a_paragraph_in_the_first_person_behind_a_colon_is_theirs() -> None:
    words = "Confirming that I left Quillon Inc last week. It was not easy, but I decided to sell lamps."
    found = people(f"{_POSTED}{words}\n\nNot much is known of the lamps that I mean.")
    assert [person.said for person in found if person.said] == [words]


@pytest.mark.parametrize(
    "opening",
    [
        "Jane Roe of Quillon Inc posted on X",
        "Jane Roe of Quillon Inc issued a short statement",
        "Jane Roe of Quillon Inc told staff in a memo on Monday",
        "In a letter to buyers, Jane Roe of Quillon Inc wrote",
    ],
)
def test_who_writes_something_says_what_is_set_apart_behind_it(opening: str) -> None:
    words = "We are happy with the lamps that we make in Narvik."
    assert [person.said for person in people(f"{opening}:\n\n{words}") if person.said] == [words]


@pytest.mark.parametrize(
    "text",
    [
        f"{_POSTED}The company sells lamps in Narvik and in other towns of Norway.",
        "Jane Roe of Quillon Inc listed three lamps:\n\nThe lamp that I like most is sold in Narvik.",
        "Jane Roe of Quillon Inc and Ken Poe wrote in a post:\n\nWe both like lamps and sell them in Narvik.",
        *(
            f"{opening}:\n\nWe are not happy with the lamps that we bought in Narvik."
            for opening in (
                "Jane Roe of Quillon Inc told us about the lamps",
                "Jane Roe of Quillon Inc announced three lamps",
                "Jane Roe of Quillon Inc did not respond to a letter",
                "Jane Roe of Quillon Inc replied to a letter from buyers",
                "Jane Roe of Quillon Inc was told in a letter",
                "Jane Roe of Quillon Inc posted a video on X",
                "Jane Roe of Quillon Inc wrote a book about lamps",
                "We asked Jane Roe of Quillon Inc three things in a letter",
                "Workers wrote in a letter to Jane Roe of Quillon Inc",
                "In a letter to Jane Roe of Quillon Inc, workers wrote",
            )
        ),
    ],
)
def test_what_else_stands_behind_a_colon_is_nobody_s_words(text: str) -> None:
    assert [person.said for person in people(text) if person.said] == []


@pytest.mark.parametrize("role", ["the son of", "an adviser to", "who reports to"])
def test_words_behind_an_aside_are_whose_it_is(role: str) -> None:
    told = people(f"Adam Ashwick, {role} Quillon Inc chairman Mark Poewell, said: “We will build it.”")
    assert [one.name for one in told if one.said] == ["Adam Ashwick"]


def test_words_of_one_of_a_family_are_of_whom_was_named_last() -> None:
    told = people(
        "Quillon Inc chairman Mark Ashwick came.\n\n“We will build it,” said Adam Ashwick, chairman of Zorblat Inc.\n\n"
        "“It will change the country,” Ashwick said. “We are proud of Quillon,” said Mark Ashwick."
    )
    assert [one.name for one in told if one.said] == ["Adam Ashwick", "Adam Ashwick", "Mark Ashwick"]


def test_a_common_surname_before_a_given_name_of_two_words_stands_for_the_name() -> None:
    told = people("Zorblat Inc chief executive Kim Ji Hoon came.\n\n“We are ready,” Kim said on Monday.")
    assert [one.name for one in told if one.said] == ["Kim Ji Hoon"]


@pytest.mark.parametrize(
    "text",
    [
        "« We build hammers », said Jane Roe, chief executive of Quillon Inc.",
        "»We build hammers«, said Jane Roe, chief executive of Quillon Inc.",
        "„We build hammers“, said Jane Roe, chief executive of Quillon Inc.",
        "Jane Roe, chief executive of Quillon Inc, said: «We build hammers».",
    ],
)
def test_the_marks_of_other_languages_hold_words_too(text: str) -> None:
    assert said(text) == [("Jane Roe", "We build hammers")]
    whole = next(person for person in extract(text, load_names()).people if person.said)
    assert whole.quote == text


@pytest.mark.parametrize(
    "office",
    [
        "the company’s chief executive",
        "its co-founder and chief scientist",
        "one analyst",
        "a spokesperson for Quillon Inc",
        "the head of Quillon Inc’s lamp arm",
        "the governor",
    ],
)
def test_who_is_named_behind_an_office_says_the_words(office: str) -> None:
    told = extract(f"“We grow,” said {office}, Jane Roe. Quillon Inc makes lamps.", load_names()).people
    assert [(person.name, person.said) for person in told if person.said] == [("Jane Roe", "We grow")]


@pytest.mark.parametrize(
    "speaker",
    [
        "a former colleague of Quillon Inc’s chief executive",
        "the brother of Quillon Inc’s founder",
        "an aide to the minister",
        "a lawyer for the family of former Quillon Inc executive",
        "one adviser to Quillon Inc’s chairman",
        "a spokesperson for the minister",
    ],
)
def test_whom_the_speaker_only_serves_says_nothing(speaker: str) -> None:
    told = extract(f"“We grow,” said {speaker}, Jane Roe. Quillon Inc makes lamps.", load_names()).people
    assert not any(person.said for person in told)


@pytest.mark.parametrize(
    "behind", ["as Jane Roe, its chief, looked on", "Jane Roe’s successor", "which Jane Roe leads"]
)
def test_who_only_stands_near_an_office_says_nothing(behind: str) -> None:
    told = extract(f"“We grow,” said the chair of the mill, {behind}. Jane Roe left.", load_names()).people
    assert not any(person.said for person in told)


@pytest.mark.parametrize(
    "subject",
    [
        "Jane Roe, who leads lamps at Quillon Inc,",
        "Quillon Inc chief Jane Roe, in a post on X,",
        "The judge, Jane Roe,",
    ],
)
def test_who_judges_behind_an_aside_says_the_words(subject: str) -> None:
    told = extract(f"{subject} called the law “a gift to all of them”.", load_names()).people
    assert [(person.name, person.said) for person in told if person.said] == [("Jane Roe", "a gift to all of them")]
