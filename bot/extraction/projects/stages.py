"""How far the building of a site is by its sentences: it is being built, or it runs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import pairwise

from bot.extraction.facts import Status
from bot.extraction.projects.actors import acting_groups
from bot.extraction.projects.facilities import CUES, facility_words
from bot.extraction.projects.harm import is_struck
from bot.extraction.projects.objects import acts_on_site, find_object, has_single_object, is_work_elsewhere
from bot.extraction.projects.others import is_of_others
from bot.extraction.projects.works import works_begun
from bot.extraction.reading import Passage
from bot.extraction.words.phrases import Found
from bot.extraction.words.statuses import find_statuses
from bot.extraction.words.wordlists import read_word_sections

_WORDS = read_word_sections("project_words.txt")
_GRAMMAR = read_word_sections("grammar.txt")
_STAGES = ("operational", "under_construction", "completed")
_BEGAN = (_WORDS["begun"] - {"underway"}) | {"broke", "broken"}
_AHEAD = (["to", "have"], ["will", "have"], ["would", "have"], ["should", "have"])
_RUNS = frozenset(("live", "online", "operating", "operational", "running", "service"))
_FULL = frozenset(("full", "fully"))
_SUPPOSED = _WORDS["supposing"] | _GRAMMAR["negations"] | {"before", "when"}
_BUILDING = _WORDS["builds"] - {"plans"}
_BODIES = frozenset(body.lower() for body in _WORDS["public bodies"]) | {"city", "county", "officials", "regulators"}
_ENDS_TALKS = frozenset(("and", "but", "that", "which", "while", "who", "will"))
_NEAR_EXPECTED = 5  # words: "is expected to be fully operational"
_NEAR_JOINED = 7  # words: "will be in the ground and up and running"
_NEAR_RELATIVE = 3  # words: "which develops and operates"
_NEAR_JOINING = 9  # words: "in addition to three large campuses that are already"
_JOINING = frozenset(("addition", "besides", "join", "joining", "joins"))
_UNTIED = frozenset(("that", "to", "where", "which", "who"))
_NEAR_SUPPOSED = 5  # words: "when the campus is operational"


def find_stage(passages: Sequence[Passage], names: AbstractSet[str]) -> Status | None:
    """Whether a site is being built or runs; None where its sentences tell of neither, or only of what is expected.

    `names` are those of its places.
    """
    told = [(passage, _find_cues(passage, names, is_first=not at)) for at, passage in enumerate(passages)]
    is_full = any(_runs(passage, cue) and passage.lower[cue.first] in _FULL for passage, cues in told for cue in cues)
    if any(_is_being_built(passage, cues, is_full=is_full) for passage, cues in told):
        return "under_construction"
    labels = {cue.label for _, cues in told for cue in cues}
    labels |= {"operational"} if any(map(is_struck, passages)) else set()
    return "operational" if "operational" in labels else "completed" if "completed" in labels else None


def is_only_discussed(passage: Passage) -> bool:
    """Whether a sentence tells of a site that somebody thinks of building: "is in talks to build a data center".

    Not so of one for which money or a tenant is sought: "is in talks to lease a data center".
    """
    talks = next((found for found in find_statuses(passage) if found.label in ("in_talks", "nearing")), None)
    if talks is None or not _is_by_builder(passage, talks):
        return False
    return any(find_object(passage, at) is not None for at in (talks.last, *_objects_of_talks(passage, talks.last)))


def _is_by_builder(passage: Passage, talks: Found[str]) -> bool:
    """Whether a company stands before talks, and no council or the like that only considers what others plan."""
    subject = next((g for g in acting_groups(passage) if g.before == "" and g.last <= talks.first), None)
    return subject is not None and _BODIES.isdisjoint(passage.lower[subject.last : talks.first])


def _objects_of_talks(passage: Passage, first: int) -> Iterator[int]:
    """Where objects of verbs of building begin that the talks are on: "to build" it, "about building", "plans for"."""
    for at, (word, following) in enumerate(pairwise(passage.lower[first:]), first):
        if word in _ENDS_TALKS or ";" in passage.tokens[at].gap:
            return
        if word in _BUILDING and (word.endswith("ing") or passage.lower[at - 1] == "to"):
            yield at + 1
        if (word in _WORDS["plans"] and following in ("for", "to")) or (word, following) == ("investment", "in"):
            yield at + 2


def _find_cues(passage: Passage, names: AbstractSet[str], *, is_first: bool) -> list[Found[str]]:
    """The words of a sentence that tell of either, and not of what is only expected."""
    told = (_as_stage(passage, cue, names, is_first=is_first) for cue in CUES.find_in(passage))
    cues = [cue for cue in told if cue.label in _STAGES and not _is_only_trade(passage, cue)]
    cues = [cue for cue in cues if not (is_work_elsewhere(passage, cue) or _is_of_several(passage, cue))]
    return [c for c in cues if not (_is_expected(passage, c) or is_of_others(passage, passage.starts[c.first]))]


def _is_of_several(passage: Passage, cue: Found[str]) -> bool:
    """Whether words tell of several sites beside one: "will join 90 that are already up and running"."""
    before = [word for word in passage.lower[max(0, cue.first - _NEAR_JOINING) : cue.first] if word != "already"]
    return before[-2:] in (["that", "are"], ["which", "are"]) and not _JOINING.isdisjoint(before)


def _as_stage(passage: Passage, cue: Found[str], names: AbstractSet[str], *, is_first: bool) -> Found[str]:
    """A cue, as one that a site is built or runs where it stands behind; not so in "Acme, which operates a campus in".

    Nor once it was told of, as "operates a campus" is then of another. So does one that is launched; and what is
    completed must be a site.
    """
    if cue.label == "works on a site":
        return cue._replace(label="under_construction") if has_single_object(passage, cue.last) else cue
    if cue.label == "launches":
        return cue._replace(label="operational") if _is_site_launched(passage, cue) else cue
    if cue.label == "completed":
        return cue if _is_site_completed(passage, cue) else cue._replace(label="")
    before = passage.lower[max(0, cue.first - _NEAR_RELATIVE) : cue.first]
    is_another = not is_first and passage.lower[cue.last : cue.last + 1] in (["a"], ["an"])
    if cue.label != "operates" or is_another or not _UNTIED.isdisjoint(before):
        return cue
    return cue._replace(label="operational") if _names_place_behind(passage, cue, names) else cue


def _names_place_behind(passage: Passage, cue: Found[str], names: AbstractSet[str]) -> bool:
    """Whether one clause has a single site and one of its places: "operates a campus in Acmeville and plans"."""
    if not has_single_object(passage, cue.last):
        return False
    ends = (at for at in range(cue.last + 1, len(passage.tokens)) if _begins_clause(passage, at))
    clause = range(cue.last, next(ends, len(passage.tokens)))
    told = [mention.name for mention in passage.mentions if passage.word_at(mention.start) in clause]
    return not names.isdisjoint(told)


def _begins_clause(passage: Passage, at: int) -> bool:
    return not {",", ";", "—", "–"}.isdisjoint(passage.tokens[at].gap) or passage.lower[at] in ("and", "but", "while")


def _is_site_launched(passage: Passage, cue: Found[str]) -> bool:
    """Whether a site itself is launched: "launched its largest data center", not "launched a data center project"."""
    is_told = not (_GRAMMAR["determiners"] | {"one"}).isdisjoint(passage.lower[cue.last : cue.last + 1])
    return is_told and acts_on_site(passage, cue.last)


def _is_site_completed(passage: Passage, cue: Found[str]) -> bool:
    """Whether the work on a site is done: "completed construction of its data center"; not "of a substation for" it.

    Nor where it is told beside: "Acme, which finished building a campus in Acmeville, plans"; or "to have been" so.
    """
    if passage.lower[cue.first] in _WORDS["being"]:
        is_ahead = passage.lower[max(0, cue.first - 2) : cue.first] in _AHEAD
        return not is_ahead and _is_of_site(passage, cue.first)
    before = passage.lower[max(0, cue.first - _NEAR_RELATIVE) : cue.first]
    return _UNTIED.isdisjoint(before) and acts_on_site(passage, cue.last)


def _is_of_site(passage: Passage, end: int) -> bool:
    """Whether a sentence begins with a site, or its building, before word `end`; not with "The sale of the site"."""
    at = next((at for at in facility_words(passage) if at < end), None)
    opening = passage.lower[:at] if at is not None else ()
    return at is not None and ("construction" in opening or _GRAMMAR["prepositions"].isdisjoint(opening))


def _is_expected(passage: Passage, cue: Found[str]) -> bool:
    is_joined = passage.lower[max(0, cue.first - 1) : cue.first] == ["and"]  # "will be built, and operating"
    near = _NEAR_JOINED if is_joined else _NEAR_EXPECTED
    behind = passage.tokens[cue.last : cue.last + 2]
    is_parted = bool(behind) and (behind[0].lower == "and" or "," in behind[0].gap)  # "is being built, and expected to"
    around = passage.tokens[max(0, cue.first - near) : cue.last + (0 if is_parted else 2)]
    return any(other.label in ("expected", "eventual") for other in CUES.find(around))


def _is_only_trade(passage: Passage, cue: Found[str]) -> bool:
    """Whether "operating a" tells what somebody can do or wants to: not so in "Acme, operating a campus,"."""
    first = passage.tokens[cue.first]
    return first.lower == "operating" and "," not in first.gap


def _is_being_built(passage: Passage, cues: Sequence[Found[str]], *, is_full: bool) -> bool:
    """Whether work goes on by a sentence: not where it only began once and the site runs by now.

    So it does where all of it runs by any sentence, or by words behind: "Construction began, and it is operational".
    """
    works = [cue for cue in cues if cue.label == "under_construction"]
    if not works and not works_begun(passage):
        return False
    is_on = "underway" in passage.vocabulary or any(
        _BEGAN.isdisjoint(passage.lower[cue.first : cue.last]) for cue in works
    )
    if is_on or not _WORDS["others"].isdisjoint(passage.vocabulary):
        return True
    begun = min([*(cue.first for cue in works), *works_begun(passage), *passage.find_words({"construction"})])
    return not is_full and not any(_runs(passage, cue) and _is_clause_behind(passage, begun, cue) for cue in cues)


def _runs(passage: Passage, cue: Found[str]) -> bool:
    """Whether a site runs by words: "is fully operational"; not "its already operational campus", "when it is"."""
    if cue.label != "operational" or passage.lower[cue.last - 1] not in _RUNS:
        return False
    before = passage.tokens[max(0, cue.first - _NEAR_SUPPOSED) : cue.first]
    is_epithet = bool(before) and (before[-1].is_possessive or before[-1].lower in _GRAMMAR["determiners"])
    return not is_epithet and _SUPPOSED.isdisjoint(token.lower for token in before)


def _is_clause_behind(passage: Passage, begun: int, cue: Found[str]) -> bool:
    """Whether a cue stands in a clause behind that of word `begun`."""
    between = passage.tokens[begun + 1 : cue.first + 1]
    return any("," in token.gap or token.lower in ("and", "but", "while") for token in between)
