"""Whatever is picked in a digest's form makes a digest; without a form the words are asked for."""

import pytest

from bot.commands.digest import COMMAND
from tests.commands.channels import Talk

CREATE, EDIT = COMMAND.forms


@pytest.mark.parametrize("often", [one.command for one in CREATE.blanks[0].choices])
@pytest.mark.parametrize("silent", [one.command for one in CREATE.blanks[-1].choices])
async def test_each_choice_of_the_form_is_understood(talk: Talk, often: str, silent: str) -> None:
    there = {blank.name: blank.value for blank in CREATE.blanks}
    made = await talk(CREATE.fill("/digest create", there | {"often": often, "silent": silent}))
    assert made.title == "This channel gets a digest."
    is_silent = silent == "silent" or often == "at once"
    assert ("silent without news" in str(made.answer.text)) == is_silent
    rules = there | {"often": often, "silent": silent, "at": "9, 17", "zone": "Kolkata", "rules": "quiet 22-7"}
    changed = await talk(EDIT.fill("/digest edit", rules))
    assert "Asia/Kolkata, quiet 22:00 to 07:00" in str(changed.answer.text)


async def test_a_change_without_words_changes_nothing_and_says_what_to_say(talk: Talk) -> None:
    made = await talk("/digest create mondays at 7")
    digest = str(made.answer.text)[:6]
    for line in ("/digest edit", f"/digest edit {digest}"):
        assert (await talk(line)).title.startswith("Say when it is to come")
    assert "Mondays at 07:00" in str((await talk("/digest")).answer.text)


async def test_the_list_has_a_button_for_the_form_of_each_digest(talk: Talk) -> None:
    made = await talk("/digest create mondays at 7")
    assert f"/digest edit {str(made.answer.text)[:6]}" in (await talk("/digest")).answer.suggestions
