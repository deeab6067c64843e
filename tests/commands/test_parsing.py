import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.commands.parsing import clean, parse, says_something


@pytest.mark.parametrize(
    ("typed", "name", "argument"),
    [
        ("/deal mercor", "deal", "mercor"),
        ("  /DEAL   OpenAI   Mercor ", "deal", "OpenAI Mercor"),
        ("/deal\n\nmercor\n", "deal", "mercor"),
        ("what does oracle bring", "brief", "what does oracle bring"),
        ("", "brief", ""),
        ("/", "", ""),
        ("／ｄｅａｌ ｍｅｒｃｏｒ", "deal", "mercor"),
        ("/deal mer\u200bcor\u202e", "deal", "mercor"),
        ("/deal @everyone <!channel> <@U012AB3CD> <#C1|news> mercor", "deal", "mercor"),
        ("/deal <@&123> @here mercor", "deal", "mercor"),
        ("/deal \ud800mercor\x00", "deal", "mercor"),
        ("/de\u200bal \u200emer\u200c\u200d\u00adcor\u200f\u061c\ufeff", "deal", "mercor"),
        ("/deal \uff20everyone @every\u200bone mercor", "deal", "mercor"),
    ],
)
def test_a_command_is_read_as_it_was_meant(typed: str, name: str, argument: str) -> None:
    assert parse(typed) == (name, argument)


@given(st.text())
def test_any_text_is_cleaned_into_one_visible_line(text: str) -> None:
    cleaned = clean(text)
    assert cleaned == " ".join(cleaned.split())
    assert cleaned == cleaned.strip()
    assert "\n" not in cleaned
    assert "@everyone" not in cleaned.casefold()
    cleaned.encode("utf-8")


def test_marks_alone_say_nothing() -> None:
    assert not says_something("?! — “”")
    assert says_something("é")
