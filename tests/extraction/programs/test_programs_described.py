"""Programs as news describes them: by their subject, whom they are for, where they are, and who learns by them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.extraction import extract, load_names
from bot.extraction.names.gazetteer import KnownName
from tests.extraction.names.test_names import kinds
from tests.extraction.programs.test_initiatives import initiatives

_KNOWN = "Quillon Inc said on Monday that its sales of lamps grew in Narvik and in other towns.\n\n"


@pytest.mark.parametrize("subject", ["AI literacy", "workforce", "mentorship", "grant"])
@pytest.mark.parametrize("kind", ["initiative", "program", "programme", "scheme"])
def test_a_subject_and_a_kind_make_a_program(subject: str, kind: str) -> None:
    (found,) = initiatives(f"Quillon Inc has committed $25 million to a new {subject} {kind} for students in Canada.")
    assert (found.name, found.place) == (f"Quillon Inc {subject} {kind}", "Canada")


def test_programs_of_many_count_where_they_are_opened() -> None:
    assert initiatives("Quillon Inc praised workforce programs for students in Canada.") == []
    assert len(initiatives("Quillon Inc launched workforce programs for students in Canada.")) == 1


@pytest.mark.parametrize("last", ["Scholars", "Fellows", "Residency", "Grants"])
def test_a_program_is_no_person_and_ends_no_company(last: str) -> None:
    assert kinds(f"{_KNOWN}Quillon Inc will open the Nearby Hammer {last} in May.")[f"Nearby Hammer {last}"] != "person"
    (found,) = initiatives(f"{_KNOWN}Applications for the Quillon {last}, a program for physicists, open in May.")
    assert found.name == f"Quillon {last}"


def test_a_program_may_be_called_by_fields_alone() -> None:
    (found,) = initiatives("The government launched the National AI Skills Program to train one million people.")
    assert found.name == "National AI Skills Program"


def test_who_runs_a_program_may_stand_in_its_name_alone() -> None:
    (found,) = initiatives(f"{_KNOWN}The Quillon Inc Fellowship will support 50 researchers in Kenya.")
    assert found.run_by == ("Quillon Inc",)


def test_all_who_open_a_program_together_run_it() -> None:
    (found,) = initiatives("Quillon Inc and Zorblat Ltd have set up a scholarship for 200 students in Kenya.")
    assert found.run_by == ("Quillon Inc", "Zorblat Ltd")


@pytest.mark.parametrize("length", ["12-week", "$23 million"])
def test_how_long_or_large_a_program_is_is_no_part_of_its_name(length: str) -> None:
    (found,) = initiatives(f"Quillon Inc is running a {length} training academy for teachers in Kenya.")
    assert found.name == "Quillon Inc training academy"


@pytest.mark.parametrize(
    ("text", "audience"),
    [
        ("Quillon Inc launched a training program for public school teachers.", "public school teachers"),
        ("Quillon Inc launched a training program for women engineers.", "women engineers"),
        ("Quillon Inc launched a training program for its teachers.", "teachers"),
    ],
)
def test_whom_a_program_is_for_is_told_in_full(text: str, audience: str) -> None:
    (found,) = initiatives(text)
    assert found.audience == audience


def test_a_program_may_be_in_a_town() -> None:
    (found,) = initiatives("Quillon Inc opened a training center for engineers in Nairobi.")
    assert found.place == "Nairobi"
    (found,) = initiatives("Quillon Inc's training program for engineers was unveiled in Nairobi.")
    assert found.place is None


def test_a_part_of_a_sum_counts_nobody() -> None:
    (found,) = initiatives("Quillon Inc runs a training program that gives $10,000 to software developers.")
    assert found.figure is None


@pytest.mark.parametrize(
    ("text", "run_by", "figure"),
    [
        (
            "Through a pact with Quillon Inc, 15,000 nurses in Kenya will receive free AI training.",
            ("Quillon Inc",),
            "15,000 nurses",
        ),
        (
            "More than 3,000 teachers were trained by Quillon Inc in Kenya.",
            ("Quillon Inc",),
            "More than 3,000 teachers",
        ),
        ("Quillon Inc offers workshops for 2,000 farmers in Kenya.", ("Quillon Inc",), "2,000 farmers"),
        (
            "Quillon Inc teams up with Zorblat Ltd to train 5,000 nurses in Kenya.",
            ("Quillon Inc", "Zorblat Ltd"),
            "5,000 nurses",
        ),
    ],
)
def test_those_who_learn_are_counted_before_and_behind_the_verb(
    text: str, run_by: tuple[str, ...], figure: str
) -> None:
    found = initiatives(text)[0]
    assert (found.run_by, found.figure, found.place) == (run_by, figure, "Kenya")


@pytest.mark.parametrize(
    "text",
    [
        "In May, 12,000 students got tickets for classes at Quillon Inc.",
        "Quillon Inc trained its model on essays of 10,000 teachers.",
    ],
)
def test_who_is_counted_beside_lessons_does_not_learn_by_them(text: str) -> None:
    assert initiatives(text) == []


@pytest.mark.parametrize("way", ["that teaches AI skills to", "to train"])
def test_a_program_that_teaches_needs_no_other_name(way: str) -> None:
    (found,) = initiatives(f"Quillon Inc committed $15 million to a program {way} rural journalists in Kenya.")
    assert (found.name, found.audience, found.place) == ("Quillon Inc training program", "journalists", "Kenya")


def test_places_to_learn_are_counted_for_whom_they_are() -> None:
    (found,) = initiatives("Quillon Inc and Zorblat Ltd will pay for scholarships for 500 students in Kenya.")
    assert (found.name, found.run_by) == ("Quillon Inc scholarships", ("Quillon Inc", "Zorblat Ltd"))


def test_a_program_s_name_may_begin_with_its_company() -> None:
    names = load_names()
    known = {**names.known, "Quillon": KnownName("Quillon", "organization")}
    text = "On Monday Quillon introduced Quillon Campus, a program that gives universities in Kenya lamps."
    found = extract(text, replace(names, known=known, longest={**names.longest, "Quillon": 1})).initiatives
    assert [one.name for one in found] == ["Quillon Campus"]


def test_who_pays_for_a_program_is_no_part_of_its_name() -> None:
    (found,) = initiatives("Quillon Inc opened a Zorblat-led training program for nurses in Kenya.")
    assert "led" not in found.name


def test_whom_a_school_is_for_is_no_part_of_its_name() -> None:
    (found,) = initiatives("Quillon Inc opened a coding school for 500 teenagers in Kenya.")
    assert found.name == "Quillon Inc coding school"


@pytest.mark.parametrize(
    "text",
    [
        "Quillon Inc launched a program to train its next model.",
        "Quillon Inc uses a program to train its robots.",
        "Quillon Inc's initiative to train its model on books drew lawsuits.",
        "Quillon Inc runs a software program that teaches itself chess.",
        "Quillon Inc launched a scheme to train dogs.",
        "Quillon Inc opened a training center for its new models in Kenya.",
    ],
)
def test_what_teaches_machines_and_animals_is_no_program_for_people(text: str) -> None:
    assert initiatives(text) == []


@pytest.mark.parametrize("learners", ["its staff", "rural police officers", "one million Kenyans", "pensioners"])
def test_a_program_that_teaches_says_whom(learners: str) -> None:
    (found,) = initiatives(f"Quillon Inc set up a program to train {learners} in AI.")
    assert found.run_by == ("Quillon Inc",)


@pytest.mark.parametrize(
    "text",
    [
        "Quillon Inc will cut internships for 500 students.",
        "Quillon Inc sells courses for 10,000 teachers at $50 each.",
        "Quillon Inc sells a program that teaches kids math.",
        "Quillon Inc is scrapping its training programs for teachers.",
    ],
)
def test_what_is_cut_or_sold_is_no_program_begun(text: str) -> None:
    assert initiatives(text) == []


def test_a_program_opened_beside_a_sale_is_begun() -> None:
    (found,) = initiatives("Quillon Inc sold its lamp unit and opened a training center for welders.")
    assert found.audience == "welders"


@pytest.mark.parametrize(
    "text",
    [
        "Ada Fellows, the chief of Quillon Inc, left.",
        "Zorblat Scholars said the firm was wrong.",
        "Zorblat Residency, a block of flats, opened in Oslo.",
    ],
)
def test_a_surname_or_a_house_is_no_program(text: str) -> None:
    assert initiatives(text) == []


@pytest.mark.parametrize("name", ["Zorblat Fellows", "Zorblat Residency", "Zorblat Scholars"])
def test_fellows_and_scholars_who_are_somebody_s_are_a_program(name: str) -> None:
    assert [one.name for one in initiatives(f"Quillon Inc unveiled the {name} in May.")] == [name]
    assert [one.name for one in initiatives(f"Quillon Inc's {name} spend six months in its lab.")] == [name]


def test_partners_who_pay_for_a_program_are_not_whom_it_is_for() -> None:
    (found,) = initiatives(
        "Three partners of Quillon Inc launched the Open Doors Scholarship Fund for students in Ghana."
    )
    assert found.audience == "students"


def test_what_is_done_with_a_program_is_no_part_of_its_name() -> None:
    (found,) = initiatives("Quillon Inc gave $5 million to bolster training programs for nurses.")
    assert found.name == "Quillon Inc training programs"
