"""Programs without a name of their own, called after who runs them: "Acme training program"; and who runs programs."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from bot.extraction.programs.audiences import is_in_name, names_people_behind
from bot.extraction.programs.named import tells_of_chips
from bot.extraction.programs.names import country_of, describe_program, is_of_others, is_opened
from bot.extraction.programs.trainings import find_figure, find_government, is_by_government, is_cut_or_sold
from bot.extraction.reading import Passage
from bot.extraction.words.phrases import Found, Phrasebook
from bot.extraction.words.wordlists import read_sections, read_word_sections

_CUES = read_sections("initiative_cues.txt")
_PROGRAMS = Phrasebook(
    (
        *((phrase, "program") for phrase in _CUES["programs"]),
        *((phrase, "opened") for phrase in _CUES["programs that are opened"]),
        *((f"{subject} {kind}", "program") for subject in _CUES["subjects"] for kind in _CUES["kinds of programs"]),
        *((f"{kind} {way}", "taught") for kind in _CUES["kinds of programs"] for way in _CUES["ways to teach"]),
        *((f"{kind} to help", "counted") for kind in (*_CUES["kinds of programs"], *_CUES["giving to many"])),
        *((f"{subject} {kind}s", "opened") for subject in _CUES["subjects"] for kind in _CUES["kinds of programs"]),
    )
)
_TOGETHER = Phrasebook((phrase, "together") for phrase in _CUES["together"])
_BEHIND_KIND = re.compile(r"\s(?:of|for)\b")  # "school for", "network of about"
_WORDS = read_word_sections("initiative_cues.txt")
_MACHINES = _WORDS["machines"]
_RUN = frozenset(("led", "run"))
_NEAR_LEARNER = 4  # words: "training center for its new models"
_BEGINNING = _WORDS["opening"] | _WORDS["beginning beside opening"]
_TO_BEGINNING = 6  # words: "announced a new $50 million fund"
_FAR = 50  # characters: "to help as many as 40,000 small business owners"
_LEARNING = _WORDS["learning"] | {"learn"}
_USING = frozenset(("adopt", "use"))
_BEFORE_NAME = 3  # words between an organization and its program: "Acme's first startup program"


def find_owners(passage: Passage, name: str, companies: Collection[str]) -> list[str]:
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
    first = first or country_of(passage, name)
    return list(dict.fromkeys([*([first] if first else []), *(p for p in (*listed, *partners) if p != name)]))


def find_unnamed(passage: Passage, topic: str | None) -> list[tuple[str, list[str]]]:
    """Programs without a name of their own are called after who runs them: "Acme training program"."""
    found: list[tuple[str, list[str]]] = []
    for cue in _PROGRAMS.find_in(passage):
        if not _is_read(passage, cue) or is_of_others(passage, cue.first) or is_cut_or_sold(passage, cue.first):
            continue
        owners = _runners(passage, cue, topic)
        owner = owners[0] if owners else None
        if any(known == list(owners) for _, known in found) and passage.lower[cue.first - 1] not in ("and", "or"):
            continue  # "a fellowship, launched by Acme, offers scholarships"
        # Its kind is one word: "program | to train", "fund | to help".
        is_taught = cue.label in ("taught", "counted")
        phrase = describe_program(passage, cue.first, cue.first + 1 if is_taught else cue.last)
        if owner or is_by_government(passage):
            name = _BEHIND_KIND.split(phrase)[0]
            if owner and name.split()[-1] in owner.lower().split():  # "Acme University university"
                continue
            name = name.removeprefix("AI ") if owner and owner.endswith(" AI") else name  # "Acme AI AI academy"
            found.append((f"{owner or 'Government'} {name}", list(owners)))
    return found


def _runners(passage: Passage, cue: Found[str], topic: str | None) -> Sequence[str]:
    """Who runs a program: those behind by "by", else the last named before, the government, or the topic."""
    groups = [group for group in passage.groups if group.names and group.before in ("", "by")]
    behind = (g for g in groups if g.before == "by" and g.first >= cue.last and _is_run_by(passage, g.first, cue.last))
    before = (group for group in reversed(groups) if group.first < cue.first)
    runner = next(behind, None) or next(before, None)
    if runner is None and is_by_government(passage):
        government = find_government(passage)
        return (government,) if government else ()
    return runner.names if runner else (topic,) if topic else ()


def _is_run_by(passage: Passage, first: int, last: int) -> bool:
    """Whether names at word `first` stand right behind a program that ends at `last`, or behind "run by"."""
    return first - last <= _BEFORE_NAME or not _RUN.isdisjoint(passage.lower[first - _BEFORE_NAME : first])


def _is_read(passage: Passage, cue: Found[str]) -> bool:
    """Whether the sentence says of the words for a program what they need to be one."""
    if cue.label == "opened":
        return is_opened(passage, cue.first) and not is_in_name(passage, cue.first)
    if cue.label == "counted":
        return _helps_learners(passage, cue)
    if cue.label == "taught":
        return names_people_behind(passage, cue.last) or find_figure(passage.text) is not None
    if is_in_name(passage, cue.first):  # "the Acme Training Fund"
        return False
    if tells_of_chips(passage) or not _MACHINES.isdisjoint(passage.lower[cue.last : cue.last + _NEAR_LEARNER]):
        return False
    return passage.tokens[cue.first].lower != "network" or find_figure(passage.text) is not None


def _helps_learners(passage: Passage, cue: Found[str]) -> bool:
    """Whether a fund that is begun helps counted people to learn: no "fund to help 1,000 farmers hit by a flood"."""
    if _BEGINNING.isdisjoint(passage.lower[max(0, cue.first - _TO_BEGINNING) : cue.first]):
        return False
    behind = passage.lower[cue.last :]
    if _LEARNING.isdisjoint(behind) and ("ai" not in behind or _USING.isdisjoint(behind)):
        return False
    start = passage.tokens[cue.last - 1].end - passage.sentence.start
    return find_figure(passage.text[start : start + _FAR]) is not None
