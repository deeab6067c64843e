"""Every typed reason has its sentence, and every sentence says what to do."""

import pytest

from bot.database import errors
from bot.ingest import outcome
from bot.wording.adding import word_added
from bot.wording.database import word_database_error


@pytest.mark.parametrize("reason", errors.Reason)
def test_every_trouble_with_the_database_is_told_in_words(reason: errors.Reason) -> None:
    sentence = word_database_error(errors.DatabaseError(reason, "library.sqlite3"))
    assert sentence.endswith("(library.sqlite3)")
    assert len(sentence) > len("(library.sqlite3)") + 30


@pytest.mark.parametrize("reason", outcome.Reason)
def test_every_refusal_of_a_file_is_told_in_words(reason: outcome.Reason) -> None:
    line = word_added(outcome.Refused("moss.txt", reason, "line 3"))
    assert line.startswith("refused  moss.txt: ")
    assert line.endswith("(line 3).")
