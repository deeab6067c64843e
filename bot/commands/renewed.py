"""Which quoted words an article says only since it changed."""

from collections.abc import Sequence

from bot.briefings.view import View
from bot.chat import Citation


async def find_renewed(view: View, citations: Sequence[Citation]) -> tuple[tuple[str, tuple[int, ...]], ...]:
    """The titles of cited articles that have changed, and the numbers of the quotes that no earlier text has."""
    groups: dict[tuple[str, str], list[Citation]] = {}
    for one in sorted(citations, key=lambda citation: citation.article):
        groups.setdefault((await _find_tenant(view, one), one.article), []).append(one)
    found: list[tuple[str, tuple[int, ...]]] = []
    for (tenant, key), cited in groups.items():
        texts = await view.library.earlier_texts(tenant, key)
        new = tuple(one.number for one in cited if texts and not any(one.quote in text for text in texts))
        found += [(cited[0].title, new)] if new else []
    return tuple(found)


async def _find_tenant(view: View, cited: Citation) -> str:
    """Whose the cited article is: two tenants may hold pages of one address, of which the words differ."""
    for tenant in view.visible:
        article = await view.library.article((tenant,), cited.article)
        if article is not None and article.text[cited.start : cited.end] == cited.quote:
            return tenant
    return view.visible[0]
