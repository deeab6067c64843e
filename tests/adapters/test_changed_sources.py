"""An article that is changed, removed and put back, as people see it on every platform."""

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from bot.chat import Payload
from tests.adapters.conftest import PLATFORMS, Platform
from tests.adapters.test_contract import told
from tests.fakes.web import MORE, STORY, FakeWeb, make_page, open_web

pytestmark = pytest.mark.asyncio(loop_scope="module")


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def web() -> AsyncIterator[FakeWeb]:
    with pytest.MonkeyPatch.context() as patch:
        async with open_web(patch) as fake:
            yield fake


async def press(place: Platform, label: str, shown: Payload) -> Payload:
    """The button whose label begins so."""
    command = next(command for name, command in place.read(shown).commands if name.startswith(label))
    return await place.press(command, shown)


@pytest.mark.parametrize("name", PLATFORMS)
async def test_the_buttons_of_an_older_answer_say_what_has_changed_since(
    platforms: dict[str, Platform], web: FakeWeb, name: str
) -> None:
    place = platforms[name]
    path = f"/mill{PLATFORMS.index(name)}"
    await place.type(f"/add {web.serve(path, make_page())}")
    asked = await place.type("/deal brindle mills")
    assert "Timeline" in [label for label, _ in place.read(asked).commands]
    web.serve(path, make_page(STORY.replace("$40 million", f"${60 + PLATFORMS.index(name)} million"), MORE))
    await place.type(f"/add {web.address(path)}")
    for label in ("Timeline", "Profile", "Compare", "Citations", "Share"):
        page = await press(place, label, asked)
        assert any("has changed since it was added; new in it: [" in line for line in told(place.read(page))), label
        assert place.faults(page) == []


@pytest.mark.parametrize("name", PLATFORMS)
async def test_a_removal_is_undone_by_its_button(platforms: dict[str, Platform], web: FakeWeb, name: str) -> None:
    place = platforms[name]
    added = await place.type(f"/add {web.serve(f'/rye{PLATFORMS.index(name)}', make_page(title='Rye is ground'))}")
    removed = await press(place, "Undo", added)
    assert told(place.read(removed)) == ["Removed: Rye is ground", "Undo puts it back as it was, within a day."]
    restored = await press(place, "Undo", removed)
    assert told(place.read(restored)) == ["Put back: Rye is ground", "It is in the library as it was before."]
    assert told(place.read(await place.type(f"/add {web.address(f'/rye{PLATFORMS.index(name)}')}")))[0].startswith(
        "Already known"
    )
    assert place.faults(removed) == place.faults(restored) == []
