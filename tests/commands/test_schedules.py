"""When a digest comes, as a person says it and as the bot says it back."""

import pytest

from tests.commands.channels import Talk


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("daily at 8:30 in Asia/Kolkata", "every day at 08:30, Asia/Kolkata"),
        ("daily at 9, 13 and 17", "every day at 09:00, 13:00, 17:00, UTC"),
        ("weekdays at 6pm in America/New_York", "weekdays at 18:00, America/New_York"),
        ("mondays at 9", "Mondays at 09:00, UTC"),
        ("weekly on friday at 16", "Fridays at 16:00, UTC"),
        ("mondays and Thursdays at 9", "Mondays and Thursdays at 09:00, UTC"),
        ("mondays, and thursdays at 9, AND 17", "Mondays and Thursdays at 09:00, 17:00, UTC"),
        ("every saturday, sunday and monday", "Sundays, Mondays and Saturdays at 09:00, UTC"),
        ("silent; quiet 22-7", "every day at 09:00, UTC, quiet 22:00 to 07:00, silent without news"),
        ("cron 0 9 1 * 1", "cron 0 9 1 * 1, UTC"),
        ("monthly on the 1st at 9", "on day 1 of each month at 09:00, UTC"),
        ("monthly on the 31st at 9", "on the last day of each month at 09:00, UTC"),
        ("monthly on the last day", "on the last day of each month at 09:00, UTC"),
        ("monthly on the 28th", "on day 28 of each month at 09:00, UTC"),
        ("monthly on the 30th", "on day 30 of each month that has it at 09:00, UTC"),
        ("cron 0 9 L * *", "on the last day of each month at 09:00, UTC"),
        ("cron 0 9 1,15 * *", "cron 0 9 1,15 * *, UTC"),
        ("hourly", "every hour, UTC, silent without news"),
        ("every hour in Berlin", "every hour, Europe/Berlin, silent without news"),
        ("hourly; tell", "every hour, UTC. Next: "),
        ("at once in new york", "at once, one message an hour at most, America/New_York, silent without news"),
        ("At once; quiet 22-7", "at once, one message an hour at most, UTC, quiet 22:00 to 07:00"),
        ("daily at 9 in europe/berlin", "every day at 09:00, Europe/Berlin"),
        ("cron */15 * * * *", "cron */15 * * * *, UTC"),
        ("cron 0 9 * * 1-5 in Europe/Berlin", "weekdays at 09:00, Europe/Berlin"),
        ("daily at 9; quiet 22-7; off 2026-12-25; silent", "quiet 22:00 to 07:00, not on 2026-12-25, silent"),
    ],
)
async def test_a_schedule_is_set_and_told_in_words(talk: Talk, words: str, told: str) -> None:
    message = await talk(f"/digest create {words}".strip())
    assert message.title == "This channel gets a digest."
    assert told in str(message.answer.text)
    assert "Next: " in str(message.answer.text)


@pytest.mark.parametrize(
    ("words", "says"),
    [
        ("now and then", "weekdays at 9 in Europe/Berlin"),
        ("daily at 25", "I don't understand"),
        ("daily at 9:15 and 10:30", "stand at the same minute"),
        ("mondays and now and then", "I don't understand"),
        ("daily at 9 in Middle/Earth", "I know no time zone"),
        ("cron */5 * * * *", "more often than every 15 minutes"),
        ("cron 0 9 31 2 *", "no time that ever comes"),
        ("daily at 9; quiet 7-7", "would never end"),
        ("daily at 9; off someday", "I don't understand"),
    ],
)
async def test_a_schedule_that_can_not_be_is_told_with_what_to_say(talk: Talk, words: str, says: str) -> None:
    message = await talk(f"/digest create {words}")
    assert message.answer.outcome != "answer"
    assert says in f"{message.title} {message.answer.text}"
