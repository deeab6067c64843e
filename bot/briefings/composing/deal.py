"""Deals and the sentences around them in, a briefing out (pure)."""

import math
import re
from collections.abc import Container, Sequence
from dataclasses import dataclass

from bot.briefings.briefing import Briefing, Cited, Point, Section, Suggestion, Told, Topic
from bot.briefings.composing.choose import choose_sections, drop_repeats, is_market_talk, rank_by_topic
from bot.briefings.composing.cite_facts import cite_facts, cite_story, quote_facts
from bot.briefings.composing.citing import Citations
from bot.briefings.composing.company_talk import describes_company
from bot.briefings.composing.leading import PRICED
from bot.briefings.composing.numbering import number_briefing
from bot.briefings.composing.roundup import drop_other_deals, keep_items
from bot.briefings.composing.topics import DEAL_TOPICS
from bot.briefings.lines import Line, by_article, readable_alone
from bot.briefings.meaning.resolve import Resolution
from bot.briefings.merging.conflicts import find_conflicts, is_history
from bot.briefings.merging.records import BEFORE_ANNOUNCED
from bot.briefings.merging.same_deal import ENDED
from bot.extraction.facts import Deal
from bot.extraction.words.wordlists import read_sections
from bot.library.names import name_key
from bot.patterns import lazy_pattern

_MOST_ARTICLES = 3
"""Articles that are quoted on what a deal is for."""
_TALK = {section: "|".join(words) for section, words in read_sections("deal_talk.txt").items()}
_THE_DEAL = lazy_pattern(rf"\b(?:the|this|that|its|their)\s(?:[\w-]+\s){{0,2}}(?:{_TALK['the deal']})\b")
_ITS_PRICE = lazy_pattern(r"\b(?:price|terms) (?:was|were|has|have) not\b")
_A_DEAL = lazy_pattern(rf"\b(?:{_TALK['the deal']})\b")
_WORTH = lazy_pattern(r"\b(?:valuations?|valued at|(?:most|more) valuable)\b")
_EXPECTS_DEAL = lazy_pattern(
    rf"\b(?:(?:in|holding|held) (?:[\w-]+ ){{0,2}}(?:{_TALK['talks']})|(?:near(?:s|ing)?|close to) (?:a|an) "
    rf"(?:[\w$.-]+ ){{0,3}}(?:deal|agreement)|(?:could|may|might) be (?:{_TALK['still to come']})"
    rf"|(?:{_TALK['expected']}) (?:{_TALK['what is expected']}))\b"
)
EXPECTS_CLOSE = lazy_pattern(
    r"\b(?:(?:expected|expects?|likely|set|scheduled) to (?:close|be (?:completed|closed))|(?:will|would|should) close"
    r"|subject to (?:[\w-]+ ){0,3}(?:approvals?|conditions|clearance))\b"
)


@dataclass(frozen=True, slots=True)
class Story:
    """All tellings of the leading deal, in whatever state, and all deals that its articles tell `around` it.

    `busy` are the keys of those who have another deal, too.
    """

    tellings: Sequence[Told[Deal]] = ()
    around: Sequence[Told[Deal]] = ()
    busy: Container[str] = ()


def compose_deal(
    resolution: Resolution,
    lead: Sequence[Told[Deal]],
    others: Sequence[Told[Deal]],
    lines: Sequence[Line],
    story: Story = Story(),
) -> Briefing:
    """The leading deal as its articles tell it, what they say of it by topic, and the other deals of its parties.

    `lines` are the sentences of all these articles that may be quoted; the first of `lead` stands in one of them.
    """
    citations, said = Citations(), by_article(lines)
    leading = cite_facts(citations, lead, said)
    current = [cited for cited in leading if not is_history(cited, leading)]
    earlier = quote_facts("earlier", [cited for cited in leading if cited not in current])
    points = (*(point for cited in current for point in _tell(cited)), *_progress(current))
    told = Section("deal" if lead[0].fact.main else "mention", tuple(dict.fromkeys(points)))
    own = [told.fact for told in (*lead, *story.tellings)]
    about = drop_other_deals(keep_items(lines, own, story.around), own, story.around)
    ranked = _drop_company_talk(rank_by_topic(_about(lead, about), DEAL_TOPICS, _Weight(lead[0].fact)), lead[0].fact)
    rest = cite_facts(citations, others, said)
    last = quote_facts("others", rest)
    topics = choose_sections(citations, ranked, [point.text for one in (told, earlier, last) for point in one.points])
    return number_briefing(
        Briefing(
            kind="deal",
            subject=resolution.title,
            sections=drop_repeats((told, earlier, *topics, last)),
            citations=citations.all(),
            deals=(*cite_story(leading, story.tellings, said), *rest),
            conflicts=find_conflicts(leading, "value_usd", "value_text", ", ".join(lead[0].fact.parties)),
            understood=resolution.understood,
            suggestions=_suggest(leading, resolution, story.busy),
        )
    )


def _drop_company_talk(ranked: dict[Topic, list[Line]], deal: Deal) -> dict[Topic, list[Line]]:
    """The sentences by topic, where what a company is and does stands with the rest: it is not what the deal is for."""
    talk = [line for line in ranked["purpose"] if describes_company(line.text, deal.parties)]
    rest = {topic: [line for line in lines if line not in talk] for topic, lines in ranked.items()}
    return {**rest, "more": [*rest["more"], *talk]}


_TELLING = ("parties", "value_text")


def _tell(cited: Cited[Deal]) -> tuple[Point, ...]:
    """The deal's own sentence and those that name its parties and its value, if they are others, in their order.

    What another article lends stands behind.
    """
    told = [field for field in _TELLING if field in cited.evidence and field in cited.fact.evidence]
    own: list[tuple[float, Point]] = [(cited.fact.start, Point(cited.fact.quote, cited.citation))]
    for field in told:
        words = cited.fact.evidence[field]
        start = math.inf if field in cited.lent else words.start
        own.append((start, Point(words.quote, cited.evidence[field])))
    return tuple(point for _, point in sorted(own, key=lambda one: one[0]))


def _progress(facts: Sequence[Cited[Deal]]) -> tuple[Point, ...]:
    """The words that end a deal or tell how far it is, where they stand elsewhere than its own."""
    told = [cited for cited in facts if "status" in cited.evidence]
    further = [cited for cited in told if cited.fact.status in ENDED or "status" in cited.lent]
    return tuple(Point(cited.fact.evidence["status"].quote, cited.evidence["status"]) for cited in further)


def _about(lead: Sequence[Told[Deal]], lines: Sequence[Line]) -> list[Line]:
    """The sentences of articles about the deal, each readable alone under its title: “This partnership” is clear."""
    telling = [one.article for one in lead if one.fact.main]
    telling += [source.article for one in lead for source in one.sources if source.fact.main]
    about = list(dict.fromkeys(telling))[:_MOST_ARTICLES]
    told = [line for line in lines if line.article in about and not is_market_talk(line.text)]
    told = [line for line in told if not (_is_outdated(line, lead[0]) or _is_worth_of_payer(line, lead[0].fact))]
    alone = readable_alone(told)
    return [line if _THE_DEAL.match(line.text.lower()) else one for line, one in zip(told, alone, strict=True)]


def _is_outdated(line: Line, lead: Told[Deal]) -> bool:
    """Whether an article before the one that tells of the deal expects what came since: that it be agreed, or close."""
    if line.article == lead.article or (line.article.published or "") >= (lead.article.published or ""):
        return False
    small = line.text.lower()
    is_agreed = lead.fact.status not in BEFORE_ANNOUNCED and _EXPECTS_DEAL.search(small) is not None
    return is_agreed or (lead.fact.status == "completed" and EXPECTS_CLOSE.search(small) is not None)


def _is_worth_of_payer(line: Line, deal: Deal) -> bool:
    """Whether a sentence tells what somebody is worth in whom nobody of these puts money: no term of the deal."""
    small = line.text.lower()
    if len(deal.parties) < 2 or not _WORTH.search(small) or _A_DEAL.search(small):  # noqa: PLR2004
        return False
    return not any(role.party.split()[0] in line.text for role in deal.roles if role.role in PRICED)


class _Weight:
    """How much a sentence is about a deal: which of the parties it names, and whether it names the deal itself."""

    def __init__(self, deal: Deal) -> None:
        words = [party.split()[0] if len(party.split()[0]) > 3 else party for party in deal.parties]  # noqa: PLR2004
        self._parties = [(word, re.compile(rf"\b{re.escape(word)}(?!\w)")) for word in words]

    def __call__(self, line: Line) -> float:
        text = line.text
        named = sum(word in text and party.search(text) is not None for word, party in self._parties)
        small = text.lower()
        is_of_deal = _THE_DEAL.search(small) is not None or _ITS_PRICE.search(small) is not None
        return 2.0 * named + 2.0 * is_of_deal


def _suggest(facts: Sequence[Cited[Deal]], resolution: Resolution, busy: Container[str]) -> tuple[Suggestion, ...]:
    """What to go on with: the deals of the other parties that have more than this one."""
    asked = {key for subject in resolution.subjects for key in subject.all_keys}
    parties = dict.fromkeys(party for fact in facts for party in fact.fact.parties)
    others = (party for party in parties if (key := name_key(party)) not in asked and key in busy)
    return tuple(Suggestion("deal", party) for party in others)[:2]
