"""Who builds what a sentence tells of, by its own words: "built by Acme", "the companies behind it are Acme and"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from bot.extraction.projects.actors import acting_groups, party_before, says_it, stands_behind_party, subject_of
from bot.extraction.projects.applicants import applicant_of
from bot.extraction.projects.bystanders import FIRMS
from bot.extraction.projects.facilities import facility_words
from bot.extraction.projects.objects import acts_on_site
from bot.extraction.projects.relatives import BUILDS, MAKES, NEAR, builder_behind, builder_in_relative
from bot.extraction.reading import Group, Passage
from bot.extraction.words.wordlists import read_word_sections

_WORDS = read_word_sections("project_words.txt")
_NOT_BUILT = FIRMS | _WORDS["works"]
_AGENT = 4  # words: "developed by the firm Acme"
_OWN = 4  # words: "Acme's upcoming $10 billion data center"
_BEHIND = 8  # words: "behind the large data center project are"
_APPOSED = 4  # words: ", the company behind"
_OPENING = 3  # words: "The company", "In May it"
_GOING_ON = frozenset(("and", "could", "has", "is", "will", "would"))
_DEVELOPERS = frozenset(("builder", "developer", "developers"))
_OTHER_ACT = frozenset(("and", "but", "for", "to", "while", "with"))  # "leases a campus and buys chips from Acme"
_LANDFORMS = frozenset(("Lake", "Mount"))
_FACILITIES = _WORDS["facilities"] | _WORDS["ventures"]


def agent_of(passage: Passage) -> str | None:
    """Who builds or runs it by the words "built by", "is being developed by"."""
    if passage.vocabulary.isdisjoint(_WORDS["built"]):
        return None
    for group in acting_groups(passage):
        before = passage.lower[max(0, group.first - _AGENT - 2) : group.first]
        at = next((n for n, word in enumerate(before) if word in _WORDS["built"] and "by" in before[n:]), None)
        verb = group.first - len(before) + (at or 0)
        if at is None or stands_behind_party(passage, verb):
            continue
        own = passage.lower[max(0, verb - BUILDS) : verb]
        subject = [
            word for word in own if word not in _WORDS["being"] | {"had", "has", "have"}
        ]  # "Construction is being led by Acme"
        if _NOT_BUILT.isdisjoint(own[-1:]) and _WORDS["works"].isdisjoint(subject[-1:]):
            return group.names[0]
    return None


def one_behind(passage: Passage) -> str | None:
    """Who is told to be behind it: "the companies behind the campus are Acme and", "Acme, the firm behind it", "Its
    developer, Acme, said".
    """
    if not passage.vocabulary.isdisjoint(_DEVELOPERS) and (developer := _called_developer(passage)):
        return developer
    for at in passage.find_words({"behind"}):
        tokens = passage.tokens
        firm = tokens[at - 1].lower if at else ""
        if firm not in FIRMS and firm not in _WORDS["companies behind"]:
            continue
        being = next((n for n in range(at, min(at + _BEHIND, len(tokens))) if tokens[n].lower in ("is", "are")), None)
        for group in acting_groups(passage):
            is_named = being is not None and group.first == being + 1
            is_apposed = 0 < at - group.last <= _APPOSED and "," in tokens[group.last].gap
            if is_named or is_apposed:
                return group.names[0]
    return None


def _called_developer(passage: Passage) -> str | None:
    """Who is told in the first words to be the developer: "Its developer, Acme, said"."""
    for group in acting_groups(passage):
        before = passage.lower[max(0, group.first - 2) : group.first]
        is_apposed = group.first == len(before) and "," in passage.tokens[group.first].gap
        if is_apposed and before[-1] in _DEVELOPERS and before[0] in ("its", "the"):
            return group.names[0]
    return None


def _builder_before(passage: Passage, at: int) -> str | None:
    """Who is said to build, whoever has the land: "Acme plans to build a campus at Widget's park in Atlantis"."""
    if passage.vocabulary.isdisjoint(MAKES):
        return None
    for group in reversed(acting_groups(passage)):
        behind = passage.tokens[group.last : min(at, group.last + BUILDS)]
        is_subject = group.before == "" and not group.is_possessive and group.last <= at
        if is_subject and any(token.lower in MAKES for token in behind) and "," not in behind[0].gap:
            return group.names[0]
    return None


def _behind_place(passage: Passage, at: int) -> str | None:
    """Who stands right behind a place by "by", where nobody acts before: "a 90 MW campus in Atlantis by Acme"."""
    last = len(passage.tokens)
    for mention in passage.mentions:
        first = passage.word_at(mention.start)
        if first == at or (first == last and mention.kind == "place" and passage.tokens[first].gap == ", "):
            last = passage.word_at(mention.end)  # "in Acmeville, Atlantis, by"
    if passage.lower[last : last + 1] != ["by"] or _is_done_to(passage.lower[:at]):
        return None
    groups = acting_groups(passage)
    if any(group.last <= at and (group.before == "" or group.is_possessive) for group in groups):
        return None
    return next((one.names[0] for one in groups if one.first == last + 1 and _ends_a_phrase(passage, one)), None)


def _is_done_to(words: Sequence[str]) -> bool:
    """Whether "by" behind these words names who did something to a site: "was rejected in Atlantis by", "a lawsuit"."""
    is_passive = any(
        one in _WORDS["being"] and two.endswith("ed") and two not in _WORDS["built"] for one, two in pairwise(words)
    )
    return is_passive or not _WORDS["acts of others"].isdisjoint(words)


def _ends_a_phrase(passage: Passage, group: Group) -> bool:
    """Whether nothing more is said of a name, which is no landmark's: "by Acme and", but "by Acme's lawyers"."""
    words = group.names[0].split()
    if group.is_possessive or words[0] in _LANDFORMS or words[-1] in _WORDS["landmarks"]:
        return False
    behind = passage.tokens[group.last : group.last + 1]
    return not behind or behind[0].lower in _GOING_ON or not {",", ";", "."}.isdisjoint(behind[0].gap)


def _allowed(passage: Passage, at: int) -> str | None:
    """Who may build: "granted a permit to Acme for a campus in Atlantis", the last one before word `at`."""
    if passage.vocabulary.isdisjoint(_WORDS["leave"]):
        return None
    told = [group for group in passage.groups if group.names and group.before == "to" and group.last <= at]
    return told[-1].names[0] if told else None


def _owner_of(passage: Passage) -> str | None:
    """Whose facility a sentence names: "the 30 MW data center of Acme", "a campus by Acme", "Acme's data center"."""
    if not any(group.is_possessive or group.before in ("by", "of") for group in passage.groups):
        return None
    at = facility_words(passage)
    for group in acting_groups(passage):
        before = passage.lower[max(0, group.first - 2) : group.first]
        if before[-1:] in (["of"], ["by"]) and before[0] in _FACILITIES:
            return group.names[0]
        if group.is_possessive and any(0 <= one - group.last <= _OWN for one in at):
            return group.names[0]
    return None


def _host_of(passage: Passage) -> str | None:
    """Whose site is put to use by others: "will deploy 2,000 GPUs at the Acme campus", "leases a campus from Acme"."""
    if passage.vocabulary.isdisjoint(_WORDS["puts into"]):
        return None
    at = facility_words(passage)
    verbs = passage.find_words(_WORDS["puts into"])
    verb = min(verbs)
    behind = [group for group in passage.groups if group.names and group.first > verb]
    if host := next((group for group in behind if group.before == "at" and group.last in at), None):
        return host.names[0]
    rented = (at for at in verbs if passage.lower[at] in _WORDS["rented"])
    verb = next((at for at in rented if acts_on_site(passage, at + 1)), len(passage.tokens))  # not land for a campus
    renting = (group for group in behind if group.before == "from")
    return next((one.names[0] for one in renting if _is_let_by(passage, verb, one)), None)


def _is_let_by(passage: Passage, verb: int, group: Group) -> bool:
    """Whether a party stands behind a verb of renting, and no other act or purpose between them."""
    return verb < group.first and _OTHER_ACT.isdisjoint(passage.lower[verb : group.first])


def has_own_builder(passage: Passage) -> bool:
    """Whether a clause says who has a facility: "the data center in Acmeville that Widget opened"."""
    tokens = passage.tokens
    return any(group.first and tokens[group.first - 1].lower in ("that", "which") for group in acting_groups(passage))


def _is_hosted(passage: Passage, at: int) -> bool:
    """Whether another than a party hosts the facility at a word: "in which the country will host a cluster"."""
    hosting = [one for one in passage.find_words(_WORDS["hosting"]) if 0 < at - one <= NEAR]
    return bool(hosting) and not any(0 <= hosting[-1] - g.last <= BUILDS for g in acting_groups(passage))


def find_actor(passage: Passage, at: int, before: str | None) -> str | None:
    """Who stands for the facility at word `at`; `before` is whom the sentences before were about.

    "Acme said ... . The startup is building a campus in Atlantis" is Acme's, whatever names stand between.
    """
    told = agent_of(passage) or one_behind(passage) or builder_behind(passage, at) or builder_in_relative(passage, at)
    told = (
        told
        or _behind_place(passage, at)
        or _allowed(passage, at)
        or applicant_of(passage)
        or _owner_of(passage)
        or _host_of(passage)
        or _builder_before(passage, at)
    )
    if told:
        return told
    near = party_before(passage, at)
    if _is_hosted(passage, at):
        return near
    own = subject_of(passage)
    if before and says_it(passage) and (near is None or near == own):
        first = next(iter(acting_groups(passage)), None)
        if first is None or first.before != "" or first.first > _OPENING:
            return before
    return near or own or _named_before_site(passage) or (None if _is_by_ruler(passage) else before)


def _named_before_site(passage: Passage) -> str | None:
    """Whose name stands right before a facility: "work on the Acme data center"."""
    at = facility_words(passage)
    owners = (group for group in acting_groups(passage) if group.last in at and passage.tokens[group.last].gap == " ")
    return next((group.names[0] for group in owners), None)


def _is_by_ruler(passage: Passage) -> bool:
    """Whether a country acts, or whoever gives leave: "Acmeland has opened a computing hub", "The board approved"."""
    first = next(iter(passage.groups), None)
    if first is None or first.before or first.is_possessive:
        return False
    is_land = not first.names and first.first == 0
    behind = passage.tokens[first.last : first.last + BUILDS]
    return is_land or any(token.lower in _WORDS["gives leave"] for token in behind)
