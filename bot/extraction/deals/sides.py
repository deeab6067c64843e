"""The two sides of a deal in one sentence: who acts, and who the others are.

The one who acts stands before a verb, or owns the noun ("Acme's investment"); the others stand right behind the verb,
or behind the small words that the kind of deal has for them ("with", "by", "led by").
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.extraction.deals.agents import find_left, only_serves
from bot.extraction.deals.approaches import find_approached
from bot.extraction.deals.clauses import BESIDE, is_of_other_clause
from bot.extraction.deals.money import find_leaders, is_of_another
from bot.extraction.deals.names import (
    are_both_sides,
    are_members,
    find_makers,
    find_modifiers,
    is_granted,
    names_new_company,
)
from bot.extraction.deals.openings import (
    find_owner_of_opening,
    find_owner_outdone,
    find_subject_behind,
    is_between_others,
)
from bot.extraction.deals.states import acts_as_state, acts_by_body, is_renamed
from bot.extraction.deals.sums import behind_sum
from bot.extraction.facts import Kind
from bot.extraction.names.candidates import ROLES
from bot.extraction.people.hirings import find_employer
from bot.extraction.reading import Group, Passage
from bot.extraction.words.cues import DealCue
from bot.extraction.words.phrases import Found
from bot.extraction.words.wordlists import read_word_sections

_GRAMMAR = read_word_sections("grammar.txt")
_BESIDE = (_GRAMMAR["no actors"] | {"such as"}) - {"by"}
_PASSIVE: frozenset[Kind] = frozenset(("acquisition", "investment", "contract", "licensing"))
_JOINT: frozenset[Kind] = frozenset(("partnership", "joint_venture"))
_NEAR_PRONOUN = 3  # words: "it has now agreed"
_NEAR_BORROWER = 3  # words: "a loan to the startup Acme"
_BEFORE_AWARDED = (["was"], ["were"], ["been"], ["being"])
_NEAR_RELATIVE = 12  # words: "which has raised a $2 billion seed round"
_FURTHER = frozenset(("including", "comprising"))
_OWNERS = frozenset(("owner", "owners", "parent"))
_OWNER = 5  # words between "Acme's" and the noun that it owns


@dataclass(frozen=True, slots=True)
class Setting:
    """A sentence, whom "the company" stands for in it, whom the article is about, and the sentence behind."""

    passage: Passage
    focus: tuple[str, ...]
    topic: str | None
    following: Passage | None = None


def find_actors(setting: Setting, cue: Found[DealCue], kind: Kind) -> tuple[str, ...]:
    """Who acts: the nearest subject or owner before the cue, or whom "the company" and "we" stand for."""
    passage = setting.passage
    if cue.label.act in ("joining", "becoming"):
        return find_employer(passage, cue, setting.topic, setting.focus)
    opened = find_owner_of_opening(passage, cue) or find_subject_behind(passage, cue)
    if makers := find_owner_outdone(passage, cue) or _antecedent(passage, cue) or find_makers(passage, cue) or opened:
        return makers
    if not passage.groups or passage.groups[0].last > cue.first or is_between_others(passage, cue):
        return _meant(setting, cue, kind)
    before = [group for group in passage.groups if group.last <= cue.first and not _is_bystander(passage, group, cue)]
    owners = [group for group in before if group.is_possessive and cue.first - group.last <= _OWNER]
    if cue.label.is_verb:  # "Acmeland's Acme is investing"
        parted = [o for o in owners if "and" in passage.lower[o.last : cue.first]]  # "license Acme's chips and hire"
        owners = [o for o in owners if o not in parted and not any(_is_owned(o, group) for group in before)]
    states = [group for group in before if acts_as_state(passage, group, cue, kind)]
    states += [g for g in owners if kind == "investment" and not is_renamed(passage, g, cue)]  # "Norway's pledge to"
    named = [group for group in before if group.names or group in states]
    can_act = [group for group in named if not is_granted(passage, group, cue)]
    subjects = [group for group in can_act if _is_subject(passage, group, cue) and not group.is_possessive]
    approached = find_approached(passage, cue) or None
    modifiers = find_modifiers(passage, cue) + find_leaders(passage) + find_left(passage, cue)
    subjects = [group for group in subjects if group not in modifiers and group.names != approached]
    if subjects and all(is_of_other_clause(passage, group, cue) for group in subjects):
        return ()
    subjects = _meant_by_pronoun(passage, subjects, cue) or subjects
    owners = [owner for owner in owners if not _is_apart(passage, owner, cue, subjects)]
    bodies = [group for group in before if acts_by_body(passage, group, kind)]
    members = [] if subjects else [group for group in passage.groups[:1] if are_members(passage, group, cue)]
    for nearest in (*owners[-1:], *subjects[-1:], *_agents(passage, before, cue, kind), *members, *bodies[-1:]):
        names = nearest.names + (nearest.countries if nearest in states or nearest in bodies else ())
        if nearest in members:
            names += tuple(name for g in before if g.before in _FURTHER and g not in members for name in g.names)
        if names and kind in _JOINT:
            names += _joined_to(passage, nearest, cue)
        if names:
            return names
    return _meant(setting, cue, kind)


def _is_apart(passage: Passage, owner: Group, cue: Found[DealCue], subjects: Sequence[Group]) -> bool:
    """Whether what a name owns ends before a subject's verb: "Acme was Widget's biggest funder, having invested"."""
    if not cue.label.is_verb or not subjects or passage.lower[subjects[-1].last] in _GRAMMAR["saying"]:
        return False
    return any("," in token.gap for token in passage.tokens[owner.last : cue.first + 1])


def _agents(passage: Passage, before: Sequence[Group], cue: Found[DealCue], kind: Kind) -> Sequence[Group]:
    """Who does together what a noun behind them names: "a site run by Acme in a joint venture with Widget"."""
    agents = (g for g in before if g.before == "by" and kind in _JOINT)
    return [g for g in agents if BESIDE.isdisjoint(passage.lower[g.last : cue.first])][-1:]


def _is_subject(passage: Passage, group: Group, cue: Found[DealCue]) -> bool:
    """Whether a name hangs on no preposition; before its verb "as" is none: "Widget jumps as Acme agrees to buy"."""
    acts = cue.label.is_verb and cue.first - group.last in (0, 1)
    acts = acts or not _GRAMMAR["new predicates"].isdisjoint(passage.lower[group.last : group.last + 1])
    return group.before == "" or (group.before == "as" and acts)


def _antecedent(passage: Passage, cue: Found[DealCue]) -> tuple[str, ...]:
    """Whom "which" stands for that begins a cue's clause: "a setback for Acme, which raised a $2 million round"."""
    if passage.vocabulary.isdisjoint(_GRAMMAR["relative"]):
        return ()
    tokens = passage.tokens
    words = range(cue.first - 1, max(0, cue.first - _NEAR_RELATIVE), -1)
    end = next((at for at in words if "," in tokens[at + 1].gap or tokens[at].lower in _GRAMMAR["relative"]), 0)
    own = set(passage.lower[end + 1 : cue.first])
    has_subject = not own.isdisjoint({"it", "they"}) or any(end < g.first < cue.first for g in passage.groups)
    if not end or tokens[end].lower not in _GRAMMAR["relative"] or has_subject:
        return ()
    return next((g.names for g in passage.groups if g.last == end), ())


def _meant_by_pronoun(passage: Passage, subjects: list[Group], cue: Found[DealCue]) -> list[Group]:
    """The sentence's first subject, in "Acme opened what it calls Lamp World, which it has built together with".

    So it is behind "and" in "Acme is buying Widget and hiring Jane Roe".
    """
    before = set(passage.lower[max(0, cue.first - _NEAR_PRONOUN) : cue.first])
    goes_on = cue.first > 0 and passage.tokens[cue.first - 1].lower == "and"
    if not cue.label.is_verb or len(subjects) < 2 or not (goes_on or before & {"it", "they"}):
        return []
    return [] if passage.lower[subjects[-1].last] in _GRAMMAR["saying"] else subjects[:1]


def is_passive(passage: Passage, cue: Found[DealCue]) -> bool:
    """Whether who stands behind the cue acts: "was acquired by Acme", "a bid from Acme", "its sale to Acme".

    Who is lent money is the borrower: "lent Acme $2 million", "a loan to Acme".
    """
    is_awarded = cue.label.act == "awarding" and passage.lower[max(0, cue.first - 1) : cue.first] in _BEFORE_AWARDED
    if is_awarded or cue.label.act in ("selling", "lending"):
        return True
    behind = behind_sum(passage, cue.last)
    following = passage.tokens[behind].lower if behind < len(passage.tokens) else ""
    if cue.label.kind == "debt" and not cue.label.is_verb:
        return not is_sold(passage, cue) and any(
            g.before == "to" and 0 < g.first - cue.last <= _NEAR_BORROWER for g in passage.groups
        )
    if cue.label.kind in ("acquisition", "investment") and (following == "from" or not cue.label.is_verb):
        return following in ("by", "from")
    return cue.label.kind in _PASSIVE and cue.label.is_verb and following == "by"


def is_sold(passage: Passage, cue: Found[DealCue]) -> bool:
    """Whether who stands behind "to" buys a debt, and lends by it: "sold $3 billion of bonds to Acme"."""
    return not _GRAMMAR["selling"].isdisjoint(passage.lower[max(0, cue.first - _OWNER) : cue.last])


def _joined_to(passage: Passage, group: Group, cue: Found[DealCue]) -> tuple[str, ...]:
    """Who acts together with a subject through words that part them: "Acme and funds managed by Widget have formed"."""
    following = passage.tokens[group.last].lower if group.last < len(passage.tokens) else ""
    near = (g for g in passage.groups if 0 < g.first - group.last <= _OWNER and g.last <= cue.first)
    return next((g.names for g in near), ()) if following == "and" else ()


def _is_owned(owner: Group, group: Group) -> bool:
    """Whether an organization stands right behind its country or owner."""
    return bool(group.names) and group.first == owner.last and group.before == "" and not group.is_possessive


def _meant(setting: Setting, cue: Found[DealCue], kind: Kind) -> tuple[str, ...]:
    """Whom a sentence without a name for its subject means."""
    if cue.label.act == "selling" and not setting.focus:
        return (setting.topic,) if setting.topic else ()
    if setting.topic and not setting.passage.vocabulary.isdisjoint(_GRAMMAR["own words"]):
        return (setting.topic,)
    tokens, words = setting.passage.tokens, setting.passage.lower
    is_owners = words[max(0, cue.first - 1)] in _OWNERS  # "its owner sold Widget"
    is_other = names_new_company(words[: cue.first]) or is_between_others(setting.passage, cue)  # "Her new company"
    if is_owners or is_other or not _GRAMMAR["relative"].isdisjoint(words[max(0, cue.first - 2) : cue.first]):
        return ()  # "her startup Acme, which was acquired by Widget"
    names_round = kind in ("funding", "debt") and not cue.label.is_verb and not is_of_another(setting.passage, cue)
    opening = words[cue.first - 1] if cue.first else ""
    needs_one = len(setting.focus) > 1 or words[cue.last : cue.last + 1] == ["with"]
    is_one = not cue.label.is_verb and (kind != "investment" or words[cue.last - 1] != "investments")
    if is_one and opening in _GRAMMAR["pointing back"] and needs_one:
        return setting.focus
    is_put_in = kind in ("investment", "acquisition") and cue.label.is_verb
    people = (m for m in setting.passage.mentions if m.kind == "person" and m.end <= tokens[cue.first].start)
    speaks_for_it = is_put_in and any(people)
    if not cue.label.is_verb and len(setting.focus) > 1 and are_both_sides(tokens[: cue.first]):
        return setting.focus
    is_meant = not _GRAMMAR["same subject"].isdisjoint(words[: cue.first])
    return setting.focus if names_round or speaks_for_it or is_meant else ()


def _is_bystander(passage: Passage, group: Group, cue: Found[DealCue]) -> bool:
    """Whether a name before a cue only tells of another."""
    is_beside = (
        only_serves(passage, group, cue) or _is_aside(passage, group, cue) or _is_in_opening(passage, group, cue)
    )
    return is_beside or _is_affiliation(passage, group, cue)


def _is_aside(passage: Passage, group: Group, cue: Found[DealCue]) -> bool:
    """Whether the name only stands in a clause about another: Widget in "Acme, which bought Widget in May, hired"."""
    tokens = passage.tokens
    if not any("," in token.gap for token in tokens[group.last : cue.first + 1]):
        return False
    opener = next((at for at in range(group.first - 1, 0, -1) if tokens[at].lower in ("which", "who", "whose")), 0)
    return any(other.last == opener for other in passage.groups) and "," in tokens[opener].gap


def _is_in_opening(passage: Passage, group: Group, cue: Found[DealCue]) -> bool:
    """Whether a name is the object of a sentence's opening: Acme in "After buying Acme, its owner sold"."""
    opens = passage.lower[0] in _GRAMMAR["openings"] and passage.lower[1].endswith("ing")
    return opens and any("," in token.gap for token in passage.tokens[group.last : cue.first])


def _is_parted_from_clause(passage: Passage, group: Group, cue: Found[DealCue]) -> bool:
    """Whether a clause about a name ends before the cue: "Acme, whose investors include Widget, raised"."""
    is_clause = passage.lower[group.last : group.last + 1] == ["whose"]
    return is_clause and any("," in token.gap for token in passage.tokens[group.last + 1 : cue.first + 1])


def _is_affiliation(passage: Passage, group: Group, cue: Found[DealCue]) -> bool:
    """Whether a name only says where a person belongs ("Acme co-founder Jane Roe"), or whose approval is won."""
    following = passage.tokens[group.last].lower if group.last < len(passage.tokens) else ""
    speaks_for_it = following in _GRAMMAR["those who act for it"] or _is_parted_from_clause(passage, group, cue)
    roles = (ROLES.match(passage.tokens, at) for at in (group.last, group.last + 1) if at < cue.first)
    has_role = following and not speaks_for_it and any(role and role.last <= cue.first for role in roles)
    is_owner = group.is_possessive and group.before == "for" and cue.first - group.last <= _OWNER
    is_beside = group.before in _BESIDE and not (is_owner or _is_subject(passage, group, cue))
    is_beside = is_beside or passage.lower[max(0, group.first - 1)] in _GRAMMAR["outbidding"]
    return is_beside or following in _GRAMMAR["approvals"] or (bool(has_role) and not group.is_possessive)
