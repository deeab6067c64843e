"""What people are, where news says it at some length: ministries of many fields, two things at once, times, riches."""

from __future__ import annotations

import pytest

from tests.extraction.people.test_people import people
from tests.extraction.people.test_quotations import said


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Commerce and Industry Minister Jane Roe said so.", "Commerce and Industry Minister"),
        ("Culture, Media and Sport Secretary Jane Roe said so.", "Culture, Media and Sport Secretary"),
        ("The mayor and Energy Secretary Jane Roe said so.", "Energy Secretary"),
        ("Zorblat Energy and Energy Secretary Jane Roe said so.", "Energy Secretary"),
    ],
)
def test_a_minister_has_all_the_fields_before_the_office(text: str, role: str) -> None:
    assert [(one.name, one.role) for one in people(text)] == [("Jane Roe", role)]


@pytest.mark.parametrize(
    ("text", "role", "former"),
    [
        ("Jane Roe, a lamp pioneer and cofounder of Quillon Inc, died.", "cofounder", False),
        ("Jane Roe, a lamp pioneer and former chief executive of Quillon Inc, died.", "chief executive", True),
        ("Jane Roe, who served as chief executive of Quillon Inc for six years, left.", "chief executive", False),
        ("Billionaire Jane Roe, a former director of Quillon Inc, sued.", "director", True),
    ],
)
def test_an_office_may_stand_behind_what_else_one_is(text: str, role: str, *, former: bool) -> None:
    assert [(one.role, one.organization, one.former) for one in people(text)] == [(role, "Quillon Inc", former)]


def test_what_joins_two_things_may_begin_another_person() -> None:
    told = {one.name: one.role for one in people("Jane Roe, a nurse and president John Poe said so.")}
    assert told == {"Jane Roe": None, "John Poe": "president"}


def test_no_time_is_the_field_of_an_office() -> None:
    told = people("Quillon Inc grew. Jane Roe was co-founder and CEO for more than five years.")
    assert [one.role for one in told] == ["co-founder and CEO"]


def test_a_time_behind_a_region_leaves_the_region_in_the_office() -> None:
    told = people("Jane Roe was chief executive for Europe for two years at Quillon Inc.")
    assert [(one.role, one.organization) for one in told] == [("chief executive for Europe", "Quillon Inc")]


def test_malay_titles_stand_between_office_and_name() -> None:
    assert [(one.name, one.role) for one in people("Trade Minister Tengku Datuk Seri Zafrul Roe said so.")] == [
        ("Zafrul Roe", "Trade Minister")
    ]


def test_an_arabic_article_is_written_large_or_small() -> None:
    text = "The president of Quillon Inc, Abdullah al-Roe, left. Dr. Abdullah Al-Roe spoke. “We grow,” Al-Roe said."
    assert {one.name for one in people(text)} == {"Abdullah al-Roe"}
    assert said(text) == [("Abdullah al-Roe", "We grow")]


def test_who_is_appointed_chief_is_a_person_whatever_the_name() -> None:
    told = people("Quillon Inc announced the appointment of Billie Hagdorn as Chief Lamp Officer.")
    assert [(one.name, one.role, one.organization) for one in told] == [
        ("Billie Hagdorn", "Chief Lamp Officer", "Quillon Inc")
    ]
    firms = people("Quillon Inc announced the appointment of Turner Lamps as lead contractor.")
    assert list(firms) == []


def test_the_headline_tells_that_a_surname_is_a_new_chief_s() -> None:
    told = "Kestrow has been in the trade since 1990. Kestrow added: “We will grow.”"
    assert said(f"Quillon Inc appoints Kestrow as CEO\n\n{told}") == [("Kestrow", "We will grow.")]


def test_who_is_brought_in_for_an_office_is_hired() -> None:
    told = people("Quillon Inc brought in Jane Roe, founder of Zorblat Labs, as its chief scientist.")
    assert [(one.role, one.organization, one.from_) for one in told if not one.former] == [
        ("chief scientist", "Quillon Inc", "Zorblat Labs")
    ]
    assert all(one.to is None for one in people("Quillon Inc brought in Jane Roe to speak about lamps."))


def test_who_leaves_which_of_several_is_open() -> None:
    text = "Quillon Inc poached staff from Zorblat Labs and Velmora Labs. It hired Jane Roe and John Poe from there."
    assert {one.from_ for one in people(text)} == {None}
    text = "Quillon Inc hired Jane Roe and John Poe from Zorblat Labs and Velmora Labs."
    assert {(one.from_, one.to) for one in people(text)} == {(None, "Quillon Inc")}
    told = people("Quillon Inc hired Jane Roe and John Poe from Zorblat Labs and Velmora Labs, respectively.")
    assert [one.from_ for one in told] == ["Zorblat Labs", "Velmora Labs"]


def test_a_name_behind_said_may_be_of_whom_it_is_said() -> None:
    assert said("Quillon Inc, based in Oslo, said Roe died “among his own people.” Jane Roe was 94.") == []
    assert said("“We grow,” said Jane Roe, based in Oslo.") == [("Jane Roe", "We grow")]


@pytest.mark.parametrize("title", ["Our Planet Powered by Lamps", "Lamps for Humanity"])
def test_what_has_capitals_like_a_title_is_no_speech(title: str) -> None:
    assert said(f"Jane Roe, who has written “{title},” said lamps grow.") == []


def test_who_stands_in_for_another_has_another_office() -> None:
    told = {one.name: one.role for one in people("Representing the National Security Adviser, John Poe praised it.")}
    assert told == {"John Poe": None}


def test_who_is_told_to_stand_for_a_company_has_the_office() -> None:
    told = people("Representing Quillon Inc was its chief executive, Jane Roe.")
    assert [one.role for one in told] == ["chief executive"]


def test_where_somebody_worked_once_is_not_joined_again() -> None:
    told = people("Former Quillon Inc engineer Jane Roe said that before joining Quillon Inc she slept.")
    assert [(one.organization, one.former, one.to) for one in told] == [("Quillon Inc", True, None)]


@pytest.mark.parametrize(
    ("before", "speaker"),
    [
        ("Dr. Ada Thornbury described the site as a part of President John Poe’s plan.", "Ada Thornbury"),
        ("Ben Marsh said he left. It was a shock.\n\nA letter was signed by John Poe.", "John Poe"),
    ],
)
def test_a_pronoun_stands_for_the_one_of_whom_the_paragraph_before_tells(before: str, speaker: str) -> None:
    assert said(f"{before}\n\n“It will grow,” he stated.") == [(speaker, "It will grow")]
    assert said(f"{before}\n\nWriting in May, he said it is hard.\n\n“It will grow,” he said.")[-1][0] == speaker


@pytest.mark.parametrize("verb", ["recounted", "assured", "conceded"])
def test_many_verbs_say_right_behind_a_name(verb: str) -> None:
    assert said(f"Jane Roe left. “We will grow,” Roe {verb} on Monday.") == [("Jane Roe", "We will grow")]


def test_more_hires_are_nobody_s_name() -> None:
    names = {one.organization for one in people("Additional hires include Jane Roe, who worked on lamps.")}
    assert names == {None}


@pytest.mark.parametrize("title", ["Datuk", "Dr.", "Shri"])
def test_a_name_behind_a_title_is_one_whatever_its_second_word(title: str) -> None:
    assert [one.name for one in people(f"{title} Xanto Jane Roe said so.")] == ["Xanto Jane Roe"]


@pytest.mark.parametrize("name", ["Xantho (Jane) Marsh", "Xantho “Jane” Marsh", 'Xantho "Jane" Marsh'])
def test_a_nickname_stands_within_a_name(name: str) -> None:
    told = people(f"{name}, chief of Quillon Inc, left. Jane Marsh said so.")
    assert [(one.name, one.role) for one in told] == [(name, "chief")]


@pytest.mark.parametrize("seat", ["MP", "TD"])
def test_a_seat_behind_a_name_is_no_part_of_it(seat: str) -> None:
    assert [one.name for one in people(f"A protest by Jane Roe {seat} was held.")] == ["Jane Roe"]


def test_founders_are_named_in_a_list() -> None:
    told = people("Quillon Inc’s co-founders are Jane Roe and John Poe. The founders are rich.")
    assert {(one.name, one.role, one.organization) for one in told} == {
        ("Jane Roe", "co-founder", "Quillon Inc"),
        ("John Poe", "co-founder", "Quillon Inc"),
    }


def test_offices_behind_the_names_of_founders_count() -> None:
    told = people("Quillon Inc’s co-founders are Jane Roe, chief executive, and John Poe, chief technology officer.")
    assert [(one.role, one.organization) for one in told] == [
        ("chief executive", "Quillon Inc"),
        ("chief technology officer", "Quillon Inc"),
    ]
    assert people("The founders were Jane Roe's friends, Quillon Inc said.")[0].role is None


def test_who_goes_on_to_say_is_the_subject() -> None:
    text = "Jane Roe thanked John Poe and said she would “stay close as a friend of the team.”"
    assert said(text) == [("Jane Roe", "stay close as a friend of the team.")]
    text = "Jane Roe met John Poe, who left and said it was “a hard time for all.”"
    assert said(text) == [("John Poe", "a hard time for all.")]


def test_a_title_with_whose_it_is_stands_for_its_holder() -> None:
    text = "Quillon Group chairman Jane Roe spoke. “Lamps change the world,” the Quillon Group chairman said."
    assert said(text) == [("Jane Roe", "Lamps change the world")]


def test_a_chief_of_a_company_s_thing_is_of_the_company() -> None:
    assert [one.organization for one in people("Microsoft Copilot chief Jane Roe left.")] == ["Microsoft"]


def test_a_ruler_is_not_of_the_place_of_a_meeting() -> None:
    text = "They met President Jane Roe at Quillon Inc in Seoul. Professor John Poe at Zorblat University said so."
    assert {one.name: one.organization for one in people(text)} == {"Jane Roe": None, "John Poe": "Zorblat University"}


def test_a_pronoun_goes_on_with_what_somebody_most_recently_was() -> None:
    text = "Jane Roe joined Quillon Inc. She most recently served as vice president of lamps at Zorblat Labs."
    assert ("vice president of lamps", "Zorblat Labs") in [(one.role, one.organization) for one in people(text)]


@pytest.mark.parametrize(
    ("text", "office"),
    [
        (
            "Jane Roe, vice president of Cloud & AI at Quillon Inc, left.",
            ("vice president of Cloud & AI", "Quillon Inc"),
        ),
        ("Jane Roe, president of Zorblat Energy at Tarn, left.", ("president", "Zorblat Energy")),
    ],
)
def test_a_field_that_looks_like_a_company_is_none(text: str, office: tuple[str, str]) -> None:
    assert [(one.role, one.organization) for one in people(text)] == [office]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Brittany York, a member of the group, said so to neighbors.", ["Brittany York"]),
        ("Georgia Power, a utility, said so to neighbors.", []),
        ("In Brittany, a region of France, lamps were lit.", []),
    ],
)
def test_a_given_name_and_a_surname_that_are_places_are_a_person(text: str, names: list[str]) -> None:
    assert [one.name for one in people(text)] == names


def test_what_is_called_after_a_prince_is_no_person() -> None:
    text = "Judge Jane Roe ruled on the land that would become the Prince Edmund Digital Gateway project."
    assert [one.name for one in people(text)] == ["Jane Roe"]


def test_the_company_is_not_the_one_despite_which_it_goes_on() -> None:
    text = "Despite Quillon’s stake, Zorblat Labs will go on alone. Jane Roe, the company’s chief, was promoted."
    assert [one.organization for one in people(text)] == ["Zorblat Labs"]
