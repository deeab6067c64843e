"""Programs told by a verb alone: "Acme will train 10,000 teachers", "trained 300 nurses through Zorblat"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.extraction.facts import Mention
from bot.extraction.names.parties import COUNTRIES
from bot.extraction.reading import Passage
from bot.extraction.text.tokens import Token
from bot.extraction.words.times import behind_time
from bot.extraction.words.wordlists import read_sections, read_word_sections

_CUES = read_sections("initiative_cues.txt")
_TRAINING = frozenset(_CUES["training"])
_PASSIVE = frozenset(("are", "be", "been", "being", "were"))
_GOVERNMENT = frozenset(("government", "ministers"))
_WORDS = read_word_sections("initiative_cues.txt")
_GIVING, _RECEIVING, _LESSONS = _WORDS["giving"], _WORDS["receiving"], _WORDS["lessons"]
_PLACES = _WORDS["places to learn"]
_INTENDING = read_word_sections("name_cues.txt")["auxiliaries"] | _WORDS["intending"]
_BEGINNING = _TRAINING | _GIVING | _WORDS["opening"] | _WORDS["beginning beside opening"]
_TRAINED = frozenset(("trained", "reskilled", "retrained", "upskilled"))
_TELLING_OF_LEARNERS = _TRAINING | _GIVING | _RECEIVING | _LESSONS | _PLACES
_GIVEN = _LESSONS | _PLACES | {"skills", "upskilling"}
_FIRMS = read_word_sections("project_words.txt")["firms"]
_OPENING = 3  # words: "The German company"
_BESIDE = frozenset(("alongside", "with"))
_NEAR_RECEIVED = 4  # words: "will receive free AI training"
_LONGEST_SUBJECT = 100  # characters
_NEAR_VERB = 40  # characters: "15,000 nurses in Ghana will receive"
_VERBS = read_word_sections("name_cues.txt")["auxiliaries"]
_AUXILIARIES = _VERBS | {"to"}
_SUBJECT = 4  # words of a verb: "is also expected to train"
_NEAR_CUT = 4  # words: "sells its online training courses"
_LONGEST_FIELD = 6  # words: "in the repair of hammers"
_ENDS = frozenset(("across", "as", "at", "by", "for", "from", "so", "through", "to", "with"))  # behind the field
_GRAMMAR = read_word_sections("grammar.txt")
_DETERMINERS, _PREPOSITIONS = _GRAMMAR["determiners"], _GRAMMAR["prepositions"]
_COUNTED = re.compile(r"\d|million|thousand|lakh|crore")
_FIGURE = re.compile(
    r"(?:(?:more than|over|about|almost|an estimated|around|as many as|up to|nearly|at least|roughly|some)\s)?"
    r"(?:(?<![$€£₹–,.-])(?<!\b1 in )(?<!\bone in )"
    r"\b\d{1,3}(?:,\d{2,3}){0,4}(?:\.\d)?(?:[\s-](?:million|thousand|lakh|crore))?"
    r"|\b(?:a|half a|one|two|three|four|five|six|seven|eight|nine|ten)\s(?:million|thousand|lakh|crore))"
    r"(?:\s(?!(?:at|by|for|from|in|with)\s)(?:[\w–-]{1,20}|U\.[SK]\.)){0,3}?"
    rf"\s(?:{'|'.join((*_CUES['audience'], *sorted(_PLACES), 'partnerships', 'countries'))}"
    rf"|(?-i:[A-Z][a-z]{{2,14}}(?:ans|ese|is)|{'|'.join(_CUES['peoples'])}))\b",  # "10,000 Zorblatians"
    re.IGNORECASE,
)


def find_figure(text: str) -> str | None:
    """How many people are counted, with the words for them: "more than 10,000 teachers"."""
    figure = _FIGURE.search(text) if _COUNTED.search(text) else None
    return figure.group() if figure else None


def find_trainings(passage: Passage, focus: str | None) -> list[tuple[str, list[str]]]:
    """The name of every training of counted people, and who runs it; `focus` does where none is named."""
    found: list[tuple[str, list[str]]] = []
    verbs = passage.find_words(_TELLING_OF_LEARNERS)
    if not verbs or _COUNTED.search(passage.text) is None:
        return found
    for at in verbs:
        if _counts_trained(passage, at) and not is_cut_or_sold(passage, at):
            owner = find_government(passage) if is_by_government(passage) else _owner(passage, at, focus)
            who = owner or ("Government" if is_by_government(passage) else None)
            what = passage.lower[at] if passage.lower[at] in _PLACES else f"training{_field(passage, at)}"
            name = _scheme(passage, at) or (who and f"{who} {what}")
            owners = _owners(passage, at, owner) if owner and owner != name else []
            if name:
                found.append((name, owners))
    return found


def is_cut_or_sold(passage: Passage, at: int) -> bool:
    """Whether a program is given up or is goods: "will cut | internships", "sells online | courses"."""
    near = reversed(passage.lower[max(0, at - _NEAR_CUT) : at])
    verb = next((word for word in near if word in _WORDS["cutting and selling"] | _WORDS["opening"]), None)
    return verb in _WORDS["cutting and selling"]


def _owners(passage: Passage, at: int, owner: str) -> list[str]:
    """All of the owner's list, and those with whom they act: "Acme and Widget team up with Quill to train"."""
    before = [group for group in passage.groups if group.last <= at]
    listed = [name for group in before if owner in group.names and not group.before for name in group.names]
    beside = [name for group in before if group.before in _BESIDE for name in group.names]
    return list(dict.fromkeys([*(listed or [owner]), *beside]))


def _counts_trained(passage: Passage, at: int) -> bool:
    """Whether those who are trained are counted: "train 300 nurses", "courses for 300 nurses", "give 300 training"."""
    tokens = passage.tokens
    if _is_received(passage, at):
        return _is_counted_before(passage, at)
    if tokens[at].lower in _RECEIVING:
        return False
    is_noun = at + 1 < len(tokens) and tokens[at].lower in _LESSONS | _PLACES and tokens[at + 1].lower in ("to", "for")
    is_given = tokens[at].lower in _TRAINING or not _GIVEN.isdisjoint(passage.vocabulary)
    counted = _FIGURE.match(passage.text, tokens[at + is_noun].end - passage.sentence.start + 1)
    return is_given and counted is not None


def _is_received(passage: Passage, at: int) -> bool:
    """Whether those who learn stand before the verb: "300 nurses will receive training", "300 nurses were trained"."""
    if passage.lower[at] in _TRAINED:
        return not _PASSIVE.isdisjoint(passage.lower[max(0, at - 2) : at])
    behind = passage.lower[at + 1 : at + 1 + _NEAR_RECEIVED] if passage.lower[at] in _RECEIVING else ()
    lesson = next((n for n, word in enumerate(behind) if word in _LESSONS), None)
    return lesson is not None and _PREPOSITIONS.isdisjoint(behind[:lesson])  # not "got tickets for classes"


def _is_counted_before(passage: Passage, at: int) -> bool:
    """Whether the subject of the verb at `at` counts people."""
    end = passage.tokens[at].start - passage.sentence.start
    figure = next(iter(_FIGURE.finditer(passage.text, max(0, end - _LONGEST_SUBJECT), end)), None)
    return figure is not None and "," not in passage.text[figure.end() : end] and end - figure.end() <= _NEAR_VERB


def counts_trained(passage: Passage) -> bool:
    """Whether a sentence counts people who are trained, by nobody that stands before the verb."""
    verbs = [at for at in passage.find_words(_TELLING_OF_LEARNERS) if _counts_trained(passage, at)]
    return bool(verbs) and not any(_subject(passage, at) or _scheme(passage, at) for at in verbs)


def find_government(passage: Passage) -> str | None:
    """The government that a sentence names, "The Zorblatian government", or the country that it begins with."""
    named = (group.names[0] for group in passage.groups if group.names)
    return next((name for name in named if name.lower().split()[-1] == "government"), None) or _acting_country(passage)


def _acting_country(passage: Passage) -> str | None:
    """The country with which a sentence begins, and which begins or runs something: "Acmeland will train 300"."""
    first = next(iter(passage.mentions), None)
    if first is None or first.name not in COUNTRIES or first.start != passage.starts[0]:
        return None
    last = passage.word_at(first.end)
    behind = passage.tokens[last : last + 1]
    is_subject = bool(behind) and behind[0].gap == " " and not passage.tokens[last - 1].is_possessive
    return first.name if is_subject and _is_verb_of_beginning(passage, last) else None


def _is_verb_of_beginning(passage: Passage, at: int) -> bool:
    """Whether words of intent and time lead from word `at` to a verb of beginning: "on Monday launched"."""
    at = behind_time(passage.tokens, at)
    verb = next((word for word in passage.lower[at:] if word not in _INTENDING), None)
    return verb in _BEGINNING


def _owner(passage: Passage, at: int, focus: str | None) -> str | None:
    """Who trains: the organization right before the verb, the one behind "by", else the last that was named.

    Whom somebody acts with only counts where nobody else is named.
    """
    subject = _subject(passage, at)
    beside = {name for group in passage.groups if group.before in _BESIDE for name in group.names}
    if subject is not None and subject.kind == "organization" and subject.name not in beside:
        return subject.name
    if subject is not None and subject.kind == "place" and _is_state(passage, subject):
        return subject.name
    behind = (g for g in passage.groups if g.names and g.before == "by" and g.first > at and _is_received(passage, at))
    if by := next(behind, None):
        return by.names[0]
    before = [group for group in passage.groups if group.names and group.last <= at]
    acting = [group for group in before if group.before in ("", "by")]
    if not acting and focus and speaks_of_firm(passage):
        return focus
    acting = acting or [group for group in before if group.before not in _BESIDE] or before
    return acting[-1].names[0] if acting else focus


def speaks_of_firm(passage: Passage) -> bool:
    """Whether a sentence begins with whom the ones before tell of: "The company is offering"; not "Hackers gave"."""
    return passage.lower[0] == "it" or not _FIRMS.isdisjoint(passage.lower[:_OPENING])


def _is_state(passage: Passage, place: Mention) -> bool:
    """Whether a place acts: "Acmeland will train", "the state of Acmeland will"; not "the firm in Acmeland will"."""
    first = passage.word_at(place.start)
    return first == 0 or passage.lower[max(0, first - 2) : first] == ["state", "of"]


def _subject(passage: Passage, at: int) -> Mention | None:
    """The name that a verb and its helping words stand right behind; not "300 Zorblatians", who learn."""
    first = at
    while first > max(0, at - _SUBJECT) and passage.tokens[first - 1].lower in _AUXILIARIES:
        first -= 1
    subject = next((m for m in passage.mentions if passage.word_at(m.end) == first), None)
    is_counted = subject is not None and (find_figure(passage.text) or "").endswith(f" {subject.name}")
    return None if is_counted else subject


def _scheme(passage: Passage, at: int) -> str | None:
    """The program's own name, where it trains itself or they are trained "through" or "under" it."""
    subject = _subject(passage, at)
    if subject is not None and subject.kind in ("product", "project"):
        return subject.name
    return next((m.name for m in passage.mentions if _is_way(passage.tokens, at, passage.word_at(m.start), m)), None)


def _is_way(tokens: Sequence[Token], verb: int, first: int, mention: Mention) -> bool:
    if first <= verb + 1 or mention.kind not in ("product", "project", "organization"):
        return False
    before = first - 2 if tokens[first - 1].lower in ("its", "the", "their", "a") else first - 1
    return tokens[before].lower in ("through", "under")


def _field(passage: Passage, at: int) -> str:
    """What they are trained in: " in hammers and nails"."""
    tokens = passage.tokens
    start = next((n for n in range(at + 1, min(at + 8, len(tokens))) if tokens[n].lower == "in"), None)
    if start is None or start + 1 >= len(tokens) or not tokens[start + 1].word.islower():
        return ""
    if tokens[start + 1].lower in _DETERMINERS:  # "in the Acmeville area"
        return ""
    words = range(start + 1, min(start + 1 + _LONGEST_FIELD, len(tokens)))
    last = next((n for n in words if tokens[n].gap != " " or tokens[n].lower in _ENDS | _VERBS), words.stop)
    return f" {passage.words(start, last)}"


def is_by_government(passage: Passage) -> bool:
    """Whether a sentence begins with a government: "The government will", "Ministers have", "Acmeland will"."""
    return not _GOVERNMENT.isdisjoint(passage.lower[:3]) or _acting_country(passage) is not None
