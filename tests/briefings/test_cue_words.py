"""The words of timelines and of moves stand in data files: a line more is all that another word needs."""

import re

import pytest

from bot.briefings.cue_words import find_cues, one_of
from bot.extraction.wordlists import read_sections

LISTS = {"steps": "step_cues.txt", "moves": "move_cues.txt"}


@pytest.mark.parametrize("file", LISTS.values(), ids=LISTS)
def test_every_word_of_a_list_is_found_where_it_stands(file: str) -> None:
    for section, phrases in read_sections(file).items():
        for phrase in phrases:
            found = find_cues(file, section).search(f"Velmora {phrase} Mossgate")
            assert found is not None, phrase
            assert found[0] == phrase


@pytest.mark.parametrize("file", LISTS.values(), ids=LISTS)
def test_no_word_stands_in_a_section_twice(file: str) -> None:
    for section, phrases in read_sections(file).items():
        assert len(set(phrases)) == len(phrases), section


def test_a_word_with_a_hyphen_beside_it_is_another_one() -> None:
    assert find_cues("step_cues.txt", "done").search("Velmora opened a mill")
    assert not find_cues("step_cues.txt", "done").search("a newly-opened mill of half-closed doors")


def test_of_phrases_that_begin_alike_the_longest_is_found() -> None:
    phrases = ["step", "step down", "steps", "quit (at once)"]
    found = re.compile(one_of(phrases))
    assert [found.findall(phrase) for phrase in phrases] == [[phrase] for phrase in phrases]
