"""A question: the sentences of the library that answer it, in the articles' own words."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from bot.briefings.briefing import Briefing, Found, NoAnswer, Suggestion
from bot.briefings.gather import find_articles, read_lines
from bot.briefings.lines import Line, lines_of
from bot.briefings.meaning.guess import COMMON
from bot.briefings.meaning.resolve import Subject, mark_owners, resolve, spell_out, split_words
from bot.briefings.meaning.synonyms import meaning, meanings, with_synonyms
from bot.briefings.questions.about import is_called
from bot.briefings.questions.asked_surveys import asks_for_size
from bot.briefings.questions.asking import (
    is_superlative,
    is_told_in,
    keep_named,
    names_unknown,
    plain,
    tells_names,
    tells_round,
    tells_superlative,
    tells_what_is_dated,
)
from bot.briefings.questions.circumstances import read_circumstances
from bot.briefings.questions.compose_answer import compose_answer
from bot.briefings.questions.compose_survey import brief_survey
from bot.briefings.questions.described import find_described
from bot.briefings.questions.ending import find_ending, find_outcome
from bot.briefings.questions.figures import find_known, keep_likeliest, keep_measured, read_figures
from bot.briefings.questions.look_up import look_up, names_another
from bot.briefings.questions.moves import find_moves
from bot.briefings.questions.ordering import put_in_order
from bot.briefings.questions.own_kinds import find_own_kind
from bot.briefings.questions.pay import find_paid, may_tell_pay, tells_pay_of
from bot.briefings.questions.phrasing import asks_for_newest, in_single_verbs
from bot.briefings.questions.premise import read_premise
from bot.briefings.questions.question import Question, read_question
from bot.briefings.questions.rank import Ranked, choose_best, rank, weigh_words
from bot.briefings.questions.reasons import are_told, put_reasons_first
from bot.briefings.questions.site_questions import find_site_lines
from bot.briefings.questions.sought import read_sought
from bot.briefings.questions.speaking import give_words
from bot.briefings.questions.stakes import read_stake
from bot.briefings.questions.told import find_untold, tells
from bot.briefings.view import View
from bot.extraction.facts import Amount, Deal, Facts
from bot.library.article import Heading, Passage

_NEWEST = 6  # articles read for a bare name, besides what the search finds
_NEWER_WEIGHT, _NEWEST_WEIGHT = 0.25, 0.75
"""What the newest article's sentences gain over the oldest's for a bare name, and where the newest is asked for."""


async def brief_question(view: View, argument: str) -> Found:
    """The quotes that answer best, the best one first; NoAnswer when no passage tells what the question asks."""
    question = await mark_owners(view, argument)
    described = await find_described(view, question)
    if described and described.question is None:
        return await _no_answer(view, argument)
    question = described.question if described and described.question else question
    spelled = await spell_out(view, question)
    surveyed = await brief_survey(view, spelled)
    if surveyed or asks_for_size(spelled):
        return surveyed or await _no_answer(view, argument)
    weight = _NEWEST_WEIGHT if asks_for_newest(question) else _NEWER_WEIGHT
    found = await _answer(view, await spell_out(view, in_single_verbs(question)), weight)
    if described and isinstance(found, Briefing):
        found = replace(found, understood=question)
    return replace(found, subject=argument)


async def _answer(view: View, argument: str, newer: float) -> Briefing | NoAnswer:
    names, passages = await look_up(view, argument)
    if names_another(argument, names, passages):
        return await _no_answer(view, argument)
    if site := await find_site_lines(view, argument, tuple(names)):
        sums = await _find_sums(view, argument, site)
        return compose_answer(argument, site, sums) or await _no_answer(view, argument)
    moved = await find_outcome(view, argument, tuple(names)) or await find_moves(view, argument, tuple(names))
    told = await find_own_kind(view, argument, names, passages) if names and moved is None else moved
    of_round = [line for line in told or () if tells_round(argument, line)]
    if told is not None and (of_round or not told):
        told = of_round
        return compose_answer(argument, told) or await _no_answer(view, argument)
    return await _brief_sentences(view, argument, names, keep_named(argument, names, passages), newer)


async def _find_sums(view: View, argument: str, lines: Sequence[Line]) -> list[tuple[Line, Amount]]:
    """The sums of the kind asked for that these sentences hold."""
    units = read_question(argument).units
    facts = {heading: facts async for heading, facts in view.library.facts_of([line.article for line in lines])}
    held = ((line, amount) for line in lines for amount in facts[line.article].amounts if amount.unit in units)
    return [(line, amount) for line, amount in held if line.start <= amount.start < line.end]


async def _brief_sentences(
    view: View, argument: str, names: Mapping[Subject, frozenset[str]], passages: Sequence[Passage], newer: float
) -> Briefing | NoAnswer:
    """What ranks best of the sentences that the search found, where they tell what the question takes for granted."""
    asked, question = plain(argument), read_question(argument)
    premise = read_premise(question, argument, meanings(asked), names)
    everything = await _rank(view, question, asked, passages, newer if _is_bare(asked, names) else 0.0)
    ranked = [
        one for one in everything if premise.may_answer(one.line) and _may_answer(question, asked, names, one.line)
    ]
    circumstances = read_circumstances(argument, names)
    sought = read_sought(argument, names)
    stake, paid = read_stake(argument, names), find_paid(asked, names)
    facts = await _read_facts(view, ranked) if sought.needs_facts or premise.needs_facts or stake or paid else {}
    ranked = [one for one in ranked if premise.is_about(one.line, facts) and circumstances.fit(one.line, facts)]
    if paid:
        ranked = [one for one in ranked if tells_pay_of(paid, one.line, facts)]
    if stake:
        ranked = [one for one in ranked if stake.is_told_in(one.line, facts)]
    strongest, ranked = ranked[:1], sought.prefer(ranked, facts) if sought.needs_facts else ranked
    known = await find_known(view, question, premise.subjects) if question.units else frozenset()
    figures = {one.line: read_figures(question, premise.subjects, known, one.line, facts) for one in ranked}
    ranked = sorted(ranked, key=lambda one: not figures[one.line].are_known)
    chosen = choose_best(question, [one for one in ranked if not figures[one.line].are_foreign])
    ending = await find_ending(view, premise.subjects) if premise.may_have_ended else []
    if not are_told(premise, [*ending, *chosen]) or not give_words(argument, names, chosen):
        return await _no_answer(view, argument)
    if ending and premise.asks_for_ending:
        ended = put_reasons_first(question, [*ending, *chosen])
        return compose_answer(argument, ended) or await _no_answer(view, argument)
    is_told = premise.is_told_by([one.line for one in ranked], facts) and tells_names(asked, chosen[:1], COMMON)
    is_told = is_told and sought.is_told(strongest, chosen[:1], facts)
    if not is_told or not (stake or tells(question, premise, chosen, figures, facts)):
        untold = find_untold(question, premise, [one.line for one in ranked], facts)
        return compose_answer(argument, untold) or await _no_answer(view, argument)
    first = [*ending, *put_in_order(question, premise, chosen, figures, facts)]
    wanted = (premise.words, question.idle_meanings & set(meanings(argument)))
    likeliest = keep_likeliest(wanted, {line: figures[line] for line in first if line in figures})
    likeliest = keep_measured(premise.measured, likeliest)
    return compose_answer(argument, first, likeliest) or await _no_answer(view, argument)


def _is_bare(asked: str, names: Mapping[Subject, frozenset[str]]) -> bool:
    """Whether it asks for nothing but a name, or for a single word."""
    words = set(meanings(asked))
    return len(words) == 1 or words <= frozenset[str]().union(*names.values())


def _may_answer(question: Question, asked: str, names: Collection[Subject], line: Line) -> bool:
    """Whether the line says what a question of its kind asks for: an age, a time, or itself which is the most."""
    if not (may_tell_pay(asked, names, line) and tells_round(asked, line)):
        return False
    if question.is_age and any(one.kind == "person" for one in names):
        return question.is_due(line.text)
    if question.is_dated:
        return question.is_met_by(line.text) and tells_what_is_dated(asked, line)
    return bool(names) or not is_superlative(asked) or tells_superlative(asked, line)


async def _read_facts(view: View, ranked: Sequence[Ranked]) -> Mapping[Heading, Facts]:
    articles = [one.line.article for one in ranked]
    return {heading: facts async for heading, facts in view.library.facts_of(articles)}


async def _rank(
    view: View, question: Question, argument: str, passages: Sequence[Passage], newer: float
) -> list[Ranked]:
    """Every quote of these passages; none where half of the question's words stand nowhere in the library.

    Of a bare name, or a single word, the newest articles tell most: `what is new with quillback`.
    """
    frequencies, size = await view.library.frequencies(view.visible, with_synonyms(argument))
    asked = _by_meaning(frequencies, argument, size)
    lines = lines_of(passages)
    subjects = (await resolve(view, argument)).subjects[:1] if newer else ()
    if newer:
        lines += await read_lines(view, (await find_articles(view, subjects))[:_NEWEST])
    if _is_mostly_unknown(question, argument, asked, lines):
        return []
    ranked = rank(question, weigh_words(asked, size), lines)
    return _newest_first(ranked, newer, subjects) if newer else ranked


def _by_meaning(frequencies: Mapping[str, int], argument: str, size: int) -> dict[str, int]:
    """In how many passages a word of each meaning of the question stands, at most."""
    counted: Counter[str] = Counter()
    for stem, count in frequencies.items():
        counted[meaning(stem)] += count
    return {asked: min(counted[asked], size) for asked in meanings(argument)}


def _is_mostly_unknown(question: Question, asked: str, frequencies: Mapping[str, int], lines: Sequence[Line]) -> bool:
    """Whether half of the question's words, or a name in it, stand in no text and no title.

    Words for a sum (cost, pay) need not.
    """
    titles = {one for article in {line.article for line in lines} for one in meanings(article.title)}
    unknown = [one for one, count in frequencies.items() if not count and one not in titles]
    told = {one for line in lines for one in meanings(line.text)} if unknown else set()
    unknown = [one for one in unknown if not is_told_in(one, told)]
    missing = [one for one in unknown if one not in question.idle_meanings]
    return 2 * len(missing) >= len(frequencies) or names_unknown(asked, unknown, COMMON)


def _newest_first(ranked: Sequence[Ranked], newer: float, subjects: Sequence[Subject]) -> list[Ranked]:
    """A bare name is answered by the title that has it, then by the day: newer ones ahead, most where they name it."""
    days = sorted({one.line.article.published or "" for one in ranked})
    ages = {day: number / len(days) for number, day in enumerate(days)}

    def weigh(one: Ranked) -> Ranked:
        named = any(is_called(subject, one.line.text) for subject in subjects)
        weight = newer if named else min(newer, _NEWER_WEIGHT)
        return replace(one, score=one.score + weight * ages[one.line.article.published or ""])

    return sorted(map(weigh, ranked), key=lambda one: -one.score)


async def _no_answer(view: View, argument: str) -> NoAnswer:
    """The names in the question that the library knows are the nearest things that it has; a sum's are deals."""
    resolution = await resolve(view, " ".join(word for word in split_words(argument) if meanings(word)))
    deals = read_question(argument).asked == "sum"
    nearest = tuple([await _suggest(view, subject, deals=deals) for subject in resolution.subjects[:3]])
    return NoAnswer("ask", argument, known=bool(nearest), suggestions=nearest)


async def _suggest(view: View, subject: Subject, *, deals: bool) -> Suggestion:
    found = await view.library.find_records(view.visible, (Deal,), [subject.all_keys], limit=1) if deals else {}
    return Suggestion("deal" if found.get(Deal) else "profile", subject.name)
