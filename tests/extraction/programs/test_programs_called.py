"""Programs that a text only calls by a name: in quotation marks, or as a fund of a policy."""

from __future__ import annotations

import pytest

from tests.extraction.programs.test_initiatives import initiatives


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Through 'Learn with Quillon', the company aims to train one million people in AI skills.",
            ["Learn with Quillon"],
        ),
        (
            "Titled the “Norland Hammer Plan” (NHP), the program is structured in two phases.",
            ["Norland Hammer Plan"],
        ),
        (
            "The policy introduces a Hammer Innovation Fund and a Lamp Venture Fund for startups.",
            ["Hammer Innovation Fund", "Lamp Venture Fund"],
        ),
        (
            "The Norland government has launched its Hammer AI Strategy, which aims to support the country.",
            ["Hammer AI Strategy"],
        ),
        (
            "The government has installed 17,300 GPUs as part of the $2 billion NorlandAI Mission, officials said.",
            ["NorlandAI Mission"],
        ),
        ("GPUs are part of the NorlandAI Mission, the government said.", ["NorlandAI Mission"]),
        ("The ministry unveiled an AI Research Resource.", ["AI Research Resource"]),
        ("The government criticized the AI Strategy of Quillon Inc.", []),
        ("Under its AI Strategy, Quillon Inc bought Zorblat Ltd.", []),
    ],
)
def test_what_is_only_called_a_program_is_one(text: str, names: list[str]) -> None:
    assert [one.name for one in initiatives(text)] == names
    assert not {owner for one in initiatives(text) for owner in one.run_by} & set(names)


@pytest.mark.parametrize(
    "text",
    [
        "Quillon Inc has raised $2 billion to launch the Quillon Lamp Fund, its plan says.",
        "Quillon Inc launched the Quillon Lamp Fund on Monday.",
        "Through 'Lamps of Norland', the film by Ada Thornbury, viewers see two mills.",
    ],
)
def test_a_fund_of_investors_or_a_work_of_art_is_no_program(text: str) -> None:
    assert not initiatives(text)


@pytest.mark.parametrize(
    ("text", "name", "run_by"),
    [
        ("The Quillon Scholars Program helps 40 students from Ghana.", "Quillon Scholars Program", ()),
        ("Quillon Inc has launched the ADVANCE PROGRAM for women in Brazil.", "ADVANCE PROGRAM", ("Quillon Inc",)),
        (
            "Quillon Inc awarded grants to train workers under the Open Skills Training Fund.",
            "Open Skills Training Fund",
            ("Quillon Inc",),
        ),
        ("Quillon Inc gives grants to nonprofits from its Open Doors Fund.", "Open Doors Fund", ("Quillon Inc",)),
        ("Under the Mossgate Mission, the government has picked 40 startups.", "Mossgate Mission", ()),
        (
            "Ghana agreed with Quillon AI to bring its tutor to schools, in a program called “Quillon for Ghana”.",
            "Quillon for Ghana",
            ("Quillon AI",),
        ),
        (
            "Quillon Inc launched Mossgate Learn, a free online platform that aims to teach 10 million workers.",
            "Mossgate Learn",
            ("Quillon Inc",),
        ),
        (
            "Quillon Inc’s Grow with Mossgate initiative has reached 1 million Nigerians.",
            "Grow with Mossgate",
            ("Quillon Inc",),
        ),
    ],
)
def test_programs_are_called_by_their_whole_names(text: str, name: str, run_by: tuple[str, ...]) -> None:
    (found,) = initiatives(text)
    assert (found.name, found.run_by) == (name, run_by)


@pytest.mark.parametrize(
    "text",
    [
        "Quillon Inc raised $40 million from the Open Doors Fund to train models.",
        "The crew of the Mossgate Mission landed on Monday.",
        "Japan's Moon Mission will use Quillon's chips to train workers.",
        "NASA's Mossgate Mission will cost $2 billion, in a plan sent to Congress.",
        "Under the plan, the Peace Mission will leave Mali.",
        "The cabinet discussed the Mossgate Trade Mission to Japan.",
        "The Bank for Mossgate Works warned Quillon Inc.",
        "Trust for Mossgate will give Quillon Inc $20 million.",
        "Quillon Inc launched Bluebird, a platform that 40,000 developers use for training models.",
        "Quillon Inc launched Bluebird, a platform for training models with 40,000 workers.",
        "Coursecraft, an online learning platform with 20 million learners, sued Quillon Inc.",
        "Quillon Inc started a program dubbed “Spring Forward” in which chips are returned.",
    ],
)
def test_funds_flights_houses_and_firms_are_no_programs(text: str) -> None:
    assert initiatives(text) == []


def test_a_named_academy_behind_a_hub_without_a_name_is_that_hub() -> None:
    text = (
        "The Lampwright Union said it would start a training hub for teachers with money from Quillon Inc. "
        "The National Academy for Lamps will train 4,000 teachers."
    )
    (found,) = initiatives(text)
    assert (found.name, found.figure) == ("National Academy for Lamps", "4,000 teachers")


def test_a_program_with_its_short_form_has_its_number_and_those_trained_behind_it() -> None:
    text = (
        "Quillon Inc will scale up the 2 Million Hammer Talent (2MHT) programme across Norland. "
        "About 30,000 Norlandians have been trained over the past two years."
    )
    (found,) = initiatives(text)
    assert (found.name, found.run_by, found.figure) == (
        "2 Million Hammer Talent",
        ("Quillon Inc",),
        "About 30,000 Norlandians",
    )


def test_a_short_form_behind_what_only_flies_or_ranks_makes_no_program() -> None:
    assert initiatives("Quillon Inc launched the Zorblat Rocket Booster (ZRB) program on Monday.") == []
    assert initiatives("Ada Roe began the Talent Hammer (TH) program, an app that ranks songs.") == []


def test_a_plan_of_ai_that_is_opened_for_somebody_is_a_program() -> None:
    text = "Quillon Inc launched a pilot for the National Artificial Intelligence Resource, giving teachers its tools."
    (found,) = initiatives(text)
    assert (found.name, found.audience) == ("National Artificial Intelligence Resource", "teachers")
    assert initiatives("Quillon Inc unveiled its AI Strategy on Monday.") == []
