"""Who runs a program and for whom, in the words that every article has; and what is no program."""

from __future__ import annotations

import pytest

from tests.extraction.programs.test_initiatives import initiatives


@pytest.mark.parametrize(
    "text",
    [
        "Kenya will train 10,000 teachers in AI.",
        "Kenya has launched a national program to teach coding to 10,000 teachers.",
    ],
)
def test_a_country_that_a_sentence_begins_with_runs_its_program(text: str) -> None:
    (found,) = initiatives(text)
    assert (found.run_by, found.place, found.figure) == (("Kenya",), "Kenya", "10,000 teachers")


def test_a_country_and_a_company_run_a_program_by_the_name_of_the_company() -> None:
    (found,) = initiatives("Malaysia and Quillon Inc will launch an AI skills program for 800,000 people.")
    assert found.run_by == ("Quillon Inc",)


def test_those_right_behind_a_program_run_it() -> None:
    (found,) = initiatives("A new accelerator run by Quillon and Mossgate Capital will back 25 startups in Lagos.")
    assert found.run_by == ("Quillon", "Mossgate Capital")


def test_what_a_fellowship_offers_is_no_program_beside_it() -> None:
    (found,) = initiatives("The fellowship, launched by Quillon, offers 500 scholarships for students in Ghana.")
    assert (found.name, found.place) == ("Quillon fellowship", "Ghana")


def test_those_with_whom_a_program_is_run_are_not_whom_it_is_for() -> None:
    text = "The Mossgate AI Academy, run by Quillon with partners in Kenya, will train 1 million teachers."
    (found,) = initiatives(text)
    assert found.audience == "teachers"


@pytest.mark.parametrize("kind", ["campaign", "initiative"])
def test_a_campaign_may_have_its_name_in_quotation_marks(kind: str) -> None:
    (found,) = initiatives(f"Quillon Inc’s “Learn AI” {kind} aims to reach 3 million small businesses in Brazil.")
    assert (found.name, found.run_by) == ("Learn AI", ("Quillon Inc",))


def test_how_much_a_program_has_may_stand_before_what_it_is() -> None:
    (found,) = initiatives("Quillon Inc launched the Futures Fund, a $50 million grant program for nonprofits.")
    assert (found.name, found.run_by) == ("Futures Fund", ("Quillon Inc",))


def test_a_residency_is_a_program_where_it_is_started() -> None:
    (found,) = initiatives("Quillon Inc is starting a residency for AI artists.")
    assert found.name == "Quillon Inc residency"


def test_a_chip_that_is_called_an_accelerator_is_no_program() -> None:
    assert initiatives("Velmora Inc makes the Velmora Lantern Accelerator, its own chip.") == []


def test_what_a_name_in_quotation_marks_is_may_stand_behind_a_comma() -> None:
    (found,) = initiatives("Velmora Inc has launched “Code Without Borders,” a bootcamp for refugees.")
    assert (found.name, found.audience) == ("Code Without Borders", "refugees")


@pytest.mark.parametrize("when", ["on Tuesday", "in May", "last week"])
def test_a_program_whose_name_the_next_sentence_gives_has_no_time_in_its_name(when: str) -> None:
    text = (
        f"Estonia launched a program {when} to train 20,000 teachers. The program, called Digiope, is run with Halcyra."
    )
    (found,) = initiatives(text)
    assert (found.name, found.run_by) == ("Digiope", ("Estonia", "Halcyra"))
    assert (found.figure, found.place) == ("20,000 teachers", "Estonia")


@pytest.mark.parametrize(
    "text",
    [
        "Norway joined a program to train 20,000 teachers that is run by Lumora.",
        "Norway joined a program run by Lumora to train 20,000 teachers.",
        "Norway signed an agreement with Lumora for a program to train 20,000 teachers.",
    ],
)
def test_a_country_that_only_joins_or_orders_a_program_does_not_run_it(text: str) -> None:
    (found,) = initiatives(text)
    assert found.run_by == ("Lumora",)


@pytest.mark.parametrize(
    "verb", ["on Monday launched", "also plans to start", "is rolling out", "needs to open", "will spend $3 million on"]
)
def test_a_country_that_begins_a_program_runs_it(verb: str) -> None:
    (found,) = initiatives(f"Norway {verb} a program to train 20,000 teachers.")
    assert found.run_by == ("Norway",)


def test_what_a_similar_program_of_others_reaches_is_not_of_the_one_told_of_before() -> None:
    (found,) = initiatives(
        "The Uzima Fellowship offers young researchers a stipend. "
        "Brelloway runs a similar program, Brightstart, for 300 students in Nigeria."
    )
    assert (found.name, found.figure, found.place) == ("Uzima Fellowship", None, None)


@pytest.mark.parametrize(
    ("text", "audience"),
    [
        ("Quillon Inc will pay for it through its Good Jobs Initiative, officials said.", None),
        ("Quillon Inc began a program to retrain miners as server technicians.", "miners"),
        ("Quillon Academy, a program of Quillon Inc, has 460,000 students and 63,000 staff.", "students"),
    ],
)
def test_those_who_speak_and_what_people_become_are_not_whom_it_is_for(text: str, audience: str | None) -> None:
    (found,) = initiatives(text)
    assert found.audience == audience


def test_an_estimate_may_stand_before_those_who_are_trained() -> None:
    (found,) = initiatives("Quillon Inc will provide free AI training to an estimated 2 million people.")
    assert found.figure == "an estimated 2 million people"


@pytest.mark.parametrize(
    ("text", "name", "run_by", "figure"),
    [
        (
            "Ghana’s One Million Coders Programme aims to teach one million young Ghanaians digital skills.",
            "One Million Coders Programme",
            ("Ghana",),
            "one million young Ghanaians",
        ),
        ("India’s AI Mission has paid for 38,000 GPUs for startups.", "AI Mission", ("India",), None),
        (
            "The state of Kerala will train 80,000 teachers in coding.",
            "Kerala training in coding",
            ("Kerala",),
            "80,000 teachers",
        ),
        (
            "Quillon Inc announced a $25 million fund to help 100,000 small business owners learn coding.",
            "Quillon Inc fund",
            ("Quillon Inc",),
            "100,000 small business owners",
        ),
        (
            "Quillon Inc launched a campaign to help 40,000 teachers use AI.",
            "Quillon Inc campaign",
            ("Quillon Inc",),
            "40,000 teachers",
        ),
        (
            "Quillon AI will set up an AI apprenticeship scheme.",
            "Quillon AI apprenticeship scheme",
            ("Quillon AI",),
            None,
        ),
        (
            "Quillon Inc is launching “Quillon for Veterans”, which gives them a year of its tools.",
            "Quillon for Veterans",
            ("Quillon Inc",),
            None,
        ),
    ],
)
def test_lands_and_companies_have_programs(text: str, name: str, run_by: tuple[str, ...], figure: str | None) -> None:
    (found,) = initiatives(text)
    assert (found.name, found.run_by, found.figure) == (name, run_by, figure)


@pytest.mark.parametrize(
    "text",
    [
        "A startup in Kerala will train 80 models for Quillon Inc.",
        "Quillon Inc raised a $25 million fund to help startups.",
        "Quillon Inc launched a $20 million fund to help 1,000 farmers hit by flood.",
        "Quillon Inc announced a fund to help 400 families of workers killed in a plant fire.",
        "Quillon Inc started an effort to help 2,000 workers laid off by Mossgate Ltd.",
        "Quillon Inc started an effort to help 2,000 workers laid off because of AI.",
        "Quillon Inc launched “Hammers for Nails” on Monday.",
    ],
)
def test_what_helps_no_counted_people_to_learn_is_no_program(text: str) -> None:
    assert initiatives(text) == []


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Quillon Inc will train one million Nigerians in coding by 2028.", "Nigeria"),
        ("The US-based Quillon Inc will train 50,000 South Africans in coding, it said in London.", "South Africa"),
        ("Quillon Inc will train 5,000 Swedes in Norway.", "Norway"),
    ],
)
def test_a_program_is_where_the_people_live_who_are_counted(text: str, place: str) -> None:
    (found,) = initiatives(text)
    assert found.place == place


def test_the_field_of_a_training_ends_before_a_verb() -> None:
    text = "A program of the Norland Hammer Ministry to train 300 nurses in coding and data skills is under way."
    assert all(" is" not in one.name for one in initiatives(text))
