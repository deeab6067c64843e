"""The words of timelines, moves and questions stand in data files: a line more is all that another word needs."""

import re
from pathlib import Path

import pytest

import bot.briefings
from bot.briefings.meaning import cue_words
from bot.briefings.meaning.cue_words import find_cues, one_of, words_for
from bot.extraction.words.wordlists import read_sections

LISTS = {"steps": "step_cues.txt", "moves": "move_cues.txt"}
QUESTIONS = "question_cues.txt"


@pytest.mark.parametrize("file", LISTS.values(), ids=LISTS)
def test_every_word_of_a_list_is_found_where_it_stands(file: str) -> None:
    for section, phrases in read_sections(file).items():
        for phrase in phrases:
            found = find_cues(file, section).search(f"Velmora {phrase} Mossgate")
            assert found is not None, phrase
            assert found[0] == phrase


@pytest.mark.parametrize("file", [*LISTS.values(), QUESTIONS], ids=[*LISTS, "questions"])
def test_no_word_stands_in_a_section_twice(file: str) -> None:
    for section, phrases in read_sections(file).items():
        assert len(set(phrases)) == len(phrases), section


def test_words_of_questions_and_of_news_on_an_outcome_stand_once_for_both() -> None:
    sections = read_sections(QUESTIONS)
    assert not {*sections["asks outcome"], *sections["tells outcome"]}.intersection(sections["outcome"])


def test_a_word_of_questions_is_known_in_british_and_american_spelling() -> None:
    for section, phrases in read_sections(QUESTIONS).items():
        for phrase in phrases:
            for one, other in (("is", "iz"), ("iz", "is")):
                twin = re.sub(rf"(?<=al){one}(?=(?:e|ed|es|ing|ation)\b)", other, phrase)
                assert twin in phrases, f"{section}: {twin}"


@pytest.mark.parametrize("stem", ["terminat", "finalis", "finaliz", "complet", "paus", "conclud"])
def test_an_outcome_is_known_in_every_form_of_its_verb(stem: str) -> None:
    assert {f"{stem}{end}" for end in ("e", "ed", "es", "ing")} <= set(read_sections(QUESTIONS)["outcome"])


def test_a_word_with_a_hyphen_beside_it_is_another_one() -> None:
    assert find_cues("step_cues.txt", "done").search("Velmora opened a mill")
    assert not find_cues("step_cues.txt", "done").search("a newly-opened mill of half-closed doors")


def test_of_phrases_that_begin_alike_the_longest_is_found() -> None:
    phrases = ["step", "step down", "steps", "quit (at once)"]
    found = re.compile(one_of(phrases))
    assert [found.findall(phrase) for phrase in phrases] == [[phrase] for phrase in phrases]


def test_every_word_of_questions_is_known_whole() -> None:
    for section, phrases in read_sections(QUESTIONS).items():
        for phrase in phrases:
            assert re.fullmatch(words_for(section), phrase), phrase


def test_every_section_of_questions_is_read_by_some_rule() -> None:
    folder = Path(bot.briefings.__path__[0])
    rules = "".join(file.read_text(encoding="utf-8") for file in folder.rglob("*.py"))
    unread = [
        section for section in read_sections(QUESTIONS) if section and not re.search(rf"[\"']{section}[\"']", rules)
    ]
    assert unread == []


def test_a_line_more_is_another_word_for_pay(monkeypatch: pytest.MonkeyPatch) -> None:
    assert not re.search(words_for("tells pay"), "she gets an allowance")
    known = read_sections(QUESTIONS)
    added = {**known, "tells pay": (*known["tells pay"], "allowance")}
    monkeypatch.setattr(cue_words, "read_sections", lambda file: added if file == QUESTIONS else read_sections(file))
    assert re.search(words_for("tells pay"), "she gets an allowance")
