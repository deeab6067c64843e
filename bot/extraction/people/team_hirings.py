"""Companies whose people are hired as a whole: "hires the team behind Acme", "the Acme team is joining Widget"."""

from __future__ import annotations

from bot.extraction.reading import Group, Passage
from bot.extraction.words.cues import DealCue
from bot.extraction.words.phrases import Found
from bot.extraction.words.wordlists import read_word_sections

_GRAMMAR = read_word_sections("grammar.txt")
_TEAM = frozenset(("team",))
_BEHIND_TEAM = _GRAMMAR["prepositions"] | _GRAMMAR["clause openers"] | {"and", "behind", "is", "has", "will", "would"}
_NEAR_VERB = 6  # words: "has acquired the entire team", "hires Acme's chip design team"
_NEAR_SUBJECT = 12  # words: "The team behind the reading lamp startup Acme is joining"
_NEAR_OWNER = 3  # words: "Acme's chip design team"
_NEAR_NAMED = 7  # words: "the team behind the executive coaching platform Acme"


def find_team(passage: Passage, cue: Found[DealCue]) -> tuple[str, ...]:
    """Whose team a verb hires or buys, or joins another; nobody where no team is its object or subject."""
    if not cue.label.is_verb or passage.vocabulary.isdisjoint(_TEAM):
        return ()
    is_joining = cue.label.act == "joining"
    if not is_joining and not (cue.label.act in ("", "buying") and cue.label.kind in ("hiring", "acquisition")):
        return ()
    words = range(max(0, cue.first - _NEAR_SUBJECT), cue.first) if is_joining else _object(passage, cue)
    team = next((at for at in words if passage.lower[at] in _TEAM and _is_whole(passage, at)), None)
    if team is None or (cue.label.kind == "acquisition" and not _is_at_work(passage, team)):
        return ()
    return next((group.names for group in passage.groups if group.names and _is_of(passage, group, team)), ())


def _object(passage: Passage, cue: Found[DealCue]) -> range:
    """The words behind a verb up to one that begins another object."""
    behind = range(cue.last, min(cue.last + _NEAR_VERB, len(passage.tokens)))
    stop = next((at for at in behind if passage.lower[at] in _GRAMMAR["before other objects"]), behind.stop)
    return range(cue.last, stop)


def _is_whole(passage: Passage, team: int) -> bool:
    """Whether the word names no more than a team: not "the Acme team lead"."""
    following = passage.tokens[team + 1 : team + 2]
    return not following or following[0].gap != " " or following[0].lower in _BEHIND_TEAM


def _is_at_work(passage: Passage, team: int) -> bool:
    """Whether those who are bought are a company's people: "the team behind Acme", but not "Acme's racing team"."""
    before, behind = passage.lower[max(0, team - 1) : team], passage.lower[team + 1 : team + 2]
    return behind == ["behind"] or not _GRAMMAR["work of a team"].isdisjoint(before)


def _is_of(passage: Passage, group: Group, team: int) -> bool:
    """Whether a team is that of those named: "the Acme team", "Acme's chip team", "the team behind Acme"."""
    if group.last <= team:
        return team == group.last or (group.is_possessive and team - group.last <= _NEAR_OWNER)
    link = passage.lower[team + 1] if team + 1 < len(passage.tokens) else ""
    return link == "behind" and 0 < group.first - team <= _NEAR_NAMED and not group.is_possessive
