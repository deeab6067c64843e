"""Whatever is picked in a digest's form makes a digest; without a form the words are asked for."""

import pytest

from bot.chat import Role
from bot.commands.typed import DIGEST
from tests.commands.channels import Talk

CREATE, EDIT = DIGEST.forms


@pytest.mark.parametrize("often", [one.command for one in CREATE.blanks[0].choices])
@pytest.mark.parametrize("silent", ["silent", ""])
async def test_each_choice_of_the_form_is_understood(talk: Talk, often: str, silent: str) -> None:
    there = {blank.name: blank.value for blank in CREATE.blanks}
    made = await talk(CREATE.fill("/digest create", there | {"often": often, "rules": silent}))
    assert made.title == "This channel gets a digest."
    is_silent = silent == "silent" or often in ("at once", "cron 0 * * * *")
    assert ("silent without news" in str(made.answer.text)) == is_silent
    rules = there | {"often": often, "at": "9, 17", "zone": "Kolkata", "rules": "quiet 22-7"}
    changed = await talk(EDIT.fill("/digest edit", rules))
    assert "Asia/Kolkata, quiet 22:00 to 07:00" in str(changed.answer.text)


async def test_a_change_without_words_changes_nothing_and_says_what_to_say(talk: Talk) -> None:
    made = await talk("/digest create mondays at 7")
    digest = str(made.answer.text)[:6]
    for line in ("/digest edit", f"/digest edit {digest}", "/digest create"):
        asked = await talk(line)
        assert asked.answer.outcome == "usage", "only then a form opens"
        assert asked.title.startswith(f"Say when it is to come, such as: {line} weekdays at 9")
    assert "Mondays at 07:00" in str((await talk("/digest")).answer.text)


async def test_the_list_has_a_button_for_the_form_of_each_digest(talk: Talk) -> None:
    made = await talk("/digest create mondays at 7")
    assert f"/digest edit {str(made.answer.text)[:6]}" in (await talk("/digest")).answer.suggestions


@pytest.mark.parametrize(
    ("filled", "says"),
    [
        ({}, "every day at 07:30, Europe/Berlin, quiet 22:00 to 07:00, silent without news"),
        ({"often": "mondays"}, "Mondays at 07:30, Europe/Berlin, quiet 22:00 to 07:00, silent without news"),
        ({"at": "8"}, "every day at 08:00, Europe/Berlin, quiet 22:00 to 07:00, silent without news"),
        ({"zone": "Kolkata", "rules": "tell"}, "every day at 07:30, Asia/Kolkata, quiet 22:00 to 07:00. "),
        ({"rules": "no quiet"}, "every day at 07:30, Europe/Berlin, silent without news"),
        ({"often": "at once"}, "at once, one message an hour at most, Europe/Berlin, quiet 22:00 to 07:00"),
    ],
)
async def test_what_is_left_as_it_is_in_the_form_stays_so(talk: Talk, filled: dict[str, str], says: str) -> None:
    await talk("/digest create daily at 7:30 in Europe/Berlin; quiet 22-7; silent")
    there = {blank.name: blank.value for blank in EDIT.blanks}
    assert says in str((await talk(EDIT.fill("/digest edit", there | filled))).answer.text)


async def test_what_was_filled_in_for_one_of_several_digests_is_not_lost(talk: Talk) -> None:
    made = [str((await talk(f"/digest create mondays at {hour}")).answer.text)[:6] for hour in (7, 8)]
    asked = await talk("/digest edit daily at 9")
    said = f"{asked.title} {asked.answer.text}"
    assert "nothing was changed" in said
    assert all(f"/digest edit {digest} daily at 9" in said for digest in made)
    assert "daily" not in str((await talk("/digest")).answer.text)


async def test_who_may_not_or_names_none_of_several_is_told_so_before_a_form_opens(talk: Talk) -> None:
    await talk("/digest create mondays at 7")
    for line in ("/digest edit", "/digest create"):
        refused = await talk(line, role=Role.MEMBER)
        assert (refused.title, refused.answer.outcome) == ("Only curators and administrators can do that.", "no_answer")
    await talk("/digest create fridays at 7")
    several = await talk("/digest edit")
    assert several.title.startswith("There are several digests here. Name one: ")
    assert several.answer.outcome == "no_answer"
    assert (await talk("/digest edit abcdef")).title.startswith("There is no digest “abcdef” here.")
