"""Sentences by topic in, sections out: the strongest of each topic, no two saying the same (pure)."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from bot.briefings.briefing import LONGEST_QUOTE, MOST_POINTS, Point, Section, Topic
from bot.briefings.composing.citing import Citations
from bot.briefings.composing.topics import Classified, Cues, classify
from bot.briefings.lines import Line, says_the_same
from bot.patterns import lazy_pattern

_MOST_PER_TOPIC = 4
_EARLIER = 0.03
"""What a sentence loses for each paragraph before it: news tells the most important first."""
_SOURCE = 1.0
"""What a sentence gains whose source is preferred: as much as by another word of its topic."""
_NOT_TOLD = lazy_pattern(
    r"\b(?:(?:did|do|does|has|have|had|would|will|could)(?: not|n[’']t)|declin(?:ed|es|ing) to|refus(?:ed|es|ing) to)"
    r"(?: \w+ly| yet)? (?:say|said|disclosed?|named?|reveal(?:ed)?|specif(?:y|ied)|identif(?:y|ied)|comment(?:ed)?"
    r"|elaborated?|detail(?:ed)?|confirm(?:ed)?|respond(?:ed)?|(?:share|give|provide)d? details)\b"
)
"""A sentence that only tells what was not told: no purpose, no date and no size, but a limit of what is known."""
_ASKED = lazy_pattern(
    r"\b(?:asked|contacted|reached out to|approached|e-?mailed)\b[^.;]{0,80}\b(?:for (?:a )?comments?|to comment)\b"
)
_UPDATED = lazy_pattern(r"\b(?:will update this|hear back|did not reply|respond(?:ed)? to (?:a|our) requests?)\b")

_MARKET = lazy_pattern(
    r"\b(?:shares?|stock)\b[^.;]{0,60}\b(?:rose|fell|jumped|gained|dropped|slid|surged|climbed|tumbled|soared|sank|changed"
    r"|rallied|plunged|skyrocketed|(?:a|an) (?:\w+ )?(?:drop|decline|gain|rise|jump|fall|slump|surge)"
    r"|(?:were|was|are|is|closed|ended|traded|trading) (?:\w+ly )?"
    r"(?:flat|lower|higher|(?:up|down)(?! (?:to|for|and|the)\b))"
    r"|lost (?:\w+ ){0,2}(?:half|(?:a|one|two) (?:third|quarter|fifth)s?|\d[\d.]*(?:%| ?percent| per cent))"
    r"|(?:up|down) (?:by |about |nearly |over |more than |as much as )?\d[\d.,]*(?:%| ?percent| per cent))(?!\w)"
)
"""A share that moved; "for up to $2 billion", "set up" and "shut down" are told of the deal itself."""
_EARNINGS = lazy_pattern(
    r"\b(?:revenues?|earnings|profits?|sales|income)\b[^;]{0,120}\b(?:analysts?|consensus|wall street)\b[’']?"
    r"[^.;]{0,30}\b(?:estimates?|estimated|expect(?:s|ed|ations?)|forecasts?|polled|surveyed)\b"
)
_DEALT = lazy_pattern(
    r"\b(?:acqui\w+|deals?|agree\w*|buys?|bought|purchase\w*|partner\w*|invest(?:s|ed|ment)|contracts?)\b"
)
"""What earnings are told beside, where the sentence tells of a deal, too."""


def is_market_talk(sentence: str) -> bool:
    """Whether a sentence tells what the market made of the news, which is none of it."""
    small = sentence.lower()
    is_of_earnings = _EARNINGS.search(small) is not None and _DEALT.search(small) is None
    return is_of_earnings or _MARKET.search(small) is not None


_REACHED = lazy_pattern(
    r"\b(?:reached out to|contacted|approached)\b[^.;]{0,80}\bfor (?:a |further |more )?"
    r"(?:clarification|comments?|details|information)[.”\"]*\Z"
)


def is_unanswered(sentence: str) -> bool:
    """Whether a newsroom only tells that it asks or waits for an answer, which is no news of anybody."""
    small = sentence.lower()
    if small.endswith("?") or _REACHED.search(small):
        return True
    return "comment" in small and _ASKED.search(small) is not None and _UPDATED.search(small) is not None


def is_untold(sentence: str) -> bool:
    """Whether a sentence only tells that somebody tells nothing: “Quillback declined to comment”."""
    return _NOT_TOLD.search(sentence.lower()) is not None or is_unanswered(sentence)


def rank_by_topic(
    lines: Sequence[Line], topics: Mapping[Topic, Cues], weigh: Callable[[Line], float]
) -> dict[Topic, list[Line]]:
    """The sentences of each topic, the weightiest first; `weigh` gives 0 to one that is about something else.

    One that is too long to quote has no topic.
    """
    weighed: dict[Topic, list[tuple[float, Line]]] = {topic: [] for topic in topics}
    for line in lines:
        is_unfit = len(line.text) > LONGEST_QUOTE or is_unanswered(line.text)
        weight = 0.0 if is_unfit else weigh(line)
        classified = _classify(line.text, topics) if weight else None
        if classified:
            source = _SOURCE * line.article.weight
            weighed[classified.topic].append((weight + classified.cues + source - line.paragraph * _EARLIER, line))
    return {
        topic: [line for _, line in sorted(candidates, key=lambda one: -one[0])]
        for topic, candidates in weighed.items()
    }


def _classify(sentence: str, topics: Mapping[Topic, Cues]) -> Classified | None:
    if _NOT_TOLD.search(sentence.lower()):
        return Classified("doubts", 1) if "doubts" in topics else None
    return classify(sentence, topics)


def choose_sections(
    citations: Citations, ranked: Mapping[Topic, Sequence[Line]], taken: Sequence[str]
) -> list[Section]:
    """A section for each topic, its points in the order of the text; nothing that `taken` already says.

    What a topic has no room for stands under "more", which is last, behind what belongs there.
    """
    said = list(taken)
    sections = []
    left: list[Line] = []
    for topic in sorted(ranked, key=lambda topic: topic == "more"):
        chosen: list[Line] = []
        for line in (*ranked[topic], *left) if topic == "more" else ranked[topic]:
            if len(chosen) == _MOST_PER_TOPIC or len(said) >= MOST_POINTS:
                left.append(line)
            elif not any(says_the_same(line.text, text) for text in said):
                said.append(line.text)
                chosen.append(line)
        in_order = sorted(chosen, key=lambda line: (line.article.key, line.start))
        sections.append(Section(topic, tuple(point for line in in_order if (point := quote_line(citations, line)))))
    return sections


def quote_line(citations: Citations, line: Line) -> Point | None:
    """The line as a point; None where it would break a limit of the contract."""
    number = citations.cite(line.article, line.paragraph, line.text, line.start)
    return Point(line.text, number) if number else None


def drop_repeats(sections: Iterable[Section], most: int = MOST_POINTS) -> tuple[Section, ...]:
    """At most so many points, no words twice, none that another of its section holds, no section without a point."""
    seen: set[str] = set()
    kept = []
    for section in sections:
        points: list[Point] = []
        for point in section.points:
            is_held = any(point.text in other.text and point.text != other.text for other in section.points)
            if not is_held and point.text not in seen and len(seen) < most:
                seen.add(point.text)
                points.append(point)
        if points:
            kept.append(replace(section, points=tuple(points)))
    return tuple(kept)
