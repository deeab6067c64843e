"""The data files: each says its origin, and a line more is all that a new name or cue needs."""

from __future__ import annotations

from importlib.resources import files

import pytest

from bot.extraction import load_names
from bot.extraction.names.gazetteer import FILES
from bot.extraction.words.wordlists import read_sections, read_words

DATA = [entry for entry in files("bot.extraction").joinpath("data").iterdir() if entry.name.endswith(".txt")]


@pytest.mark.parametrize("file", DATA, ids=lambda entry: entry.name)
def test_every_data_file_says_its_origin_at_the_top(file: object) -> None:
    head = file.read_text(encoding="utf-8").split("\n\n")[0]  # type: ignore[attr-defined]  # a Traversable
    assert "# Origin:" in head


@pytest.mark.parametrize("file", ["deal_cues.txt", "source_cues.txt", "value_cues.txt"])
def test_no_phrase_stands_in_a_cue_file_twice(file: str) -> None:
    entries = [entry for section in read_sections(file).values() for entry in section]
    assert sorted({entry for entry in entries if entries.count(entry) > 1}) == []


def test_the_version_is_one_of_the_data_files() -> None:
    assert set(FILES) <= {entry.name for entry in DATA}
    assert load_names().version == load_names().version != ""


def test_given_names_of_the_locale_data_are_no_other_words() -> None:
    given = read_words("given_names.txt")
    assert len(given) > 4000
    assert not given & (read_words("first_names.txt") | load_names().known.keys())
    assert not {name.lower() for name in given} & read_words("common_words.txt")
