"""Whether a sentence gives a name to a facility that had none: "The campus, called Acme", "The Acme campus"."""

from __future__ import annotations

from bot.extraction.facts import Mention
from bot.extraction.names.gazetteer import Names
from bot.extraction.projects.facilities import CUES, facility_words, is_new
from bot.extraction.projects.names import is_named_here, is_owned
from bot.extraction.projects.places import find_project_sites, place_in_name
from bot.extraction.projects.references import is_definite, opens_with_site, says_more
from bot.extraction.projects.sighting import Sighting
from bot.extraction.reading import Passage
from bot.extraction.words.wordlists import read_word_sections

_KINDS = read_word_sections("project_words.txt")["facilities"] | {"project"}
_BEHIND = 9  # words: "data center in Acmeville, Acmeland, owned by Acme"


def takes_name(
    sighting: Sighting,
    passage: Passage,
    mention: Mention,
    previous: Passage | None,
    names: Names,
    *,
    is_only: bool,
) -> bool:
    """Whether a name is that of a facility without one, and not of one in another country: the sentence says so, or no
    other was told of.
    """
    if sighting.name:
        return False
    places = [place for place, _ in find_project_sites(passage, names)]
    if len({place.country for place in (*sighting.places[:1], *places)} - {None}) > 1:
        return False
    own, called = (
        {place.city for place in told} - {None} for told in (sighting.places, place_in_name(mention.name, names))
    )
    if own and called and own.isdisjoint(called):
        return False
    is_told = is_only and _names_only(passage, mention, sighting)
    return is_told or _names_it(passage, mention, sighting, previous)


def _names_it(passage: Passage, mention: Mention, sighting: Sighting, previous: Passage | None) -> bool:
    """Whether a sentence gives a name to the facility of the sentences before: "The campus, called Acme"."""
    is_next = previous in sighting.passages
    is_same = is_definite(passage) and is_named_here(passage, mention)
    parties = {name for group in passage.groups for name in group.names}
    is_own = not parties or bool(parties & (sighting.parties | {sighting.operator}))
    if is_next and (opens_with_site(passage) or is_same or (is_owned(passage, mention) and is_own)):
        return True
    if is_new(passage, passage.word_at(mention.start)):
        return False
    is_known = bool(parties) or opens_with_site(passage)
    return is_known and is_own and is_named_here(passage, mention)


def _names_only(passage: Passage, mention: Mention, sighting: Sighting) -> bool:
    """Whether a sentence goes on about the facility told of as "the Acme campus": it begins so, or none but those who
    take part act in it, or its name has the operator's; not so in "Widget runs the Acme campus", "It is larger than
    the Acme campus".
    """
    first, last = passage.word_at(mention.start), passage.word_at(mention.end)
    is_known = passage.lower[max(0, first - 1) : first] == ["the"] and (
        last in facility_words(passage) or not _KINDS.isdisjoint(passage.lower[last - 1 : last + 1])
    )
    if not is_known or says_more(passage):
        return False
    own = sighting.parties | {sighting.operator}
    others = [group for group in passage.groups if not own.issuperset(group.names)]
    if first == 1 or ":" in passage.tokens[first - 1].gap:
        return all(group.first > last + _BEHIND for group in others)
    runs = any(cue.label in ("operational", "completed", "operates") for cue in CUES.find_in(passage))
    is_operators = sighting.operator is not None and mention.name.startswith(f"{sighting.operator} ")
    return not others and (is_operators or any(group.names for group in passage.groups)) and not runs
