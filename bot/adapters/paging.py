"""A Message on pages: every word once, headings again where their lines go on, and buttons at the end of each page."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from bot.adapters.lines import (
    Kind,
    Line,
    Scale,
    button_lines,
    fits_label,
    fits_menu,
    is_heading,
    menu_lines,
    one_line,
    part_lines,
    title_lines,
)
from bot.chat import Choice, Choices, Message, Phrases

_FOOT = -1
"""The group of what stands in the foot."""
_BUTTONS_IN_FOOT = 9
"""With “More” two rows, which leave most of a page to the answer.

Further actions, and a menu that fills several, stand once, at the answer's end.
"""


Cost = tuple[int, ...]
"""What a thing takes of each of the platform's limits, in the platform's order."""


class CostOf(Protocol):
    """What a line takes; the one that opens its group on a page takes the heading's too."""

    def __call__(self, line: Line, *, opens: bool) -> Cost: ...


@dataclass(frozen=True, slots=True)
class Page:
    """One page in its order: the title, what is said, the buttons and menus that go with it, and which page it is."""

    title: str
    lines: tuple[Line, ...]
    foot: tuple[Line, ...]
    note: str


@dataclass(frozen=True, slots=True)
class _Foot:
    """What stands at the end of every page: some of the message's actions, and its menu where it is a single one."""

    actions: tuple[Choice, ...]
    menu: tuple[Line, ...]

    def draw(self, more: str, more_command: str | None, scale: Scale) -> tuple[Line, ...]:
        """Its lines, first the button that leads to the next page."""
        following = (Choice(title=more, command=more_command),) if more_command else ()
        return (*button_lines((*following, *self.actions), _FOOT, scale), *self.menu)


def make_pages(message: Message, phrases: Phrases, scale: Scale, cost_of: CostOf, room: Cost) -> tuple[Page, ...]:
    """The pages of the message, at least one.

    `room` is what a page has for everything but its title and note, which are never longer than a heading.
    """
    foot = _make_foot(message, scale)
    left = _less(room, *(cost_of(line, opens=False) for line in foot.draw(phrases.more, "/more", scale)))
    bodies = _fill(_lines(message, foot, scale), cost_of, left)
    pages = len(bodies)
    return tuple(_page(message, phrases, scale, foot, body, number=n, pages=pages) for n, body in enumerate(bodies, 1))


def with_headings(lines: Sequence[Line]) -> Iterator[tuple[Line, str]]:
    """Each line with the heading that stands above it; empty where the line before has the same."""
    group: int | None = None
    for line in lines:
        yield line, "" if line.group == group else line.heading
        group = line.group


def _page(
    message: Message, phrases: Phrases, scale: Scale, foot: _Foot, body: Sequence[Line], *, number: int, pages: int
) -> Page:
    title = one_line(message.title) if is_heading(message.title, scale) else ""
    more = message.page_command(number + 1) if number < pages else None
    carried: set[tuple[Kind, str]] = set()
    lines = _drop_repeated(body, carried)
    controls = _drop_repeated(foot.draw(phrases.more, more, scale), carried)
    note = phrases.page.format(page=number, pages=pages) if pages > 1 or not (title or lines) else ""
    return Page(title, lines, controls, note)


def _lines(message: Message, foot: _Foot, scale: Scale) -> Iterator[Line]:
    """All that stands once: the title where it can't be repeated, the parts, and what has no place in the foot."""
    if not is_heading(message.title, scale):
        yield from title_lines(message.title, 0, scale)
    for group, part in enumerate(message.parts, start=1):
        yield from part_lines(part, group, scale)
    after = len(message.parts) + 1
    others = tuple(action for action in message.actions if action not in foot.actions)
    yield from part_lines(Choices("", others), after, scale)
    if message.menu and not foot.menu:
        yield from menu_lines(message.menu, after + 1, scale)


def _make_foot(message: Message, scale: Scale) -> _Foot:
    actions = tuple(action for action in message.actions if fits_label(action, scale))[:_BUTTONS_IN_FOOT]
    if message.menu is None or not fits_menu(message.menu, scale):
        return _Foot(actions, ())
    return _Foot(actions, tuple(menu_lines(message.menu, _FOOT, scale)))


def _fill(lines: Iterator[Line], cost_of: CostOf, room: Cost) -> list[list[Line]]:
    """As many lines on each page as it has room for."""
    pages: list[list[Line]] = [[]]
    left = room
    for line in lines:
        page = pages[-1]
        opens = not page or page[-1].group != line.group
        left_after = _less(left, cost_of(line, opens=opens))
        if page and min(left_after) < 0:
            pages.append([])
            left_after = _less(room, cost_of(line, opens=True))
        pages[-1].append(line)
        left = left_after
    return pages


def _less(room: Cost, *costs: Cost) -> Cost:
    return tuple(have - sum(taken) for have, *taken in zip(room, *costs, strict=True))


def _drop_repeated(lines: Sequence[Line], carried: set[tuple[Kind, str]]) -> tuple[Line, ...]:
    """Without the buttons and options whose command the page has already, as Discord asks; `carried` goes along."""
    kept = []
    for line in lines:
        choices = []
        for choice in line.choices:
            if (line.kind, choice.command) not in carried:
                carried.add((line.kind, choice.command))
                choices.append(choice)
        if len(choices) == len(line.choices):
            kept.append(line)
        elif choices:
            kept.append(replace(line, choices=tuple(choices)))
    return tuple(kept)
