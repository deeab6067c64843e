"""How much of a company somebody owns: asked for, and told (pure).

A sentence may name both and a share, and yet tell of another's, or the other way round. So whoever stands next to the
share must be the owner, and what stands behind it the one that is owned.
"""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from bot.briefings.lines import Line
from bot.briefings.meaning.cue_words import words_for
from bot.briefings.meaning.guess import COMMON
from bot.briefings.meaning.resolve import Subject
from bot.briefings.questions.about import is_called, is_named, is_word_of
from bot.briefings.questions.acting import find_opening
from bot.extraction.facts import Facts, Mention
from bot.library.article import Heading
from bot.patterns import lazy_pattern

_ASKS = lazy_pattern(
    r"\W*(?:how much (?:of\b.*)?\b(?:do|does|did|will|would|is|was|has|have)\b.*\b(?:own(?:s|ed)?|holds?|held)\b"
    r"|(?:what|which|how (?:big|large|much|high))\b.*\bstakes?\b"
    r"|(?:what|which|how (?:big|large|much|high))\b.*\b(?:percentage|percent|per cent|share|part)\b"
    r".*\b(?:own(?:s|ed)?|holds?|held)\b)",
    re.IGNORECASE,
)
_IN_WHOM = lazy_pattern(r"\bin (?:the )?(?=\w)", re.IGNORECASE)
_OF_WHOM = lazy_pattern(r"\bof (?:the )?(?=\w)", re.IGNORECASE)
_OWNER = lazy_pattern(
    r"\b(?P<whose>\w+)['’]s? stakes?\b|\bstakes? of (?P<of>\w+)\b.* in\b"
    r"|\b(?:do|does|did|will) (?:the )?(?P<who>\w+)\b.*\b(?:own|hold|have)\b",
    re.IGNORECASE,
)
_WHOSE_OF_WHOM = lazy_pattern(r"\w['’]s? (?:\w+ )?(?P<whom>\w+) stakes?\b", re.IGNORECASE)
_IS_STAKE = lazy_pattern(r"\W*(?:the )?(?:stakes? of \w+|(?:\w+ )?\w+['’]s? stakes?) in\b", re.IGNORECASE)
_CALLS_STAKE = lazy_pattern(r"\b(?:stakes?|shareholding|holding)\b", re.IGNORECASE)
_FILLERS = frozenset(
    {"the", "a", "an", "s", "of", "in", "by", "held", "owned", "size", "stake", "stakes", "shareholding", "holding"}
)
"""Words beside the names in “stake of Fernleaf in Quillback”, which asks for the share without a verb."""


def _spell_share() -> str:
    """A part of a company: “a 12 per cent stake”, “owns about half of it”, “raised its stake in it to 12 per cent”."""
    portion = rf"(?:(?<![\d.,])\d[\d.,]*\s?(?:%|per ?cent\b)|\b{words_for('portion')}\b)"
    holding, owns = rf"\b{words_for('holding')}\b", rf"\b{words_for('owns')}\b"
    return (
        rf"{portion}(?=(?:[ -]\w+){{0,3}}?[ -]{holding}"
        r"|\s+of (?:the )?(?:company|firm|start-?up|business|shares|(?-i:[A-Z])))"
        rf"|(?:{owns}|{holding} of)\s(?:\w+\s){{0,3}}?{portion}"
        rf"|{holding} (?:in|of) [^.;,]{{1,40}}? (?:to|at|is|was|from|of)\s(?:\w+\s){{0,3}}?{portion}"
    )


_SHARE = lazy_pattern(_spell_share, re.IGNORECASE)
_OWNED_BY = lazy_pattern(r"[^.;]{0,60}?\b(?:owned|held|controlled|taken|bought|acquired) by\s", re.IGNORECASE)
_NEXT_TO = lazy_pattern(
    r"\W*(?:(?:now|currently|already|will|would|to|also|owns?|holds?|has|have|having|with|keeps?|gets?|takes?|took|an?"
    r"|the|its|about|roughly|nearly|around|some|approximately|up|over|more|than|at|least|just)\s)*\W*",
    re.IGNORECASE,
)
"""What stands between an owner and the share."""
_WORD = lazy_pattern(r"\w+")
_IN = lazy_pattern(r"(?:[ -]\w+){0,3}? (?:in|of) (?:the )?")
"""What stands between a share and the one that it is of."""


@dataclass(frozen=True, slots=True)
class Stake:
    """What a question asks for the share of: who owns it, and the one that it is of, as far as they are named."""

    owner: Subject | None
    owned: Subject | None
    called: str = ""
    """The owner's name in the question, where nobody is known by it."""

    def is_told_in(self, line: Line, facts: Mapping[Heading, Facts]) -> bool:
        """Whether the line tells a share that the owner has of the other."""
        named = [one for one in facts[line.article].mentions if line.start <= one.start < line.end]
        names = [one for one in named if one.kind in {"organization", "person"}]
        around = f"{line.article.title}. {line.passage.text}"
        if any(one and not is_called(one, around) for one in (self.owner, self.owned)):
            return False
        return any(self._fits(line, share, names) for share in _SHARE.finditer(line.text))

    def _fits(self, line: Line, share: re.Match[str], names: Sequence[Mention]) -> bool:
        start, end = line.start + share.start(), line.start + share.end()
        before, behind = [one for one in names if one.end <= start], [one for one in names if one.start >= end]
        of = next((one for one in behind[:1] if _IN.fullmatch(line.text, share.end(), one.start - line.start)), None)
        told = [one for one in names if start <= one.start < end] or ([of] if of else [])
        if told and self.owned and not any(is_named(self.owned, one.name) for one in told):
            return False
        if self.called:
            return self._calls_owner(line, start, before)
        if _OWNED_BY.match(line.text, share.end()):
            owners = [one for one in behind if one != of][:1]
        else:
            owners = self._find_owners(line, start, before)
        return not owners or self.owner is None or any(is_called(self.owner, one.name) for one in owners)

    def _calls_owner(self, line: Line, start: int, before: Sequence[Mention]) -> bool:
        """Whether the sentence has the owner's unknown name before the share, and no other behind that."""
        opening = find_opening(line, start) - line.start
        at = line.text.casefold().rfind(self.called, opening, start - line.start)
        others = (one for one in before if not (self.owned and is_named(self.owned, one.name)))
        return at >= 0 and not any(one.start > line.start + at for one in others)

    def _find_owners(self, line: Line, start: int, before: Sequence[Mention]) -> list[Mention]:
        """The name next to the share, else the last before it that is not the one which is owned; with the name that
        stands right before it, which may be a part of it.
        """
        is_next = before and _NEXT_TO.fullmatch(line.text, before[-1].end - line.start, start - line.start)
        others = [one for one in before if not (self.owned and is_named(self.owned, one.name))]
        near = before[-2:] if is_next else others[-2:]
        return [one for one in near if near[-1].start - one.end <= 1]


def read_stake(question: str, names: Collection[Subject]) -> Stake | None:
    """The stake that a question asks for; None where it asks for something else."""
    if not names or not (_ASKS.match(question) or _only_names_stake(question, names)):
        return None
    places = _IN_WHOM.finditer(question), _OF_WHOM.finditer(question)
    behind = [" ".join(question[one.end() :].split()[:2]) for found in places for one in found]
    owned = next((one for words in behind for one in names if _opens_with(one, words)), None)
    owned = owned or _find_owned_before(question, names)
    owner = next((one for one in names if one != owned), None)
    return Stake(owner, owned, "" if owner else _read_owner(question, names))


def _find_owned_before(question: str, names: Collection[Subject]) -> Subject | None:
    """The one that is owned right before the stake, where the owner has its mark: “Fernleaf's Quillback stake”."""
    found = _WHOSE_OF_WHOM.search(question)
    return next((one for one in names if found and is_word_of(found["whom"].lower(), one)), None)


def _read_owner(question: str, names: Collection[Subject]) -> str:
    """The owner's name in the question, folded: none that is a common word."""
    asked = _OWNER.search(question)
    word = next(filter(None, asked.groups()), "").casefold() if asked else ""
    return "" if word in COMMON or any(is_word_of(word, one) for one in names) else word


def _only_names_stake(question: str, names: Collection[Subject]) -> bool:
    """Whether it is no sentence but the stake's name, with both names: “stake of Fernleaf in Quillback”."""
    words = [word for word in _WORD.findall(question) if word.lower() not in _FILLERS]
    if _IS_STAKE.match(question):
        return True
    is_called_so = _CALLS_STAKE.search(question) is not None and len(names) > 1
    return is_called_so and all(any(is_word_of(word, one) for one in names) for word in words)


def _opens_with(subject: Subject, words: str) -> bool:
    """Whether the words, of which the second may belong to what comes behind, begin with the subject's name."""
    return is_called(subject, words) and is_word_of(words.split(maxsplit=1)[0], subject)
