"""Reading texts made to be slow, of half a megabyte and of one: twice the text takes about twice the time."""

from collections.abc import AsyncIterator
from time import process_time

from bot.extraction import extract, load_names
from bot.extraction.names.gazetteer import Names
from tests.benchmarks.library import Options
from tests.benchmarks.result import Goal, Result
from tests.benchmarks.timing import REPETITIONS

_CHARACTERS = 1_000_000
_MOST = 2.5
_ALPHABET = 26
_REPEATED = {
    "plain news": "Quillon Inc raised $90 million from Zorblat Inc in a deal that is worth more. ",
    "no sentence end": "Quillon Inc raised $90 million from Zorblat Inc in a deal and ",
    "nested quotation marks": "“Quillon Inc said “that ‘Zorblat Inc will ",
    "sums": "$1.5 million, 200 MW and €3 billion; ",
    "capitals": "Quillon Zorblat Wimble ",
}


async def run(_: Options) -> AsyncIterator[Result]:
    """Each text against its first half."""
    names = load_names()
    texts = {name: words * (_CHARACTERS // len(words)) for name, words in _REPEATED.items()}
    texts["names"] = " ".join(f"Quillon{number} Corp hired Jane Roe{number}." for number in range(_CHARACTERS // 36))
    texts["names told short"] = " ".join(
        f"Q{_letters(number)}x Boots Alliance grew. Q{_letters(number)}x said so."
        for number in range(_CHARACTERS // 45)
    )
    for name, text in texts.items():
        whole, half = (
            min(_seconds(f"First line.\n\n{part}", names) for _ in range(REPETITIONS))
            for part in (text, text[: _CHARACTERS // 2])
        )
        yield Result(f"reading 1 MB: {name}", 1000 * whole, "ms", "half of it", 1000 * half, Goal("ratio", _MOST))


def _letters(number: int) -> str:
    """A number in small letters, as a part of a name: 27 is "bb"."""
    return ("" if number < _ALPHABET else _letters(number // _ALPHABET)) + chr(ord("a") + number % _ALPHABET)


def _seconds(text: str, names: Names) -> float:
    start = process_time()
    extract(text, names)
    return process_time() - start
