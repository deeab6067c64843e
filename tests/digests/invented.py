"""Twenty invented stories over ten days: each begins, is reprinted a day later, and takes a step two days later."""

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
        yield _article(story, "reprint", first + 1, talks, "Pebble Post", is_new=False)
        yield _article(story, "signed", first + 2, signed, "Moss Daily", is_new=True)


def _article(story: int, step: str, day: int, text: str, publisher: str, *, is_new: bool) -> Told:
    title = text.partition("\n")[0]
    return Told(day, f"{story:02}-{step}", title, text, publisher, f"2026-03-{day + 1:02}", is_new)
