"""Questions in other words than the news: targets, counts, degrees, comments, and others' stories and numbers."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.app import App
from tests.briefings.news import open_news
from tests.commands.answers import points

NEWS = {
    "site": "Glimmer Labs builds Corvane data center\n\n"
    "Glimmer Labs said it had picked Barrowmere for its Corvane data center. Construction is taking place on a site of "
    "many acres, and completion is targeted for 2030. The Corvane campus opened its first hall in June 2024.",
    "chips": "Tarn Systems plans Harrowgate AI hub\n\n"
    "Tarn Systems announced a partnership with Nscope to develop an AI data center, dubbed Harrowgate. The AI hub "
    "will be built in Orrin Bay and is expected to be fully operational with 100,000 Nvidia processors by 2032.\n\n"
    "A spokesperson for Tarn Systems chose not to share more.",
    "person": "Ada Thornbury joins Quillback\n\n"
    "Ada Thornbury joins Quillback. Thornbury was born in Velden. She holds a master’s in physics and earned a Ph.D. "
    "from Larkhaven University in 2006.",
    "permit": "Mossgate receives permit for turbines\n\n"
    "Mossgate has received a permit to use gas turbines. The permit was issued by Shelby County, and Mossgate may "
    "operate 15 turbines.",
    "vote": "Fernleaf shareholders reject merger with Wickstead\n\n"
    "Fernleaf said that its shareholders did not approve the merger with Wickstead. The permit to merge lapsed.",
}


@pytest.fixture
async def app(tmp_path: Path) -> AsyncIterator[App]:
    async with open_news(tmp_path, NEWS) as app:
        yield app


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("when will corvane be finished", "targeted for 2030"),
        ("how many chips will harrowgate have", "100,000 Nvidia processors"),
        ("where did ada thornbury get her phd", "Larkhaven University"),
        ("did tarn systems comment", "chose not to share"),
        ("who approved the mossgate permit", "issued by Shelby County"),
    ],
)
async def test_what_news_tells_in_other_words_answers(app: App, question: str, words: str) -> None:
    assert words in points(await app.answer(f"/ask {question}"))[0]


@pytest.mark.parametrize("question", ["who approved the mossgate merger", "when did corvane 2 open"])
async def test_what_is_told_of_others_answers_nothing(app: App, question: str) -> None:
    assert (await app.answer(f"/ask {question}")).answer.outcome == "no_answer"
