"""Which sentences of an article go on about one of the several things that it tells of."""

import pytest

from bot.briefings.composing.focus import Naming, keep_in_focus, points_back
from bot.briefings.lines import Line
from tests.briefings.made_up import heading, lines, texts

SUBJECT, OTHERS = Naming(["mossfield campus"]), Naming(["fernvale campus"])
COMPANIONS = Naming(["quillback robotics"])
NAMED = "Mossfield Campus gets 40 MW."


def keep(*articles: list[Line]) -> list[str]:
    read = [line for article in articles for line in article]
    return texts(keep_in_focus(read, SUBJECT, OTHERS, COMPANIONS.opens))


def test_a_sentence_that_names_the_subject_is_kept_and_what_follows_it() -> None:
    kept = keep(lines(heading(), ["Roofs are green.", NAMED, "Work begins in May.", "Gardeners are glad."]))
    assert kept == [NAMED, "Work begins in May.", "Gardeners are glad."]


def test_another_things_name_ends_the_focus() -> None:
    kept = keep(lines(heading(), [NAMED, "Fernvale Campus gets 90 MW.", "Work there began."], ["It is green."]))
    assert kept == [NAMED]


def test_the_subject_is_kept_where_it_stands_beside_another_thing() -> None:
    both = "Fernvale Campus is smaller than Mossfield Campus."
    assert keep(lines(heading(), [both, "Work begins in May."])) == [both, "Work begins in May."]


def test_the_focus_comes_back_with_the_name() -> None:
    article = lines(heading(), [NAMED, "Fernvale Campus gets 90 MW.", "Mossfield Campus opens in June."])
    assert keep(article) == [NAMED, "Mossfield Campus opens in June."]


def test_a_new_paragraph_ends_the_focus() -> None:
    assert keep(lines(heading(), [NAMED], ["Gardeners are glad.", "Work begins in May."])) == [NAMED]


@pytest.mark.parametrize(
    "opening",
    [
        "The project needs nine gardeners.",
        "Rain delayed the whole campus.",
        "It needs nine gardeners.",
        "This needs nine gardeners.",
        "Quillback Robotics pays for that.",
    ],
)
def test_a_new_paragraph_that_points_back_or_opens_with_a_companion_goes_on(opening: str) -> None:
    assert keep(lines(heading(), [NAMED], [opening, "Work begins in May."])) == [
        NAMED,
        opening,
        "Work begins in May.",
    ]


def test_a_companion_within_a_sentence_does_not_keep_the_focus() -> None:
    assert keep(lines(heading(), [NAMED], ["Gardeners like Quillback Robotics."])) == [NAMED]


def test_what_points_back_without_a_focus_is_not_kept() -> None:
    article = lines(heading(), ["Roofs are green."], ["The project needs rain."], ["Quillback Robotics pays."])
    assert keep(article) == []


def test_a_new_article_ends_the_focus() -> None:
    other = lines(heading("fern"), ["The project needs nine gardeners.", "It needs rain."])
    assert keep(lines(heading(), [NAMED]), other) == [NAMED]


def test_a_name_is_read_in_any_spelling_and_only_as_whole_words() -> None:
    named = Naming(["mossfield campus", ""])
    assert named("Work on MOSSFIELD-Campus began.")
    assert not named("Mossfield Campuses are many.")
    assert not named("A campus in Mossfield.")
    assert not Naming([""])("!?")


def test_a_text_opens_with_a_name_only_at_its_beginning() -> None:
    assert COMPANIONS.opens("“Quillback Robotics pays,” she said.")
    assert not COMPANIONS.opens("She said Quillback Robotics pays.")
    assert not COMPANIONS.opens("Quillback Roboticsville pays.")


@pytest.mark.parametrize("text", ["Rain delayed the project.", "Their second plant is late.", "This deal is off."])
def test_the_project_points_back(text: str) -> None:
    assert points_back(text)


@pytest.mark.parametrize("text", ["A project is late.", "The rain delayed a site.", "Projects like the rain."])
def test_a_project_does_not_point_back(text: str) -> None:
    assert not points_back(text)
