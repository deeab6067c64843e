"""Names of programs that say what they are for, and words that look like names and are none."""

from __future__ import annotations

import pytest

from tests.extraction.names.test_names import kinds
from tests.extraction.programs.test_initiatives import initiatives


@pytest.mark.parametrize(
    "name", ["AI for Kindness", "Robots for Zorblat Youth Challenge", "Hammers for Quibble Teachers Program"]
)
def test_what_a_program_is_for_belongs_to_its_name(name: str) -> None:
    (found,) = initiatives(f"Quillon Inc said that {name} will teach 3,000 teachers in Kenya.")
    assert found.name == name


def test_what_a_program_is_for_ends_its_name_at_the_end_of_a_sentence() -> None:
    assert "Robots for Zorblat Youth Challenge" in kinds("Quillon Inc launched Robots for Zorblat Youth Challenge.")


@pytest.mark.parametrize(
    "text",
    [
        "Jane Roe joined Fernleaf for Zorblat Grants Program that helps towns.",
        "Quillon Inc praised Jane Roe for Zorblat Youth Initiative.",
        "Quillon Inc chose Kenya for Zorblat Skills Program.",
        "Quillon Inc sells AI for Quibble hospitals and AI for German towns.",
        "AI for Enterprise sales grew.",
    ],
)
def test_what_something_else_is_for_makes_no_name(text: str) -> None:
    assert not any(" for " in name for name in kinds(text))


def test_who_develops_data_centers_is_no_project() -> None:
    assert kinds("The road ends at Zorblat, a data center business.")["Zorblat"] == "organization"


def test_a_field_is_no_program_for_the_company_behind_it() -> None:
    assert not any(name.startswith("AI") for name in kinds("The startup builds AI for Microsoft and others."))


@pytest.mark.parametrize(
    "text",
    [
        "Additionally, the group will build a road.",
        "The 300-MW Integrated Zorblat Park would change the town.",
    ],
)
def test_an_adverb_and_a_unit_begin_no_name(text: str) -> None:
    assert not any(name.startswith(("Additionally", "MW")) for name in kinds(text))


@pytest.mark.parametrize("name", ["Comfortly", "Zorblately", "Emilyly"])
def test_a_name_like_an_adverb_before_a_comma_is_a_name(name: str) -> None:
    assert name in kinds(f"{name}, a startup, was acquired by Quillon Inc for $5 million.")


def test_a_government_s_program_is_not_that_of_whoever_is_named_later() -> None:
    text = (
        "The government is rolling out free training programs for 5,000 workers.\n\nIt is the largest scheme since "
        "Quillon Inc was founded. Quillon Inc said so. Quillon Inc agreed."
    )
    assert [(one.name, one.run_by) for one in initiatives(text)] == [("Government training programs", ())]


def test_a_name_that_begins_with_open_is_no_program_that_opens() -> None:
    text = "The government has hailed the hub as the largest since the Open Quibble University was created in 1969."
    assert initiatives(text) == []


def test_a_program_may_be_called_after_skills() -> None:
    (found,) = initiatives("Students will gain access to AI training through the Zorblat Skills Coalition.")
    assert found.name == "Zorblat Skills Coalition"


def test_a_university_of_skills_is_no_program() -> None:
    assert initiatives("The pact was signed with Young Zorblat Skills University, which has 3,000 seats.") == []


@pytest.mark.parametrize("what", ["skilling initiative", "training initiative"])
def test_an_initiative_that_teaches_is_a_program(what: str) -> None:
    (found,) = initiatives(f"Quillon Inc has announced the launch of a new {what} in Kenya for 3,000 teachers.")
    assert found.name == f"Quillon Inc {what}"


def test_a_name_in_quotation_marks_before_a_word_for_a_program_is_its_own() -> None:
    (found,) = initiatives("Quillon Inc will spend a lot on its new “LampFirst” training programme in schools.")
    assert (found.name, found.run_by) == ("LampFirst", ("Quillon Inc",))


@pytest.mark.parametrize(
    ("text", "name", "figure"),
    [
        ("Quillon Inc will provide 9,000 workers with training by May.", "Quillon Inc training", "9,000 workers"),
        ("Quillon Inc is giving lamp training to 9,000 workers.", "Quillon Inc training", "9,000 workers"),
        ("The government will provide 9,000 workers with training by May.", "Government training", "9,000 workers"),
    ],
)
def test_training_that_is_given_is_a_program(text: str, name: str, figure: str) -> None:
    (found,) = initiatives(text)
    assert (found.name, found.figure) == (name, figure)


def test_the_program_is_the_one_told_of_before() -> None:
    text = "Quillon Inc opened the Lamp Skills Academy in Narvik. Poe hailed the training program as the best."
    assert [found.name for found in initiatives(text)] == ["Lamp Skills Academy"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("In 2023, Quillon Inc's Grow with Quillon program trained 6 million people.", "Grow with Quillon"),
        (
            "It will teach 9,000 nurses under its Lamps for Zorblat’s Future (LFZ) initiative.",
            "Lamps for Zorblat’s Future",
        ),
        (
            "It will teach 9,000 nurses under its new initiative, Lamps for Zorblat’s Future.",
            "Lamps for Zorblat’s Future",
        ),
        ("The Zorblat Lampwright Career Launch program takes students.", "Zorblat Lampwright Career Launch"),
        ("Quillon Inc took part in the “Lamps: Closing the Gap” grant program for teachers.", "Lamps: Closing the Gap"),
    ],
)
def test_a_name_beside_a_word_for_a_program_is_its_own(text: str, name: str) -> None:
    (found,) = initiatives(text)
    assert found.name == name


def test_a_program_is_one_with_the_word_for_it_in_its_name_or_behind_it() -> None:
    text = "The Zorblat Career Launch program takes students. The Zorblat Career Launch Program helps teachers."
    assert len(initiatives(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "As part of the initiative, the Zorblat Foundation will help young students.",
        "Quillon Inc operates a network of more than 140 lamp yards.",
        "The plan was launched by the Ministry of Lamps. It will reach 9,000 students.",
    ],
)
def test_what_only_stands_near_a_word_for_a_program_is_none(text: str) -> None:
    assert initiatives(text) == []


def test_what_they_are_trained_in_is_no_place() -> None:
    (found,) = initiatives("Quillon Inc will train 9,000 people in the Zorblat region.")
    assert found.name == "Quillon Inc training"


def test_a_people_is_counted() -> None:
    (found,) = initiatives("Quillon Inc will run a lamp training program for 800,000 Malaysians.")
    assert found.figure == "800,000 Malaysians"


def test_a_word_of_a_name_is_no_audience() -> None:
    text = "Quillon Inc will run a training program with the Hammer Scientists Foundation for teachers."
    assert [found.audience for found in initiatives(text)] == ["teachers"]


def test_a_number_in_words_counts_a_people() -> None:
    (found,) = initiatives("Quillon Inc pledged $5 million to train one million Poles in cyber skills.")
    assert (found.name, found.figure) == ("Quillon Inc training in cyber skills", "one million Poles")


ACADEMY = "Quillon Inc opened the Hammer Academy for Teachers in May."


@pytest.mark.parametrize(
    "sentence",
    [
        "Its goal is to give direct training to around 4,000 teachers.",
        "\n\nBacked by many, the initiative aims to train 4,000 teachers.",
    ],
)
def test_a_count_of_those_trained_is_of_the_program_told_of(sentence: str) -> None:
    (told,) = initiatives(f"{ACADEMY} {sentence}")
    assert (told.name, (told.figure or "")[-14:]) == ("Hammer Academy for Teachers", "4,000 teachers")


def test_a_training_of_as_many_as_a_named_program_is_that_program() -> None:
    text = f"Quillon Inc will train 4,000 teachers.\n\n{ACADEMY} The academy will reach 4,000 teachers."
    assert [told.name for told in initiatives(text)] == ["Hammer Academy for Teachers"]


@pytest.mark.parametrize(
    ("counted", "figure"),
    [("400,000 K–12 educators", "400,000 K–12 educators"), ("400,000 U.S. teachers", "400,000 U.S. teachers")],
)
def test_a_grade_is_no_count(counted: str, figure: str) -> None:
    (told,) = initiatives(f"{ACADEMY} It will train {counted}.")
    assert told.figure == figure


def test_one_in_ten_is_no_count() -> None:
    (told,) = initiatives(f"{ACADEMY} It will reach about 1 in 10 teachers, or 4,000 teachers.")
    assert told.figure == "4,000 teachers"


def test_who_trains_is_named_in_the_sentence_before() -> None:
    text = "Zorblat Inc makes lamps. Zorblat Inc grew.\n\nQuillon Inc has a plan. Train 4,000 teachers by 2030."
    assert [told.run_by for told in initiatives(text)] == [("Quillon Inc",)]


def test_a_first_of_its_kind_program_is_not_called_kind() -> None:
    (told,) = initiatives("Quillon Inc will provide a first-of-its-kind training program for teachers.")
    assert told.name == "Quillon Inc training program"


def test_a_quoted_program_is_one_where_it_is_for_people() -> None:
    assert [told.name for told in initiatives('It funds pupils as part of its "LampFirst" program.')] == ["LampFirst"]
    assert initiatives('It lowers the tax of lamps with its "LampFirst" program.') == []
