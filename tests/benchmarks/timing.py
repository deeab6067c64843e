"""Times: what is compared is measured in turns, so that what else the machine does hits all alike."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from random import Random
from time import perf_counter
from typing import TypeVar

Item = TypeVar("Item")
Act = Callable[[Item], Awaitable[object]]

REPETITIONS = 3


async def time_in_turns(
    actions: Mapping[str, Act[Item]], items: Sequence[Item], clock: Callable[[], float] = perf_counter
) -> dict[str, list[float]]:
    """For each action the milliseconds that it took for each item: the least of three rounds in shuffled order."""
    random = Random(4)  # noqa: S311 - no secret
    least = {name: [float("inf")] * len(items) for name in actions}
    order = list(range(len(items)))
    for _ in range(REPETITIONS):
        random.shuffle(order)
        for number in order:
            for name, act in actions.items():
                start = clock()
                await act(items[number])
                least[name][number] = min(least[name][number], (clock() - start) * 1000)
    return least


def percentile(values: Sequence[float], share: float) -> float:
    """The value that this share of the values does not exceed."""
    return sorted(values)[min(len(values) - 1, int(len(values) * share))]


def p50(values: Sequence[float]) -> float:
    """The median."""
    return percentile(values, 0.5)


def p99(values: Sequence[float]) -> float:
    """What one in a hundred exceeds."""
    return percentile(values, 0.99)
