"""Projects, agreements and sentences in, a briefing out; every value is made by hand."""

from dataclasses import replace

from bot.briefings.briefing import Briefing, Suggestion, Told
from bot.briefings.composing.infra import Gathered, compose_infra
from bot.briefings.lines import Line
from bot.briefings.meaning.resolve import Resolution, Subject
from bot.extraction.facts import Deal, Project
from tests.briefings.made_up import heading, lines

BUILT = "Quillback Robotics builds the Mossfield Campus near Barrowmere."
LARGE = "Its halls draw 40 megawatts."
RIVAL = "The Fernvale Campus draws 90 megawatts."
COST = "The project is financed with loans of $3 million."
LATER = "Quillback Robotics starts construction in 2031."
STRAY = "Hens cost billions."
MOSS = lines(heading("moss", "A campus", "2031-05-02"), [BUILT, LARGE], [RIVAL], [STRAY])
FERN = lines(heading("fern"), ["Mossfield Campus is told of again.", RIVAL])
ASKED = Resolution((Subject("Mossfield Campus", "project", frozenset({"mossfield campus"})),), (), None)
CAMPUS = Project("Mossfield Campus", "announced", "", 0, 0, operator="Quillback Robotics", partners=("Tallow Group",))


def told(line: Line, project: Project = CAMPUS) -> Told[Project]:
    """The project that a line tells of."""
    return Told(line.article, replace(project, quote=line.text, start=line.start, end=line.end))


def gathered(*lines: Line, lead: Project = CAMPUS) -> Gathered:
    return Gathered([told(lines[0], lead)], [], [], lines, ["Fernvale Campus"])


def sections(briefing: Briefing) -> dict[str, list[str]]:
    quotes = {citation.number: citation for citation in briefing.citations}
    assert list(quotes) == list(range(1, len(quotes) + 1))
    for section in briefing.sections:
        for point in section.points:
            assert point.text in quotes[point.citation].quote
    return {section.topic: [point.text for point in section.points] for section in briefing.sections}


def test_what_is_built_comes_first_and_then_what_is_said_of_it_by_topic() -> None:
    story = lines(heading(), [BUILT], [COST], [LATER])
    briefing = compose_infra(ASKED, gathered(*story))
    assert list(sections(briefing).items()) == [("project", [BUILT]), ("cost", [COST]), ("timing", [LATER])]
    assert (briefing.kind, briefing.subject) == ("infra", "Mossfield Campus")
    assert [one.citation for one in briefing.projects] == [1]


def test_what_is_said_of_another_project_is_left_out() -> None:
    story = [*MOSS, *lines(heading("rye"), ["Mossfield Campus draws power."], [COST], [RIVAL, COST.upper()], [STRAY])]
    assert sections(compose_infra(ASKED, gathered(*story))) == {
        "project": [BUILT],
        "more": ["Mossfield Campus draws power."],
        "cost": [COST],
    }


def test_what_fits_no_heading_is_told_only_of_the_project_and_its_builders() -> None:
    told_of = ["Quillback Robotics said that moss is green.", "Power for the campus will flow, said gardeners."]
    story = lines(heading(), [BUILT, told_of[0], "Hens of Barrowmere need power, said gardeners.", told_of[1]])
    assert sections(compose_infra(ASKED, gathered(*story))) == {"project": [BUILT], "more": told_of}


def test_a_sentence_that_leans_is_quoted_with_the_one_before_it() -> None:
    story = lines(heading(), [BUILT], ["Mossfield Campus has many halls.", LARGE])
    assert sections(compose_infra(ASKED, gathered(*story)))["capacity"] == [f"Mossfield Campus has many halls. {LARGE}"]


def test_a_sentence_that_speaks_of_the_project_is_clear_under_its_title() -> None:
    clear = "This project is financed with loans of $3 million."
    story = lines(heading(), [BUILT], ["Mossfield Campus has many halls.", clear])
    assert sections(compose_infra(ASKED, gathered(*story)))["cost"] == [clear]


def test_an_agreement_to_build_and_other_projects_are_told() -> None:
    agreed = lines(heading("rye"), ["Tallow Group and Brindle Works agreed to build halls."])
    deal = Deal(
        ("Tallow Group", "Brindle Works"), "partnership", "signed", agreed[0].text, agreed[0].start, agreed[0].end, True
    )
    fernvale = told(MOSS[2], Project("Fernvale Campus", "announced", "", 0, 0))
    all_of_it = Gathered(
        [told(MOSS[0])], [fernvale], [Told(agreed[0].article, deal)], [*MOSS, *agreed], ["Fernvale Campus"]
    )
    briefing = compose_infra(ASKED, all_of_it)
    found = sections(briefing)
    assert (found["project"], found["agreement"], found["others"]) == ([BUILT], [agreed[0].text], [RIVAL])
    assert list(found)[:2] == ["project", "agreement"]
    assert list(found)[-1] == "others"
    assert [one.fact.name for one in briefing.projects] == ["Mossfield Campus", "Fernvale Campus"]
    assert [one.fact for one in briefing.deals] == [deal]


def test_where_articles_differ_on_the_size_cost_or_chips_every_value_is_told() -> None:
    one = replace(CAMPUS, capacity_mw=40.0, capacity_text="40 MW", cost_usd=3e6, cost_text="$3 million", gpus=900.0)
    other = replace(CAMPUS, capacity_mw=60.0, capacity_text="60 MW", cost_usd=4e6, cost_text="$4 million", gpus=700.0)
    both = Gathered([told(MOSS[0], one), told(FERN[0], other)], [], [], [*MOSS, *FERN], [])
    briefing = compose_infra(ASKED, both)
    assert {conflict.field: [value.value for value in conflict.values] for conflict in briefing.conflicts} == {
        "capacity_mw": [40.0, 60.0],
        "cost_usd": [3e6, 4e6],
        "gpus": [900.0, 700.0],
    }
    assert {conflict.subject for conflict in briefing.conflicts} == {"Mossfield Campus"}
    quotes = {citation.number: citation.quote for citation in briefing.citations}
    for conflict in briefing.conflicts:
        assert [quotes[value.citation] for value in conflict.values] == [BUILT, FERN[0].text]


def test_articles_that_agree_are_no_conflict() -> None:
    sized = replace(CAMPUS, capacity_mw=40.0, capacity_text="40 MW")
    both = Gathered([told(MOSS[0], sized), told(FERN[0], sized)], [], [], [*MOSS, *FERN], [])
    assert compose_infra(ASKED, both).conflicts == ()


def test_without_a_project_the_agreement_leads() -> None:
    deal = Deal(("Quillback Robotics", "Tallow Group"), "contract", "signed", BUILT, MOSS[0].start, MOSS[0].end, True)
    briefing = compose_infra(ASKED, Gathered([], [], [Told(MOSS[0].article, deal)], MOSS, ["Fernvale Campus"]))
    assert sections(briefing)["agreement"] == [BUILT]
    assert briefing.projects == ()
    assert briefing.deals[0].citation == 1
    assert briefing.suggestions == (Suggestion("profile", "Quillback Robotics"), Suggestion("profile", "Tallow Group"))


def test_those_who_build_are_suggested_and_not_the_one_asked_for() -> None:
    builders = replace(CAMPUS, partners=("Tallow Group", "Brindle Works"))
    briefing = compose_infra(ASKED, gathered(*MOSS, lead=builders))
    assert briefing.suggestions == (Suggestion("profile", "Quillback Robotics"), Suggestion("profile", "Tallow Group"))
    asked = Resolution((Subject("Tallow Group", "organization", frozenset({"tallow group"})),), (), None)
    assert Suggestion("profile", "Tallow Group") not in compose_infra(asked, gathered(*MOSS)).suggestions
