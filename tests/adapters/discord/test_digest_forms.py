"""A digest's schedule is picked in a modal, which makes the command line that could have been typed."""

import pytest

from tests.adapters.discord.conftest import Place
from tests.adapters.discord.stand_in import Core, message


@pytest.fixture
def asking(core: Core) -> Core:
    """The core where it asks for what the line leaves out."""
    core.say = lambda asked: message(f"Say more than {asked.text}", outcome="usage")
    return core


async def test_the_schedule_of_a_digest_is_picked(place: Place, asking: Core) -> None:
    shown = await place.ann.slash(place.channel, "digest", what="edit 1a2b3c")
    designers = place.guild.create_role("designers")
    values = {"often": ["mondays"], "at": "9:30", "zone": "Kolkata", "rules": "quiet 22-7", "notify": [designers]}
    await place.ann.submit_modal(shown, values)
    assert [asked.text for asked in asking.asked] == [
        "/digest edit 1a2b3c",
        f"/digest edit 1a2b3c mondays at 9:30 in Kolkata; quiet 22-7; notify <@&{designers.id}>",
    ]


async def test_a_form_that_is_left_as_it_is_means_what_stands_in_it(place: Place, asking: Core) -> None:
    shown = await place.ann.slash(place.channel, "digest", what="edit")
    values = {"often": ["as it is"], "at": "", "zone": "", "rules": "", "notify": []}
    await place.ann.submit_modal(shown, values)
    assert asking.asked[-1].text == "/digest edit as it is"


async def test_a_line_that_says_more_opens_no_form(place: Place, asking: Core) -> None:
    await place.ann.slash(place.channel, "digest", what="create mondays at 9")
    assert [asked.text for asked in asking.asked] == ["/digest create mondays at 9"]


@pytest.mark.parametrize("typed", ["edit", "create"])
async def test_who_is_refused_sees_why_and_no_form(place: Place, core: Core, typed: str) -> None:
    core.say = lambda asked: message(f"Not {asked.text}", outcome="no_answer")
    shown = await place.ann.slash(place.channel, "digest", what=typed)
    assert f"Not /digest {typed}" in str(place.env.http_requests[-1].json)
    assert (shown.modal, shown.ephemeral) == (None, True)
