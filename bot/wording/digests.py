"""A digest in words, and why something is in it or is not: labels are the bot's, all news is quoted."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from bot.briefings.briefing import Citation
from bot.chat import Answer, Chart, Choice, Choices, Field, Message, Part, Point, Quotes, Section, Table, Words
from bot.digests.story import Change, Composed, Drop, Miss, Story, Taken, Weight
from bot.library.article import Heading
from bot.wording import labels
from bot.wording.contract import contract_citations
from bot.wording.facts import deal_title, project_title
from bot.wording.feeds import word_lost
from bot.wording.figures import word_chart, word_figures
from bot.wording.sources import word_origin, word_sources

_CHANGES = {"status": labels.STATUS, "value": labels.VALUE, "capacity": labels.CAPACITY}
_DROPS: Mapping[Drop, str] = {
    "muted": "its story is muted here",
    "told": "it adds nothing to what was told",
    "older": "it tells how its story was before what was told here",
    "origins": "its story has too few independent sources",
    "status": "its story is not far enough",
    "sum": "its story states no sum that is large enough",
}
_WEIGHTS = {
    "status": "how far it is",
    "sum": "the sum",
    "origins": "independent sources",
    "new": "a story that this channel was not told of",
    "changed": "something changed since the last digest",
    "recent": "published within a day",
}
MISSES = {
    Miss.SUBJECT: "it does not name the topic",
    Miss.KIND: "it tells of no news of that kind",
    Miss.MUST: "it has not all words that it must have",
    Miss.MUST_NOT: "it has words that it must not have",
    Miss.SOURCE: "it is from another source",
}
_NO_NEWS = "It is no news here: it came in before that was followed, or was published more than three days before."
_NOT_WHOLE = (
    "So much came in that I did not look through all of it: the newest articles are left for the next digest. Until "
    "then find them with /ask <topic>, or see /sources."
)
_LONGEST_TOPIC = 60


def word_digest(composed: Composed, is_late: bool, goes_on: bool) -> Message:  # noqa: FBT001 (digests call it so)
    """What is new, the most important first; `goes_on` after a message of the same digest."""
    title = _title(composed, goes_on=goes_on)
    citations = tuple(_citations(composed.stories))
    parts: list[Part] = []
    sections: list[Section] = []
    if is_late and not goes_on:
        parts.append(Words("This digest is late: I was not running when it was due."))
    if not composed.is_whole and not goes_on:
        parts.append(Words(_NOT_WHOLE))
    if composed.lost and not goes_on:
        parts.append(Words(word_lost(composed.lost)))
    cited = {(one.article, one.start, one.end): one for one in citations}
    chart = word_chart(composed.figures) if composed.figures and not goes_on else None
    parts += word_figures(chart) if chart else ()
    for story in composed.stories:
        quoted = sorted((cited[line.article, line.start, line.end] for line in story.lines), key=lambda one: one.number)
        points = tuple(Point(text=one.quote, citation=one.number) for one in quoted)
        sections.append(Section(heading=_headline(story), points=points))
        parts += _story_parts(story, points, quoted)
    if citations:
        parts.append(word_sources(citations, parts))
    answer = Answer(
        command="/digest preview",
        outcome="answer",
        title=title,
        text=None if composed.stories else title,
        sections=tuple(sections),
        citations=contract_citations(citations),
    )
    return Message(title, tuple(parts), answer, chart=chart, rests_on=tuple(_rests_on(composed, chart)))


def word_retold(composed: Composed, command: str, *, goes_on: bool) -> Message:
    """A message of a digest that was due at `since`, in its zone, as its articles are now."""
    message = word_digest(composed, False, goes_on)
    title = f"Digest of {composed.since:%B} {composed.since.day}{', continued' if goes_on else ''}"
    answer = message.answer.model_copy(update={"command": command, "title": title, "text": None})
    return replace(message, title=title, answer=answer, again=command)


def word_weights(weights: tuple[Weight, ...]) -> str:
    """Such as `how far it is (3), the sum (2.5)`."""
    return ", ".join(f"{_WEIGHTS[one.why]} ({one.points:g})" for one in weights) or "no reason stands out"


def word_why(
    command: str, article: Heading, weights: tuple[Weight, ...] | None, taken: Taken, coming: Composed
) -> Message:
    """Why an article was told of, or was not; `weights` where it was. `coming` is what the next digest would tell."""
    if weights is not None:
        title = "This was in a digest here."
        text = f"Taken by: {taken.topic or 'a topic that is not followed any more'}\nRanked by: {word_weights(weights)}"
    elif taken.topic is not None:
        title = "This was in no digest here so far."
        text = f"“{taken.topic}” takes it. {_coming(article, coming)}"
    else:
        title = "This is in no digest here."
        lines = (f"“{topic}” does not take it: {MISSES[miss]}." for topic, miss in taken.misses)
        text = "\n".join(lines) or "This channel follows nothing: /follow <topic>"
    said = f"{article.title} · {word_origin(article)}\n{text}"
    return Message(title, (Words(said),), Answer(command=command, outcome="answer", title=title, text=said))


def word_hidden(command: str, article: Heading) -> Message:
    """Why an article is in no answer and no digest of a channel."""
    title = "This is in no digest here: its source is hidden."
    said = f"{article.title} · {word_origin(article)}"
    choice = Choice(title="Show its source again", command=f"/feeds reset {article.publisher}")
    answer = Answer(command=command, outcome="answer", title=title, text=said, suggestions=(choice.command,))
    return Message(title, (Words(said), Choices("", (choice,))), answer)


def word_not_here(article: str) -> str:
    """No article has that key, or such words."""
    return f"I hold no article “{article}”. Say words of its title; /sources lists what I hold."


def _coming(article: Heading, coming: Composed) -> str:
    """What the next digest does with an article that a topic takes."""
    drop = dict(coming.dropped).get(article.key)
    if drop is not None:
        return f"The next digest leaves it out: {_DROPS[drop]}."
    for story in coming.stories:
        others = [item.article.title for item in story.items if item.article.key != article.key]
        if len(others) < len(story.items):
            together = f", in one story with: {'; '.join(others)}" if others else ""
            return f"It comes with the next digest{together}.\nRanked by: {word_weights(story.weights)}"
    return _NO_NEWS


def _title(composed: Composed, *, goes_on: bool) -> str:
    day = f"{composed.since:%B} {composed.since.day}"
    if not composed.stories:
        return f"Nothing new since {day}"
    return f"New since {day}{', continued' if goes_on else ''}"


def _story_parts(story: Story, points: tuple[Point, ...], quoted: list[Citation]) -> Iterator[Part]:
    yield Quotes(_headline(story), points)
    fields = tuple(_fields(story, quoted))
    if fields:
        yield Table(fields)
    yield Choices("", tuple(_buttons(story)))


def _headline(story: Story) -> str:
    if story.deal is not None:
        return deal_title(story.deal)
    if story.project is not None:
        return project_title(story.project)
    return story.lead.article.title


def _fields(story: Story, citations: list[Citation]) -> Iterator[Field]:
    """What the quotes show at a glance, what changed, and who tells it."""
    for label, value in ((labels.VALUE, story.state.value_text), (labels.CAPACITY, story.state.capacity_text)):
        numbers = tuple(one.number for one in citations if value and value in one.quote)
        if value and numbers:
            yield Field(label, value, numbers[:1])
    for change in story.changes:
        yield Field(*_word_change(change))
    if len(story.items) > 1:
        yield Field("Told by", f"{len(story.items)} articles, {story.origins} independent")


def _word_change(change: Change) -> tuple[str, str]:
    before, after = change.before, change.after
    if change.what == "differs":
        return "Sources differ", f"{before}, or {after}"
    if change.what == "party":
        return "New party since last told", change.after
    if change.what == "status":
        before, after = (value.replace("_", " ") for value in (before, after))
    return f"{_CHANGES[change.what]} since last told", f"{before} → {after}"


def _buttons(story: Story) -> Iterator[Choice]:
    topic = _topic(story)
    if story.deal is not None:
        yield Choice(title="Brief", command=f"/deal {topic}")
    elif story.project is not None:
        yield Choice(title="Brief", command=f"/infra {topic}")
    else:
        yield Choice(title="Brief", command=f"/ask {topic}")
    yield Choice(title="Timeline", command=f"/timeline {topic}")
    yield Choice(title="Mute this story", command=f"/digest mute {story.lead.article.key}")
    yield Choice(title="Why is this here?", command=f"/why {story.lead.article.key}")


def _topic(story: Story) -> str:
    if story.deal is not None:
        return " ".join(story.deal.parties[:2])
    return story.project.name if story.project is not None else story.lead.article.title[:_LONGEST_TOPIC]


def _rests_on(composed: Composed, chart: Chart | None) -> Iterator[str]:
    """The keys of all articles that the stories count, and of those of the chart, which is of the whole digest."""
    yield from (item.article.key for story in composed.stories for item in story.items)
    yield from composed.figures.articles if chart and composed.figures else ()


def _citations(stories: tuple[Story, ...]) -> Iterator[Citation]:
    lines = [line for story in stories for line in story.lines]
    for number, line in enumerate(dict.fromkeys(lines), 1):
        yield Citation(number, line.article, line.paragraph, line.text, line.start, line.end)
