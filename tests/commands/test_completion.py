"""What may follow from what is typed so far, on a new library that holds the two seed articles."""

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime

import pytest

from bot.app import App
from bot.chat import Invocation
from bot.commands import COMMANDS
from bot.extraction.facts import Facts
from bot.library.article import SHARED, Draft

Complete = Callable[[str], Awaitable[tuple[str, ...]]]


@pytest.fixture
def complete(app: App) -> Complete:
    async def complete(typed: str) -> tuple[str, ...]:
        return await app.complete(Invocation(typed, app.tenant))

    return complete


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("/de", ("/deal ",)),
        ("/DE", ("/deal ",)),
        ("/deal", ("/deal ",)),
        ("  /tal", ("/talent ",)),
        ("/Pro", ("/profile ",)),
        ("/xyz", ()),
        ("/deals", ()),
    ],
)
async def test_a_commands_name_is_completed_in_any_case(complete: Complete, typed: str, offered: tuple[str]) -> None:
    assert await complete(typed) == offered


async def test_a_slash_offers_every_listed_command_in_their_order(complete: Complete) -> None:
    listed = tuple(f"/{name} " for name, (command, _) in COMMANDS.items() if command.listed)
    assert await complete("/") == listed
    assert "/deal " in listed


@pytest.mark.parametrize("typed", ["/", "/s", "/sh", "/show", "/SHOW"])
async def test_a_command_that_people_do_not_type_is_never_offered(complete: Complete, typed: str) -> None:
    assert not any(offered.startswith("/show") for offered in await complete(typed))


@pytest.mark.parametrize("typed", ["", " ", "zzyzx", "what is zzyzx"])
async def test_nothing_is_offered_before_a_name_or_a_command_begins(complete: Complete, typed: str) -> None:
    assert await complete(typed) == ()


@pytest.mark.parametrize(("typed", "offered"), [("merc", "Mercor"), ("what is merc", "what is Mercor")])
async def test_names_are_completed_without_a_command_too(complete: Complete, typed: str, offered: str) -> None:
    assert offered in await complete(typed)


@pytest.mark.parametrize("command", ["deal", "infra", "talent", "profile", "timeline", "compare", "brief", "sources"])
async def test_known_names_follow_a_command_as_whole_lines(complete: Complete, command: str) -> None:
    offered = await complete(f"/{command} merc")
    assert offered[0] == f"/{command} Mercor"
    assert all(line.startswith(f"/{command} Mercor") for line in offered)


@pytest.mark.parametrize("typed", ["/deal MERC", "/DEAL merc", "/deal  merc", "  /deal merc", "/deal mercor"])
async def test_a_name_is_completed_in_any_case_and_spacing(complete: Complete, typed: str) -> None:
    assert "/deal Mercor" in await complete(typed)


@pytest.mark.parametrize("typed", ["/ask merc", "/ask ", "/ask who is merc", "/help de", "/show 000", "/xyz merc"])
async def test_nothing_is_offered_where_no_name_is_asked_for(complete: Complete, typed: str) -> None:
    assert await complete(typed) == ()


async def test_well_known_names_follow_a_bare_command(complete: Complete, app: App) -> None:
    offered = await complete("/deal ")
    assert "/deal OpenAI" in offered
    names = [line.removeprefix("/deal ") for line in offered]
    assert len(names) == len(set(names)) == 10
    known = await app.library.complete((app.tenant,), "", 200)
    articles = {name.name: name.articles for name in known if name.kind == "organization"}
    assert min(articles[name] for name in names) >= max(articles[name] for name in articles if name not in names)


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("/deal openai merc", "/deal openai Mercor"),
        ("/deal what of merc", "/deal what of Mercor"),
        ("/compare openai vs merc", "/compare openai vs Mercor"),
        ("/deal openai  and   merc", "/deal openai and Mercor"),
        ("/deal one two three four five six seven merc", "/deal one two three four five six seven Mercor"),
        ("/deal scale a", "/deal Scale AI"),
        ("/compare mercor vs scale a", "/compare mercor vs Scale AI"),
    ],
)
async def test_words_before_the_name_are_kept(complete: Complete, typed: str, offered: str) -> None:
    assert offered in await complete(typed)


async def test_a_later_word_of_a_name_completes_it(complete: Complete) -> None:
    assert "/profile Jason Kwon" in await complete("/profile kw")


async def test_at_most_ten_lines_are_offered(complete: Complete) -> None:
    assert 0 < len(await complete("/infra a")) <= 10


@pytest.mark.parametrize("typed", ["/deal zzyzx", "/deal openai zzyzx", "/deal ((", "/deal .*", "/deal \x00", "/ deal"])
async def test_what_begins_no_name_offers_nothing(complete: Complete, typed: str) -> None:
    assert await complete(typed) == ()


async def test_persons_come_first_after_who(complete: Complete) -> None:
    assert await complete("who is ja") == ("who is Jason Kwon", "who is Japan")
    assert (await complete("ja"))[0] == "Japan"


async def test_profile_offers_persons_and_organizations_before_places(complete: Complete) -> None:
    assert await complete("/profile ja") == ("/profile Jason Kwon", "/profile Japan")


@pytest.mark.parametrize(
    ("typed", "kinds"),
    [
        ("/infra ", {"place", "project", "organization"}),
        ("/infra tr", {"place", "project", "organization"}),
        ("/deal ", {"organization"}),
        ("/deal in", {"organization"}),
    ],
)
async def test_a_command_offers_only_what_it_is_asked_about(
    complete: Complete, app: App, typed: str, kinds: set[str]
) -> None:
    known = {name.name: name.kind for name in await app.library.complete((app.tenant,), "", 200)}
    offered = [line.partition(" ")[2] for line in await complete(typed)]
    assert {known[name] for name in offered} <= kinds
    assert "Donald Trump" not in offered


async def test_publishers_are_offered_after_sources(complete: Complete, app: App) -> None:
    now = datetime(2026, 3, 1, tzinfo=UTC)
    for tenant, publisher in ((SHARED, "The Daily Lantern"), ("elsewhere", "The Daily Secret")):
        await app.library.add(tenant, Draft("moss", "Moss", "Quorvex grows moss.", publisher), Facts(), "1", now)
    assert (await complete("/sources "))[0] == "/sources The Daily Lantern"
    assert await complete("/sources lan") == ("/sources The Daily Lantern",)
    assert not any("Secret" in offered for offered in await complete("/sources daily"))
    assert await complete("/profile lan") == ()
