"""Who is named beside a facility and builds none: whoever rules, speaks, supplies it, lends for it or only rents it."""

from __future__ import annotations

import re

from bot.extraction.projects.facilities import facility_words, name_kind
from bot.extraction.projects.objects import is_of_other_thing
from bot.extraction.reading import Group, Passage
from bot.extraction.words.phrases import Found
from bot.extraction.words.wordlists import read_word_sections

_GRAMMAR = read_word_sections("grammar.txt")
_WORDS = read_word_sections("project_words.txt")
FIRMS = _GRAMMAR["same subject"] | {"venture"}  # "an operator owned by Acme" says nothing of what is built
_RULER = 4  # words: "Acmeville's Planning and Zoning Commission"
_TOWN_HALL = _WORDS["rulers"] - {"board"} | {"mayor", "residents"}  # a company has a board, too
_SOURCE = 10  # words: "according to a report by the agency Acme"
_OF_ITSELF = frozenset(("it", "they"))
_AGENT = 4  # words: "developed by the firm Acme"
_TELLS = 6  # words: "Acme, a research group, estimates"
_APPOSED = 12  # words: ", the largest utility of Atlantis,"
_LED = 6  # words: "said on Monday it will now supply"
_OBJECT = 6  # words: "signed a new 15-year lease"
_MEETING = 7  # words: "meeting Prime Minister Jane Roe and"
_MEETS = frozenset(("meeting", "meets", "met"))
OFFICERS = frozenset(("boss", "ceo", "chairman", "chief", "founder", "president"))
_ARTICLES = frozenset(("a", "an", "one", "the"))
_DETERMINING = _ARTICLES | _WORDS["owning"] | _GRAMMAR["prepositions"]
_HAD = _WORDS["owned by"] | _WORDS["built"]
_DOINGS = (("gives", "given to"), ("signs", "signed"), ("holds", "held"), ("wins", "won"))
_SERVING = _WORDS["serves"].union(
    _WORDS["hired"],
    _WORDS["servants"],
    _WORDS["invests"],
    _WORDS["gives leave"],
    _WORDS["acts at sites"],
    *(_WORDS[one] for one, _ in _DOINGS),
)


def stands_by(passage: Passage, group: Group) -> bool:
    """Whether a party takes no part in the building itself by what the sentence says of it."""
    if (
        _is_ruler(group)
        or _is_rulers_town(passage, group)
        or _only_speaks(passage, group)
        or _is_owner(passage, group)
        or _is_agency(passage, group)
    ):
        return True
    if _is_member(passage, group) or _is_whose(passage, group) or _is_met(passage, group):
        return True
    return not passage.vocabulary.isdisjoint(_SERVING) and _only_serves(passage, group)


def _is_whose(passage: Passage, group: Group) -> bool:
    """Whether a party only says whose partner another one is: "Acme's partner Widget is building it"."""
    behind = passage.tokens[group.last : group.last + 2]
    is_related = group.is_possessive and len(behind) > 1 and behind[0].lower in _WORDS["related to"]
    return is_related and behind[1].gap == " " and any(other.first == group.last + 1 for other in passage.groups)


def _is_met(passage: Passage, group: Group) -> bool:
    """Whether a party only says whose officer somebody met: "he said after meeting Jane Roe and Acme CEO John Poe"."""
    met = passage.lower[max(0, group.first - _MEETING) : group.first]
    officer = passage.tokens[group.last : group.last + 2]
    return (
        not _MEETS.isdisjoint(met)
        and len(officer) > 1
        and officer[0].lower in OFFICERS
        and officer[1].word[0].isupper()
    )


def _is_agency(passage: Passage, group: Group) -> bool:
    """Whether a party only tells or reckons: "ACMEVILLE (Acme News) — Widget", "Acme, a research group, estimates"."""
    if group.last >= len(passage.tokens) or group.is_possessive:
        return False
    behind = passage.tokens[group.last : group.last + _TELLS]
    is_dateline = group.last <= _SOURCE and re.match(r"\)\s[—–-]", behind[0].gap) is not None
    if is_dateline or passage.vocabulary.isdisjoint(_WORDS["agencies"]):
        return is_dateline
    last = next((at for at, token in enumerate(behind) if token.lower in _WORDS["agencies"]), _TELLS)
    if not _OF_ITSELF.isdisjoint(token.lower for token in behind[last + 1 : last + 3]):
        return False  # "Acme reports that it is building"
    told = {token.lower for token in behind[:last]}
    return last < _TELLS and (told <= _WORDS["before telling"] or "," in behind[0].gap)


def _only_speaks(passage: Passage, group: Group) -> bool:
    """Whether an association says something of what others build: "The Acme Association said the site is large"."""
    is_union = all(name.rsplit(maxsplit=1)[-1] in _WORDS["associations"] for name in group.names)
    return is_union and not _GRAMMAR["saying"].isdisjoint(passage.lower[group.last : group.last + 1])


def _is_ruler(group: Group) -> bool:
    """Whether a party only rules on what others build."""
    return all(map(rules, group.names))


def _is_rulers_town(passage: Passage, group: Group) -> bool:
    """Whether a town that was taken for a party only says who rules: "Acmeville's Planning Commission".

    Not so "Acme's mayor-backed campus".
    """
    gaps = [token.gap for token in passage.tokens[group.last + 1 : group.last + _RULER + 1]] + [""]
    behind = zip(passage.lower[group.last : group.last + _RULER], gaps, strict=False)
    return group.is_possessive and any(word in _TOWN_HALL and gap != "-" for word, gap in behind)


def rules(name: str) -> bool:
    """Whether a name is that of a council or the like, which builds nothing itself: "the Government of Acmeland"."""
    first, _, others = name.partition(" ")
    is_government = others.startswith("of ") and first.title() in _WORDS["public bodies"]
    return is_government or name.rsplit(maxsplit=1)[-1].title() in _WORDS["public bodies"]


def _is_owner(passage: Passage, group: Group) -> bool:
    """Whether a party only owns who or what was named before: "Acme, an operator owned by Widget"."""
    if group.before != "by":
        return False
    before = passage.lower[max(0, group.first - _AGENT - 1) : group.first]
    at = before.index("by") if "by" in before else 0
    if at > 1 and before[at - 1] in _WORDS["owned by"] and before[at - 2] in FIRMS:
        return True
    verb = group.first - len(before) + at - 1
    return at > 1 and before[at - 1] in _HAD and _is_beside_site(passage, verb)


def _is_beside_site(passage: Passage, verb: int) -> bool:
    """Whether a verb tells of what stands beside a site: "a campus next to a gas plant owned by Acme"."""
    is_other = passage.lower[verb - 1] in _WORDS["beside sites"] and "," not in passage.tokens[verb].gap
    is_site = name_kind(passage) == "data center" and any(at < verb - 1 for at in facility_words(passage))
    return is_other and is_site


def _is_member(passage: Passage, group: Group) -> bool:
    """Whether a party is only one of a list: "the consortium behind it includes Acme and the chipmaker Widget"."""
    if group.before == "by" or passage.vocabulary.isdisjoint(_WORDS["includes"]):
        return False
    behind = passage.tokens[group.last : group.last + 1]
    is_listed = not behind or "," in behind[0].gap or behind[0].lower == "and"
    before = passage.tokens[: group.first]
    return is_listed and any(token.lower in _WORDS["includes"] for token in before)


def _only_serves(passage: Passage, group: Group) -> bool:
    """Whether a party only supplies, pays, rents or allows what others build: "Acme will supply a campus in Acmeville".

    But what it rents or pays for may be its own: "Acme signed a lease for its campus".
    """
    at = None if group.is_possessive else _find_doing(passage, group.last)
    return at is not None and _does_not_build(passage, group, at)


def _does_not_build(passage: Passage, group: Group, at: int) -> bool:
    """Whether the word `at` for what a party does is one of serving; not where the site is its own."""
    facility = next((one for one in facility_words(passage) if one > at), len(passage.tokens))
    verb, *told = passage.lower[at:facility]
    if (
        facility < len(passage.tokens)
        and next(filter(_DETERMINING.__contains__, reversed(told)), "") in _WORDS["owning"]
    ):
        return False
    is_servant = verb in _ARTICLES and not _WORDS["servants"].isdisjoint(told[:_OBJECT])
    if passage.tokens[at - 1].lower in _WORDS["being"] and (is_servant or verb in _WORDS["hired"]):
        return True
    if verb in _WORDS["gives leave"]:
        return passage.tokens[at - 1].lower not in _WORDS["being"]
    if verb in _WORDS["invests"]:
        return _is_financier(group) and _WORDS["builds"].isdisjoint(told)
    if verb in _WORDS["acts at sites"]:
        return _WORDS["chips"].isdisjoint(told) and is_of_other_thing(passage, Found(at, at + 1, verb))
    return verb in _WORDS["serves"] or any(
        verb in _WORDS[doing] and not _WORDS[what].isdisjoint(told) for doing, what in _DOINGS
    )


def _find_doing(passage: Passage, at: int) -> int | None:
    """The word for what a party does, behind its name: "Acme, a utility, said on Monday it will supply"."""
    tokens = passage.tokens
    if at + 1 < len(tokens) and tokens[at].gap == " (" and tokens[at + 1].gap.startswith(")"):
        at += 1  # "Acme Development Authority (ADA) has approved"
    if at < len(tokens) and "," in tokens[at].gap:
        at = next((n for n in range(at + 1, min(at + _APPOSED, len(tokens))) if "," in tokens[n].gap), len(tokens))
    end = min(at + _LED, len(tokens))
    return next((n for n in range(at, end) if tokens[n].lower not in _WORDS["before doing"]), None)


def _is_financier(group: Group) -> bool:
    """Whether names are those of who only has money: "Acme Capital"."""
    return all(name.rsplit(maxsplit=1)[-1] in _WORDS["financiers"] for name in group.names)
