"""Which quoted words an article says only since it changed."""

from collections.abc import Sequence

from bot.briefings.view import View
from bot.chat import Citation, Message
from bot.wording.conversation import word_renewed


async def tell_renewed(view: View, message: Message) -> Message:
    """The message, headed by what is new in the articles that it quotes.

    Buttons of an older answer lead to it, which quotes what the articles said then.
    """
    return word_renewed(message, await find_renewed(view, message.answer.citations))


async def find_renewed(view: View, citations: Sequence[Citation]) -> tuple[tuple[str, tuple[int, ...]], ...]:
    """The titles of cited articles that have changed, and the numbers of the quotes that no earlier text has."""
    found: list[tuple[str, tuple[int, ...]]] = []
    keys = sorted({one.article for one in citations})
    earlier = await view.library.earlier_texts(view.visible, keys) if keys else {}
    for key in sorted({key for _, key in earlier}):
        cited = [one for one in citations if one.article == key]
        said = [(one, earlier.get((await _find_tenant(view, one), key), ())) for one in cited]
        new = [one for one, texts in said if texts and not any(one.quote in text for text in texts)]
        found += [(new[0].title, tuple(one.number for one in new))] if new else []
    return tuple(found)


async def _find_tenant(view: View, cited: Citation) -> str:
    """Whose the cited article is: two tenants may hold pages of one address, of which the words differ."""
    for tenant in view.visible:
        article = await view.library.article((tenant,), cited.article)
        if article is not None and article.text[cited.start : cited.end] == cited.quote:
            return tenant
    return view.visible[0]
