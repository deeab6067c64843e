"""What a verb is about: the site itself, or another thing at it, as in "shelved a bond sale for its campus"."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from bot.extraction.projects.facilities import facility_words
from bot.extraction.projects.said_of import is_plural
from bot.extraction.reading import Passage
from bot.extraction.text.tokens import Token
from bot.extraction.words.phrases import Found
from bot.extraction.words.wordlists import read_word_sections

_WORDS = read_word_sections("project_words.txt")
_GRAMMAR = read_word_sections("grammar.txt")
_BEHIND_NOUN = _GRAMMAR["prepositions"] | _WORDS["near"] | {"about", "and", "around", "or", "outside", "over", "that"}
_HEADS = (_WORDS["sites"] | _WORDS["facilities"] | {"centers", "centres", "clusters", "factory", "hubs"}) - {"project"}
_AT_SITE = frozenset(("at", "beside", "for", "near", "on"))
_OBJECT = 6  # words: "a planned five-year bond sale for"
_SITE = 4  # words: "artificial intelligence data center"
_TO_SITE = 8  # words: "for its proposed $3 billion, 200 MW data center"
_SITES = _WORDS["sites"] | {"supercluster"}
_PLURALS = _WORDS["many"] | {word for word in _SITES if is_plural(word)}
_BEHIND_OBJECT = _GRAMMAR["prepositions"] | _GRAMMAR["before other objects"] | _WORDS["behind an object"]
_WITHIN_OBJECT = " -$€£"  # between words: "a $2 billion data center"
_BUILDING = frozenset(("building", "constructing"))
_BUILT = 12  # words: "a massive, 1,200-acre, $2 billion artificial intelligence data center"
_BUILT_THINGS = _SITES | _HEADS | _WORDS["parts"] | {"building", "plant", "factory", "project", "site"}
_NAMED_SITES = _WORDS["facilities"] | _WORDS["sites"]
_HEAD = 3  # words: "AI data centers"


def is_of_other_thing(passage: Passage, verb: Found[str]) -> bool:
    """Whether the object of a verb, or the subject of one like "was shelved", is no site and no work on one."""
    if verb.first and passage.lower[verb.first - 1] in _WORDS["being"]:
        begin = next((at for at in range(verb.first - 1, 0, -1) if "," in passage.tokens[at].gap), 0)
        return _is_beside_site(passage, begin, verb.first - 1)
    return _is_beside_site(passage, verb.last, len(passage.tokens))


def acts_on_site(passage: Passage, at: int) -> bool:
    """Whether the object at word `at`, right behind a verb, is a site: "its largest data center"; not "a lawsuit over
    a data center", "a data center project".
    """
    at += 2 * (passage.lower[at : at + 2] == ["one", "of"])
    site = find_object(passage, at)
    if site is None:
        return False
    heads = [one for one in range(site, site + _SITE) if not _HEADS.isdisjoint(passage.lower[one : one + 1])]
    behind = passage.tokens[heads[-1] + 1 :] if heads else []
    return not behind or behind[0].gap != " " or behind[0].lower in _BEHIND_NOUN | {"last", "this"}


def is_work_elsewhere(passage: Passage, cue: Found[str]) -> bool:
    """Whether work that begins is on no site: "began work on the plan for a data center", but "on its first phase"."""
    if passage.lower[cue.last - 1] in _BUILDING:
        return _builds_other_thing(passage, cue.last)
    if passage.lower[cue.last - 2 : cue.last + 1] == ["the", "construction", "of"]:
        return _is_of_other_work(passage, cue.last + 1)
    last = cue.last - (passage.lower[cue.last - 1] == "on")
    if passage.lower[last - 1] != "work" or passage.lower[last : last + 1] != ["on"]:
        return False
    words = passage.lower[last + 1 : last + 1 + _TO_SITE]
    end = next((at for at, word in enumerate(words) if word in _BEHIND_NOUN), len(words))
    worked_on = range(last + 1, last + 1 + end)
    is_named = any(passage.word_at(mention.start) in worked_on for mention in passage.mentions)
    is_site = is_named or not (_WORDS["parts"] | _WORDS["sites"] | _HEADS | {"it", "them"}).isdisjoint(words[:end])
    return not is_site or not _WORDS["plans"].isdisjoint(words[:end])


def _is_of_other_work(passage: Passage, first: int) -> bool:
    """Whether what is constructed is no site and no part of one: "the construction of roads near its campus"."""
    words = passage.lower[first : first + _BUILT]
    built = range(first, first + next((at for at, word in enumerate(words) if word in _BEHIND_NOUN), len(words)))
    is_named = any(passage.word_at(mention.start) in built for mention in passage.mentions)
    is_site = is_named or any(at in built for at in facility_words(passage))
    return not is_site and (_BUILT_THINGS | {"it", "them"}).isdisjoint(words[: len(built)])


def _builds_other_thing(passage: Passage, first: int) -> bool:
    """Whether the object of "is building" is no site and no part of one: "is building its team", "the network"."""
    tokens = passage.tokens[first : first + _BUILT]
    if not tokens or not (tokens[0].lower in _GRAMMAR["determiners"] or tokens[0].is_possessive):
        return False
    end = next((at for at, token in enumerate(tokens) if token.lower in _BEHIND_NOUN - {"and", "of"}), len(tokens))
    words = {token.lower for token in tokens[:end]}
    object_ = range(first, first + end)
    is_named = any(one.kind == "project" and passage.word_at(one.start) in object_ for one in passage.mentions)
    is_site = any(at in object_ for at in facility_words(passage)) or not _BUILT_THINGS.isdisjoint(words)
    return not (is_site or is_named or _is_told_what_it_is(passage, first))


def _is_told_what_it_is(passage: Passage, first: int) -> bool:
    """Whether words from `first` on are told to be a site: "its Zorblat 2 in Acmeville, a data center of 200 MW"."""
    starts = range(first + 1, min(first + _BUILT, len(passage.tokens)))
    told = (at for at in starts if passage.tokens[at].gap.strip() in (",", ":", "—", "–"))
    return any(passage.lower[at] in _GRAMMAR["determiners"] and acts_on_site(passage, at + 1) for at in told)


def find_object(passage: Passage, first: int) -> int | None:
    """Where the site begins that stands from word `first` on: "a new 200 MW data center"; not "a road to a campus"."""
    sites = (*facility_words(passage), *passage.find_words(_SITES))
    at = min((at for at in sites if first <= at < first + _TO_SITE), default=None)
    if at is None or any(token.lower in _BEHIND_OBJECT for token in passage.tokens[first:at]):
        return None
    within = passage.tokens[first : at + 1]
    is_parted = any(token.gap.strip(_WITHIN_OBJECT) and (token.gap, token.word) != (" (", "AI") for token in within)
    return None if is_parted else at


def stands_behind_site(passage: Passage, at: int) -> bool:
    """Whether a site, and maybe where it stands, is right before a word: "a campus in Acmeville valued at"."""
    places = (passage.word_at(m.start) for m in passage.mentions if m.kind == "place" and passage.word_at(m.end) == at)
    last = next((first - 2 for first in places if passage.lower[first - 1] == "in"), at - 1)
    return last >= 0 and passage.lower[last] in _NAMED_SITES


def has_single_object(passage: Passage, first: int) -> bool:
    """Whether one site stands from word `first` on, with "a", "the", "its" or the like: "a campus", not "campuses"."""
    at = find_object(passage, first)
    is_single = passage.lower[first : first + 1] != [] and passage.lower[first] in _GRAMMAR["determiners"]
    return at is not None and is_single and _PLURALS.isdisjoint(passage.lower[at : at + _HEAD])


def is_elsewhere(passage: Passage, verb: Found[str], names: AbstractSet[str]) -> bool:
    """Whether a verb tells of another place than those of these names: "in Acmeville after Widgetville rejected it"."""
    at = next((at for at in range(verb.first - 1, -1, -1) if passage.lower[at] in ("after", "whose")), None)
    if at is None:
        return False
    places = [mention for mention in passage.mentions if mention.kind == "place"]
    if passage.lower[at] == "whose":
        told = [mention for mention in places if passage.word_at(mention.end) == at]
    else:
        told = [mention for mention in places if at < passage.word_at(mention.start) < verb.first]
    return bool(told) and told[0].name not in names


def _is_beside_site(passage: Passage, first: int, last: int) -> bool:
    """Whether words begin with another thing and go on with "at", "for" or the like and a site."""
    words = passage.tokens[first : min(first + _OBJECT, last)]
    parting = next((at for at, token in enumerate(words) if token.lower in _AT_SITE), 0)
    if not parting or _has_site(passage, first, words[:parting]):
        return False
    behind = range(first + parting, min(first + parting + _TO_SITE, last))
    return any(at in behind for at in facility_words(passage))


def _has_site(passage: Passage, first: int, words: Sequence[Token]) -> bool:
    """Whether these words name what is built, or the work on it, or another clause begins among them."""
    end = first + len(words)
    is_parted = any("," in token.gap for token in words)
    is_named = any(first <= passage.word_at(mention.start) < end for mention in passage.mentions)
    sites = _WORDS["works on sites"] | _WORDS["sites"] | _WORDS["facilities"]
    is_site = any(token.lower in sites for token in words)
    return is_parted or is_named or is_site or any(first <= at < end for at in facility_words(passage))
