"""Those who move as a list tells: "six Acme engineers joined Widget, including Roe", "new hires from Acme include"."""

from __future__ import annotations

from bot.extraction.facts import Mention
from bot.extraction.names.candidates import ROLES
from bot.extraction.reading import Passage
from bot.extraction.words.wordlists import read_word_sections

_GRAMMAR = read_word_sections("grammar.txt")
_STAFF = frozenset(
    ("employees", "engineers", "executives", "founders", "researchers", "scientists", "staffers", "veterans", "workers")
)
_HIRES = frozenset(("hires", "recruits"))
_LINKS = frozenset(("are", "include", "included", "includes", "is", "were"))
_OF_TIME = _GRAMMAR["time at work"] | {"earlier", "in", "last", "recent", "recently", "the", "this", "week", "weeks"}
_NEAR_STAFF = 6  # words: "researchers have recently joined"
_NEAR_LINK = 6  # words: "new hires from the lamp lab Acme include"
_NEAR_NAME = 4  # words: "include the lamp scholar Jane Roe"
_REACH = 10  # words: "joined the lamp lab Acme in recent weeks, including"


def listed_movers(passage: Passage, at: int) -> list[Mention]:
    """Those of the staff before the verb at word `at` whom "including" names behind where they go or come from."""
    if "including" not in passage.vocabulary or _STAFF.isdisjoint(passage.lower[max(0, at - _NEAR_STAFF) : at]):
        return []
    words = range(at + 1, min(at + _REACH, len(passage.tokens)))
    link = next((n for n in words if passage.lower[n] == "including" and "," in passage.tokens[n].gap), None)
    where = next((g for g in reversed(passage.groups) if link is not None and at < g.first and g.last <= link), None)
    if link is None or where is None or not _OF_TIME.issuperset(passage.lower[where.last : link]):
        return []
    return _listed(passage, link + 1)


def staff_before(passage: Passage, at: int) -> str | None:
    """Whose staff moves by the verb at word `at`: "six Acme researchers have joined"."""
    named = (g for g in passage.groups if len(g.names) == 1 and at - _NEAR_STAFF <= g.last < at)
    return next((g.names[0] for g in named if passage.lower[g.last] in _STAFF), None)


def find_new_hires(passage: Passage) -> tuple[list[Mention], str | None, str | None]:
    """Whom a sentence lists as hires, whom they leave and who hired them: "Acme's new hires from Widget include"."""
    for at in passage.find_words(_HIRES):
        words = range(at + 1, min(at + 1 + _NEAR_LINK, len(passage.tokens)))
        link = next((n for n in words if passage.lower[n] in _LINKS), None)
        if link is None or any("," in token.gap for token in passage.tokens[at : link + 1]):
            continue
        left = (g.names[0] for g in passage.groups if g.names and at < g.first < link and g.before == "from")
        taker = (g.names[0] for g in passage.groups if g.names and g.is_possessive and 0 <= at - g.last <= _NEAR_NAME)
        return _listed(passage, link + 1), next(left, None), next(taker, None)
    return [], None, None


def _listed(passage: Passage, at: int) -> list[Mention]:
    """The people of the list that begins at word `at`, with what is told of each between commas."""
    people = [m for m in passage.mentions if m.kind == "person" and passage.word_at(m.start) >= at]
    if not people or passage.word_at(people[0].start) - at > _NEAR_NAME:
        return []
    found = people[:1]
    for person in people[1:]:
        first = passage.word_at(person.start)
        office = ROLES.match_before(passage.tokens, first)
        before = (first if office is None else office) - 1
        is_last = passage.lower[before] == "and" and "," in passage.tokens[before].gap
        is_next = passage.between(found[-1].end, person.start).strip(" ,") in ("", "and")
        if is_last or is_next:
            found.append(person)
    return found
