"""A digest's schedule is picked in a modal, which makes the command line that could have been typed."""

from tests.adapters.discord.conftest import Place
from tests.adapters.discord.stand_in import Core


async def test_the_schedule_of_a_digest_is_picked(place: Place, core: Core) -> None:
    shown = await place.ann.slash(place.channel, "digest", what="edit 1a2b3c")
    assert core.asked == []
    values = {"often": ["mondays"], "at": "9:30", "zone": "Kolkata", "rules": "quiet 22-7", "silent": ["silent"]}
    await place.ann.submit_modal(shown, values)
    assert [asked.text for asked in core.asked] == [
        "/digest edit 1a2b3c mondays at 9:30 in Kolkata; quiet 22-7; silent"
    ]


async def test_a_line_that_says_more_opens_no_form(place: Place, core: Core) -> None:
    await place.ann.slash(place.channel, "digest", what="create mondays at 9")
    assert [asked.text for asked in core.asked] == ["/digest create mondays at 9"]
