"""Initiatives: who runs them, where, for whom and how many they reach."""

from __future__ import annotations

import pytest

from bot.extraction import extract, load_names
from bot.extraction.facts import Initiative


def initiatives(text: str) -> list[Initiative]:
    """The initiatives of a text."""
    return list(extract(text, load_names()).initiatives)


def test_a_named_initiative_has_those_who_run_it() -> None:
    text = "The startup Quillon, in collaboration with Zorblat Inc, launched the Quillon Academy in India."
    (found,) = initiatives(text)
    assert (found.name, found.run_by, found.place) == ("Quillon Academy", ("Quillon", "Zorblat Inc"), "India")


def test_the_audience_may_stand_in_the_next_sentence() -> None:
    text = (
        "The startup Quillon launched the Quillon Academy. The goal of this initiative is to provide developers, "
        "startups and innovators with tools."
    )
    (found,) = initiatives(text)
    assert found.audience == "developers, startups and innovators"
    assert found.audience in found.evidence["audience"].quote


def test_a_program_without_a_name_is_called_after_who_runs_it() -> None:
    (found,) = initiatives("Quillon Inc will open a training program for more than 5,000 nurses in Kenya.")
    assert (found.name, found.figure) == ("Quillon Inc training program", "more than 5,000 nurses")


def test_a_network_that_a_company_draws_on_is_no_program() -> None:
    assert initiatives("The startup Quillon draws on its curated network of top-tier engineers.") == []


def test_the_name_of_an_initiative_stands_in_the_text() -> None:
    text = "The startup Quillon launched a scholarship for 200 students and the Zorblat Fellowship in Kenya."
    assert {word for found in initiatives(text) for word in found.name.split()} <= set(text.split())


def test_a_network_whose_people_are_counted_is_a_program() -> None:
    (found,) = initiatives("The startup Quillon relies on a network of more than 9,000 teachers in Kenya.")
    assert (found.name, found.figure) == ("Quillon network", "more than 9,000 teachers")


def test_a_program_is_known_by_what_it_is_called() -> None:
    for text in (
        "Quillon Inc will train nurses under a program called Hammertime.",
        "The firm Quillon launched Hammertime, a new scheme to teach nurses.",
    ):
        assert [found.name for found in initiatives(text)] == ["Hammertime"]


def test_an_academy_is_a_program_where_it_is_opened() -> None:
    assert [found.name for found in initiatives("Quillon Inc will open an academy for nurses.")] == [
        "Quillon Inc academy"
    ]
    assert initiatives("Quillon Inc walked past the academy.") == []


def test_a_sum_of_money_is_no_number_of_people() -> None:
    (found,) = initiatives("Quillon Inc launched a $20 million fellowship for teachers.")
    assert found.figure is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Quillon Inc will train 10,000 teachers at no cost.", "Quillon Inc training"),
        (
            "The state signed with Quillon Inc to train 50,000 youth in hammers and nails at the school.",
            "Quillon Inc training in hammers and nails",
        ),
        ("Kenya’s Zorblat Foobar trained more than 41 lakh students.", "Zorblat Foobar"),
        ("Quillon Inc will train 300 nurses through Zorblat Foobar next year.", "Zorblat Foobar"),
        ("The firms plan a joint initiative, the Hammer Pledge, for job seekers.", "Hammer Pledge"),
        ("Quillon Inc began a training program for nurses. The program, called Zorblat, has 240 seats.", "Zorblat"),
        ("It follows the Zorblat Foobar scheme, which gives grants to 500 students.", "Zorblat Foobar"),
    ],
)
def test_programs_are_told_in_many_ways(text: str, name: str) -> None:
    assert [found.name for found in initiatives(text)] == [name]


@pytest.mark.parametrize(
    "text",
    [
        "The Department for Hammers and Nails met in the spring.",
        "Quillon Inc will train its models on 10,000 chips.",
        "Quillon Inc follows data residency rules.",
    ],
)
def test_what_is_no_program_for_people(text: str) -> None:
    assert initiatives(text) == []


def test_programs_and_the_training_of_one_organization_are_one() -> None:
    text = "Quillon Inc runs training programs. Quillon Inc has trained about 4,500 learners."
    assert [found.name for found in initiatives(text)] == ["Quillon Inc training programs"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Quillon Inc will run a hammer repair technician bootcamp for 120 students.",
            "hammer repair technician bootcamp",
        ),
        ("Quillon Inc will set up an AI university for nurses in Narvik.", "AI university"),
        ("Quillon Inc will offer scholarships to 40 nurses.", "scholarships"),
    ],
)
def test_a_program_without_a_name_is_called_by_what_it_teaches(text: str, name: str) -> None:
    assert [found.name for found in initiatives(text)] == [f"Quillon Inc {name}"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The state will introduce “Passport to Hammers 2.0,” benefiting 40,000 students.", "Passport to Hammers 2.0"),
        ("Quillon Inc will set up a Hammer Skills Yard in Narvik. It will take 120 apprentices.", "Hammer Skills Yard"),
        (
            "It gave $40,000 to launch a new Hammer Skills Scholarship Fund with the town.",
            "Hammer Skills Scholarship Fund",
        ),
        ("Quillon Inc pays for the Zorblat Foobar program, which has 500 students.", "Zorblat Foobar"),
    ],
)
def test_a_program_is_known_by_what_is_opened_for_learners(text: str, name: str) -> None:
    assert [found.name for found in initiatives(text)] == [name]


@pytest.mark.parametrize(
    "text",
    [
        "Quillon Inc opened the Hammer Yard in Narvik. It cost $40 million.",
        "The town received funding from Quillon Web Services. It will take 120 apprentices.",
        "Jane Roe, who covers Apple for Foo Equity, said no.",
        "Quillon Inc gives out hammers, and scholarships help nobody.",
    ],
)
def test_what_is_opened_for_no_learners_is_no_program(text: str) -> None:
    assert initiatives(text) == []


def test_the_short_and_the_full_name_of_a_program_are_one() -> None:
    text = "Quillon Inc launched the Hammer Academy for nurses. The Great Hammer Academy will train 500 nurses."
    assert [found.name for found in initiatives(text)] == ["Great Hammer Academy"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Quillon Inc launched the Hammer Works programme for teachers.", "Hammer Works"),
        ("Quillon Inc runs the Zorblat initiative, which teaches machine learning.", "Zorblat"),
        ("Quillon Inc teaches teachers through its ZORBLA(T)ER HAMMER initiative.", "ZORBLA(T)ER HAMMER"),
        ("The Cabinet approved the India Hammer Mission with an outlay of $2 billion.", "India Hammer Mission"),
        ("Quillon Inc gives Plinth College money for coaching to 500 women.", "Plinth College training"),
        ("Quillon Inc announced a digital skilling programme for teachers.", "Quillon Inc digital skilling programme"),
    ],
)
def test_what_teaches_and_is_called_a_program_is_one(text: str, name: str) -> None:
    assert [found.name for found in initiatives(text)] == [name]


def test_what_is_built_is_no_initiative() -> None:
    assert initiatives("Quillon Inc will invest $2 billion in the Zorblat initiative.") == []


def test_a_program_that_is_named_later_is_the_training_told_of_before() -> None:
    text = (
        "Zorblat Inc launched a program on Tuesday that will train 20,000 teachers in Portugal.\n\n"
        "The program, called Velmora Aberta, is free."
    )
    (found,) = extract(text, load_names()).initiatives
    assert (found.name, found.run_by, found.figure) == ("Velmora Aberta", ("Zorblat Inc",), "20,000 teachers")


def test_a_named_program_beside_courses_is_one() -> None:
    text = "Zorblat Inc will provide free courses and certification through its VexBridge program."
    assert [found.name for found in extract(text, load_names()).initiatives] == ["VexBridge"]


def test_what_is_told_of_before_is_no_second_program() -> None:
    text = (
        "The startup Quillon will create the Zorblat Academy for teachers. This training hub opens in May. "
        "The academy was inspired by others that have training centers."
    )
    assert [found.name for found in initiatives(text)] == ["Zorblat Academy"]


def test_the_last_of_several_who_run_a_program_is_not_called_like_it() -> None:
    text = "The startup Quillon and Zorblat Inc, the new National Academy for Hammers, will teach 400 nurses."
    assert "Zorblat Inc" not in [found.name for found in initiatives(text)]


def test_words_of_a_name_do_not_run_it() -> None:
    text = (
        'Quillon Inc launched the "Five Million Hammer Leaders" project, under which 500 specialists will be trained.'
    )
    (found,) = initiatives(text)
    assert (found.name, found.run_by) == ("Five Million Hammer Leaders", ("Quillon Inc",))


def test_a_program_to_train_people_keeps_what_it_is_called() -> None:
    text = "The startup Quillon will start a digital skills program, which will train 50,000 teachers in Kenya."
    assert [found.name for found in initiatives(text)] == ["Quillon digital skills program"]
