"""Which sentences are about a name: those that have it, and those that go on about an article's opening."""

import pytest

from bot.briefings.meaning.resolve import Resolution, Subject
from bot.briefings.questions.about import capitalized, count_words, find_names, is_named, tell
from bot.extraction.facts import Facts, Mention, NameKind
from bot.library.names import name_key
from tests.briefings.made_up import START, heading, lines, passage

NAMES: dict[str, NameKind] = {
    "Quillback Robotics": "organization",
    "Fernleaf": "organization",
    "Mossfield": "place",
    "Barrowmere": "place",
    "Ada Thornbury": "person",
}
OPENING = "Quillback Robotics builds at Mossfield."


def subject(name: str) -> Subject:
    return Subject(name, NAMES[name], frozenset({name_key(name)}))


def is_about(sentence: str, *names: str, title: str = "") -> bool:
    """Whether the sentence is, which stands second in an article that opens with `OPENING`."""
    article = heading(title=title)
    told = lines(article, [OPENING], [sentence])
    text = f"{OPENING}\n\n{sentence}"
    mentions = tuple(
        Mention(name, kind, START + text.index(name, at), START + text.index(name, at) + len(name))
        for name, kind in NAMES.items()
        for at in (0, len(OPENING))
        if name in text[at:]
    )
    facts = {article: Facts(mentions=mentions, sentences=tuple(line.first for line in told))}
    return tell(told[1], told[1].start, facts).is_about([subject(name) for name in names])


def test_a_sentence_is_about_whom_it_names() -> None:
    assert is_about("Fernleaf has 40 roofs.", "Fernleaf")
    assert is_about("Fernleaf sold 40 roofs to Quillback Robotics.", "Fernleaf", "Quillback Robotics")


def test_a_sentence_that_names_nobody_is_about_the_opening() -> None:
    assert is_about("The work will create 900 jobs.", "Mossfield")
    assert is_about("The work will create 900 jobs.", "Fernleaf", title="Fernleaf hires")
    assert not is_about("The work will create 900 jobs.", "Fernleaf")


def test_a_sentence_about_somebody_else_is_not_about_the_opening() -> None:
    assert not is_about("Fernleaf employs 410 people.", "Quillback Robotics")
    assert not is_about("Fernleaf sold 40 roofs.", "Fernleaf", "Quillback Robotics")


def test_another_place_is_another_site_but_not_another_company() -> None:
    assert not is_about("A site in Barrowmere has 80 roofs.", "Mossfield")
    assert is_about("A site in Barrowmere has 80 roofs.", "Quillback Robotics")


@pytest.mark.parametrize(
    ("name", "named"),
    [
        ("Quillback Robotics", True),
        ("Quillback", True),
        ("QUILLBACK ROBOTICS Inc", True),
        ("Quill", False),
        ("Robotics", False),
        ("Fernleaf", False),
    ],
)
def test_a_name_in_full_or_for_short_is_the_subjects(name: str, named: bool) -> None:
    assert is_named(subject("Quillback Robotics"), name) is named


def names(question: str, *subjects: str, understood: str | None = None) -> set[str]:
    found = find_names(Resolution(tuple(map(subject, subjects)), (), understood), question)
    return {one.name for one in found}


def test_a_company_is_called_by_its_first_word_and_a_person_by_the_last() -> None:
    assert names("who runs quillback", "Quillback Robotics") == {"Quillback Robotics"}
    assert names("what did thornbury say", "Ada Thornbury") == {"Ada Thornbury"}
    assert names("is robotics hard", "Quillback Robotics") == set()
    assert names("what did ada say", "Ada Thornbury") == set()


def test_a_typing_error_is_no_sure_name() -> None:
    assert names("is quilback old", "Quillback Robotics") == {"Quillback Robotics"}
    assert names("is quilback old", "Quillback Robotics", understood="Quillback Robotics") == set()


def test_a_name_is_what_articles_write_with_a_capital() -> None:
    written = passage(heading(), ["Moss Capital grows.", "The capital of Fernleaf is small, capital is dear."])
    assert capitalized("what is the capital of fernleaf", count_words([written]), [written]) == "fernleaf"
    assert capitalized("what is the moss of fernleaf", count_words([written]), [written]) == "moss fernleaf"


def test_whoever_writes_capitals_means_the_small_words_plainly() -> None:
    written = passage(heading(), ["Moss Capital grows.", "Fernleaf shrinks."])
    assert capitalized("does moss grow at Fernleaf", count_words([written]), [written]) == "Fernleaf"


@pytest.mark.parametrize("question", ["how much AI does fernleaf sell", "how much moss did fernleaf grow in 2031"])
def test_short_forms_and_numbers_do_not_tell_that_names_are_written_with_a_capital(question: str) -> None:
    written = passage(heading(), ["Fernleaf grows moss."])
    assert "fernleaf" in capitalized(question, count_words([written]), [written])
