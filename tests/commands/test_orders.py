"""The same forty articles, added in three orders: equal facts, and equal answers to every command."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

from bot.app import open_app
from bot.extraction import load_names
from bot.ingest.files import find_files
from bot.ingest.pipeline import add_files
from bot.library.article import SHARED
from bot.settings import Settings
from tests.commands.news import NOW

FIRMS = ("Quillon Inc", "Zorblat Labs", "Foobar AI", "Hammerline Energy", "Vornex Systems")
TOWNS = ("Narvik", "Vantaa", "Osaka", "Leipzig", "Fresno")
PEOPLE = ("Jane Roe", "John Poe", "Ann Doe", "Mary Moe", "Paul Coe")
COMMANDS = (
    "/deal quillon",
    "/deal zorblat labs",
    "/deal foobar",
    "/infra narvik",
    "/infra vornex",
    "/infra finland",
    "/talent nurses",
    "/profile jane roe",
    "/profile hammerline",
    "/timeline quillon",
    "/compare quillon vs zorblat",
    "/ask how much will quillon pay for foobar ai",
    "/ask who leads vornex systems",
    "/brief john poe",
    "/sources",
)


def stories() -> dict[str, str]:
    """Forty texts by key: eight about each firm, some of which tell the same with other figures or in other words."""
    told: dict[str, str] = {}
    for number, (firm, town, person) in enumerate(zip(FIRMS, TOWNS, PEOPLE, strict=True)):
        other, short = FIRMS[(number + 2) % len(FIRMS)], firm.split()[0]
        texts = (
            f"{firm} will buy {other} for ${number + 2} billion, the companies said on Monday.",
            f"{firm} will pay ${number + 3} billion for {other}, a person familiar with the matter said.",
            f"{firm} is building a {number + 1}00 MW data center in {town} at a cost of ${number + 4} billion.",
            f"{short}’s data center in {town} will draw {number + 2}00 MW, a filing says.",
            f"{person}, chief executive of {firm}, said: “We shall hire no one in {town} this year.”",
            f"“It is ours,” said {person.split()[1]}. {person} has led {firm} since 2021.",
            f"{firm} will train {number + 1},000 nurses and {number + 2},000 teachers in {town}.",
            f"{firm} has hired Ada Loe of {other} as its chief scientist. Loe will start in May.",
        )
        told |= {
            f"story{number}{at}": f"{text}\n\nIt is one of many steps of {short}." for at, text in enumerate(texts)
        }
    return told


async def read_in_order(folder: Path, keys: Sequence[str], told: Mapping[str, str]) -> tuple[dict[str, str], list[str]]:
    """The facts of every article and the answers to the commands, as JSON, after the articles came in that order."""
    (folder / "news").mkdir(parents=True)
    for key in keys:
        (folder / "news" / f"{key}.txt").write_text(told[key] + "\n", encoding="utf-8")
        day = int(key[-1]) + 1
        about = {
            "title": f"What came of it, part {key[-2:]}",
            "publisher": f"Lantern {day}",
            "published": f"2031-02-0{day}",
        }
        (folder / "news" / f"{key}.json").write_text(json.dumps(about))
    settings = Settings(database_url=f"sqlite:///{folder}/news.sqlite3", data_folder=folder, seeds="off")
    async with open_app(settings) as app:
        files = find_files([folder / "news" / f"{key}.txt" for key in keys])
        async for _ in add_files(app.library, SHARED, files, load_names(), lambda: NOW):
            pass
        facts = {heading.key: repr(found) async for heading, found in app.library.facts((SHARED,))}
        answers = [await app.answer(command) for command in COMMANDS]
        return facts, [answer.answer.model_dump_json() for answer in answers]


async def test_the_order_in_which_articles_come_in_changes_nothing(tmp_path: Path) -> None:
    told = stories()
    first, *others = [sorted(told), sorted(told, reverse=True), sorted(told, key=lambda key: key[::-1])]
    facts, answers = await read_in_order(tmp_path / "0", first, told)
    assert len(facts) == 40
    assert all('"outcome":"answer"' in answer for answer in answers)
    for number, keys in enumerate(others, start=1):
        other_facts, other_answers = await read_in_order(tmp_path / str(number), keys, told)
        assert other_facts == facts
        for command, one, other in zip(COMMANDS, answers, other_answers, strict=True):
            assert json.loads(other) == json.loads(one), command
