"""A place of which no project was read, but of whose building an article tells."""

from pathlib import Path

from bot.app import App
from bot.chat import Message

ARTICLES = {
    "noise": "People in Bergen fear the hum of a data center\n\n"
    "The council heard for three hours what people think of noise at night.\n\n"
    "“Nobody knows how much power it will need,” said Ida Fennimore, who lives next door in Bergen.",
    "court": "A judge in Ghent rules on fees\n\n"
    "A judge in Ghent ruled on Monday that Osprey Mills must pay its power bill. The mill grinds rye.\n\n"
    "Osprey Mills said in Ghent that it would pay in May.",
}


async def ask(app: App, folder: Path, command: str) -> Message:
    for name, text in ARTICLES.items():
        (folder / f"{name}.txt").write_text(text, "utf-8")
    async for _ in app.add(app.find([folder])):
        pass
    return await app.answer(command)


async def test_what_is_said_of_building_in_a_place_is_quoted(app: App, tmp_path: Path) -> None:
    message = await ask(app, tmp_path, "/infra bergen")
    assert message.answer.outcome == "answer"
    assert "how much power it will need" in str(message.answer.sections)


async def test_a_place_of_which_something_else_is_told_gets_no_answer(app: App, tmp_path: Path) -> None:
    assert (await ask(app, tmp_path, "/infra ghent")).answer.outcome == "no_answer"


TWO_PLACES = {
    "north": "Osprey Mills plans a data center in Bergen, Norway, with a capacity of 40 megawatts.",
    "south": "Osprey Mills plans a data center in Ghent, Belgium, with a capacity of 20 megawatts.",
}


async def test_of_two_places_that_share_nothing_it_is_asked_which(app: App, tmp_path: Path) -> None:
    for name, text in TWO_PLACES.items():
        (tmp_path / f"{name}.txt").write_text(text, "utf-8")
    async for _ in app.add(app.find([tmp_path])):
        pass
    for typed in ("/infra bergen and ghent", "/infra norway, belgium"):
        assert (await app.answer(typed)).answer.outcome == "clarify"
    assert (await app.answer("/infra bergen, norway")).title.startswith("Osprey Mills data center in Bergen")
    assert (await app.answer("/infra trondheim city")).answer.outcome == "no_answer"
