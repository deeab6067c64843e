"""`make`: an article of invented news with facts read by hand."""

from collections.abc import Awaitable, Callable, Sequence
from datetime import UTC, datetime
from typing import Any

import pytest

from bot.extraction.facts import Deal, Facts, Mention, NameKind, Sentence
from bot.library.article import SHARED, Added, Draft
from bot.library.library import Library

Make = Callable[..., tuple[Draft, Facts]]
Add = Callable[..., Awaitable[Added]]

NOW = datetime(2026, 3, 1, 9, tzinfo=UTC)


def make_article(
    key: str,
    *paragraphs: str,
    names: Sequence[tuple[str, NameKind]] = (),
    deals: Sequence[tuple[str, ...]] = (),
    main: bool = True,
    title: str = "",
    publisher: str | None = None,
    published: str | None = None,
    url: str | None = None,
) -> tuple[Draft, Facts]:
    """Each paragraph is one sentence; each deal is its parties, told in the first paragraph."""
    text = "\n\n".join(paragraphs)
    sentences: list[Sentence] = []
    for number, paragraph in enumerate(paragraphs, 1):
        start = sentences[-1].end + 2 if sentences else 0
        sentences.append(Sentence(start, start + len(paragraph), number))
    told = [Deal(parties, "partnership", "announced", paragraphs[0], 0, len(paragraphs[0]), main) for parties in deals]
    mentions = tuple(Mention(name, kind, 0, 1) for name, kind in names)
    draft = Draft(key, title or key, text, publisher, published, url)
    return draft, Facts(deals=tuple(told), mentions=mentions, sentences=tuple(sentences))


@pytest.fixture
def make() -> Make:
    """An article's draft and facts; each paragraph is one sentence, each deal is its parties."""
    return make_article


@pytest.fixture
def add(library: Library) -> Add:
    """Make an article and add it: `await add(key, *paragraphs, tenant=…)` returns what happened."""

    async def add_article(key: str, *paragraphs: str, tenant: str = SHARED, **more: Any) -> Added:  # noqa: ANN401 - make's
        return await library.add(tenant, *make_article(key, *paragraphs, **more), "1", NOW)

    return add_article
