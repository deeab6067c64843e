"""What changed in a story since a channel was told of it: steps, sums, parties, contradictions."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.briefings.lines import lines_of
from bot.digests.compose import compose
from bot.digests.story import Composed, Item, Known
from bot.digests.topic import Filters
from bot.extraction import extract, load_names
from bot.extraction.facts import Sentence
from bot.library.article import SHARED, Heading, Passage

NOW = datetime(2026, 3, 9, 9, tzinfo=UTC)
KEY = "deal: fernworks, mosston labs"
PARTIES = ("Fernworks", "Mosston Labs")

IN_TALKS = "Fernworks said it is in talks to acquire Mosston Labs for $2 billion."
SIGNED = "Fernworks has signed an agreement to acquire Mosston Labs for $2 billion, the companies said."
CANCELLED = "Fernworks has cancelled its agreement to acquire Mosston Labs, the companies said."
DEARER = "Fernworks has signed an agreement to acquire Mosston Labs for $3 billion, the companies said."
PAID = "{} have signed a partnership worth ${} billion to train gardeners."
SITE = "Glimmer Power will build the Fernvale data center, a site of {} MW near Fernvale, it said."
JOINED = "Fernworks, Mosston Labs and Larkworks have signed a partnership to train gardeners."


def item(key: str, text: str, publisher: str = "Moss Daily", published: str = "2026-03-09") -> Item:
    """An article of one sentence, under a title that says the same."""
    title = text.rstrip(".")
    heading = Heading(SHARED, key, title, publisher, published, None)
    start = len(title) + 2
    (line,) = lines_of([Passage(1, heading, start, text, (Sentence(start, start + len(text), 1),))])
    return Item(heading, extract(f"{title}\n\n{text}", load_names()), [line], "deal")


def tell(known: Known | None, *items: Item, told: tuple[Item, ...] = ()) -> Composed:
    """The digest of these articles in a channel that knows that much."""
    stories = {known.key: known} if known else {}
    before = {known.key: told} if known else {}
    return compose(items, {"deal": Filters()}, stories, before, since=NOW - timedelta(days=1), until=NOW)


def changes(known: Known, *texts: str) -> list[tuple[str, str, str]]:
    (story,) = tell(known, *(item(f"a{number}", text) for number, text in enumerate(texts))).stories
    assert story.key == known.key
    return [(one.what, one.before, one.after) for one in story.changes]


def known(status: str = "in_talks", value: float | None = 2e9) -> Known:
    text = f"${value / 1e9:g} billion" if value else None
    return Known(KEY, status=status, value_usd=value, value_text=text, parties=PARTIES)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("before", "text", "expected"),
    [
        (known("in_talks"), SIGNED, [("status", "in_talks", "signed")]),
        (known("signed"), DEARER, [("value", "$2 billion", "$3 billion")]),
        (known("signed"), CANCELLED, [("status", "signed", "cancelled")]),
        (known("signed", None), JOINED, [("party", "Fernworks, Mosston Labs", "Larkworks")]),
        (known("signed"), IN_TALKS, []),
    ],
)
def test_a_change_is_told_and_a_step_back_in_the_telling_is_none(
    before: Known, text: str, expected: list[tuple[str, str, str]]
) -> None:
    assert changes(before, text) == expected


@pytest.mark.parametrize(
    ("first", "second", "status"),
    [
        ((IN_TALKS, "2026-03-09"), (CANCELLED, "2026-03-09"), "cancelled"),
        ((IN_TALKS, "2026-03-09"), (SIGNED.replace(" for $2 billion", ""), "2026-03-08"), "signed"),
        ((CANCELLED, "2026-03-08"), (SIGNED, "2026-03-09"), "signed"),
        ((SIGNED, "2026-03-08"), (CANCELLED, "2026-03-09"), "cancelled"),
    ],
)
def test_of_steps_that_come_in_together_the_last_is_told_and_the_sum_stays_known(
    first: tuple[str, str], second: tuple[str, str], status: str
) -> None:
    told = [item(f"a{number}", text, published=day) for number, (text, day) in enumerate((first, second))]
    for items in (told, told[::-1]):
        (story,) = tell(None, *items).stories
        assert (story.deal.status if story.deal else None, story.state.status) == (status, status)
        assert (story.state.value_usd, story.state.value_text) == (2e9, "$2 billion")


def test_the_first_contradiction_of_new_articles_is_told() -> None:
    assert ("differs", "$2 billion", "$3 billion") in changes(known("signed"), SIGNED, DEARER)


@pytest.mark.parametrize(("other", "differ"), [(DEARER, True), (IN_TALKS.replace("$2", "$3"), False)])
def test_sources_differ_only_where_the_deal_is_as_far_by_both(other: str, differ: bool) -> None:
    (story,) = tell(None, item("a", SIGNED), item("b", other)).stories
    assert [one.what for one in story.changes] == (["differs"] if differ else [])


@pytest.mark.parametrize(
    ("text", "day", "expected"),
    [
        (DEARER, "2026-03-06", None),
        (CANCELLED, "2026-03-06", None),
        (IN_TALKS.replace("$2", "$3"), "2026-03", [("differs", "$2 billion", "$3 billion")]),
        (DEARER, "2026-02", None),
        (DEARER, "2026-03-07", [("differs", "$2 billion", "$3 billion")]),
        (DEARER, "2026-03-08", [("value", "$2 billion", "$3 billion")]),
        (CANCELLED, "2026-03-08", [("status", "signed", "cancelled")]),
        (
            DEARER.replace("signed", "completed"),
            "2026-03-06",
            [("status", "signed", "completed"), ("value", "$2 billion", "$3 billion")],
        ),
        (SIGNED, "2026-03-06", []),
    ],
)
def test_what_was_told_otherwise_before_the_day_of_what_the_channel_knows_is_history(
    text: str, day: str, expected: list[tuple[str, str, str]] | None
) -> None:
    (told,) = tell(None, item("told", SIGNED, published="2026-03-07")).stories
    late = item("late", text, "Pebble Post", day)
    composed = tell(told.state, late)
    if expected is None:
        assert (composed.stories, composed.dropped) == ((), (("late", "older"),))
        return
    (story,) = composed.stories
    assert [(one.what, one.before, one.after) for one in story.changes] == expected


def test_who_joins_is_told_also_by_an_article_whose_sum_is_older() -> None:
    (told,) = tell(None, item("told", PAID.format("Fernworks and Mosston Labs", 3), published="2026-03-07")).stories
    late = item("late", PAID.format("Fernworks, Mosston Labs and Larkworks", 2), published="2026-03-06")
    (story,) = tell(told.state, late).stories
    assert [(one.what, one.after) for one in story.changes] == [("party", "Larkworks")]
    assert (story.state.value_text, story.state.value_on) == ("$3 billion", "2026-03-07")


def test_an_older_article_of_the_same_sum_leaves_the_day_on_which_it_was_told() -> None:
    two = "Fernworks and Mosston Labs"
    (told,) = tell(None, item("told", PAID.format(two, 2), published="2026-03-10")).stories
    joined = item("joined", PAID.format("Fernworks, Mosston Labs and Larkworks", 2), published="2026-03-01")
    (story,) = tell(told.state, joined).stories
    assert (story.state.value_on, story.state.status_on) == ("2026-03-10", "2026-03-10")
    late = item("late", PAID.format(two, 3), "Pebble Post", "2026-03-05")
    composed = tell(story.state, late)
    assert (composed.stories, composed.dropped) == ((), (("late", "older"),))


def test_the_day_of_a_story_is_that_of_the_article_that_tells_its_last_step() -> None:
    steps = ((SIGNED, "2026-03-07"), (CANCELLED, "2026-03-08"), (IN_TALKS, "2026-03-09"))
    told = [item(f"a{number}", text, published=day) for number, (text, day) in enumerate(steps)]
    for items in (told, told[::-1]):
        (story,) = tell(None, *items).stories
        assert (story.state.status, story.state.status_on) == ("in_talks", "2026-03-09")


def test_what_is_history_leads_no_story_and_changes_nothing_that_is_known() -> None:
    (told,) = tell(None, item("told", SIGNED, published="2026-03-07")).stories
    late = item("late", IN_TALKS.replace("$2", "$3"), "Pebble Post", "2026-03-05")
    done = item("done", SIGNED.replace("signed", "completed").replace(" for $2 billion", ""))
    composed = tell(told.state, late, done)
    (story,) = composed.stories
    assert ([one.article.key for one in story.items], composed.dropped) == (["done"], (("late", "older"),))
    assert (story.state.value_text, story.state.value_on) == ("$2 billion", "2026-03-07")
    assert (story.state.status, story.state.status_on) == ("completed", "2026-03-09")


@pytest.mark.parametrize(
    ("day", "expected"), [("2026-03-06", []), ("2026-03-07", ["differs"]), ("2026-03-08", ["capacity"])]
)
def test_the_older_size_of_a_site_is_history_too(day: str, expected: list[str]) -> None:
    (told,) = tell(None, item("told", SITE.format(300), published="2026-03-07")).stories
    rest = SITE.replace(" a site of {} MW near Fernvale,", "").replace("will build", "has begun construction of")
    (begun,) = tell(told.state, item("begun", rest)).stories
    late = tell(begun.state, item("late", SITE.format(200), "Pebble Post", day))
    assert [one.what for story in late.stories for one in story.changes] == expected
    assert late.dropped == (() if expected else (("late", "older"),))


def test_what_the_channel_knows_stays_known_when_an_article_tells_less() -> None:
    (story,) = tell(known("signed"), item("less", IN_TALKS.replace(" for $2 billion", ""))).stories
    assert (story.state.status, story.state.value_text) == ("signed", "$2 billion")


def test_a_deal_that_another_joins_is_the_deal_that_it_was_for_good() -> None:
    (story,) = tell(known("signed", None), item("joined", JOINED)).stories
    assert set(story.state.parties) == {*PARTIES, "Larkworks"}
    (again,) = tell(story.state, item("again", JOINED.replace("signed", "completed"), "Pebble Post")).stories
    assert [one.what for one in again.changes if one.what == "party"] == []
