"""What is meant: ambiguous names, conflicts between articles, changes of spelling; on made-up news."""

from collections.abc import AsyncIterator, Mapping
from pathlib import Path

import pytest

from bot.app import App, open_app
from bot.chat import Message
from bot.settings import Settings
from tests.commands.answers import fields, points

NEWS = {
    "moss": "Glimmer Labs has signed a partnership with Quillback Robotics to grow moss on roofs for $30 million. "
    "Ada Thornbury, chief executive of Glimmer Labs, said the deal closes in May.",
    "fern": "Fernleaf Systems announced a partnership with Quillback Logistics to deliver ferns. "
    "Orla Thornbury, chief executive of Fernleaf Systems, called it a start.",
}


@pytest.fixture
async def app(tmp_path: Path) -> AsyncIterator[App]:
    settings = Settings(database_url=f"sqlite:///{tmp_path / 'library.sqlite3'}", data_folder=tmp_path, seeds="off")
    async with open_app(settings) as app:
        await add(app, tmp_path / "news", NEWS)
        yield app


async def add(app: App, folder: Path, news: Mapping[str, str]) -> None:
    write(folder, news)
    async for _ in app.add(app.find([folder])):
        pass


def write(folder: Path, news: Mapping[str, str]) -> None:
    folder.mkdir()
    for key, text in news.items():
        (folder / f"{key}.txt").write_text(text + "\n", encoding="utf-8")
        (folder / f"{key}.json").write_text(f'{{"title": "News of {key}", "published": "2026-02-0{len(key)}"}}')


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("/deal quillback", {"/deal Quillback Robotics", "/deal Quillback Logistics"}),
        ("/profile thornbury", {"/profile Ada Thornbury", "/profile Orla Thornbury"}),
    ],
)
async def test_a_part_of_two_names_asks_which_one(app: App, typed: str, meant: set[str]) -> None:
    message = await app.answer(typed)
    assert message.answer.outcome == "clarify"
    assert {choice.command for choice in message.answer.choices} == meant
    for choice in message.answer.choices:
        assert (await app.answer(choice.command)).answer.outcome == "answer"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("／deal quillback", "/deal Quillback Robotics"),
        ("quillback", "/profile Quillback Robotics"),
        ("/compare quillback vs glimmer labs", "/compare Quillback Robotics vs glimmer labs"),
    ],
)
async def test_a_choice_keeps_the_rest_of_the_command(app: App, typed: str, meant: str) -> None:
    message = await app.answer(typed)
    assert message.answer.outcome == "clarify"
    assert meant in {choice.command for choice in message.answer.choices}
    assert (await app.answer(meant)).answer.outcome == "answer"


@pytest.mark.parametrize("typed", ["/deal quillback robotics", "/profile ada thornbury", "/profile ada"])
async def test_a_name_that_only_one_has_asks_nothing(app: App, typed: str) -> None:
    assert (await app.answer(typed)).answer.outcome == "answer"


@pytest.mark.parametrize(
    "typed", ["/deal glimmer labs", "/deal GLIMMER-LABS", "/deal ｇｌｉｍｍｅｒ labs", "/deal glimer labs"]
)
async def test_a_name_is_understood_in_any_spelling(app: App, typed: str) -> None:
    message: Message = await app.answer(typed)
    assert fields(message)["Value"] == "$30 million"


async def test_where_articles_differ_both_values_are_shown(app: App, tmp_path: Path) -> None:
    other = "Glimmer Labs has signed a partnership with Quillback Robotics to grow moss on roofs for $45 million."
    await add(app, tmp_path / "more", {"again": other})
    message = await app.answer("/deal glimmer labs")
    (conflict,) = message.answer.conflicts
    assert conflict.field == "value_usd"
    assert {value.value for value in conflict.values} == {3e7, 4.5e7}
    quotes = {citation.number: citation.quote for citation in message.answer.citations}
    for value in conflict.values:
        assert value.text in quotes[value.citation]
    assert [value for label, value in fields(message).items() if label.startswith("Sources differ")]


async def test_articles_that_agree_are_no_conflict(app: App, tmp_path: Path) -> None:
    await add(app, tmp_path / "more", {"again": NEWS["moss"].replace("grow moss", "plant moss")})
    message = await app.answer("/deal glimmer labs")
    assert message.answer.conflicts == ()
    assert len(points(message)) == len(set(points(message)))


async def test_one_word_is_answered_by_the_newest_article_first(app: App, tmp_path: Path) -> None:
    days = {"old": "2026-01-05", "new": "2026-03-09", "middle": "2026-02-07"}
    news = tmp_path / "bergen"
    news.mkdir()
    for key, day in days.items():
        (news / f"{key}.txt").write_text(f"A {key} moss farm will open in Bergen, the town said.\n", encoding="utf-8")
        (news / f"{key}.json").write_text(f'{{"title": "A {key} farm", "published": "{day}"}}', encoding="utf-8")
    async for _ in app.add(app.find([news])):
        pass
    message = await app.answer("/ask bergen")
    assert [citation.article for citation in message.answer.citations][:1] == ["new"]


DATA_COMPANIES = {
    "foundry": "Glimmer Labs and Data Foundry signed a partnership on Monday, the two companies said.",
    "harbor": "Fernleaf Systems and Data Harbor signed a partnership on Monday, the two companies said.",
}


@pytest.mark.parametrize(
    "typed", ["all data centers", "data centers in europe", "/deal data center", "/profile all data centers"]
)
async def test_a_common_word_of_a_phrase_is_no_part_of_a_name(app: App, tmp_path: Path, typed: str) -> None:
    await add(app, tmp_path / "more", DATA_COMPANIES)
    assert (await app.answer("/deal data")).answer.outcome == "clarify"
    assert (await app.answer(typed)).answer.outcome != "clarify"


async def test_only_the_name_replaces_what_was_meant(app: App) -> None:
    message = await app.answer("/deal quillbacks-like quillback")
    assert message.answer.outcome == "clarify"
    for choice in message.answer.choices:
        assert choice.command == f"/deal quillbacks-like {choice.title}"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("/deal glimmer lasb", "Glimmer Labs"),
        ("/deal glimer", "Glimmer Labs"),
        ("/deal gilmmer", "Glimmer Labs"),
        ("/deal quilback robotcis", "Quillback Robotics"),
        ("/profile fernlaef", "Fernleaf Systems"),
        ("/profile ada thonrbury", "Ada Thornbury"),
    ],
)
async def test_a_swapped_or_lost_letter_is_understood_and_told(app: App, typed: str, meant: str) -> None:
    message = await app.answer(typed)
    assert message.answer.outcome == "answer"
    assert message.answer.understood == meant


async def test_a_misspelled_part_of_two_names_asks_which_one(app: App) -> None:
    message = await app.answer("/deal quilback")
    assert {choice.command for choice in message.answer.choices} == {
        "/deal Quillback Robotics",
        "/deal Quillback Logistics",
    }


async def test_a_longer_name_misspelled_outdoes_the_known_one_within_it(app: App, tmp_path: Path) -> None:
    text = "Glimmer Labs Academy will train growers in Bergen. Glimmer Labs said the Glimmer Labs Academy opens in May."
    await add(app, tmp_path / "more", {"academy": text})
    assert (await app.answer("/profile glimmer labs acadmey")).answer.understood == "Glimmer Labs Academy"


NEAR_NAMES = {
    "paula": "Paula Quorn, chief executive of Mossen Cloud, said Mossen Cloud will open a data center in Norr City.",
    "velorn": "Velorn signed a partnership with Harrow Mills on Monday, the two companies said.",
    "brindle": "Brindle Data Centers signed a partnership with Mossen Cloud on Monday, the two companies said.",
}


@pytest.mark.parametrize("typed", ["/profile sao paulo", "/infra oklahoma city", "/deal velone"])
async def test_a_name_that_there_is_or_that_is_not_close_is_not_bent_to_another(
    app: App, tmp_path: Path, typed: str
) -> None:
    await add(app, tmp_path / "more", NEAR_NAMES)
    message = await app.answer(typed)
    assert message.answer.understood is None


@pytest.mark.parametrize(
    ("typed", "title"),
    [
        ("/profile quorn's", "Paula Quorn · chief executive, Mossen Cloud"),
        ("/deal mossen clouds", "Brindle Data Centers and Mossen Cloud · partnership · signed"),
        ("/deal brindle’s mossen cloud", "Brindle Data Centers and Mossen Cloud · partnership · signed"),
    ],
)
async def test_an_owner_is_the_name_itself(app: App, tmp_path: Path, typed: str, title: str) -> None:
    await add(app, tmp_path / "more", NEAR_NAMES)
    message = await app.answer(typed)
    assert (message.title, message.answer.understood) == (title, None)


async def test_a_later_word_of_a_company_in_a_phrase_is_that_word_alone(app: App, tmp_path: Path) -> None:
    await add(app, tmp_path / "more", NEAR_NAMES)
    assert (await app.answer("/deal all centers")).answer.outcome == "no_answer"
    assert (await app.answer("/deal Centers")).title.startswith("Brindle Data Centers")


SHORT_NAMES = {
    "vex": "Vex signed a partnership with Harrow Mills on Monday, the two companies said.",
    "numbered": "51 Group acquired Tarn Mills on Monday, the two companies said.",
    "academy": "Vexley Works has announced the Vexley Academy, which will train 9,000 engineers.",
    "works": "Vexley Works has announced a partnership with Osprey Mills to dig cellars for $88 million.",
}


async def test_the_end_of_a_short_word_is_no_owner_s_but_may_be_a_typing_error(app: App, tmp_path: Path) -> None:
    await add(app, tmp_path / "more", SHORT_NAMES)
    message = await app.answer("/deal vexs")
    assert (message.title, message.answer.understood) == ("Vex and Harrow Mills · partnership · signed", "Vex")


async def test_a_number_in_a_phrase_names_nobody(app: App, tmp_path: Path) -> None:
    await add(app, tmp_path / "more", SHORT_NAMES)
    assert (await app.answer("/deal 51")).title.startswith("51 Group")
    assert (await app.answer("/deal 51 mills")).answer.outcome == "no_answer"


async def test_of_several_names_that_are_meant_the_only_one_with_a_deal_is_answered(app: App, tmp_path: Path) -> None:
    await add(app, tmp_path / "more", SHORT_NAMES)
    message = await app.answer("/deal vxley")
    assert message.title == "Vexley Works and Osprey Mills · partnership · announced"
    assert message.answer.understood == "Vexley Works"
