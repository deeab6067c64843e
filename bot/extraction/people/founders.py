"""Who founded or leads what: "Roe founded Acme", "Acme, led by Roe", "Roe raised money for her startup, Acme"."""

from __future__ import annotations

from collections.abc import Sequence

from bot.extraction.facts import Mention
from bot.extraction.names.parties import acts
from bot.extraction.people.arms import arm_of, behind_arm
from bot.extraction.people.behind_going import behind_time
from bot.extraction.reading import Group, Passage
from bot.extraction.text.tokens import Token
from bot.extraction.words.wordlists import read_word_sections

_GRAMMAR = read_word_sections("grammar.txt")
_LEADING = _GRAMMAR["leading verbs"]
_TO_LEAD = _GRAMMAR["to lead"]
_AHEAD = frozenset(("will", "would"))
_BEHIND_EVENT = frozenset().union(
    *(_GRAMMAR[words] for words in ("prepositions", "after a country", "clause openers", "relative", "news days")),
    _GRAMMAR["around an event"],
)
_BEHIND_LED = _GRAMMAR["prepositions"] | _GRAMMAR["clause openers"] | _GRAMMAR["news days"]
_BEHIND_LED |= _GRAMMAR["relative"]
_BEHIND_LED |= {"and", "beginning", "effective", "last", "next", "or", "starting", "this", "until", "when", "where"}
_FOUNDED = _LEADING | _GRAMMAR["starting"] | {"established", "formed", "created"}
_BEFORE_LEADING = _GRAMMAR["before leading verbs"]
_REACH = 8  # words between a verb and the name of what somebody leads
_NEAR_FOUNDED = 6  # words: "founded in Acmeville in 2016 by"
_NEAR_OWNED = 4  # words: "heads the company's shops"
_NEAR_OWN = 5  # words: "her new company called"
_NEAR_THE = 4  # words: "the Acmeville-based company"
_TAKING = frozenset(("take", "taken", "takes", "taking", "took"))
_NEAR_HELM = 5  # words: "has now taken the helm", "helm of the lamp maker"
_LONGEST_DESCRIPTION = 14  # words: "a former Acme engineer"
_NEAR_START = 4  # words: "to start a company called"


def founded_by(passage: Passage, first: int, last: int, focus: str | None) -> str | None:
    """ "Roe, who founded Acme", "Roe heads the company's shops", "Acme was founded by Roe", "Founded by Roe, Acme"."""
    tokens = passage.tokens
    at = _behind_adverbs(tokens, _behind_description(tokens, last))
    if at < len(tokens) and (tokens[at].lower in _LEADING or _is_to_lead(tokens, at)):
        return _led_behind(passage, at) or owner_of(passage, at + _NEAR_OWNED, focus)
    if own := _at_helm(passage, last) or _whose(passage, last):
        return own
    by = _by_before(passage, first)
    if by is not None and not _FOUNDED.isdisjoint(passage.lower[max(0, by - _NEAR_FOUNDED) : by]):
        if tokens[0].lower in _LEADING:
            return next((group.names[0] for group in passage.groups if group.names and group.first >= last), None)
        before = [group for group in passage.groups if group.names and group.last < by]
        is_company = _is_the_company(tokens, before[-1].last if before else 0, by)
        return focus if is_company else before[-1].names[-1] if before else None
    return _started_by(passage, last)


def _at_helm(passage: Passage, last: int) -> str | None:
    """ "Jane Roe has taken the helm at Acme"."""
    words = passage.lower[last : last + _NEAR_HELM]
    at = next((last + n for n, word in enumerate(words) if word in ("helm", "reins")), None)
    if at is None or _TAKING.isdisjoint(words[: at - last]) or any(t.gap != " " for t in passage.tokens[last : at + 1]):
        return None
    behind = next((g for g in passage.groups if g.names and 0 < g.first - at <= _NEAR_HELM), None)
    link = behind_time(passage, at + 1)
    if behind is None or link >= behind.first or passage.lower[link] not in ("at", "of"):
        return None
    is_else = not _GRAMMAR["prepositions"].isdisjoint(passage.lower[link + 1 : behind.first])  # "helm of a yacht at"
    return behind.names[0] if not is_else and is_led_itself(passage, at, behind.names[0]) else None


def _whose(passage: Passage, last: int) -> str | None:
    """ "Jane Roe, whose Acme makes lamps", but not "whose Acme shares fell"."""
    if passage.lower[last : last + 1] != ["whose"]:
        return None
    owned = (g for g in passage.groups if g.names and g.first == last + 1 and acts(passage.tokens, g.last))
    return next((group.names[0] for group in owned), None)


def leads_now(passage: Passage, at: int) -> str | None:
    """What somebody leads by the verb behind "now" at word `at`: "who now runs Acme's shops"."""
    verb = at + 1
    if verb >= len(passage.lower) or passage.lower[verb] not in _LEADING | _TO_LEAD:
        return None
    return _led_behind(passage, verb)


def is_led_itself(passage: Passage, at: int, name: str) -> bool:
    """Whether who is to lead by the verb at `at` leads those named, or an arm of theirs: not "run Acme's marathon".

    Nor "lead Acme's Ohio arm by Widget", which says whose choice it was.
    """
    if any(group.before == "by" and group.first > at for group in passage.groups):
        return False
    led = next((m for m in passage.mentions if m.name == name and passage.word_at(m.start) > at), None)
    if led is None:
        return False
    last = passage.word_at(led.end)
    if passage.tokens[last - 1].is_possessive:
        return behind_arm(passage, led) is not None
    is_end = last >= len(passage.tokens) or passage.tokens[last].gap != " "
    return is_end or passage.lower[last] in _BEHIND_LED


def _led_behind(passage: Passage, verb: int) -> str | None:
    """What somebody leads by the verb at word `verb`: "runs Acme's shops", "heads Acme-owned Widget"."""
    group = next((g for g in passage.groups if g.names and verb < g.first <= verb + _REACH), None)
    if group is None or _is_no_work_there(passage, verb, group):
        return None
    named = next((m for m in passage.mentions if passage.word_at(m.start) == group.first), None)
    arm = arm_of(passage, named) if named else None
    return arm.name if arm else group.names[0]


def _is_no_work_there(passage: Passage, verb: int, group: Group) -> bool:
    """Whether what is led is only an event, a fight or a purchase there: "chair a panel at Acme's", "led a bid for"."""
    behind = group.last + 1 if group.is_possessive else group.last
    led = passage.lower[verb + 1 : behind]
    is_event = any(_is_event(passage, at) for at in range(verb + 1, min(behind, len(passage.tokens))))
    hangs_on = group.before in _GRAMMAR["not to work for"] and group.before in led  # not on the "to" of "to lead"
    return led[:1] == ["to"] or hangs_on or is_event


def _is_event(passage: Passage, at: int) -> bool:
    """Whether a word is what is led, and an event: "a panel at Acme", but not "the panel maker Acme"."""
    if passage.lower[at] not in _GRAMMAR["led once"]:
        return False
    following = passage.tokens[at + 1] if at + 1 < len(passage.tokens) else None
    return following is None or following.gap != " " or following.lower in _BEHIND_EVENT


def _is_to_lead(tokens: Sequence[Token], at: int) -> bool:
    """Whether what somebody will lead follows: "Roe will head", "Roe, who will now run"."""
    return tokens[at].lower in _TO_LEAD and not _AHEAD.isdisjoint(token.lower for token in tokens[max(0, at - 2) : at])


def _is_the_company(tokens: Sequence[Token], first: int, by: int) -> bool:
    """Whether "the company" or the like stands from word `first` on, or any company where `first` is the first word."""
    nouns = (at for at in range(first, by) if tokens[at].lower in _GRAMMAR["same subject"])
    return any(not first or any(t.lower == "the" for t in tokens[max(first + 1, at - _NEAR_THE) : at]) for at in nouns)


def _by_before(passage: Passage, first: int) -> int | None:
    """The "by" before a name: "by Jane Roe", "by former Acme chief Jane Roe", "by Ada Poe and Jane Roe"."""
    for at in range(first - 1, max(-1, first - 1 - _REACH), -1):
        is_clause = "," in passage.tokens[at + 1].gap and not passage.tokens[at + 1].word[0].isupper()
        if is_clause or passage.tokens[at].is_possessive:
            return None
        if passage.tokens[at].lower == "by":
            return at
    return None


def _behind_adverbs(tokens: Sequence[Token], at: int) -> int:
    """The verb behind a name: "Roe co-founded", "Roe, who now runs"."""
    while at < len(tokens) and tokens[at].lower in _BEFORE_LEADING | _AHEAD and tokens[at].gap in (" ", ", ", "-"):
        at += 1
    return at


def _behind_description(tokens: Sequence[Token], at: int) -> int:
    """The word behind what describes a founder between commas: "Roe, a former Acme engineer, has | founded Widget"."""
    if at >= len(tokens) or tokens[at].gap != ", " or tokens[at].lower not in ("a", "an", "the"):
        return at
    words = range(at + 1, min(at + _LONGEST_DESCRIPTION, len(tokens) - 2))
    end = next((n for n in words if "," in tokens[n].gap), at)
    verb = end + (tokens[end].lower in ("had", "has"))
    verb += 1 if tokens[verb].lower == "co" and tokens[verb + 1].gap == "-" else 0
    return verb if end > at and tokens[verb].lower in ("cofounded", "founded") else at


def _started_by(passage: Passage, last: int) -> str | None:
    """What the one named before word `last` starts: "Roe left to launch Acme", "Roe's plans for her startup, Acme"."""
    tokens = passage.tokens
    stop = min((passage.word_at(m.start) for m in passage.mentions if _is_other(passage, m, last)), default=len(tokens))
    has_left = not _GRAMMAR["giving up"].isdisjoint(passage.lower[:stop])
    for at in range(last, stop - 1):
        is_own = tokens[at].lower in ("his", "her", "their")
        is_start = has_left and tokens[at].lower == "to" and tokens[at + 1].lower in _GRAMMAR["starting"]
        reach = _NEAR_OWN if is_own else _NEAR_START if is_start else 0
        group = next((g for g in passage.groups if g.names and at < g.first <= at + 1 + reach), None) if reach else None
        if group and not group.is_possessive and (is_start or _is_called(tokens, at, group.first)):
            return group.names[0]
    return None


def _is_other(passage: Passage, mention: Mention, last: int) -> bool:
    return mention.kind == "person" and passage.word_at(mention.start) >= last


def _is_called(tokens: Sequence[Token], at: int, first: int) -> bool:
    """Whether the words from `at` on call what is named at word `first` somebody's company: "her new company, Acme"."""
    words = [token.lower for token in tokens[at:first]]
    noun = next((n for n, word in enumerate(words) if word in _GRAMMAR["what is started"]), None)
    return noun is not None and words[noun + 1 :] in ([], ["called"], ["named"])


def owner_of(passage: Passage, role_first: int, focus: str | None) -> str | None:
    """Whom "the company’s", "its" or "the startup’s" stands for, right before an office; nobody for "the city’s"."""
    before = passage.tokens[max(0, role_first - 4) : role_first]
    owners = {token.lower for token in before if token.is_possessive and token.word[0].islower()}
    is_owned = bool(owners - _GRAMMAR["public fields"])
    return focus if is_owned or any(token.lower in ("its", "their", "our", "his", "her") for token in before) else None
