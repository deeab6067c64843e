"""Every typed reason has its sentence, and every sentence says what to do."""

import pytest

from bot.database import errors
from bot.digests import plan, topic
from bot.digests.story import Miss
from bot.ingest import outcome
from bot.wording.adding import word_added
from bot.wording.database import word_database_error
from bot.wording.digests import MISSES
from bot.wording.schedules import word_schedule_error
from bot.wording.topics import word_follow_error


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


@pytest.mark.parametrize("reason", plan.Reason)
def test_every_fault_of_a_schedule_is_told_in_words(reason: plan.Reason) -> None:
    assert "now and then" in word_schedule_error(plan.ScheduleError(reason, "now and then"))


@pytest.mark.parametrize("reason", topic.Reason)
def test_every_fault_of_a_topic_is_told_with_what_to_say_instead(reason: topic.Reason) -> None:
    assert len(word_follow_error(topic.FollowError(reason, "before noon"))) > 40


@pytest.mark.parametrize("miss", Miss)
def test_every_reason_why_a_topic_does_not_take_an_article_is_told_in_words(miss: Miss) -> None:
    assert MISSES[miss]
