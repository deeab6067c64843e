"""What only the headline tells of a project: where it stands, how large it is and what it costs."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from bot.extraction.facts import Mention
from bot.extraction.names.gazetteer import Names
from bot.extraction.places.places import find_places, find_sites, is_exact
from bot.extraction.projects.facilities import facility_words
from bot.extraction.projects.objects import find_object, stands_behind_site
from bot.extraction.projects.places import Site, without_wholes
from bot.extraction.projects.shares import names_of_places
from bot.extraction.projects.sighting import Sighting
from bot.extraction.reading import Passage, Reading
from bot.extraction.words.phrases import Found
from bot.extraction.words.wordlists import read_word_sections

_WORDS = read_word_sections("project_words.txt")
_HOSTING = _WORDS["gives leave"] | _WORDS["refuses"] | _WORDS["hosting"] | _WORDS["welcomes"] | {"for"}
_SITES = _WORDS["sites"] | _WORDS["facilities"]
_NO_COST = _WORDS["paid for"] | _WORDS["borrowed"] | _WORDS["rented"] | _WORDS["takeovers"] | _WORDS["raised money"]
_BESIDE_MAIN = frozenset(("after", "amid", "as", "despite", "when", "while"))
_PASSIVE = frozenset(("put", "on", "withdrawn"))  # "data center put on hold"
_STEPS = _WORDS["plans"] | _WORDS["leave"] | _WORDS["works on sites"]
_FOR = frozenset(("for", "of", "on", "to"))
_PLAN = 4  # words: "Acme's $2 billion plan for"
_KIND = 3  # words: "AI data center"


def place_by_headline(sightings: Sequence[Sighting], reading: Reading, names: Names) -> None:
    """Give the first project that has no place the one of the headline: "Acme plans data center in Acmeville"."""
    title = reading.title
    sites = without_wholes([(place, mention) for place, mention in find_sites(title, names) if is_exact(place)])
    sites = sites or _only_place(title, names)
    placeless = [sighting for sighting in sightings if not sighting.places and sighting.passages]
    if len(sites) != 1 or not placeless or any(sites[0][0] in sighting.places for sighting in sightings):
        return
    first = min(placeless, key=lambda sighting: sighting.passages[0].sentence.start)
    if _is_of(title, first):
        first.places.append(sites[0][0])
        first.context.append(title)


def decides_on_site(title: Passage, found: Found[str], names: AbstractSet[str]) -> bool:
    """Whether words of a headline act on a site, in the places of these names if it says where: "approves plan for data
    center", "data center rejected"; not "pauses hiring as it builds data center", "as Acme scraps Acmeville site".
    """
    if not _BESIDE_MAIN.isdisjoint(title.lower[: found.first]):
        return False
    if not _PASSIVE.isdisjoint(title.lower[found.first : found.first + 1]) or title.lower[found.first].endswith("ed"):
        last = found.first - (title.lower[found.first - 1] in _WORDS["being"])
        last -= last > 0 and title.lower[last - 1] in _WORDS["plans"] | {"project"}
        if stands_behind_site(title, last):
            return True
    at = _behind_plan(title, found)
    site = find_object(title, at)
    told = [
        m.name for m in title.mentions if m.kind == "place" and site and at <= title.word_at(m.start) < site + _KIND
    ]
    return site is not None and names >= set(told)


def _behind_plan(title: Passage, found: Found[str]) -> int:
    """Where what plans, leave or work are for begins: "scraps its plan to build a data center", "wins approval for"."""
    words = title.lower[found.first : found.last + _PLAN]
    plan = next((at for at, word in enumerate(words, found.first) if word in _STEPS), None)
    if plan is None or _FOR.isdisjoint(title.lower[plan + 1 : plan + 2]):
        return found.last
    return plan + 2 + (not _WORDS["builds"].isdisjoint(title.lower[plan + 2 : plan + 3]))


def _is_of(title: Passage, sighting: Sighting) -> bool:
    """Whether somebody whom a headline names has to do with a project, or it names nobody."""
    named = [mention.name for mention in title.mentions if mention.kind == "organization"]
    return not named or any(map(sighting.has_party, named))


def _only_place(title: Passage, names: Names) -> list[Site]:
    """The one place of a headline on one facility: "Acme picks Acmeland for $2 billion campus"."""
    told = find_places(title, names) if _names_one(title) else []
    is_only = len(told) == 1 and is_exact(told[0][0]) and not _is_home(title, told[0][1])
    return told if is_only and _is_of_site(title, told[0][1]) else []


def _is_of_site(title: Passage, mention: Mention) -> bool:
    """Whether a place is chosen, gives leave or stands before a facility: "Acmeland approves", "Acmeland AI campus".

    But "Acmeland watches as Widget builds data center" does not say where.
    """
    at = title.word_at(mention.end)
    sums = {n for one in title.amounts for n in range(title.word_at(one.start), title.word_at(one.end))}
    like = _WORDS["kinds"] | _WORDS["rulers"]
    at = next((n for n in range(at, len(title.lower)) if n not in sums and title.lower[n] not in like), at)
    is_site = not (_SITES | {"data"}).isdisjoint(title.lower[at : at + 2])  # "Acmeland bitcoin campus"
    return is_site or not _HOSTING.isdisjoint(title.lower[at : at + 1])


def _is_home(title: Passage, mention: Mention) -> bool:
    """Whether a place only says where a company is at home: "Acmeland's Widget", "Acmeville-based"."""
    last = title.word_at(mention.end)
    behind = title.lower[last : last + 1]
    is_owner = title.tokens[last - 1].is_possessive and any(
        other.kind == "organization" and title.word_at(other.start) == last for other in title.mentions
    )
    return is_owner or behind == ["based"] or not _WORDS["firms"].isdisjoint(behind)


def title_project(sightings: Sequence[Sighting], title: Passage) -> None:
    """Tell the project of a headline on one facility so: the one that it names, else the only one of the text.

    What somebody rents, raises or is worth is no project's cost: "Acme raises $3 billion for data center".
    """
    if not _names_one(title) or not title.vocabulary.isdisjoint(_NO_COST):
        return
    told = [one for one in sightings if one.passages and _is_told_in(title, one)]
    named = [sighting for sighting in told if sighting.name and sighting.name in title.text]
    for sighting in named or told:
        if len(named or told) == 1:
            sighting.title = title


def _is_told_in(title: Passage, sighting: Sighting) -> bool:
    """Whether a headline names who builds a project, or nobody but its name or place."""
    places = names_of_places(sighting.places)
    towns = {name.partition(", ")[0] for name in places}  # "Acme County, Texas"
    is_there = any(mention.kind == "place" and mention.name in places | towns for mention in title.mentions)
    is_named = is_there or (bool(sighting.name) and sighting.name in title.text)
    is_by_party = any(sighting.has_party(mention.name) for mention in title.mentions)
    return is_by_party or (is_named and _is_of(title, sighting))


def _names_one(title: Passage) -> bool:
    """Whether a headline, which has no articles, tells of a single facility: "Acme plans data center"."""
    told = [title.lower[at : at + _KIND] for at in facility_words(title)]
    is_single = all(not _WORDS["facilities"].isdisjoint(words) and _WORDS["many"].isdisjoint(words) for words in told)
    return is_single and bool(told)
