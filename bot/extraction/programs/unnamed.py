"""Programs without a name of their own, called after who runs them: "Acme training program"; and who runs programs."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from bot.extraction.programs.audiences import is_in_name, names_people, names_people_behind
from bot.extraction.programs.named import tells_of_chips
from bot.extraction.programs.names import country_of, describe_program, is_of_others, is_opened
from bot.extraction.programs.trainings import find_figure, find_government, is_by_government, is_cut_or_sold
from bot.extraction.reading import Passage
from bot.extraction.words.phrases import Found, Phrasebook
from bot.extraction.words.wordlists import read_sections, read_word_sections

_CUES = read_sections("initiative_cues.txt")
_WORDS = read_word_sections("initiative_cues.txt")
_PROGRAMS = Phrasebook(
    (
        *((phrase, "program") for phrase in _CUES["programs"]),
        *((phrase, "opened") for phrase in _CUES["programs that are opened"]),
        *((phrase, "many") for phrase in sorted(_WORDS["places to learn"])),
        *((f"{subject} {kind}", "program") for subject in _CUES["subjects"] for kind in _CUES["kinds of programs"]),
        *((f"{kind} {way}", "taught") for kind in _CUES["kinds of programs"] for way in _CUES["ways to teach"]),
        *((kind, "given") for kind in _CUES["kinds of programs"]),
        *((f"{kind} to help", "counted") for kind in (*_CUES["kinds of programs"], *_CUES["giving to many"])),
        *((f"{subject} {kind}s", "opened") for subject in _CUES["subjects"] for kind in _CUES["kinds of programs"]),
    )
)
_TOGETHER = Phrasebook((phrase, "together") for phrase in _CUES["together"])
_BEHIND_KIND = re.compile(r"\s(?:of|for)\b")  # "school for", "network of about"
_PLACES = _WORDS["places to learn"]
_MACHINES = _WORDS["machines"]
_SUCH = frozenset(("as", "including", "like"))  # "schools including Acme University"
_JOINING = frozenset(("and", "or"))
_RUN = frozenset(("led", "run"))
_NEAR_LEARNER = 4  # words: "training center for its new models"
_BEGINNING = _WORDS["opening"] | _WORDS["beginning beside opening"]
_GRAMMAR = read_word_sections("grammar.txt")
_TAUGHT = frozenset(("classes", "courses", "education", "lessons", "skills", "training", "workshops"))
_TO_GIVING = 5  # words: "initiative, announced on Monday, to provide"
_LONGEST_LESSON = 5  # words: "free artificial intelligence training"
_TO_BEGINNING = 8  # words: "announced a major new three-year, $50 million fund"
_FAR = 50  # characters: "to help as many as 40,000 small business owners"
_LEARNING = _WORDS["learning"] | {"learn"}
_USING = frozenset(("adopt", "use"))
_BEFORE_NAME = 3  # words between an organization and its program: "Acme's first startup program"


def find_owners(passage: Passage, name: str, companies: Collection[str]) -> list[str]:
    """The organization that the name begins with, else the first of the sentence, and those it works with.

    `companies` are those that the text names anywhere.
    """
    groups = [group for group in passage.groups if group.before not in _SUCH and any(n != name for n in group.names)]
    acting = [group for group in groups if group.before in ("", "by")] or groups
    names = [other for group in acting for other in group.names if other not in name or name.startswith(f"{other} ")]
    own = max(
        (
            one
            for one in companies
            if (name.startswith(f"{one} ") and not one[0].isdigit()) or name.endswith(f" with {one}")
        ),
        key=len,
        default=None,
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
        lesson = _lesson_given(passage, cue) if cue.label == "given" else None
        if phrase in _WORDS["kinds of programs"]:
            phrase = f"{lesson or 'training'} {phrase}"  # "an initiative to train nurses"
        if owner or is_by_government(passage):
            name = _BEHIND_KIND.split(phrase)[0].replace("' ", " ").replace("’ ", " ")  # "the 'hammer skills' scheme"
            if owner and name.split()[-1] in owner.lower().split():  # "Acme University university"
                continue
            name = name.removeprefix("AI ") if owner and owner.endswith(" AI") else name  # "Acme AI AI academy"
            found.append((f"{owner or 'Government'} {name}", list(owners)))
    return found


def _runners(passage: Passage, cue: Found[str], topic: str | None) -> Sequence[str]:
    """Who runs a program: those behind by "by", else the last named before, the government, or the topic."""
    groups = [group for group in passage.groups if group.names and group.before in ("", "by")]
    behind = (g for g in groups if g.before == "by" and g.first >= cue.last and _is_run_by(passage, g.first, cue.last))
    before = (g for g in reversed(groups) if g.first < cue.first and not _is_opened_too(passage, g.first, g.last, cue))
    runner = next(behind, None) or next(before, None)
    if runner is None and is_by_government(passage):
        government = find_government(passage)
        return (government,) if government else ()
    return runner.names if runner else (topic,) if topic else ()


def _is_opened_too(passage: Passage, first: int, last: int, cue: Found[str]) -> bool:
    """Whether what has a name is one more thing that is begun: "launched a Hammer Fund and a | fellowship"."""
    is_one = first > 0 and passage.lower[first - 1] in ("a", "an")
    return is_one and not _JOINING.isdisjoint(passage.lower[last : cue.first])


def _is_run_by(passage: Passage, first: int, last: int) -> bool:
    """Whether names at word `first` stand right behind a program that ends at `last`, or behind "run by"."""
    return first - last <= _BEFORE_NAME or not _RUN.isdisjoint(passage.lower[first - _BEFORE_NAME : first])


def _is_read(passage: Passage, cue: Found[str]) -> bool:
    """Whether the sentence says of the words for a program what they need to be one."""
    if cue.label in ("opened", "many"):
        is_named = cue.label == "many" or is_in_name(passage, cue.first)
        return _is_begun_for_many(passage, cue.first) or (not is_named and is_opened(passage, cue.first))
    if cue.label in ("given", "counted"):
        is_begun = not _BEGINNING.isdisjoint(passage.lower[max(0, cue.first - _TO_BEGINNING) : cue.first])
        return is_begun and (_gives_lessons(passage, cue) if cue.label == "given" else _helps_learners(passage, cue))
    if cue.label == "taught":
        return names_people_behind(passage, cue.last) or find_figure(passage.text) is not None
    is_named = is_in_name(passage, cue.first)  # "the Acme Training Fund"
    if (
        is_named
        or tells_of_chips(passage)
        or not _MACHINES.isdisjoint(passage.lower[cue.last : cue.last + _NEAR_LEARNER])
    ):
        return False
    return passage.tokens[cue.first].lower != "network" or find_figure(passage.text) is not None


def _gives_lessons(passage: Passage, cue: Found[str]) -> bool:
    """Whether a program is there to give people lessons."""
    return names_people(passage) and _lesson_given(passage, cue) is not None


def _is_begun_for_many(passage: Passage, at: int) -> bool:
    """Whether scholarships and the like are counted behind a verb of beginning: "announced 15,000 | scholarships"."""
    is_counted = at > 0 and passage.lower[at] in _PLACES and passage.tokens[at - 1].word[0].isdigit()
    if passage.lower[at + 1 : at + 2] in (["are"], ["were"], ["will"], ["would"]):  # "announced 300 were cut"
        return False
    return is_counted and not _BEGINNING.isdisjoint(passage.lower[max(0, at - _TO_BEGINNING) : at])


def _lesson_given(passage: Passage, cue: Found[str]) -> str | None:
    """What a program is there to give: "a $2 billion | initiative on Monday to provide | hammer training"."""
    near = range(cue.last, min(cue.last + _TO_GIVING, len(passage.lower) - 1))
    to = next((at for at in near if passage.lower[at] == "to"), None)
    if to is None or passage.lower[to + 1] not in _WORDS["giving"]:
        return None
    lessons = range(to + 2, min(to + 2 + _LONGEST_LESSON, len(passage.lower)))
    last = next((at for at in lessons if passage.lower[at] in _TAUGHT and _ends_there(passage, at + 1)), None)
    if last is None or not _GRAMMAR["prepositions"].isdisjoint(passage.lower[to + 2 : last]):
        return None
    return passage.words(to + 2, last + 1)


def _ends_there(passage: Passage, at: int) -> bool:
    """Whether no noun goes on with the words before word `at`: "hammer training to", but not "training data"."""
    behind = passage.tokens[at : at + 1]
    return not behind or behind[0].gap != " " or behind[0].lower in _GRAMMAR["prepositions"] | {"and", "or", "to"}


def _helps_learners(passage: Passage, cue: Found[str]) -> bool:
    """Whether a fund that is begun helps counted people to learn: no "fund to help 1,000 farmers hit by a flood"."""
    behind = passage.lower[cue.last :]
    if _LEARNING.isdisjoint(behind) and ("ai" not in behind or _USING.isdisjoint(behind)):
        return False
    start = passage.tokens[cue.last - 1].end - passage.sentence.start
    return find_figure(passage.text[start : start + _FAR]) is not None
