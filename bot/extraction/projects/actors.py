"""Who acts in a sentence, also where it only says "it" or "the company": no chipmaker, and nobody who stands by."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise

from bot.extraction.names.chip_makers import is_maker
from bot.extraction.projects.bystanders import OFFICERS, rules, stands_by
from bot.extraction.projects.facilities import facility_words, is_about_facility
from bot.extraction.reading import Group, Passage, Reading
from bot.extraction.words.wordlists import read_word_sections

_GRAMMAR = read_word_sections("grammar.txt")
_WORDS = read_word_sections("project_words.txt")
_NEAR = 8  # words: "Acme data centers in Atlantis"
_SOURCE = 10  # words: "according to a report by the agency Acme"
_UNIT = 4  # words: "a wholly-owned unit of Acme"
_AGENT = 4  # words: "developed by the firm Acme"
_OPENING = 3  # words: "The company", "In May it"
_ANNOUNCED = frozenset(("announced", "committed", "inaugurated", "launched", "opened", "pledged", "unveiled"))
_OWNING = ("", "by", "for")
_OFFICES = OFFICERS | {"chairwoman", "co-founder", "cofounder", "director", "executive", "head", "officer"}
_KIND = 3  # words: "AI data center"
_PLAN = frozenset(("plan", "project", "proposal"))
_STEPS = _WORDS["steps in headlines"]
_BEHIND_SITE = _STEPS | _WORDS["near"] | _GRAMMAR["prepositions"] | {"", "after", "outside"}


@lru_cache(maxsize=100)  # each rule asks again
def acting_groups(passage: Passage) -> Sequence[Group]:
    """The parties that may build: no makers of chips ("4,000 Acme chips"), nobody who stands by, and of "Acme's Widget"
    the one that is owned.
    """
    groups = passage.groups
    if "according" in passage.vocabulary:
        groups = [_without_source(passage, group) for group in groups]
    groups = [_by_officer(passage, _of_unit(passage, _without_rulers(group))) for group in groups]
    acting = [
        g
        for g in groups
        if g.names and not (is_maker(passage, g) or stands_by(passage, g) or _is_adjective(passage, g))
    ]
    owned = {group.first for group in acting}
    return [group for group in acting if not (group.is_possessive and group.last in owned)]


def _is_adjective(passage: Passage, group: Group) -> bool:
    """Whether a party only says whose another is: "Acme-owned Widget", "Acme-subsidiary Widget"."""
    behind = passage.tokens[group.last : group.last + 2]
    return len(behind) > 1 and behind[0].gap == "-" and any(one.first == group.last + 1 for one in passage.groups)


def _without_rulers(group: Group) -> Group:
    """The others of a list with a government: "the Government of Acmeland and Widget signed"."""
    names = tuple(name for name in group.names if not rules(name))
    return replace(group, names=names) if names and names != group.names else group


def _of_unit(passage: Passage, group: Group) -> Group:
    """Whoever acts through a part of it: "a unit of Acme will build"; but "Widget, a unit of Acme" acts itself.

    So does whoever leads those who act: "a group led by Acme".
    """
    words = passage.lower[max(0, group.first - 3) : group.first]
    is_led = words[1:] == ["led", "by"] and words[0] in _WORDS["led"]
    if not is_led and (words[-1:] != ["of"] or _WORDS["units"].isdisjoint(words[-2:-1])):
        return group
    before = passage.tokens[max(0, group.first - _UNIT) : group.first]
    return group if any("," in token.gap for token in before) else replace(group, before="")


def _by_officer(passage: Passage, group: Group) -> Group:
    """Whoever acts through an officer: "Jane Roe, chief executive of Acme, announced"; who "said" only speaks, and
    "a customer of Acme" acts for nobody else.
    """
    if group.before != "of" or group.last >= len(passage.tokens) or "," not in passage.tokens[group.last].gap:
        return group
    if passage.lower[group.last] not in _ANNOUNCED or passage.lower[max(0, group.first - 2)] not in _OFFICES:
        return group
    start = passage.starts[group.first]
    is_person = any(mention.kind == "person" and mention.end < start for mention in passage.mentions)
    return replace(group, before="") if is_person else group


def _without_source(passage: Passage, group: Group) -> Group:
    """The party without whom the text has it from: "according to Acme Research, Widget"."""
    before = passage.tokens[max(0, group.first - _SOURCE) : group.first]
    words = [token.lower for token in before]
    is_source = "according" in words and not _WORDS["partners"].intersection(words[-1:])
    is_parted = any("," in token.gap for token in (*before[1:], passage.tokens[group.first]))
    return replace(group, names=group.names[1:]) if is_source and not is_parted else group


def party_before(passage: Passage, at: int) -> str | None:
    """The organization named last before a word, which must be near: "Acme data centers in Atlantis"."""
    groups = (g for g in acting_groups(passage) if not (_only_helps(passage, g) or _is_in_venture(passage, g)))
    owning = (group for group in groups if group.before in _OWNING or group.is_possessive)
    before = [group for group in owning if group.last <= at]
    return before[-1].names[0] if before and at - before[-1].last <= _NEAR else None


def _only_helps(passage: Passage, group: Group) -> bool:
    """Whether a party stands behind what others do: "Acme, supported by the investor Widget"."""
    if group.before != "by":
        return False
    before = passage.lower[max(0, group.first - _AGENT - 1) : group.first]
    at = before.index("by") - 1 if "by" in before[1:] else len(before) - 1
    verb = before[at] if before else ""
    is_of_party = stands_behind_party(passage, group.first - len(before) + at)
    return verb.endswith("ed") and (verb not in _WORDS["built"] or is_of_party)


def _is_in_venture(passage: Passage, group: Group) -> bool:
    """Whether a party is only one of those who own the builder: "Acme, a venture between Widget and Foo, builds"."""
    if "venture" not in passage.vocabulary:
        return False
    words = passage.lower[max(0, group.first - _SOURCE) : group.first]
    return any(one == "venture" and two in ("among", "between", "of") for one, two in pairwise(words))


def stands_behind_party(passage: Passage, at: int) -> bool:
    """Whether a word tells of the party right before it: "Acme, owned by Widget", "Acme is owned by Widget"."""
    at -= at > 0 and passage.tokens[at - 1].lower in _WORDS["being"]
    return any(group.last == at and not group.is_possessive for group in passage.groups)


def subject_of(passage: Passage) -> str | None:
    """The organization that a sentence is about: the first one that acts; not whoever speaks behind a quotation."""
    acting = (g for g in acting_groups(passage) if g.before == "" or g.is_possessive)
    return next((g.names[0] for g in acting if not _speaks(passage, g)), None)


def _speaks(passage: Passage, group: Group) -> bool:
    """Whether a name stands behind a quotation and says it: "“We have it on the site,” Acme told reporters"."""
    is_behind = not {"”", '"'}.isdisjoint(passage.tokens[group.first].gap)
    return is_behind and not _GRAMMAR["saying"].isdisjoint(passage.lower[group.last : group.last + 1])


def acting_topic(reading: Reading) -> str | None:
    """Whom the article is about, where some sentence tells what they do; no council, and nobody only quoted."""
    topic = reading.topic
    if topic is None or rules(topic):
        return None
    told = [passage for passage in (reading.title, *reading.passages) if any(topic in g.names for g in passage.groups)]
    is_main = len(told) > 1 or all(g.names in ((), (topic,)) for passage in reading.passages for g in passage.groups)
    return topic if is_main and any(subject_of(passage) == topic for passage in told) else None


def titled_builders(reading: Reading) -> AbstractSet[str | None] | None:
    """The organizations of a headline on a facility, "Acme plans data center with Widget"; None of any other.

    Nobody, as None in a set, where it only says where one may come: "Data center approved in Acmeville".
    """
    if not is_about_facility(reading.title):
        return None
    title = reading.title
    names = frozenset(mention.name for mention in title.mentions if mention.kind == "organization")
    is_placed = sum(mention.kind == "place" for mention in title.mentions) == 1
    return names or frozenset([None] * (is_placed and _is_on_plan(title)))


def _is_on_plan(title: Passage) -> bool:
    """Whether a headline tells of a step toward one facility: "Council weighs data center in", "Acmeville data center
    plan advances"; not "approves data center tax break", nor "Acme plans data center", which names who builds.
    """
    if not title.vocabulary.isdisjoint(_WORDS["many"]):
        return False
    has_step = not title.vocabulary.isdisjoint(_STEPS)
    behind = [_behind_facility(title, at) for at in facility_words(title)]
    return all(word in _PLAN or (has_step and word in _BEHIND_SITE) for word in behind)


def _behind_facility(title: Passage, at: int) -> str:
    """The word behind a facility that begins at a word, if any: "plan"."""
    heads = [n for n in range(at, at + _KIND) if not _WORDS["facilities"].isdisjoint(title.lower[n : n + 1])]
    return next(iter(title.lower[heads[-1] + 1 :][:1] if heads else ()), "")


def says_it(passage: Passage) -> bool:
    """Whether the first words stand for who was named before: "The company", "Its", "It"."""
    opening = passage.lower[:_OPENING]
    return "its" in opening or not _GRAMMAR["same subject"].isdisjoint(opening)


def is_by_same(passage: Passage) -> bool:
    """Whether nobody is named in a sentence that stands for who was: "Its", "the company is building"."""
    is_firm = any(one == "the" and two in ("company", "firm") for one, two in pairwise(passage.lower))
    return (says_it(passage) or is_firm) and not acting_groups(passage)
