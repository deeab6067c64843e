"""Names in the text: what each is, and the full name that a short form stands for.

A name is learned from the whole article: every place where it stands votes for what it is (a person, an organization, a
place, a project, a product), and a short form ("Kwon", "Scale") belongs to the full name that begins or ends with it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

from bot.extraction.facts import Mention, NameKind
from bot.extraction.names.appositions import Votes
from bot.extraction.names.beginnings import begins_none, with_openings
from bot.extraction.names.candidates import find_candidates
from bot.extraction.names.forms import ACRONYMS, PRIVATE_FORMS, SPELLED_FORMS, is_company_form, without_forms
from bot.extraction.names.gazetteer import Names
from bot.extraction.names.joints import CALENDAR, LONGEST_NAME
from bot.extraction.names.kinds import decide_kind
from bot.extraction.names.known_names import Candidate
from bot.extraction.names.namesakes import with_nearest_namesakes, without_nickname
from bot.extraction.names.short_forms import find_short_forms
from bot.extraction.names.shortened import FullName, join_first_words, join_national
from bot.extraction.names.votes import GENERIC_ENDINGS, count_all_votes
from bot.extraction.text.tokens import Token
from bot.extraction.words.wordlists import read_word_sections

_CUES = read_word_sections("name_cues.txt")
_ARTICLES = ("Al-", "El-")
_SURNAMES = _CUES["common surnames"]
_NEED_NO_PLACE: tuple[NameKind, ...] = ("organization", "person", "place")  # believed of the first word of a sentence


def find_mentions(
    text: str, sentences: Sequence[Sequence[Token]], title: Sequence[Token], names: Names
) -> tuple[list[tuple[Mention, ...]], dict[str, FullName]]:
    """The names of every sentence, each with its full name, and what every written form stands for in this article.

    `sentences` are the words of each sentence, with offsets into `text`; `title` those of the headline, which tells
    what a name is, but not where one ends.
    """
    candidates = with_openings(sentences, [list(find_candidates(text, tokens, names)) for tokens in sentences], names)
    kinds = _kinds(sentences, candidates, title, names)
    lexicon = _lexicon(text, candidates, kinds, names)
    join_first_words(lexicon, sentences, candidates, names)
    mentions = [tuple(_mentions(tokens, found, lexicon)) for tokens, found in zip(sentences, candidates, strict=True)]
    people = {full.name for full in lexicon.values() if full.kind == "person"}
    return with_nearest_namesakes(text, mentions, people), lexicon


def find_learned_names(
    title: str, tokens: Sequence[Token], lexicon: Mapping[str, FullName], names: Names
) -> tuple[Mention, ...]:
    """The names of a headline, where every word may have a capital: those that the article or the gazetteer knows."""
    mentions: list[Mention] = []
    at = 0
    while at < len(tokens):
        if begins_none(tokens, at, names):
            at += 1
            continue
        for last in range(min(at + LONGEST_NAME, len(tokens)), at, -1):
            written = title[tokens[at].start : tokens[last - 1].end]
            known = names.known.get(written)
            full = lexicon.get(written) or (FullName(known.name, known.kind) if known and not known.careful else None)
            if full:
                mentions.append(Mention(full.name, full.kind, tokens[at].start, tokens[last - 1].end))
                at = last - 1
                break
        at += 1
    return tuple(mentions)


def _kinds(
    sentences: Sequence[Sequence[Token]],
    candidates: Sequence[Sequence[Candidate]],
    title: Sequence[Token],
    names: Names,
) -> dict[str, NameKind]:
    """The kind of every written form; a word that is only ever capitalised at the start of sentences needs a vote."""
    votes, seen_within = count_all_votes(sentences, candidates, title, names)
    kinds: dict[str, NameKind] = {}
    for found in candidates:
        for candidate in found:
            written, known = candidate.written, candidate.known
            if known and not known.careful and not _is_namesake(candidate, votes[written]):
                kinds[written] = known.kind
                continue
            decided = decide_kind(votes[written])
            if (
                decided
                and not _is_weak(written, decided, votes[written])
                and (seen_within[written] or (votes[written][decided] >= 1 and decided in _NEED_NO_PLACE))
            ):
                kinds[written] = decided
            elif decided and _is_weak(written, decided, votes[written]):
                continue
            elif seen_within[written] and not (known and known.careful):
                kinds[written] = "product"
    return kinds


def _is_namesake(candidate: Candidate, votes: Votes) -> bool:
    """Whether a person has the name of a place: "Ms. Austin", but not "Jane Roe of Baton Rouge, who"."""
    known = candidate.known
    return known is not None and known.kind == "place" and not candidate.is_sure and votes.get("person", 0) > 2


def _is_weak(written: str, decided: NameKind, votes: Votes) -> bool:
    """A single word needs more than a role before it to be taken for a person; one of capitals alone never is.

    Nor is what begins with an article, or ends in a plus: "The Hammer", "Acme+".
    """
    is_short = " " not in written and (votes["person"] < 1.5 or written.isupper())
    return decided == "person" and (is_short or written.startswith("The ") or written[-1] == "+")


def _lexicon(
    text: str, candidates: Sequence[Sequence[Candidate]], kinds: Mapping[str, NameKind], names: Names
) -> dict[str, FullName]:
    """The full name of every written form of this article."""
    lexicon: dict[str, FullName] = {}
    full: list[FullName] = []
    for found in candidates:
        for candidate in found:
            kind = kinds.get(candidate.written)
            if kind and candidate.written not in lexicon:
                known = candidate.known
                name = known.name if known and known.kind == kind else candidate.written
                lexicon[candidate.written] = FullName(name, kind)
                full.append(lexicon[candidate.written])
    for short, name in find_short_forms(text, {written: full.name for written, full in lexicon.items()}, names.known):
        lexicon[short] = lexicon[name]
    _join_people(lexicon, full, {candidate.written for found in candidates for candidate in found})
    fixed = frozenset(candidate.written for found in candidates for candidate in found if _is_known(candidate))
    _join_organizations(lexicon, full, fixed)
    join_national(lexicon, full, names)
    return lexicon


def _is_known(candidate: Candidate) -> bool:
    """Whether a written form is a full name by the gazetteer, whatever the text does."""
    known = candidate.known
    return known is not None and known.name == candidate.written and not known.careful


def _join_people(lexicon: dict[str, FullName], full: Sequence[FullName], found: Iterable[str]) -> None:
    """A surname, or a given name that only one person has, stands for the full name, wherever it is `found`."""
    people = _people(lexicon, full)
    given: dict[str, list[FullName]] = {}
    for person in people.values():
        words = person.name.split()
        given.setdefault(words[0], []).append(person)
        lexicon |= dict.fromkeys(without_nickname(words), person)
        for count in range(1, len(words) - 1):
            shorter = " ".join(words[count:])
            if shorter in people:
                lexicon[shorter] = person
    surnames = _surnames(people.values())
    for written in {*lexicon, *found}:
        name = lexicon.get(written)
        if " " in written or (name and name.kind == "place"):
            continue
        plain = (
            written if written in surnames or not written.startswith(_ARTICLES) else written[0].lower() + written[1:]
        )
        if plain in surnames:
            lexicon[written] = surnames[plain]
        elif len(given.get(written, ())) == 1 and (written in _SURNAMES or not (name and name.kind == "organization")):
            lexicon[written] = given[written][0]


def _people(lexicon: dict[str, FullName], full: Sequence[FullName]) -> dict[str, FullName]:
    """The full names of people, those that differ by capitals joined: "Jane al-Roe" and "Jane Al-Roe"."""
    spelled: dict[str, FullName] = {}
    for one in full:
        if one.kind == "person" and " " in one.name:
            lexicon[one.name] = spelled.setdefault(one.name.casefold(), one)
    return {one.name: one for one in spelled.values()}


def _surnames(people: Collection[FullName]) -> dict[str, FullName]:
    """The first person with each surname: the last word, or a common one within, as in "Jane Wu Yongming"."""
    surnames: dict[str, FullName] = {}
    for person in people:
        surnames.setdefault(person.name.split()[-1], person)
    for person in people:
        for word in _SURNAMES.intersection(person.name.split()[1:-1]):
            surnames.setdefault(word, person)
    return surnames


def _join_organizations(lexicon: dict[str, FullName], full: Sequence[FullName], known: frozenset[str]) -> None:
    """ "Scale" stands for "Scale AI" where only generic words are left out, unless it is `known` for another name.

    "Scale AI, Inc." stands for a known "Scale AI", and "Scale Investment Company" for a known "Scale".
    """
    shorter: dict[str, FullName] = {}
    spelled: dict[str, FullName] = {}
    for name in full:
        if name.kind != "organization":
            continue
        alike = spelled.setdefault(name.name.casefold(), name)
        if alike != name and name.name not in known:  # "ACME" and "Acme"
            lexicon[name.name] = alike
        plain = without_forms(name.name)
        if plain in known and name.name not in known and lexicon[plain].kind == "organization":
            lexicon[name.name] = lexicon[plain]
        words = name.name.removeprefix("The ").split()
        while len(words) > 1 and (words[-1].strip(".,") in GENERIC_ENDINGS or is_company_form(words[-1])):
            words = words[:-2] if words[-2:] in PRIVATE_FORMS else words[:-1]
            shorter.setdefault(" ".join(words).rstrip(" &,"), name)
    for written, name in list(lexicon.items()):
        longer = shorter.get(written)
        is_own = name.name == written or (longer and _are_initials_of(written, longer) and name.name not in lexicon)
        if longer and is_own and name.kind != "person" and written not in known:
            lexicon[written] = longer
    for short, name in shorter.items():
        if short not in lexicon and short not in ACRONYMS and short not in CALENDAR and len(short) > 2:
            lexicon[short] = name


def _are_initials_of(written: str, longer: FullName) -> bool:
    """Whether initials belong to a holding of this text: "AB" for "AB Holdings", whatever they stand for elsewhere."""
    return written.isupper() and longer.name.removeprefix(f"{written} ") in SPELLED_FORMS


def _mentions(tokens: Sequence[Token], found: Sequence[Candidate], lexicon: Mapping[str, FullName]) -> list[Mention]:
    mentions: list[Mention] = []
    for candidate in found:
        full = lexicon.get(candidate.written)
        if full:
            start, end = tokens[candidate.first].start, tokens[candidate.last - 1].end
            mentions.append(Mention(full.name, full.kind, start, end))
    return mentions
