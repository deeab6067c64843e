"""Citations are numbered as they are first used, each place once, and never beyond the contract's limits."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.briefings.composing.citing import Citations
from tests.briefings.made_up import heading

MOSS, FERN = heading("moss"), heading("fern")
STORY = "Quillback Robotics grows moss on roofs. It hired nine gardeners."
LONG = "0123456789" * 80
LONGEST, MOST = 600, 4_000


def test_citations_are_numbered_from_one_in_order_of_use() -> None:
    citations = Citations()
    assert citations.cite(FERN, 2, "grows ferns", 90) == 1
    assert citations.cite(MOSS, 1, "grows moss", 19) == 2
    assert citations.cite(MOSS, 3, "nine gardeners", 49) == 3
    assert [(one.number, one.article, one.paragraph, one.quote, one.start, one.end) for one in citations.all()] == [
        (1, FERN, 2, "grows ferns", 90, 101),
        (2, MOSS, 1, "grows moss", 19, 29),
        (3, MOSS, 3, "nine gardeners", 49, 63),
    ]


def test_the_same_place_is_cited_once() -> None:
    citations = Citations()
    assert citations.cite(MOSS, 1, STORY, 10) == 1
    assert citations.cite(FERN, 1, "Fernleaf waits.", 10) == 2
    assert citations.cite(MOSS, 1, STORY, 10) == 1
    assert len(citations.all()) == 2


@pytest.mark.parametrize("part", [STORY[:18], STORY[19:38], STORY[40:]])
def test_a_part_of_a_cited_place_reuses_its_number(part: str) -> None:
    citations = Citations()
    citations.cite(MOSS, 1, STORY, 10)
    assert citations.cite(MOSS, 1, part, 10 + STORY.index(part)) == 1
    assert [one.quote for one in citations.all()] == [STORY]


@pytest.mark.parametrize(("start", "end"), [(5, 20), (20, 35), (5, 35), (40, 50)])
def test_what_reaches_beyond_a_cited_place_is_another_citation(start: int, end: int) -> None:
    citations = Citations()
    citations.cite(MOSS, 1, LONG[10:30], 10)
    assert citations.cite(MOSS, 1, LONG[start:end], start) == 2


def test_the_same_offsets_in_another_article_are_another_place() -> None:
    citations = Citations()
    assert citations.cite(MOSS, 1, "grows moss", 19) == 1
    assert citations.cite(FERN, 1, "grows fern", 19) == 2
    assert citations.cite(heading("moss", tenant="quillback"), 1, "grows moss", 19) == 3


def test_a_quote_may_have_600_characters_and_no_more() -> None:
    citations = Citations()
    assert citations.cite(MOSS, 1, LONG[: LONGEST + 1], 0) is None
    assert citations.all() == ()
    assert citations.cite(MOSS, 1, LONG[:LONGEST], 0) == 1


def test_an_answer_may_quote_4000_characters_and_no_more() -> None:
    citations = Citations()
    for number in range(1, 11):
        assert citations.cite(MOSS, number, LONG[:400], number * 1_000) == number
    assert citations.cite(FERN, 1, "a", 0) is None
    assert citations.cite(MOSS, 3, LONG[100:200], 3_100) == 3
    assert len(citations.all()) == 10


PLACES = st.tuples(st.sampled_from([MOSS, FERN]), st.integers(0, 3_000), st.integers(1, 700))


@given(st.lists(PLACES, max_size=60))
def test_whatever_is_cited_keeps_the_limits(places: list[tuple[object, int, int]]) -> None:
    words = {MOSS: LONG * 5, FERN: LONG[::-1] * 5}
    citations = Citations()
    for article, start, length in places:
        assert article in (MOSS, FERN)
        chosen = MOSS if article == MOSS else FERN
        quote = words[chosen][start : start + length]
        quoted = sum(len(one.quote) for one in citations.all())
        number = citations.cite(chosen, 1, quote, start)
        if number is None:
            assert len(quote) > LONGEST or quoted + len(quote) > MOST
        else:
            cited = citations.all()[number - 1]
            assert (cited.number, cited.article) == (number, chosen)
            assert cited.start <= start
            assert start + length <= cited.end
    assert [one.number for one in citations.all()] == list(range(1, len(citations.all()) + 1))
    assert sum(len(one.quote) for one in citations.all()) <= MOST
    for one in citations.all():
        assert len(one.quote) <= LONGEST
        assert words[one.article][one.start : one.end] == one.quote
