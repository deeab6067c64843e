"""A message is known by its marker."""

from datetime import UTC, datetime, timedelta

from bot.digests.delivery import Key

NINE = datetime(2026, 3, 9, 9, tzinfo=UTC)


def test_two_digests_within_one_second_have_markers_of_their_own() -> None:
    moments = [NINE, NINE + timedelta(microseconds=1), NINE + timedelta(seconds=0.5), NINE + timedelta(seconds=1)]
    assert len({Key("slack:T1", "s1", moment).marker for moment in moments}) == len(moments)


def test_a_marker_stays_what_it_was_when_messages_with_it_were_posted() -> None:
    assert Key("slack:T1", "s1", NINE, 1).marker == "67wsuvmxrnn2vacq2b73"
