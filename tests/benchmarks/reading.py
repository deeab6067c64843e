"""Reading an article of 3 kB into facts on one core, in processor time, and what share of it each stage takes."""

from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from time import process_time
from typing import Any

from bot.extraction import extract, load_names, pipeline
from tests.benchmarks.library import Options
from tests.benchmarks.news import News
from tests.benchmarks.result import Goal, Result
from tests.benchmarks.timing import REPETITIONS

_CHARACTERS = 3_000
_ARTICLES = 200
STAGES = {
    "unwrapping": ["unwrap"],
    "blocks": ["split_blocks"],
    "boilerplate": ["classify_blocks", "boilerplate_spans"],
    "authors": ["find_authors"],
    "sentences": ["_sentences", "_headlines"],
    "tokens": ["tokenize"],
    "names": ["find_mentions", "find_learned_names"],
    "amounts": ["find_amounts"],
    "groups and topic": ["make_passage", "find_topic"],
    "deals": ["find_deals", "add_project_deal"],
    "projects": ["find_projects"],
    "people": ["find_people"],
    "initiatives": ["find_initiatives"],
    "restoring": ["restore_facts"],
}
"""The stages that `bot.extraction.pipeline` tells of, and its functions; none of these calls another."""


async def run(options: Options) -> AsyncIterator[Result]:
    """Generated articles and the seeds, each counted by its length."""
    news, names = News(options.articles), load_names()
    articles = [(draft.text, draft.title) for draft, _ in map(news.write, range(_ARTICLES))]
    for label, texts in (("generated", articles), ("seeds", _read_seeds() * (_ARTICLES // 2))):
        characters = sum(len(text) for text, _ in texts)
        taken = min(_time(lambda: [extract(text, names, title) for text, title in texts]) for _ in range(REPETITIONS))  # noqa: B023 - called at once
        yield Result(f"reading 3 kB, {label}", 1000 * taken * _CHARACTERS / characters, "ms", goal=Goal("value", 5))
        with _timed_stages() as stages:
            whole = _time(lambda: [extract(text, names, title) for text, title in texts])  # noqa: B023 - as above
        for stage, seconds in stages.items():
            yield Result(f"reading, {label}: {stage}", 100 * seconds / whole, "%")
        yield Result(f"reading, {label}: the rest", 100 * (whole - sum(stages.values())) / whole, "%")


def _read_seeds() -> list[tuple[str, str]]:
    return [(file.read_text("utf-8"), "") for file in Path("seeds").glob("*.txt")]


def _time(act: Callable[[], object]) -> float:
    start = process_time()
    act()
    return process_time() - start


@contextmanager
def _timed_stages() -> Iterator[dict[str, float]]:
    """Within, the seconds spent in each stage are summed."""
    spent = dict.fromkeys(STAGES, 0.0)
    originals = {name: getattr(pipeline, name) for names in STAGES.values() for name in names}

    def timed(stage: str, function: Callable[..., Any]) -> Callable[..., Any]:
        def call(*arguments: Any, **options: Any) -> Any:  # noqa: ANN401 - whatever the stage takes and gives
            start = process_time()
            try:
                return function(*arguments, **options)
            finally:
                spent[stage] += process_time() - start

        return call

    for stage, names in STAGES.items():
        for name in names:
            setattr(pipeline, name, timed(stage, originals[name]))
    try:
        yield spent
    finally:
        for name, function in originals.items():
            setattr(pipeline, name, function)
