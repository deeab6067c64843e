"""Two tenants beside the shared library: each sees its own articles and the shared ones, and no trace of the other's.

All three have an article in a file of the same name.
"""

from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.app import App, open_app
from bot.chat import Invocation, Message
from bot.extraction import load_names
from bot.ingest.files import find_files
from bot.ingest.outcome import Taken
from bot.ingest.pipeline import add_files
from bot.library.article import SHARED
from bot.settings import Settings
from tests.commands.answers import fields, points

Ask = Callable[[str, str], Awaitable[Message]]

NOW = datetime(2031, 3, 1, 9, tzinfo=UTC)
NEWS: Mapping[str, Mapping[str, str]] = {
    SHARED: {
        "plan": "Osprey Mills has signed a partnership with Tallow Group to grind rye for $12 million. "
        "Ida Fennimore, chief executive of Osprey Mills, said the partnership could feed Barrowmere.",
    },
    "acme": {
        "plan": "This week was a wet one in the whole of the region, and growers were glad of it.\n\n"
        "Glimmer Labs has signed a partnership with Quillback Robotics to grow moss on roofs for $30 million. "
        "Ada Thornbury, chief executive of Glimmer Labs, said the partnership could open a roof in May.",
        "visit": "Glimmer Labs said on Monday that it will visit Osprey Mills in April.",
    },
    "secret": {
        "plan": "Fernleaf Systems has signed a partnership with Quillback Logistics to carry ferns for $77 million. "
        "Orla Thornbury, chief executive of Fernleaf Systems, said the partnership could reach Zandorra.",
        "cellar": "Vexley Works has announced a partnership with Osprey Mills to dig cellars for $88 million. "
        "The Zandorra Campus is a data center that Vexley Works will build in Zandorra with 400 megawatts.",
        "heirs": "Vexley Works has announced the Vexley Academy, which will train 9,000 engineers in Zandorra.",
    },
}
TITLES = {f"{tenant} {key}": text for tenant, articles in NEWS.items() for key, text in articles.items()}
CANARIES = ("fernleaf", "quillback logistics", "orla", "zandorra", "vexley", "cellar", "secret", "$77", "$88", "9,000")
"""Words that stand in articles of `secret` alone."""
COMMANDS = ("deal", "infra", "talent", "profile", "timeline", "ask", "brief", "sources")
TYPED = (
    "/deal", "/deal glimmer labs", "/deal quillback", "/deal osprey mills", "/deal thornbury", "/deal vxley",
    "/deal zzyx", "/infra", "/infra osprey mills", "/infra data center", "/infra zzyx", "/talent", "/talent engineers",
    "/talent zzyx", "/profile thornbury", "/profile osprey mills", "/profile zzyx", "/timeline osprey mills",
    "/timeline zzyx", "/compare glimmer labs vs osprey mills", "/compare osprey mills vs zzyx", "/brief quillback",
    "/ask who signed a partnership", "/ask how much did osprey mills pay", "/ask what could the partnership reach",
    "/ask zzyx", "/sources", "/sources osprey mills", "/sources partnership", "/sources zzyx", "what will be built",
    "thornbury",
)  # fmt: skip
"""Nothing in these lines names what `secret` alone has."""
PRYING = (
    "/deal glimmer labs fernleaf", "/deal osprey mills vexley", "/deal quillback zandorra",
    "/deal cellars osprey mills", "/profile orla thornbury", "/compare glimmer labs vs vexley works",
    "/timeline osprey mills vexley works", "/ask vexley osprey",
    *(f"/{command} {words}" for command in COMMANDS for words in ("vexley works", "fernleaf", "zandorra", "cellars")),
)  # fmt: skip
"""These lines ask `acme` for what `secret` alone has."""


async def fill(app: App, folder: Path, *tenants: str) -> None:
    """Add the news of these tenants; each article's title is its tenant and key."""
    for tenant in tenants:
        (folder / tenant).mkdir(parents=True)
        for day, (key, text) in enumerate(NEWS[tenant].items(), start=1):
            (folder / tenant / f"{key}.txt").write_text(text + "\n", encoding="utf-8")
            sidecar = f'{{"title": "{tenant} {key}", "publisher": "{tenant} Gazette", "published": "2031-02-0{day}"}}'
            (folder / tenant / f"{key}.json").write_text(sidecar)
        files = find_files([folder / tenant])
        async for one in add_files(app.library, tenant, files, load_names(), lambda: NOW):
            assert isinstance(one, Taken)


@pytest.fixture
async def app(tmp_path: Path) -> AsyncIterator[App]:
    settings = Settings(database_url=f"sqlite:///{tmp_path}/library.sqlite3", data_folder=tmp_path, seeds="off")
    async with open_app(settings) as app:
        await fill(app, tmp_path / "news", *NEWS)
        yield app


@pytest.fixture
async def without_secret(tmp_path: Path) -> AsyncIterator[App]:
    """The same library as if `secret` had never been."""
    settings = Settings(database_url=f"sqlite:///{tmp_path}/other.sqlite3", data_folder=tmp_path, seeds="off")
    async with open_app(settings) as app:
        await fill(app, tmp_path / "other news", SHARED, "acme")
        yield app


@pytest.fixture
def ask(app: App) -> Ask:
    """`await ask(tenant, typed)`, every quotation held against the tenant's own or the shared article."""

    async def ask(tenant: str, typed: str) -> Message:
        message = await app.dispatch(Invocation(typed, tenant))
        for citation in message.answer.citations:
            assert citation.title.split()[0] in (tenant, SHARED)
            assert TITLES[citation.title][citation.start : citation.end] == citation.quote
        quotes = {citation.number: citation.quote for citation in message.answer.citations}
        for section in message.answer.sections:
            assert all(point.text in quotes[point.citation] for point in section.points)
        return message

    return ask


def leaks(shown: object) -> list[str]:
    return [canary for canary in CANARIES if canary in str(shown).casefold()]


def titles(message: Message) -> set[str]:
    return {citation.title for citation in message.answer.citations}


@pytest.mark.parametrize("tenant", ["acme", SHARED])
async def test_nothing_shown_to_a_tenant_comes_from_anothers_articles(ask: Ask, tenant: str) -> None:
    leaked = {typed: leaks(await ask(tenant, typed)) for typed in TYPED}
    assert {typed: found for typed, found in leaked.items() if found} == {}


@pytest.mark.parametrize("is_question", [False, True])
async def test_what_another_tenant_has_changes_no_answer(app: App, without_secret: App, is_question: bool) -> None:
    changed = []
    for typed in (line for line in (*TYPED, *PRYING) if line.startswith("/ask") == is_question):
        here, there = [await one.dispatch(Invocation(typed, "acme")) for one in (app, without_secret)]
        if here != there:
            changed.append(typed)
    assert changed == []


async def test_no_name_of_another_tenant_is_completed(app: App) -> None:
    for typed in ("/deal ", "/deal f", "/deal fern", "/deal vex", "/infra zan", "/profile or", "/deal q"):
        for tenant in ("acme", SHARED):
            assert leaks(await app.complete(Invocation(typed, tenant))) == []


async def test_a_tenants_own_names_are_completed_beside_the_shared_ones(app: App) -> None:
    assert await app.complete(Invocation("/deal fern", "secret")) == ("/deal Fernleaf Systems",)
    assert await app.complete(Invocation("/deal glim", "acme")) == ("/deal Glimmer Labs",)
    for tenant in NEWS:
        assert await app.complete(Invocation("/deal osp", tenant)) == ("/deal Osprey Mills",)


@pytest.mark.parametrize(
    ("tenant", "typed", "value"),
    [("acme", "/deal glimmer labs", "$30 million"), ("secret", "/deal fernleaf systems", "$77 million")],
)
async def test_a_tenant_is_answered_out_of_its_own_article_whatever_its_file_is_called(
    ask: Ask, tenant: str, typed: str, value: str
) -> None:
    message = await ask(tenant, typed)
    assert fields(message)["Value"] == value
    assert titles(message) == {f"{tenant} plan"}
    assert (await ask("acme" if tenant == "secret" else "secret", typed)).answer.outcome == "no_answer"
    assert (await ask(SHARED, typed)).answer.outcome == "no_answer"


@pytest.mark.parametrize("tenant", NEWS)
async def test_everyone_is_answered_out_of_the_shared_article_whatever_its_file_is_called(
    ask: Ask, tenant: str
) -> None:
    for typed in ("/deal tallow group", "/profile ida fennimore", "/timeline tallow group", "/ask who grinds rye"):
        message = await ask(tenant, typed)
        assert message.answer.outcome == "answer"
        assert points(message)
        assert titles(message) == {f"{SHARED} plan"}


async def test_how_much_is_answered_with_the_sums_of_the_right_article(ask: Ask) -> None:
    for tenant in NEWS:
        message = await ask(tenant, "/ask how much money will it cost to grind rye")
        assert [fact["text"] for fact in message.answer.facts] == ["$12 million"]
    message = await ask("acme", "/ask how much money will it cost to grow moss on roofs")
    assert [fact["text"] for fact in message.answer.facts] == ["$30 million"]


@pytest.mark.parametrize(
    ("typed", "own"),
    [
        ("/profile thornbury", {"acme": "Ada Thornbury", "secret": "Orla Thornbury"}),
        ("/deal quillback", {"acme": "Quillback Robotics", "secret": "Quillback Logistics"}),
    ],
)
async def test_a_name_that_is_ambiguous_only_across_tenants_is_clear_to_each(
    ask: Ask, typed: str, own: Mapping[str, str]
) -> None:
    for tenant, name in own.items():
        message = await ask(tenant, typed)
        assert message.answer.outcome == "answer"
        assert name in str(message)
        assert titles(message) == {f"{tenant} plan"}


@pytest.mark.parametrize(
    ("tenant", "expected"),
    [
        (SHARED, {"shared plan"}),
        ("acme", {"shared plan", "acme visit"}),
        ("secret", {"shared plan", "secret cellar"}),
    ],
)
async def test_a_timeline_tells_of_the_tenants_own_and_the_shared_articles(
    ask: Ask, tenant: str, expected: set[str]
) -> None:
    assert titles(await ask(tenant, "/timeline osprey mills")) == expected


@pytest.mark.parametrize("tenant", NEWS)
async def test_the_sources_are_the_tenants_own_and_the_shared_articles(ask: Ask, tenant: str) -> None:
    listed = (await ask(tenant, "/sources")).answer.text
    assert listed is not None
    shown = {title for title in TITLES if f"{title} ·" in listed}
    assert shown == {title for title in TITLES if title.split()[0] in (tenant, SHARED)}


@pytest.mark.parametrize("tenant", ["acme", SHARED])
async def test_an_article_of_another_tenant_is_not_shown(ask: Ask, tenant: str) -> None:
    shown = await ask("secret", "/show cellar 0 30")
    assert shown.answer.outcome == "answer"
    assert "Vexley Works" in str(shown)
    hidden = await ask(tenant, "/show cellar 0 30")
    assert hidden.answer.outcome == "no_answer"
    assert "Vexley" not in str(hidden)


async def test_words_are_shown_within_the_tenants_own_article(ask: Ask) -> None:
    for tenant in NEWS:
        (citation,) = (await ask(tenant, "/show plan 0 20")).answer.citations
        assert citation.title == f"{tenant} plan"


async def test_every_suggestion_and_choice_is_answered_for_whom_it_is_made(ask: Ask) -> None:
    for tenant in NEWS:
        for typed in TYPED:
            answer = (await ask(tenant, typed)).answer
            offered = (*answer.suggestions, *(choice.command for choice in answer.choices))
            for command in offered if answer.outcome != "usage" else ():  # whose examples are the command's
                assert (await ask(tenant, command)).answer.outcome != "no_answer", (tenant, typed, command)
