"""Twenty invented stories over ten days, of three articles each.

Each begins; a day later it is reprinted, revised by its own paper, or told otherwise by another; two days later it
takes a step.
"""

from collections.abc import Iterator
from dataclasses import dataclass

DAYS = 10
_A_DAY = 2
_SYLLABLES = ("Fern", "Moss", "Glim", "Tarn", "Quill", "Brack", "Sorrel", "Lark", "Pebble", "Thist")
_BUYERS = tuple(f"{one}works" for one in _SYLLABLES)
_LABS = tuple(f"{one}ton Labs" for one in _SYLLABLES)


@dataclass(frozen=True, slots=True)
class Told:
    """An article: on which day of the ten it comes in, of which story, and whether it is new there."""

    day: int
    key: str
    title: str
    text: str
    publisher: str
    published: str
    is_new: bool


def companies(story: int) -> tuple[str, str]:
    """The two companies of a story, which no other story has both of."""
    return _BUYERS[story % 10], _LABS[(story * 3 + story // 10) % 10]


def articles() -> Iterator[Told]:
    """Every article of the ten days, by story."""
    for story in range(DAYS * _A_DAY):
        buyer, labs = companies(story)
        first, billions = story // _A_DAY, story + 2
        talks = (
            f"{buyer} in talks to buy {labs}\n\n"
            f"{buyer} said it is in talks to acquire {labs} for ${billions} billion.\n\n"
            f"The garden company has looked for a laboratory of its own since last spring, and talks began in March. "
            f"Nothing has been decided, and the gardeners of both sides went on planting number {story} of their rows."
        )
        signed = (
            f"{buyer} signs agreement to acquire {labs}\n\n"
            f"{buyer} has signed an agreement to acquire {labs} for ${billions + 10} billion, the companies said.\n\n"
            f"The deal number {story} of the season gives every gardener a bench in the new greenhouse."
        )
        yield _article(story, "talks", first, talks, "Moss Daily", is_new=True)
        yield _second(story, talks, billions)
        yield _article(story, "signed", first + 2, signed, "Moss Daily", is_new=True)


def build_out(number: int) -> Told:
    """A build-out of ten times so many megawatts."""
    place = f"{['Fern', 'Moss', 'Glim', 'Tarn', 'Quill', 'Brack', 'Lark'][number % 7]}{('vale', 'gate')[number % 2]}"
    text = (
        f"Glimmer Power to build {place} data center\n\nGlimmer Power will build the {place} data center, a site of "
        f"{number}0 MW near {place}, it said on Monday. Number {number} of its gardens lies next to it."
    )
    return Told(0, f"site-{number}", text.partition("\n")[0], text, "Moss Daily", "", is_new=True)


def _second(story: int, talks: str, billions: int) -> Told:
    """What comes on the second day of a story."""
    buyer, labs = companies(story)
    revised = f"{talks}\n\nThis story was updated with the number of benches, which is {story + 3}."
    otherwise = (
        f"{buyer} in talks to acquire {labs}\n\n"
        f"{buyer} confirmed it is in talks to acquire {labs} for ${billions + 5} billion.\n\n"
        f"Neither side wanted to talk about seeds on Tuesday. No decision on plan {story} is expected before the frost."
    )
    return {
        0: _article(story, "otherwise", story // _A_DAY + 1, otherwise, "Tarn Times", is_new=True),
        1: _article(story, "revised", story // _A_DAY + 1, revised, "Moss Daily", is_new=False),
    }.get(story % 4, _article(story, "reprint", story // _A_DAY + 1, talks, "Pebble Post", is_new=False))


def _article(story: int, step: str, day: int, text: str, publisher: str, *, is_new: bool) -> Told:
    title = text.partition("\n")[0]
    return Told(day, f"{story:02}-{step}", title, text, publisher, f"2026-03-{day + 1:02}", is_new)
