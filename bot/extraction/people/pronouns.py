"""Whether a text calls somebody "he" or "she": by a title, or by the pronoun in a sentence that names nobody else."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.extraction.facts import Mention
from bot.extraction.reading import Passage

_TITLES = {"mr": "he", "ms": "she", "mrs": "she", "miss": "she"}
_PRONOUNS = {"he": "he", "his": "he", "him": "he", "she": "she", "her": "she"}
_TOLD_APART = frozenset(("he", "she"))
_NEAR = 12  # people: whoever was named before them is not meant any more
_JUST_NAMED = 4  # people


@dataclass(slots=True)
class Named:
    """Those whom a pronoun may stand for: all `recent` ones, and of the paragraph before who `spoke` last in it, and
    the one whom `alone` it tells of.
    """

    recent: list[str]
    pronouns: dict[str, str]
    spoke: str | None = None
    alone: str | None = None

    def by(self, pronoun: str) -> str | None:
        """Whom a pronoun stands for that no name of its own paragraph stands before.

        Who spoke last goes on, unless somebody else who was just named is known to be called so.
        """
        fits = self.spoke is not None and self.pronouns.get(self.spoke, pronoun) == pronoun
        near = list(dict.fromkeys(reversed(self.recent)))[:_JUST_NAMED][::-1]
        is_other = fits and any(self.pronouns.get(name) == pronoun for name in near)
        if fits and (not is_other or self.spoke in self.pronouns):
            return self.spoke
        if self.alone is not None and self.pronouns.get(self.alone, pronoun) == pronoun and pronoun in _TOLD_APART:
            self.pronouns[self.alone] = pronoun
            return self.alone
        return last_whom_it_fits(pronoun, self.recent, self.pronouns)


def learn_pronouns(passages: Sequence[Passage]) -> dict[str, str]:
    """ "he" or "she" by name, for those of whom the text says so first one way."""
    known: dict[str, str] = {}
    for passage in passages:
        people = [mention for mention in passage.mentions if mention.kind == "person"]
        for mention in people:
            first = passage.word_at(mention.start)
            title = passage.tokens[first - 1].lower if first else ""
            if title in _TITLES:
                known.setdefault(mention.name, _TITLES[title])
        is_quoted = '"' in passage.text or "“" in passage.text
        if len({mention.name for mention in people}) == 1 and not is_quoted:
            behind = (_bare(token.lower) for token in passage.tokens[passage.word_at(people[0].end) :])
            pronoun = next((_PRONOUNS[word] for word in behind if word in _PRONOUNS), None)
            if pronoun:
                known.setdefault(people[0].name, pronoun)
    return known


def last_whom_it_fits(pronoun: str, named: Sequence[str], known: Mapping[str, str]) -> str | None:
    """The one named last for whom "he" or "she" stands, else for whom it may stand; "they" may for everybody."""
    is_told_apart = pronoun in _TOLD_APART
    near = named[: -_NEAR - 1 : -1]
    sure = next((name for name in near if is_told_apart and known.get(name) == pronoun), None)
    return sure or next((name for name in near if not is_told_apart or name not in known), None)


def only_one(told: Sequence[tuple[Passage, Mention]]) -> str | None:
    """The one person of a paragraph, besides those to whom something belongs: "praised President Roe's plan"."""
    names = {one.name for passage, one in told if not passage.tokens[passage.word_at(one.end) - 1].is_possessive}
    return names.pop() if len(names) == 1 else None


def _bare(word: str) -> str:
    """ "she" for "she's"."""
    return word.replace("’", "'").partition("'")[0]
