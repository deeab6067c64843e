"""When a sentence happened, read against the day of its article."""

import pytest

from bot.briefings.composing.days import find_day

_PUBLISHED = "2031-04-27"


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("The deal closed in January, people close to both said.", "2031-01"),
        ("Brindle announced in December that it would buy Fernleaf.", "2030-12"),
        ("The trouble started on January 8, when a ministry looked into it.", "2031-01-08"),
        ("Both signed on December 8 and expect to close soon.", "2030-12-08"),
        ("Brindle raised $3 million on Thursday.", "2031-04-24"),
        ("OSLO, April 27 (Lantern) - Brindle said on Saturday it had sold a mill.", "2031-04-26"),
        ("Brindle bought a mill in May 2029.", "2029-05"),
        ("Ada Thornbury will join Brindle in September.", None),
        ("The mill, which it bought in March, is closed.", None),
        ("Brindle has worked with Fernleaf since February.", None),
        ("It may sell the mill.", None),
        ("Last year, Brindle announced a second mill.", "2030"),
        ("Brindle raised $3 million last month.", "2031-03"),
        ("Brindle hired a miller last week.", "2031-04"),
        ("Brindle signed the papers yesterday.", "2031-04-26"),
        ("Brindle today announced a second mill.", "2031-04-27"),
        ("Brindle bought a mill in mid-2029.", "2029"),
        ("Brindle raised $3 million, up from $2 million last year.", None),
        ("Brindle will open last year's mill again.", None),
        ("Brindle is to open a mill in late 2032.", None),
        ("Brindle today runs two mills.", None),
        ("Brindle opens its campus this May.", None),
        ("This March Brindle opened its campus.", "2031-03"),
        ("Ada Thornbury, a miller hired by Fernleaf last year, has joined Brindle.", None),
        ("Ada Thornbury, recruited by Fernleaf in 2029, has joined Brindle.", None),
        ("Fernleaf, which bought a mill in 2029, agreed on Monday to sell it.", "2031-04-21"),
        ("The deal, announced on Monday, is worth $3 million.", "2031-04-21"),
        ("Brindle bought the mill, the two said on Monday, and will close it.", "2031-04-21"),
    ],
)
def test_a_month_or_weekday_is_the_last_one_before_the_article(sentence: str, day: str | None) -> None:
    assert find_day(sentence, _PUBLISHED) == day


def test_without_the_articles_day_a_month_alone_says_nothing() -> None:
    assert find_day("The deal closed in January.", None) is None
    assert find_day("The deal closed on Monday.", "2031-04") is None
