"""Initiatives: programs for people, who runs them, where, for whom, and how many they reach."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from itertools import takewhile, zip_longest

from bot.extraction.facts import Initiative, Mention
from bot.extraction.programs.audiences import find_audience, is_in_name, names_people, names_people_behind
from bot.extraction.programs.drafts import Draft, close_drafts, find_draft
from bot.extraction.programs.names import (
    describe_program,
    find_name_beside_kind,
    find_quoted_name,
    is_about_learning,
    is_for_people,
    is_of_others,
    is_opened,
    is_opened_for_learners,
    is_public_fund,
    points_at_program,
    speaks_of_learning,
)
from bot.extraction.programs.trainings import (
    counts_trained,
    find_figure,
    find_government,
    find_trainings,
    is_by_government,
    is_cut_or_sold,
)
from bot.extraction.reading import Passage, Reading
from bot.extraction.text.tokens import Token
from bot.extraction.words.phrases import Found, Phrasebook
from bot.extraction.words.wordlists import read_sections, read_word_sections

_CUES = read_sections("initiative_cues.txt")
_NAMED = frozenset(_CUES["named"])
_NAMES_TOO = frozenset(_CUES["named as people and houses are"])
_KINDS = frozenset(_CUES["called"])
_BODIES = frozenset(_CUES["bodies"])
_CALLED = frozenset(("called", "named", "dubbed"))
_APPOSITION = 4  # words: "X, a new training scheme"
_LONG_APPOSITION = 7  # words: "X, a new $50 million training scheme"
_PARTING = read_word_sections("grammar.txt")["prepositions"] | {"that", "which", "who", "whose"}
_PROGRAMS = Phrasebook(
    (
        *((phrase, "program") for phrase in _CUES["programs"]),
        *((phrase, "opened") for phrase in _CUES["programs that are opened"]),
        *((f"{subject} {kind}", "program") for subject in _CUES["subjects"] for kind in _CUES["kinds of programs"]),
        *((f"{kind} {way}", "taught") for kind in _CUES["kinds of programs"] for way in _CUES["ways to teach"]),
        *((f"{subject} {kind}s", "opened") for subject in _CUES["subjects"] for kind in _CUES["kinds of programs"]),
    )
)
_TOGETHER = Phrasebook((phrase, "together") for phrase in _CUES["together"])
_GOING_ON = frozenset(("initiative", "program", "programme", "academy", "platform", "scheme"))
_BEHIND_KIND = re.compile(r"\s(?:of|to|that|for)\b")  # "school for", "program to train"
_CHIPS = read_word_sections("initiative_cues.txt")["chips"]
_MACHINES = read_word_sections("initiative_cues.txt")["machines"]
_NEAR_LEARNER = 4  # words: "training center for its new models"
_BEFORE_NAME = 3  # words between an organization and its program: "Acme's first startup program"


def find_initiatives(reading: Reading) -> tuple[Initiative, ...]:
    """Every initiative of the article, in the order of the text."""
    drafts: dict[str, Draft] = {}
    current: Draft | None = None
    paragraph = 0
    named_before = {mention.name for mention in reading.title.mentions}
    companies = {m.name for p in (reading.title, *reading.passages) for m in p.mentions if m.kind == "organization"}
    last_named: str | None = None
    for passage, following in zip_longest(reading.passages, reading.passages[1:]):
        if passage.sentence.paragraph > paragraph + 1:
            current = None
        if passage.sentence.paragraph != paragraph:
            last_named = None
        paragraph = passage.sentence.paragraph
        named_before.update(mention.name for mention in passage.mentions)
        names = _names(passage, following)
        named = [(name, [one for one in _owners(passage, name, companies) if one not in names]) for name in names]
        goes_on = current is not None and current.passages[-1].sentence.paragraph == paragraph
        points_back = current is not None and points_at_program(passage)
        owner = reading.topic if reading.topic in named_before else None
        told = named or ([] if points_back else _programs(passage, owner))
        is_of_last = (goes_on or points_back) and not is_by_government(passage) and counts_trained(passage)
        programs = told or ([] if is_of_last else find_trainings(passage, last_named or reading.topic))
        if current is not None and len(programs) == 1 and _names_the_last(passage, programs[0][0], current.name):
            drafts[programs[0][0]] = current
            current.name = programs[0][0]
        for name, owners in programs:
            current = find_draft(drafts, name)
            current.run_by += [owner for owner in owners if owner not in current.run_by]
            current.passages.append(passage)
            current.is_named |= bool(told)
        last_named = next((group.names[0] for group in passage.groups if group.names), last_named)
        if not programs and current is not None and (is_of_last or _goes_on(passage)):
            current.passages.append(passage)
    return close_drafts(drafts.values())


def _names(passage: Passage, following: Passage | None) -> list[str]:
    """The initiatives that a sentence names."""
    quoted = find_quoted_name(passage)
    beside = None if quoted else find_name_beside_kind(passage)
    quoted = beside if beside and is_for_people(passage) else quoted
    named = [
        _whole_name(passage, mention)
        for mention in passage.mentions
        if _is_initiative(passage, mention)
        or is_opened_for_learners(passage, mention, following)
        or is_public_fund(passage, mention)
    ]
    if quoted:
        named = [*(name for name in named if name not in quoted), quoted]
    return list(dict.fromkeys(named))


def _whole_name(passage: Passage, mention: Mention) -> str:
    """The name with the company right before it: "Acme Campus", where only "Campus" is new."""
    owner = next((m for m in passage.mentions if m.kind == "organization" and m.end + 1 == mention.start), None)
    is_one = owner is not None and passage.between(owner.end, mention.start) == " " and " " not in mention.name
    return f"{owner.name} {mention.name}" if owner and is_one else mention.name


def _names_the_last(passage: Passage, name: str, last: str) -> bool:
    """ "The program, called Zorblat, has": the own name of what was told of before."""
    opening = passage.lower[:3]
    is_called = len(opening) == 3 and opening[0] == "the" and opening[1] in _KINDS and opening[2] in _CALLED
    is_last = last.lower().endswith(opening[1]) or " training" in last if is_called else False
    return is_last and passage.mentions[0].name == name


def _is_initiative(passage: Passage, mention: Mention) -> bool:
    words = mention.name.split()
    if mention.kind in ("person", "place") or _tells_of_chips(passage):
        return False
    if "for" in words[1:] and words[words.index("for") - 1] in _BODIES:
        return False
    is_named = words[-1] in _NAMED and (words[-1] not in _NAMES_TOO or _is_for_learners(passage, mention))
    is_scheme = is_named or ("Skills" in words[1:] and mention.kind != "organization")
    if len(words) > 1 and (" for " in mention.name or is_scheme or is_about_learning(mention.name)):
        return True
    return not passage.vocabulary.isdisjoint(_KINDS) and _is_called(passage, mention)


def _tells_of_chips(passage: Passage) -> bool:
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
    if tokens[first].gap == ")":  # "ADVANTA(I)GE": a part of a name
        return False
    if first > 1 and tokens[first - 1].lower in _CALLED and tokens[first - 2].lower in _KINDS:
        return True
    if first > 1 and tokens[first - 1].lower in ("the", "its") and _is_kind(tokens, first - 2):
        return True
    if last < len(tokens) and tokens[last].gap == " " and tokens[last].lower in _KINDS:
        has_people = tokens[last].lower != "initiative" and names_people(passage)
        return mention.kind in ("product", "project") and (has_people or speaks_of_learning(passage))
    reach = _LONG_APPOSITION if is_for_people(passage) else _APPOSITION
    is_apposed = last < len(tokens) and tokens[last].lower in ("a", "an", "its", "the") and tokens[last].gap == ", "
    apposed = takewhile(lambda token: token.lower not in _PARTING, tokens[last : last + reach])
    kinds = [token for token in apposed if token.lower in _KINDS]
    is_named = mention.kind == "organization" and any(token.word[0].isupper() for token in kinds)
    return is_apposed and bool(kinds) and not is_named


def _is_kind(tokens: Sequence[Token], at: int) -> bool:
    """ "a joint initiative, the Zorblat Pledge", but not "under the initiative, the Zorblat Bank will"."""
    is_new = any(token.lower in ("a", "an", "its") for token in tokens[max(0, at - _APPOSITION) : at])
    return tokens[at].lower in _KINDS and tokens[at + 1].gap == ", " and is_new


def _owners(passage: Passage, name: str, companies: Collection[str]) -> list[str]:
    """The organization that the name begins with, else the first of the sentence, and those it works with.

    `companies` are those that the text names anywhere.
    """
    groups = [group for group in passage.groups if any(other != name for other in group.names)]
    names = [other for group in groups for other in group.names if other not in name or name.startswith(f"{other} ")]
    own = max(
        (one for one in companies if name.startswith(f"{one} ") or name.endswith(f" with {one}")), key=len, default=None
    )
    first = own or (names[0] if names else None)
    partners = [
        other
        for group in groups
        for found in _TOGETHER.find_in(passage)
        if 0 <= group.first - found.last <= _BEFORE_NAME and found.last - found.first > 1
        for other in group.names
    ]
    listed = [other for group in groups if first in group.names and not group.before for other in group.names]
    return list(dict.fromkeys([*([first] if first else []), *(p for p in (*listed, *partners) if p != name)]))


def _programs(passage: Passage, topic: str | None) -> list[tuple[str, list[str]]]:
    """Programs without a name of their own are called after who runs them: "Acme training program"."""
    found: list[tuple[str, list[str]]] = []
    for cue in _PROGRAMS.find_in(passage):
        if not _is_read(passage, cue) or is_of_others(passage, cue.first) or is_cut_or_sold(passage, cue.first):
            continue
        owners = _runners(passage, cue, topic)
        owner = owners[0] if owners else None
        if any(known == list(owners) for _, known in found) and passage.lower[cue.first - 1] not in ("and", "or"):
            continue  # "a fellowship, launched by Acme, offers scholarships"
        phrase = describe_program(passage, cue.first, cue.last)
        if owner or is_by_government(passage):
            name = _BEHIND_KIND.split(phrase)[0]
            if owner and name.split()[-1] in owner.lower().split():  # "Acme University university"
                continue
            found.append((f"{owner or 'Government'} {name}", list(owners)))
    return found


def _runners(passage: Passage, cue: Found[str], topic: str | None) -> Sequence[str]:
    """Who runs a program: those right behind by "by", else the last named before, the government, or the topic."""
    groups = [group for group in passage.groups if group.names and group.before in ("", "by")]
    behind = (g for g in groups if g.before == "by" and 0 <= g.first - cue.last <= _BEFORE_NAME)
    before = (group for group in reversed(groups) if group.first < cue.first)
    runner = next(behind, None) or next(before, None)
    if runner is None and is_by_government(passage):
        government = find_government(passage)
        return (government,) if government else ()
    return runner.names if runner else (topic,) if topic else ()


def _is_read(passage: Passage, cue: Found[str]) -> bool:
    """Whether the sentence says of the words for a program what they need to be one."""
    if cue.label == "opened":
        return is_opened(passage, cue.first) and not is_in_name(passage, cue.first)
    if cue.label == "taught":
        return names_people_behind(passage, cue.last) or find_figure(passage.text) is not None
    if _tells_of_chips(passage) or not _MACHINES.isdisjoint(passage.lower[cue.last : cue.last + _NEAR_LEARNER]):
        return False
    return passage.tokens[cue.first].lower != "network" or find_figure(passage.text) is not None


def _goes_on(passage: Passage) -> bool:
    return passage.lower[:1] == ["it"] or not _GOING_ON.isdisjoint(passage.lower[:6])
