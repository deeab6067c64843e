"""By when a project is to run, or since when it does: the words of its sentences that say so."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise

from bot.extraction.figures.currencies import MONEY
from bot.extraction.figures.dates import find_timings, find_timings_behind
from bot.extraction.projects.facilities import CUES
from bot.extraction.reading import Passage
from bot.extraction.words.wordlists import read_word_sections

_WORDS = read_word_sections("project_words.txt")
_GROWING = _WORDS["growing"] | {"eventually", "reach", "scale", "scaled"}
_TIMED, _DONE = _WORDS["timed"], _WORDS["done"]
_GRAMMAR = read_word_sections("grammar.txt")
_SITES = _WORDS["sites"] | _WORDS["facilities"] | _WORDS["steps of work"] | {"it", "phase", "phases", "they"}
_OPENERS = frozenset(("after", "because", "but", "when", "whereas", "while", "whose"))
_CLAUSE = 40  # words of a clause before its verb
_NEAR = 10  # words: "data center in Acmeville, Acmeland, which cost $3 billion, opened"
_FOLLOWING = 5  # words: "Opened last month, Acme's 200 MW campus"
_START = 3  # words: "begin as early as"
_SUBJECT = 10  # words: "the government of Acmeland and the operator Widget"
_FIRST = frozenset(("first", "initially", "originally"))
_PART = 16  # words: "first phase of the campus, which will draw 200 MW, will open"
_LONGEST = 13  # words: "first of four halls at the campus in Acmeville, Acmeland, opens in 2031"
_GOAL = 4  # words: "carbon negative by 2031", "from renewable energy sources by"
_AIM = 3  # words: "be fully carbon negative", "from 100% renewable energy"
_SPENDING = 5  # words: "investing more than $330 million in 2031"
_NAMED = 3  # words: "first data center building"
_JOINTS = _OPENERS | {"and", "which", "with"}
_OPENS = _WORDS["running"] | {"open", "opening", "opens", "will", "would"}
_ALL = _WORDS["counts"] | {"the", "them", "these", "which"}
_DATELINE = re.compile(r"\s[—–-]")


def find_project_timing(passages: Iterable[Passage]) -> tuple[str, Passage] | None:
    """The first time that is the project's own, and the sentence where it stands; when work begins only if no other.

    That of a phase is told only if no other is, and with the words for it: "first phase will open in 2031". What a
    site may grow to by a time comes last.
    """
    timed = (passage for passage in passages if not _TIMED.isdisjoint(passage.vocabulary))
    own = [(timing, passage) for passage in timed for timing in _own_timings(passage)]
    done = [(timing, passage) for timing, passage in own if not _is_of_start(passage, timing)]
    sure = [(timing, passage) for timing, passage in done if not _is_eventual(passage, timing)]
    whole = ((timing.group(), passage) for timing, passage in sure if _part_before(passage, timing) is None)
    return next(whole, None) or next((_with_part(timing, passage) for timing, passage in sure or done or own), None)


def _is_eventual(passage: Passage, timing: re.Match[str]) -> bool:
    """Whether a site may only grow by a time: "could eventually be expanded to 300 MW by 2034"."""
    end = passage.word_at(passage.sentence.start + timing.start())
    cues = [cue for cue in CUES.find_in(passage) if cue.last <= end and cue.label in ("eventual", "expected")]
    return bool(cues) and cues[-1].label == "eventual" and not _GROWING.isdisjoint(passage.lower[cues[-1].first : end])


def _with_part(timing: re.Match[str], passage: Passage) -> tuple[str, Passage]:
    """The words of a time from those for the phase on whose it is, unless a whole clause stands between."""
    part = _part_before(passage, timing)
    end = passage.word_at(passage.sentence.start + timing.end())
    if part is None or end - part > _LONGEST:
        return timing.group(), passage
    return passage.text[passage.tokens[part].start - passage.sentence.start : timing.end()], passage


def _part_before(passage: Passage, timing: re.Match[str]) -> int | None:
    """The word where a phase is told of before a time in its clause: "the first building will open in 2031"."""
    words = passage.lower
    end = passage.word_at(passage.sentence.start + timing.start())
    earliest = max(0, end - _PART)
    begin = next((at for at in range(end - 1, earliest, -1) if _opens_clause(passage, at)), earliest)
    sums = {passage.word_at(amount.start) for amount in passage.amounts if amount.unit == "MW"}
    for at in passage.find_words(_WORDS["one of several"]):
        behind = words[at + 1 : at + 1 + _NAMED]
        is_of = words[at] != "opening" and behind[:1] == ["of"] and not _ALL.isdisjoint(behind[1:2])
        is_subject = at < _START and _JOINTS.isdisjoint(words[at:end])
        if (
            (begin <= at or is_subject)
            and at < end
            and (is_of or at + 1 in sums or not _WORDS["parts"].isdisjoint(behind))
        ):
            return at
    return None


def _own_timings(passage: Passage) -> list[re.Match[str]]:
    """The times of a sentence that are the project's, in order."""
    told = [timing for timing in find_timings(passage.text) if _is_own(passage, timing)]
    told += [timing for timing in find_timings_behind(passage.text) if _is_right_behind(passage, timing)]
    return sorted(told, key=re.Match.start)


def _is_right_behind(passage: Passage, timing: re.Match[str]) -> bool:
    """Whether a plan or an opening stands right before a time: "targeted for 2031", "opened last month"."""
    at = passage.word_at(passage.sentence.start + timing.start())
    is_timed = at > 0 and passage.lower[at - 1] in _WORDS["running" if timing["past"] else "timed"]
    return is_timed and _is_of_site(passage, at - 1, passage.word_at(passage.sentence.start + timing.end()))


def _is_of_site(passage: Passage, verb: int, behind: int) -> bool:
    """Whether a verb with its time up to word `behind` tells of a site: not "a hearing is planned this week".

    A clause without a noun goes on about what stands before it; at the start of a sentence, about what follows.
    """
    earliest = max(0, verb - _CLAUSE)
    begin = next((at for at in range(verb, earliest, -1) if _opens_clause(passage, at)), earliest)
    words = passage.lower
    own = words[begin:verb]
    if not _SITES.isdisjoint(own):
        return True
    if not _GRAMMAR["determiners"].isdisjoint(own) or "whose" in own:
        return False
    if begin:
        return not _SITES.isdisjoint(words[max(0, begin - _NEAR) : begin])
    is_named = any(passage.word_at(mention.start) < verb for mention in passage.mentions if mention.kind != "place")
    return is_named or not _SITES.isdisjoint(words[behind : behind + _FOLLOWING])


def _opens_clause(passage: Passage, at: int) -> bool:
    """Whether a clause begins at a word: behind a comma, with "whose", "and a hearing"."""
    token = passage.tokens[at]
    is_joint = token.lower == "and" and not _GRAMMAR["determiners"].isdisjoint(passage.lower[at + 1 : at + 2])
    return is_joint or token.lower in _OPENERS or not {",", ";"}.isdisjoint(token.gap)


def _is_of_start(passage: Passage, timing: re.Match[str]) -> bool:
    """Whether work begins at a time: "Construction will start in 2031", "break ground in early 2031"."""
    at = passage.word_at(passage.sentence.start + timing.start())
    before = passage.lower[max(0, at - _START) : at]
    is_work = not passage.vocabulary.isdisjoint(("construction", "work", "building"))
    return before[-2:] == ["break", "ground"] or (is_work and not _WORDS["starts"].isdisjoint(before))


def _is_own(passage: Passage, timing: re.Match[str]) -> bool:
    """Whether a time is that of a plan or an opening; no dateline, and not that of a deed: "bought in 2031"."""
    at = passage.word_at(passage.sentence.start + timing.start())
    before = passage.tokens[at - 1].lower if at else ""
    is_done = (before.endswith("ed") and before not in _TIMED) or before in _DONE
    is_dateline = _DATELINE.match(passage.text, timing.end()) is not None
    is_behind = passage.lower[at - 2 : at - 1] == ["to"] or before in _WORDS["put off"]
    is_done |= _is_announced(passage, at, timing) or (timing.group().startswith("in ") and _is_spent(passage, at))
    is_done |= _is_climate_goal(passage, at) or passage.lower[max(0, at - 2) : at] == ["broke", "ground"]
    is_left = is_behind and passage.lower[at : at + 1] == ["from"]  # "to 2031 from 2030", "slipped from 2030 to 2031"
    return not (is_done or is_dateline or is_left)


def _is_spent(passage: Passage, at: int) -> bool:
    """Whether a time stands right behind a sum that somebody spends then: "investing $330 million in 2031"."""
    sums = (amount for amount in passage.amounts if amount.unit in MONEY and passage.word_at(amount.end) == at)
    starts = (passage.word_at(amount.start) for amount in sums)
    return any(not _WORDS["spends"].isdisjoint(passage.lower[max(0, n - _SPENDING) : n]) for n in starts)


def _is_climate_goal(passage: Passage, at: int) -> bool:
    """Whether a time is that of a goal, "carbon negative by 2031", "from renewable energy by"; but "the zero-carbon
    site opens in 2031", "at zero cost by 2031".
    """
    if passage.vocabulary.isdisjoint(_WORDS["climate goals"]):
        return False
    words, begin = passage.lower, max(0, at - _GOAL)
    told = (n for n in range(begin, at) if words[n] in _WORDS["climate goals"])
    goal = next((n for n in told if words[n] != "zero" or words[n - 1] == "net"), None)
    if goal is None or not (_SITES | _TIMED).isdisjoint(words[goal:at]):
        return False
    return not _WORDS["reaching goals"].isdisjoint(words[max(0, goal - _AIM) : goal])


def _is_announced(passage: Passage, at: int, timing: re.Match[str]) -> bool:
    """Whether a time is that of making known: "announced by Acme and Widget in 2031", "first announced plans in 2031",
    "In 2031, Acme unveiled plans"; but "first announced a data center that will open in 2031".
    """
    if passage.vocabulary.isdisjoint(_WORDS["presenting"]):
        return False
    if at == 0:
        return _opens_announcing(passage, passage.word_at(passage.sentence.start + timing.end()))
    begin = next((n for n in range(at - 1, 0, -1) if "," in passage.tokens[n].gap), 0)
    told = [*pairwise(passage.lower[begin:at])]
    if any(one in _FIRST and two in _WORDS["presenting"] for one, two in told):
        return _OPENS.isdisjoint(passage.lower[begin:at])
    return any(one in _WORDS["presenting"] and two == "by" for one, two in told)


def _opens_announcing(passage: Passage, first: int) -> bool:
    """Whether the first verb behind a time is that of making known: "In 2031, Acme unveiled plans to build a campus".

    But "In 2031, Acme will open the announced campus".
    """
    for at in range(first, min(first + _SUBJECT, len(passage.tokens))):
        if passage.lower[at] in _WORDS["presenting"]:
            return not (_GRAMMAR["determiners"] | {"newly"}).intersection(passage.lower[at - 1 : at])
        if passage.lower[at] in _TIMED:
            return False
    return False
