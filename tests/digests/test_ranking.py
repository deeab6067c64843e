"""What is news, which stories a digest tells, which article leads each, and which story comes first."""

from dataclasses import replace

import pytest

from bot.digests.compose import compose
from bot.digests.matching import is_news
from bot.digests.subject import story_keys
from bot.digests.topic import Filters
from bot.extraction.facts import Status
from tests.digests.test_changes import CANCELLED, DEARER, JOINED, KEY, NOW, SIGNED, SITE, item, known, tell


def test_an_article_that_states_the_sum_leads_and_of_these_one_of_a_preferred_source() -> None:
    silent, stated, other = item("a", SIGNED.replace(" for $2 billion", "")), item("b", SIGNED), item("c", SIGNED)
    for preferred, leads in ((silent, "c"), (stated, "b"), (other, "c")):
        items = [
            replace(one, article=replace(one.article, weight=int(one is preferred))) for one in (silent, stated, other)
        ]
        (story,) = tell(None, *items).stories
        assert story.lead.article.key == leads


def test_a_story_is_told_that_passes_the_filters_of_one_of_its_topics() -> None:
    items = [item("a", SIGNED), replace(item("b", SIGNED, "Tarn Times"), topic="fernworks")]
    for wanted, told in ((Filters(), 1), (Filters(sum_usd=9e9), 0)):
        filters = {"deal": Filters(status="completed"), "fernworks": wanted}
        assert len(compose(items, filters, {}, {}, since=NOW, until=NOW).stories) == told


def test_of_a_long_story_the_articles_that_were_told_last_are_kept() -> None:
    long = replace(known("signed"), articles=tuple(f"old{number}" for number in range(100)))
    (story,) = tell(long, item("new", DEARER)).stories
    assert (story.state.articles[0], story.state.articles[-1], len(story.state.articles)) == ("old1", "new", 100)


@pytest.mark.parametrize("text", [SIGNED, JOINED])
def test_a_muted_story_is_left_out_whoever_joins_it(text: str) -> None:
    items = [item("a", text)]
    composed = compose(items, {"deal": Filters()}, {}, {}, {KEY}, since=NOW, until=NOW)
    assert (composed.stories, composed.dropped) == ((), (("a", "muted"),))


@pytest.mark.parametrize(
    ("text", "least", "is_told"),
    [
        (SIGNED, "signed", True),
        (SIGNED, "under_construction", False),
        (CANCELLED, "under_construction", True),
        (CANCELLED, "operational", False),
        (CANCELLED, "cancelled", True),
        (CANCELLED, "paused", False),
        (SIGNED, "cancelled", False),
        ("Fernworks and Mosston Labs opened a shared garden.", "rumoured", True),
        ("Fernworks and Mosston Labs opened a shared garden.", "in_talks", False),
    ],
)
def test_a_story_is_told_from_the_step_on_that_is_asked_for(text: str, least: Status, *, is_told: bool) -> None:
    composed = compose([item("a", text)], {"deal": Filters(status=least)}, {}, {}, since=NOW, until=NOW)
    assert (len(composed.stories), composed.dropped) == ((1, ()) if is_told else (0, (("a", "status"),)))


def test_of_build_outs_that_weigh_the_same_the_largest_comes_first() -> None:
    sites = [
        item(f"a{size}", SITE.replace("Fern", name).format(size)) for name, size in (("Adle", 50), ("Yarrow", 900))
    ]
    assert [story.lead.article.key for story in tell(None, *sites).stories] == ["a900", "a50"]


def test_the_most_important_story_comes_first() -> None:
    talks = item("talks", "Adleworks said it is in talks to acquire Caddon Labs for $2 million.")
    signed = item("signed", "Yarrow Inc has signed an agreement to acquire Zorton Labs for $9 billion, they said.")
    for items in ((talks, signed), (signed, talks)):
        assert [story.lead.article.key for story in tell(None, *items).stories] == ["signed", "talks"]


@pytest.mark.parametrize(
    ("published", "expected"),
    [
        (None, True),
        ("2026-03-06", True),
        ("2026-03-05", False),
        ("2026-03", True),
        ("2026-02", False),
        ("2026", True),
        ("2025", False),
    ],
)
def test_news_is_undated_or_of_the_last_days_as_exactly_as_its_day_is_known(
    published: str | None, *, expected: bool
) -> None:
    assert is_news(replace(item("a", SIGNED).article, published=published), NOW) == expected


def test_a_list_of_many_parties_is_a_story_of_its_own() -> None:
    told = item("a", SIGNED)
    (deal,) = (one for one in told.facts.deals if one.main)
    for number, keys in ((2, 1), (3, 4), (6, 57), (7, 1), (12, 1)):
        crowd = replace(deal, parties=tuple(f"Firm {one}" for one in range(number)))
        assert len(story_keys(replace(told, facts=replace(told.facts, deals=(crowd,))))) == keys
