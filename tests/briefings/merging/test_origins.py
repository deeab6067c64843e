"""Articles that go back to one another are one origin, whoever wrote them down."""

from dataclasses import replace

import pytest

from bot.briefings.lines import by_article
from bot.briefings.merging.origins import count_origins
from tests.briefings.made_up import heading, lines

AGREED = "Velmora has agreed to buy the mills of Brindle for $40 million."
PRICES = "Ada Thornbury, who runs Velmora, wants prices for rye and barley to stay as they are."
OTHER_PRICES = "Bakers in Barrowmere fear that flour will cost them far more than it does today."


def count(*told: tuple[str, list[str]]) -> int:
    """The origins of texts, each with its publisher."""
    articles = [replace(heading(f"news{at}"), publisher=publisher) for at, (publisher, _) in enumerate(told)]
    read = [line for article, (_, text) in zip(articles, told, strict=True) for line in lines(article, text)]
    return count_origins(articles, by_article(read))


FIRST = ("The Daily Lantern", [AGREED, PRICES])


@pytest.mark.parametrize(
    "credit",
    [
        "The mills of Brindle are sold, as first reported by the Daily Lantern.",
        "Brindle will sell its mills, Daily Lantern reported on Monday.",
        "“We keep them all,” the new owner told the Daily Lantern.",
        "Four hundred millers stay, according to The Daily Lantern.",
        "Brindle sells its mills, according to reports from Quill Review and the Daily Lantern.",
        "BARROWMERE, March 3 (Daily Lantern) - Brindle will sell its mills.",
        "The price was $40 million, per Daily Lantern.",
    ],
)
def test_who_credits_another_source_is_no_origin_of_its_own(credit: str) -> None:
    assert count(FIRST, ("Post", [credit, OTHER_PRICES])) == 1


def test_two_that_credit_the_same_third_are_one_origin() -> None:
    second = "The sale of the mills was first reported by Quill Review."
    third = "Brindle sells what it grinds with, Quill Review first reported."
    assert count(("Post", [second, OTHER_PRICES]), ("Herald", [third])) == 1


def test_two_that_asked_on_their_own_are_two_origins() -> None:
    asked = "“We keep them all,” the new owner told the Post."
    assert count(FIRST, ("Post", [asked, OTHER_PRICES])) == 2
    assert count(FIRST, ("Herald", ["Velmora reported a profit, according to Ada Thornbury.", OTHER_PRICES])) == 2


def test_two_long_sentences_word_for_word_are_from_one_writer() -> None:
    more = [f"Number {number} of the mills stands by a river with fish and reeds." for number in range(6)]
    assert count(FIRST, ("Post", [AGREED, PRICES, OTHER_PRICES, *more])) == 1
    assert count(FIRST, ("Post", [AGREED, OTHER_PRICES, *more])) == 2
