"""What programs for people are called: by a name in quotation marks, by one that is opened, or by what they teach."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from bot.extraction.facts import Mention
from bot.extraction.names.parties import COUNTRIES
from bot.extraction.programs.audiences import find_audience, names_people
from bot.extraction.programs.trainings import find_figure
from bot.extraction.reading import Passage
from bot.extraction.words.wordlists import read_sections, read_word_sections

_CUES = read_sections("initiative_cues.txt")
_WORDS = read_word_sections("initiative_cues.txt")
_NAMED = frozenset(_CUES["named"])
_INTRODUCING = _WORDS["opening"] | _WORDS["called"]
_LEARNERS = re.compile(rf"\b(?:{'|'.join(_CUES['learners'])})\b", re.IGNORECASE)
_QUOTED = re.compile(
    r"[“\"‘']([A-Z][\w’-]{0,24}(?::?\s(?:to|of|for|and|in|the|with|[A-Z0-9][\w.’-]{0,24})){1,7})[,.]?[”\"’']"
)
_QUOTED_KIND = re.compile(
    r"[“\"‘']([A-Z][\w’-]{1,40}(?::?\s(?:to|of|for|and|in|the|with|[A-Z0-9][\w’-]{0,24})){0,7})[,.]?[”\"’'],?\s(?:\([^()]{1,20}\)\s)?(?:[a-z-]{1,20}\s){0,4}"
    rf"(?:{'|'.join(_CUES['quoted kinds'])})\b"
)  # the “Zorblat” training programme
_NAMED_IN_MARKS = r"[“\"‘']([A-Z][\w’-]{0,24}(?:\s(?:to|of|for|and|in|the|with|[A-Z0-9][\w.’-]{0,24})){1,7})[”\"’']"
_TITLED = re.compile(
    rf"\b(?:[Cc]alled|[Dd]ubbed|[Ee]ntitled|[Kk]nown as|[Nn]amed|[Tt]itled)\s(?:the\s)?{_NAMED_IN_MARKS}"
    rf"(?:\s\([^()]{{1,20}}\))?,\sthe\s(?:{'|'.join(_CUES['quoted kinds'])})\b"
)  # Titled the “Zorblat Plan” (ZP), the program
_CALLED = re.compile(rf"\b(?:{'|'.join(_CUES['called'])})\s(?:called|dubbed|named)\s(?:the\s)?{_NAMED_IN_MARKS}")
_THROUGH = re.compile(rf"\b(?:[Tt]hrough|[Uu]nder)\s(?:its\s|the\s)?{_NAMED_IN_MARKS}")
_WORD = r"[A-Z][\w.&’-]{0,24}"
_NAME = rf"((?:{_WORD}\s(?:(?:for|of|and|in|with|{_WORD})\s){{0,7}})??[A-Z][\w&’-]{{1,24}})"
_KINDS = "|".join(_CUES["kinds behind a name"])
_BEFORE_KIND = re.compile(
    rf"(?:[’']s|\b(?:[Ii]ts|[Tt]heir|[Tt]he|[Aa]))\s{_NAME}\s(?:\([^()\s]{{1,24}}\)\s)?(?:{_KINDS})\b"
)  # Acme's Hammer with Zorblat (HWZ) program
_BEHIND_KIND = re.compile(
    rf"\b(?:[Ii]ts|[Aa]n?)\s(?:[a-z-]{{2,20}}\s){{0,3}}(?:{_KINDS})(?:,\s|,? (?:called|named|dubbed)\s|\s?[—–]\s?)"
    rf"{_NAME}(?=[,.;:—–]|\s[(—–]|\Z)"
)  # its new program, Hammer with Zorblat
# Tax breaks, shows and products are called so too.
_SCHOOLS = frozenset(("classrooms", "schools", "universities"))
_ANY_KINDS = frozenset(("campaign", "initiative", "program", "programme", "scheme"))
_OTHERS = ("organization", "person", "place")
_APART = frozenset(("by", "from", "that", "which"))  # "the funding that the Hammer School received"
_NEAR_OPENING = 6  # words: "open a large training academy"
_NEAR_NAME = 3  # words: "set up a Hammer Yard"
_NEAR_PART = 5  # words: "part of the $2 billion Hammer Mission"
_EARLY = 6  # words: "Acme Works runs a similar program"
_MOST_MODIFIERS = 4  # words: "data center technician bootcamp"


def is_opened(passage: Passage, at: int) -> bool:
    """Whether a verb of opening stands near before a word."""
    return not _WORDS["opening"].isdisjoint(passage.lower[max(0, at - _NEAR_OPENING) : at])


def is_of_others(passage: Passage, at: int) -> bool:
    """Whether a program only stands for what others have: "modeled after other training centers"."""
    return not _WORDS["of others"].isdisjoint(passage.lower[max(0, at - _NEAR_NAME) : at])


def tells_of_another(passage: Passage) -> bool:
    """Whether a sentence speaks early on of a program other than that told of before: "It runs a similar program"."""
    kind = next((at for at, word in enumerate(passage.lower[:_EARLY]) if word in _WORDS["kinds told of"]), None)
    return kind is not None and is_of_others(passage, kind)


def points_at_program(passage: Passage) -> bool:
    """Whether a sentence speaks of a program as told of before: "This training hub", "into the training program"."""
    if passage.vocabulary.isdisjoint(_WORDS["kinds told of"]):
        return False
    words = passage.lower
    told = (at for at, word in enumerate(words) if word in _WORDS["told of"])
    return any(not _WORDS["kinds told of"].isdisjoint(words[at + 1 : at + _NEAR_NAME]) for at in told)


def find_quoted_name(passage: Passage) -> str | None:
    """The first name in quotation marks of a sentence that opens a program, or counts whom one is for.

    What calls itself a program, or is called so, needs no count: "National Academy for Hammers", the "Zorblat" scheme.
    """
    if called := _find_called(passage):
        return called
    if passage.vocabulary.isdisjoint(_INTRODUCING):
        return None
    match = _QUOTED.search(passage.text)
    if match is None or match[1].split()[-1].islower():
        return None
    if _NAMED.isdisjoint(match[1].split()) and find_figure(passage.text) is None and not _is_for_audience(match[1]):
        return None
    return match[1].rstrip(",.")


def _is_for_audience(name: str) -> bool:
    """Whether a name says whom something is for: "Acme for Veterans"."""
    _, link, people = name.partition(" for ")
    return bool(link) and people.lower().rstrip(",.") in _CUES["audience"]


def _find_called(passage: Passage) -> str | None:
    """The name in quotation marks of what is called a program, or through which people are taught."""
    speaks_of_kind = not _WORDS["quoted kinds"].isdisjoint(passage.vocabulary)
    called = _QUOTED_KIND.search(passage.text) if speaks_of_kind else None
    if called and (called.group().split()[-1] not in _ANY_KINDS or is_for_people(passage)):
        return called[1]
    told = _TITLED.search(passage.text) if speaks_of_kind else None
    if told is None and speaks_of_kind and (is_for_people(passage) or not _SCHOOLS.isdisjoint(passage.vocabulary)):
        told = _CALLED.search(passage.text)
    if told is None and speaks_of_learning(passage) and find_figure(passage.text) is not None:
        told = _THROUGH.search(passage.text)
    return told[1] if told else None


def find_name_beside_kind(passage: Passage) -> str | None:
    """The name of a program that its kind stands beside: "Acme's Hammer for Zorblat initiative"."""
    if _WORDS["kinds behind a name"].isdisjoint(passage.vocabulary):
        return None
    before = _BEFORE_KIND.search(passage.text)
    match = before or _BEHIND_KIND.search(passage.text)
    if match is None:
        return None
    start = passage.sentence.start + match.start(1)
    others = [m for m in passage.mentions if before or m.kind in _OTHERS]  # "its scheme, Hammer Leap," is no product
    is_other = any(m.name == match[1] or (m.start, m.end) == (start, start + len(match[1])) for m in others)
    is_short = " " not in match[1] and (match[1].isupper() or match[1][1:].islower())
    return None if is_other or is_short else match[1]


def is_public_fund(passage: Passage, mention: Mention) -> bool:
    """Whether a name is that of a fund for people, which a policy sets up, or of what a state is after.

    "The policy introduces a Hammer Fund", "grants from Acme's Hammer Fund", "under the government's Hammer Mission".
    """
    *words, kind = mention.name.split()
    if words and kind in _WORDS["public kinds"]:
        is_for_some = find_audience(passage) is not None and is_opened(passage, passage.word_at(mention.start))
        return _is_of_ai(mention.name) and (is_for_some or _is_of_rulers(passage, mention))
    if not words or kind not in ("Fund", "Mission"):
        return False
    if kind == "Mission":
        return _WORDS["missions elsewhere"].isdisjoint(words) and _is_public_mission(passage, mention)
    is_public = not _WORDS["public plans"].isdisjoint(passage.vocabulary)
    if not _WORDS["raised money"].isdisjoint(passage.vocabulary):
        return False
    if is_opened(passage, passage.word_at(mention.start)) and (is_public or speaks_of_learning(passage)):
        return True
    return not (_WORDS["funds for people"].isdisjoint(words) and _WORDS["given away"].isdisjoint(passage.vocabulary))


def _is_public_mission(passage: Passage, mention: Mention) -> bool:
    """Whether a state pays for a mission, picks whom it is for, or has one for AI: no crew is sent anywhere."""
    rules = not _WORDS["rulers"].isdisjoint(passage.vocabulary)
    if rules and (
        "outlay" in passage.vocabulary or (_is_of_ai(mention.name) and _is_begun_by_rulers(passage, mention))
    ):
        return True
    is_under = "under" in _words_before(passage, mention, _NEAR_NAME)
    is_part = ("part", "of") in pairwise(_words_before(passage, mention, _NEAR_PART))
    has_country = country_of(passage, mention.name) is not None
    is_for_learners = _is_of_ai(mention.name) or is_for_people(passage)
    return is_for_learners and (has_country or (rules and (is_under or is_part)))


def _is_begun_by_rulers(passage: Passage, mention: Mention) -> bool:
    """Whether a mission is launched or approved: "has launched the Rs 200 crore Hammer Mission"."""
    before = _words_before(passage, mention, _NEAR_OPENING)
    return not (_WORDS["opening"] | {"approve", "approved", "approves"}).isdisjoint(before)


def _is_of_rulers(passage: Passage, mention: Mention) -> bool:
    """Whether a government opens a plan, or money or machines are of it: "under the government's Hammer Strategy"."""
    if _WORDS["rulers"].isdisjoint(passage.vocabulary):
        return False
    before = _words_before(passage, mention, _NEAR_NAME)
    return not _WORDS["opening"].isdisjoint(before) or "under" in before


def _is_of_ai(name: str) -> bool:
    """Whether a name says that it is of AI: "IndiaAI Mission", "Artificial Intelligence Fund"."""
    return "Artificial Intelligence" in name or any(word == "AI" or word.endswith("AI") for word in name.split())


def _words_before(passage: Passage, mention: Mention, count: int) -> Sequence[str]:
    first = passage.word_at(mention.start)
    return passage.lower[max(0, first - count) : first]


def country_of(passage: Passage, name: str) -> str | None:
    """The country that has a program: "Acmeland's Hammer Mission"."""
    at = passage.sentence.start + passage.text.find(name)
    owners = (mention for mention in passage.mentions if mention.name in COUNTRIES)
    return next((one.name for one in owners if passage.between(one.end, at) in ("'s ", "’s ")), None)


def is_about_learning(name: str) -> bool:
    """Whether a word within a name says that it is for people who learn: "Acme Scholarship Fund"."""
    return not _WORDS["about learning"].isdisjoint(name.replace("-", " ").split()[1:])


def speaks_of_learning(passage: Passage) -> bool:
    """Whether a sentence has a word for teaching and learning."""
    return not _WORDS["learning"].isdisjoint(passage.vocabulary)


def is_for_people(passage: Passage) -> bool:
    """Whether a sentence speaks of learning, or of people whom a program may be for, or counts them."""
    return speaks_of_learning(passage) or names_people(passage) or find_figure(passage.text) is not None


def is_opened_for_learners(passage: Passage, mention: Mention, following: Passage | None) -> bool:
    """Whether something with a name is opened, and its sentence or the next one counts those who learn there."""
    if mention.kind == "person" or " " not in mention.name or passage.vocabulary.isdisjoint(_WORDS["opening"]):
        return False
    first = passage.word_at(mention.start)
    before = passage.lower[max(0, first - _NEAR_NAME) : first]
    is_direct = bool(before) and before[-1] in _WORDS["opening"] | _WORDS["articles"] and _APART.isdisjoint(before)
    if not is_direct or _WORDS["opening"].isdisjoint(before):
        return False
    return any(_counts_learners(told) for told in (passage, following) if told is not None)


def _counts_learners(passage: Passage) -> bool:
    figure = find_figure(passage.text)
    return figure is not None and _LEARNERS.search(figure) is not None


def describe_program(passage: Passage, first: int, last: int) -> str:
    """The words for a program with those that tell what it teaches: "data center technician bootcamp"."""
    least = max(0, first - _MOST_MODIFIERS)
    while first > least and _is_modifier(passage, first - 1):
        first -= 1
    return passage.words(first, last)


def _is_length(passage: Passage, at: int) -> bool:
    """Whether a word only says how long or large something is: "12-week", "$23 million"."""
    return at > 0 and passage.tokens[at - 1].word[0].isdigit()


def _is_modifier(passage: Passage, at: int) -> bool:
    token = passage.tokens[at]
    is_joined = passage.tokens[at + 1].gap in (" ", "-") and not token.is_possessive and not _is_length(passage, at)
    is_verb = token.lower in _WORDS["opening"] or (token.lower.endswith("ing") and token.lower not in _WORDS["fields"])
    is_written_so = token.word.islower() or token.word == "AI"
    return is_joined and is_written_so and not is_verb and token.lower not in _WORDS["no part of a name"]
