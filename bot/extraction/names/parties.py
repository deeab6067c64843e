"""Who stands where in a sentence: organizations in lists, and the small word that each list hangs on."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from bot.extraction.facts import Mention
from bot.extraction.names.governing import word_before, word_before_list
from bot.extraction.names.governments import GOVERNMENTS
from bot.extraction.names.party_lists import (
    are_listed,
    are_listed_apart,
    are_parted,
    behind_code,
    is_ticker,
    only_describes,
    owns_next,
)
from bot.extraction.names.signatories import acts_as_region
from bot.extraction.reading import Group, Passage
from bot.extraction.text.tokens import Token
from bot.extraction.words.times import behind_time
from bot.extraction.words.wordlists import read_sections, read_word_sections

COUNTRIES = frozenset(entry.partition(":")[0] for entry in read_sections("places.txt")["countries"])
OUTLETS = frozenset(read_sections("organizations.txt")["outlets"])
_GRAMMAR = read_word_sections("grammar.txt")
_BEHIND_COUNTRY = _GRAMMAR["after a country"] | _GRAMMAR["acts of a country"]
_ACTS = read_word_sections("name_cues.txt")["organization verbs"] | _GRAMMAR["auxiliaries"]
_HIRING = read_word_sections("name_cues.txt")["hiring"]
_CUSTOMERS = _GRAMMAR["customers"]
_BOUGHT = (["acquisition", "of"], ["purchase", "of"], ["takeover", "of"])  # what is an outlet's own matter
_NEAR_CITED = 7  # words: "citing two unnamed people"
_DESCRIBING = frozenset(("a", "an", "its", "the", "which"))
_MAKERS = frozenset(("creator", "developer", "maker", "owner"))
_NATIVE = ("ch", "ean", "ese", "ian", "ish")
_NO_OTHERS = _ACTS | GOVERNMENTS | {"governments", "leaders", "ministers"}
_OTHERS = 3  # words: "Chinese lamp makers"
_WHOSE = frozenset(("backed", "based", "controlled", "founded", "owned", "run"))
_SUBJECT = 3  # words: "The lamp maker Acme"
_FIRST_REPORTED = ["first", "reported", "by"]
_FIRST_PERSON = 3  # sentences with "we" outside quotation marks that make a text one by an organization itself
_OPENING = 3  # sentences
_TITLE_WEIGHT = 3  # a name of the headline counts as often


def find_groups(
    text: str,
    tokens: Sequence[Token],
    mentions: Sequence[Mention],
    first_words: Sequence[int],
    last_words: Sequence[int],
) -> tuple[Group, ...]:
    """The lists of possible parties of a sentence, in order.

    `first_words` and `last_words` (not included) are the words of each mention; offsets are into `text`.
    """
    runs: list[list[int]] = []
    is_carried = False
    for at, mention in enumerate(mentions):
        following = mentions[at + 1] if at + 1 < len(mentions) else None
        is_party = mention.kind in ("organization", "place") and not is_ticker(text, mention, mentions[:at])
        if not is_party or (following and only_describes(text, mention, following)):
            continue
        before = mentions[runs[-1][-1]] if runs else None
        first = first_words[runs[-1][0]] if runs else 0
        is_listed = is_carried or (before is not None and are_listed(text, before, mention))
        if not is_listed and before and are_listed_apart(text, before, mention):
            is_listed = _opens(runs, first) or not acts_behind(tokens, last_words[at])
        is_owner = _is_owner(tokens, mention, last_words[at])
        is_carried = is_listed and is_owner and owns_next(text, mention, following)
        if is_carried:  # "Acme and Widget's Quill"
            continue
        is_hirer = following is not None and _hires(tokens, last_words[at], following, first_words[at + 1])
        is_apart = is_hirer and word_before(tokens, first) == "from"
        is_apart |= is_owner and (_is_governed(tokens, first) or tokens[first_words[at]].gap == ", ")
        if before and is_listed and not (is_apart or are_parted(text, before, mention, tokens[0])):
            runs[-1].append(at)
        else:
            runs.append([at])
    groups = (_group(tokens, [(mentions[at], last_words[at]) for at in run], first_words[run[0]]) for run in runs)
    return tuple(group for group in groups if group.names or group.countries)


def _hires(tokens: Sequence[Token], last: int, following: Mention, first: int) -> bool:
    """Whether a name before word `last` does what only one side does: "from Acme and Widget named Jane Roe chief"."""
    return following.kind == "person" and first == last + 1 and tokens[last].lower in _HIRING


def _opens(runs: Sequence[Sequence[int]], first: int) -> bool:
    """Whether a list that begins with word `first` begins its sentence: "The lamp maker Acme"."""
    return len(runs) == 1 and first <= _SUBJECT


def _is_owner(tokens: Sequence[Token], mention: Mention, last: int) -> bool:
    return mention.kind == "organization" and tokens[last - 1].is_possessive


def _is_governed(tokens: Sequence[Token], first: int) -> bool:
    """Whether a list that began is over where an owner follows: "purchase of Acme and Widget's deal with Quill"."""
    return word_before(tokens, first) not in ("", "between", "among")


def find_topic(title: Passage, passages: Sequence[Passage]) -> str | None:
    """The organization that the article names most; in the first person it is the first that is named.

    Who is named once is meant only by a text that begins with them.
    """
    spoken = sum(map(_is_own_words, passages))
    if spoken >= _FIRST_PERSON or (spoken and _is_own_words(title)):
        return next((group.names[0] for passage in passages for group in passage.groups if group.names), None)
    counts: dict[str, int] = {}
    for passage in (title, *passages):
        for group in passage.groups:
            for name in group.names:
                counts[name] = counts.get(name, 0) + (_TITLE_WEIGHT if passage is title else 1)
    topic = max(counts, key=lambda name: counts[name], default=None)
    opening = (name for passage in passages[:_OPENING] for group in passage.groups for name in group.names)
    return topic if topic is None or counts[topic] > 1 or topic in opening else None


def _is_own_words(passage: Passage) -> bool:
    """Whether a sentence speaks of "us" outside quotation marks."""
    is_quoted = '"' in passage.text or "“" in passage.text
    return not is_quoted and not _GRAMMAR["own words"].isdisjoint(passage.vocabulary)


def _group(tokens: Sequence[Token], run: Sequence[tuple[Mention, int]], first: int) -> Group:
    names = dict.fromkeys(
        m.name
        for m, last in run
        if m.kind == "organization"
        and not (_is_compared(tokens, last) or _only_says_whose(tokens, last))
        and not _cites_sources(tokens, last)
        and not _only_reports(m.name, tokens, first, last)
    )
    countries = dict.fromkeys(
        m.name
        for m, last in run
        if m.kind == "place"
        and (m.name in COUNTRIES or acts_as_region(tokens, m.name, first, last))
        and not _is_adjective(tokens, last)
        and not (tokens[last - 1].is_possessive and (m, last) != run[-1])
    )
    last = run[-1][1]
    is_list = len(names) > 1 and tokens[first].gap == ": " and all(t.gap != " " for t in tokens[last : last + 1])
    find_before = word_before_list if is_list else word_before
    before = "" if _begins_clause(tokens, first, last) else find_before(tokens, first)
    before = "among" if _are_customers(tokens, last) else before
    is_possessive = tokens[last - 1].is_possessive
    return Group(tuple(names), tuple(countries), first, behind_code(tokens, last), before, is_possessive)


def _cites_sources(tokens: Sequence[Token], last: int) -> bool:
    """Whether a name is one that only tells what others told it: "Acme, citing two people"; not "citing high costs"."""
    if last >= len(tokens) or tokens[last].lower != "citing":
        return False
    return any(token.lower in _GRAMMAR["cited"] for token in tokens[last : last + _NEAR_CITED])


def _begins_clause(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether who acts stands behind "and": "raised $2 million in a seed round and Widget raised $9 million"."""
    is_joined = first > 0 and tokens[first - 1].lower in ("and", "but") and tokens[first].gap == " "
    is_acting = acts(tokens, last) or (last < len(tokens) and tokens[last].lower in _HIRING)
    return is_joined and is_acting and tokens[last].gap == " "


def acts(tokens: Sequence[Token], last: int) -> bool:
    """Whether the word right behind a name is a verb of which it is the subject: "Acme raised"."""
    return last < len(tokens) and tokens[last].lower in _ACTS


def acts_behind(tokens: Sequence[Token], last: int) -> bool:
    """Whether a verb stands behind a name, or behind what the name is: "Acme, its rival, raised"."""
    if last < len(tokens) and "," in tokens[last].gap and tokens[last].lower in _DESCRIBING:
        last = next((at for at in range(last + 1, len(tokens)) if "," in tokens[at].gap), len(tokens))
    return acts(tokens, last)


def _are_customers(tokens: Sequence[Token], last: int) -> bool:
    """Whether names stand before "among its customers"."""
    if last >= len(tokens) or tokens[last].lower != "among":
        return False
    words = [token.lower for token in tokens[last : last + 4] if "," not in token.gap]
    return words[:1] == ["among"] and words[1:2] in (["its"], ["their"]) and not _CUSTOMERS.isdisjoint(words[2:])


def _only_reports(name: str, tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether an outlet only tells the news, as it does unless its own articles are what a sentence is about.

    Who is called like a newspaper does where others' news follows or it is told: "the Acmeville Times reported that",
    "told the Acmeville Times"; not in "Acme Mercury said it had".
    """
    if [token.lower for token in tokens[max(0, first - 4) : first] if token.lower != "the"][-3:] == _FIRST_REPORTED:
        return True  # "The deal, first reported by Acme, values"
    before, behind = tokens[max(0, first - 3) : first], tokens[last : last + 3]
    if name in OUTLETS and [token.lower for token in before[-2:]] in _BOUGHT:
        return False
    if name in OUTLETS:
        is_reporting = any(token.lower in _GRAMMAR["reporting"] for token in (*before, *behind))
        return is_reporting or not any(token.lower in _GRAMMAR["publishing"] for token in tokens)
    is_called = " " in name or any(token.lower == "the" for token in before[-1:])  # "the Journal reported"
    if not is_called or name.rpartition(" ")[2].lower() not in _GRAMMAR["newspapers"]:
        return False
    is_told = any(token.lower in _GRAMMAR["telling an outlet"] for token in before)
    words = [token.lower for token in behind if token.lower != "first"]
    if words[:1] not in (["reported"], ["reports"]):
        return is_told
    verb = next(token for token in behind if token.lower == words[0])
    ends = verb is behind[-1] or not behind[behind.index(verb) + 1].gap.isspace()
    return is_told or ends or words[1:2] == ["that"] or behind[0].lower == "first"


def _is_compared(tokens: Sequence[Token], last: int) -> bool:
    """Whether a name only tells what another is to it: "Acme rival Widget", "Lampy maker Widget"."""
    if last >= len(tokens) or tokens[last].lower not in _MAKERS:
        return last < len(tokens) and tokens[last].lower in _GRAMMAR["comparisons"]
    return any(token.gap == " " and token.word[0].isupper() for token in tokens[last + 1 : last + 2])


def _only_says_whose(tokens: Sequence[Token], last: int) -> bool:
    """Whether a name only says whose a firm is that has none: "an Acme-owned firm"; not "an Acme-led round"."""
    return last < len(tokens) and tokens[last].gap == "-" and tokens[last].lower in _WHOSE


def _are_of_another_land(words: Sequence[Token]) -> bool:
    """Whether others behind "and" are from another land: the "Chinese lamp makers" of "U.S. and Chinese lamp makers".

    But "Acmeland and Irish firm Widget signed", and "U.S. and Chinese officials" are of both.
    """
    if not words or not words[0].word.endswith(_NATIVE):
        return False
    nouns = list(takewhile(lambda token: token.gap == " " and token.word.islower(), words[1:]))
    return any(token.lower.endswith("s") and token.lower not in _NO_OTHERS for token in nouns)


def _is_adjective(tokens: Sequence[Token], last: int) -> bool:
    """Whether a country's name only says where others are from: "U.S. technology giants", "U.S.-based"."""
    if last >= len(tokens) or tokens[last - 1].is_possessive:
        return False
    after = tokens[min(behind_time(tokens, last), len(tokens) - 1)]
    if after.lower == "and" and tokens[last] is after and _are_of_another_land(tokens[last + 1 : last + 1 + _OTHERS]):
        return True
    return after.gap == "-" or (after.gap == " " and after.lower not in _BEHIND_COUNTRY)
