"""Which sentences of an article are about one of the several things that it tells of (pure)."""

from collections.abc import Callable, Iterable, Sequence

from bot.briefings.lines import Line, leans
from bot.briefings.meaning.named import names_any, opens_with_any
from bot.patterns import lazy_pattern

_BACK = lazy_pattern(
    r"\b(?:the|this|that|its|their|these)\s(?:[\w.-]+\s){0,2}(?:project|initiative|campus|cluster|facility|facilities|site"
    r"|sites|data cent(?:er|re)s?|buildout|build-out|scheme|plant|complex|talks|collaboration|move|plan|deal|agreement"
    r"|round|financing|partnership|program|companies|transaction|(?:sale|takeover|merger|acquisition|purchase)"
    r"(?! of (?!the (?:[\w-]+ ){0,3}(?:company|startup|firm|maker)\b)))\b"
)

Names = Callable[[str], bool]
"""Whether a sentence names something."""


class Naming:
    """Whether a text names one of these, by `name_key`."""

    def __init__(self, keys: Iterable[str]) -> None:
        self._keys = tuple(key for key in keys if key)

    def __call__(self, text: str) -> bool:
        return names_any(self._keys, text)

    def opens(self, text: str) -> bool:
        """Whether the text begins with one of them."""
        return opens_with_any(self._keys, text)


def points_back(text: str) -> bool:
    """Whether a sentence speaks of something that was named before it: “the project”, “this initiative”."""
    return _BACK.search(text.lower()) is not None


def keep_in_focus(lines: Sequence[Line], subject: Names, others: Names, companions: Names) -> list[Line]:
    """The sentences that name the subject, and those after them that go on about it.

    Another thing's name ends that, and so does a new paragraph, unless it points back or opens with a companion of
    the subject (someone who builds it).
    """
    kept: list[Line] = []
    focused = False
    before: Line | None = None
    for line in lines:
        text = line.text
        if subject(text):
            focused = True
        elif focused and before is not None:
            if before.article != line.article or others(text):
                focused = False
            elif before.paragraph != line.paragraph:
                focused = points_back(text) or leans(line) or companions(text)
        if focused:
            kept.append(line)
        before = line
    return kept
