import pytest

from bot.briefings.questions.phrasing import in_single_verbs


@pytest.mark.parametrize(
    ("asked", "read_as"),
    [
        ("what is new about Quillback", "Quillback"),
        ("what's the latest news on quillback", "quillback"),
        ("what is new with the quillback deal", "what is new with the quillback deal"),
        ("what is new in quillback's mill", "what is new in quillback's mill"),
        ("who changed jobs at Quillback", "who left at Quillback"),
        ("is the quillback deal paid in cash or stock", "how is the quillback deal paid"),
        ("will fernleaf be paid in shares or in cash", "how is fernleaf paid"),
        ("is the quillback campus still on", "is the quillback campus going ahead"),
        ("is ada roe still alive", "is ada roe still alive"),
        ("is the share sale still on", "is the share sale still on"),
        ("is quillback paid in lamps or stock", "is quillback paid in lamps or stock"),
    ],
)
def test_everyday_phrases_are_read_in_the_words_of_news(asked: str, read_as: str) -> None:
    assert in_single_verbs(asked) == read_as
