"""The initiatives that a sentence names: by what their name says, by what it calls them, or in quotation marks."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from bot.extraction.facts import Mention
from bot.extraction.programs.audiences import find_audience, names_people
from bot.extraction.programs.centers import find_center
from bot.extraction.programs.names import (
    find_name_beside_kind,
    find_quoted_name,
    is_about_learning,
    is_for_people,
    is_opened,
    is_opened_for_learners,
    is_public_fund,
    speaks_of_learning,
)
from bot.extraction.programs.trainings import find_figure
from bot.extraction.programs.whole_names import ends_with_place, join_parts
from bot.extraction.reading import Passage
from bot.extraction.text.tokens import Token
from bot.extraction.words.wordlists import read_sections, read_word_sections

_CUES = read_sections("initiative_cues.txt")
_NAMED = frozenset(_CUES["named"])
_NAMES_TOO = frozenset(_CUES["named as people and houses are"])
_KINDS = frozenset(_CUES["called"])
_NEAR_BEGINNING = 7  # words: "announced the establishment of the new | Hammer Institute"
_PROGRAMS = frozenset(("academy", "fellowship", "program", "programme"))  # gas plants are "initiatives" too
_CALLED_SO = _KINDS | {"platform"}
_BODIES = frozenset(_CUES["bodies"])
_HOUSES_FOR = read_word_sections("name_cues.txt")["for fields"]
_CALLED = frozenset(("called", "named", "dubbed"))
_OPENING = 8  # words: "The project is a flagship national training scheme"
_APPOSITION = 4  # words: "X, a new training scheme"
_LONG_APPOSITION = 7  # words: "X, a new $50 million training scheme"
_PARTING = read_word_sections("grammar.txt")["prepositions"] | {"that", "which", "who", "whose"}
_ELSEWHERE = (_PARTING - {"of"}) | {"across", "alongside", "amid", "during", "within"}
_WORDS = read_word_sections("initiative_cues.txt")
_BEGINNING = _WORDS["opening"] | _WORDS["beginning beside opening"]
_OF_THINGS = _WORDS["programs of things"]
_ANY_KINDS = frozenset(kind.capitalize() for kind in _CUES["kinds of programs"])
_OF_PEOPLE = _WORDS["funds for people"] | {"Graduate", "Graduates", "Talent"}
_FACILITIES = read_word_sections("project_words.txt")["facilities"] | {"cloud", "factory", "mine", "park", "plant"}
_CHIPS, _LEARNING, _MACHINES = _WORDS["chips"], _WORDS["learning"], _WORDS["machines"]
_NEAR_MACHINE = 3  # words: "training of models"


def find_named(passage: Passage, following: Passage | None) -> list[str]:
    """The initiatives that a sentence names."""
    quoted = find_quoted_name(passage)
    beside = None if quoted else find_name_beside_kind(passage)
    quoted = beside if beside and is_for_people(passage) else quoted
    found = [
        mention
        for mention in passage.mentions
        if _is_initiative(passage, mention)
        or is_opened_for_learners(passage, mention, following)
        or is_public_fund(passage, mention)
        or _is_called_next(passage, mention, following)
    ]
    named = join_parts(passage, found)
    if quoted and not any(_is_one(name, quoted) for name in named):
        named = [*(name for name in named if name not in quoted), quoted]
    if center := find_center(passage, following):
        named.append(center)
    return list(dict.fromkeys(named))


def _is_one(name: str, other: str) -> bool:
    """Whether two names differ only in how they write the company: "AWC Diploma", "Acme Web Corp Diploma"."""
    return " " in name and name not in other and name.rsplit(maxsplit=1)[-1] == other.rsplit(maxsplit=1)[-1]


def _is_initiative(passage: Passage, mention: Mention) -> bool:
    words = mention.name.split()
    if mention.kind in ("person", "place") or tells_of_chips(passage):
        return False
    first = passage.word_at(mention.start)
    if "for" in words[1:] and first and passage.lower[first - 1] == "as":
        return False  # "sometimes described as Acme for Norland"
    if "for" in words[1:] and (words[words.index("for") - 1] in _BODIES or words[0] in _HOUSES_FOR):
        return False  # "Department for Works", "Bank for Acme Works"
    last = words[-1].capitalize() if words[-1].isupper() else words[-1]
    is_named = last in _NAMED and (last not in _NAMES_TOO or _is_for_learners(passage, mention))
    is_of_things = last in _ANY_KINDS and not _OF_THINGS.isdisjoint(words) and _OF_PEOPLE.isdisjoint(words)
    is_named = is_named and not (is_of_things and not is_for_people(passage))
    is_scheme = is_named or ("Skills" in words[1:] and mention.kind != "organization")
    is_scheme |= ends_with_place(mention)
    if len(words) > 1 and (" for " in mention.name or is_scheme or is_about_learning(mention.name)):
        return True
    return not passage.vocabulary.isdisjoint(_CALLED_SO) and _is_called(passage, mention)


def tells_of_chips(passage: Passage) -> bool:
    """Whether a sentence tells of what computes and of nobody: there, an accelerator and a training are no programs."""
    return not _CHIPS.isdisjoint(passage.vocabulary) and not names_people(passage)


def _is_for_learners(passage: Passage, mention: Mention) -> bool:
    """Whether what may be a surname or a house is somebody's, is opened, or stands beside people or learning."""
    first = passage.word_at(mention.start)
    is_owned = first > 0 and (passage.tokens[first - 1].is_possessive or passage.lower[first - 1] in ("its", "their"))
    return is_owned or is_opened(passage, first) or speaks_of_learning(passage) or find_audience(passage) is not None


def _is_called(passage: Passage, mention: Mention) -> bool:
    """Whether the sentence calls a name a program: "a program called X", "X, a scheme to teach"."""
    tokens, first, last = passage.tokens, passage.word_at(mention.start), passage.word_at(mention.end)
    if first > 1 and tokens[first - 1].lower in _CALLED and tokens[first - 2].lower in _KINDS:
        return mention.kind != "organization" or passage.words(first, last) == mention.name  # "called Acme for Works"
    if first > 1 and tokens[first - 1].lower in ("the", "its") and _is_kind(tokens, first - 2):
        return True
    kind = last + 1 if _is_short_form(tokens, last) else last
    if kind < len(tokens) and tokens[kind].gap == (" " if kind == last else ") ") and tokens[kind].lower in _KINDS:
        has_people = (tokens[kind].lower != "initiative" and names_people(passage)) or " Talent" in mention.name
        return mention.kind in ("product", "project") and (has_people or speaks_of_learning(passage))
    reach = _LONG_APPOSITION if is_for_people(passage) else _APPOSITION
    told_kinds = _CALLED_SO if is_opened(passage, first) and _teaches_counted(passage) else _KINDS
    is_apposed = last < len(tokens) and tokens[last].lower in ("a", "an", "its", "the") and tokens[last].gap == ", "
    if is_apposed and tokens[last].lower == "the" and _opens_sentence(passage, mention):
        return False  # "According to Acme, the program helps"
    apposed = takewhile(lambda token: token.lower not in _PARTING, tokens[last : last + reach])
    kinds = [token for token in apposed if token.lower in told_kinds]
    is_named = mention.kind == "organization" and any(token.word[0].isupper() for token in kinds)
    return is_apposed and bool(kinds) and not is_named


def _is_short_form(tokens: Sequence[Token], at: int) -> bool:
    """Whether word `at` is the short form of the name before it: "Hammer Talent Launch (HTL) programme"."""
    return at + 1 < len(tokens) and tokens[at].gap == " (" and tokens[at + 1].gap == ") "


def _opens_sentence(passage: Passage, mention: Mention) -> bool:
    """Whether a name stands in words before the subject: "According to Acme", "In the view of Acme"."""
    is_before = "," not in passage.between(passage.sentence.start, mention.start)
    return is_before and passage.lower[0] in _PARTING | {"according"} and passage.word_at(mention.start) > 0


def _is_called_next(passage: Passage, mention: Mention, following: Passage | None) -> bool:
    """Whether the next sentence calls a name a program: "Acme backs the Hammer Project. The project is a program".

    Or what is begun teaches by it: "Acme announced the Hammer Fund. The initiative helps nurses to learn".
    """
    if following is None or mention.kind in ("person", "place") or " " not in mention.name:
        return False
    opening = following.lower[:_OPENING]
    if len(opening) == 1 or opening[:1] not in (["the"], ["this"]):
        return False
    if opening[1] == mention.name.split()[-1].lower():
        return opening[2:3] in (["is"], ["was"]) and not _PROGRAMS.isdisjoint(opening[3:])
    is_program = not _WORDS["kinds of programs"].isdisjoint(opening[1:3])
    is_of_it = is_program and opening[1] not in _LEARNING and mention.name.split()[-1].lower() not in _FACILITIES
    return is_of_it and speaks_of_learning(following) and _is_begun(passage, mention)


def _is_begun(passage: Passage, mention: Mention) -> bool:
    """Whether a verb of beginning begins what has the name: "announced the opening of the Hammer School"."""
    first = passage.word_at(mention.start)
    near = range(first - 1, max(-1, first - _NEAR_BEGINNING), -1)
    verb = next((at for at in near if passage.lower[at] in _BEGINNING), None)
    if verb is None or not _ELSEWHERE.isdisjoint(passage.lower[verb:first]):
        return False
    return "," not in passage.between(passage.starts[verb], mention.start)


def _teaches_counted(passage: Passage) -> bool:
    """Whether those who are taught are counted: "teach 10 million workers"; not "40,000 developers use it for training
    models".
    """
    learning = next(iter(passage.find_words(_LEARNING)), None)
    if learning is None or not _MACHINES.isdisjoint(passage.lower[max(0, learning - 2) : learning + _NEAR_MACHINE]):
        return False
    return find_figure(passage.text[passage.starts[learning] - passage.sentence.start :]) is not None


def _is_kind(tokens: Sequence[Token], at: int) -> bool:
    """ "a joint initiative, the Zorblat Pledge", but not "under the initiative, the Zorblat Bank will"."""
    is_new = any(token.lower in ("a", "an", "its") for token in tokens[max(0, at - _APPOSITION) : at])
    return tokens[at].lower in _KINDS and tokens[at + 1].gap == ", " and is_new
