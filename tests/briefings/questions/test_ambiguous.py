"""Ten names that two bear: each asks which one is meant, until the words beside it tell. On made-up news."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.app import App, open_app
from bot.settings import Settings
from tests.commands.answers import points

COMPANIES = {
    "Quorvane": (("Robotics", "Plimsoll Labs", "moss"), ("Logistics", "Grebe Systems", "ferns")),
    "Tarnfold": (("Energy", "Oddlark", "turbines"), ("Bank", "Cindermoor", "loans")),
    "Brindlesea": (("Media", "Halewick", "films"), ("Motors", "Jorrund", "axles")),
    "Wexmoor": (("Aerospace", "Pennant Labs", "rockets"), ("Foods", "Saltgrass", "noodles")),
    "Ivenhall": (("Semiconductor", "Mossgate", "wafers"), ("Insurance", "Duskworth", "policies")),
    "Larkspire": (("Networks", "Copperhythe", "cables"), ("Health", "Yarrowby", "scanners")),
}
PEOPLE = {
    "Thornquist": (("Ada", "Plimsoll Labs"), ("Orla", "Grebe Systems")),
    "Okparaven": (("Ngozi", "Oddlark"), ("Emeka", "Cindermoor")),
    "Vasquellin": (("Lucia", "Halewick"), ("Mateo", "Jorrund")),
    "Ostrovale": (("Irina", "Saltgrass"), ("Pavel", "Mossgate")),
}


@pytest.fixture(scope="module")
def news(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("news")
    for word, bearers in COMPANIES.items():
        for other, partner, goods in bearers:
            name = f"{word} {other}"
            text = (
                f"{name} signed a partnership with {partner} on Monday to deliver {goods}. "
                f"The deal between {name} and {partner} is worth $30 million.\n"
            )
            (folder / f"{word}-{other}.txt").write_text(text)
            (folder / f"{word}-{other}.json").write_text(f'{{"title": "{name} to deliver {goods}"}}')
    for word, namesakes in PEOPLE.items():
        for first, company in namesakes:
            text = f"{first} {word}, chief executive of {company}, called the new harbor a start.\n"
            (folder / f"{word}-{first}.txt").write_text(text)
            (folder / f"{word}-{first}.json").write_text(f'{{"title": "The chief of {company} speaks"}}')
    return folder


@pytest.fixture
async def app(tmp_path: Path, news: Path) -> AsyncIterator[App]:
    settings = Settings(database_url=f"sqlite:///{tmp_path / 'library.sqlite3'}", data_folder=tmp_path, seeds="off")
    async with open_app(settings) as app:
        async for _ in app.add(app.find([news])):
            pass
        yield app


async def test_a_name_that_two_bear_asks_which_one_and_each_choice_answers(app: App) -> None:
    for word, pair in COMPANIES.items():
        await expect_choices(app, f"/deal {word.casefold()}", [f"/deal {word} {other}" for other, _, _ in pair])
    for word, namesakes in PEOPLE.items():
        choices = [f"/profile {first} {word}" for first, _ in namesakes]
        await expect_choices(app, f"/profile {word.casefold()}", choices)


async def expect_choices(app: App, typed: str, commands: list[str]) -> None:
    asked = (await app.answer(typed)).answer
    assert asked.outcome == "clarify", typed
    assert sorted(choice.command for choice in asked.choices) == sorted(commands)
    for command in commands:
        assert (await app.answer(command)).answer.outcome == "answer", command


async def test_who_stands_beside_it_tells_which_company_is_meant(app: App) -> None:
    for word, pair in COMPANIES.items():
        for other, partner, _ in pair:
            for typed in (
                f"/deal {word.casefold()} {partner.casefold()}",
                f"/deal {word.casefold()} {other.casefold()}",
            ):
                message = await app.answer(typed)
                assert message.answer.outcome == "answer", typed
                assert f"{word} {other}" in points(message)[0], typed


async def test_whom_they_work_for_tells_which_person_is_meant(app: App) -> None:
    for word, namesakes in PEOPLE.items():
        for first, company in namesakes:
            message = await app.answer(f"/profile {word.casefold()} {company.casefold()}")
            assert message.answer.outcome == "answer", (word, company)
            assert points(message)[0].startswith(f"{first} {word}"), (word, company)


@pytest.mark.parametrize("typed", ["/profile zbigniew thornquist", "/profile kai-mo okparaven"])
async def test_a_namesake_of_whom_nothing_is_told_is_neither_of_them(app: App, typed: str) -> None:
    answer = (await app.answer(typed)).answer
    assert answer.outcome == "no_answer"
    assert len(answer.suggestions) > 1
