"""`/why`: why an article is in this channel's digest, or is not."""

from bot.chat import Invocation, Message, UserError
from bot.commands.channels import channel_of
from bot.commands.handler import Services
from bot.digests.gather import gather_next, judge
from bot.library.standing import Standing
from bot.wording.digests import word_hidden, word_not_here, word_why


async def run(invocation: Invocation, services: Services) -> Message:
    """The topic that takes the article, or the filter that drops it."""
    channel, view = channel_of(invocation), services.view(invocation)
    article = await view.library.article(view.visible, invocation.argument)
    if article is not None:
        heading = article.heading
    else:
        found = await view.library.search(view.visible, invocation.argument, 1)
        if not found.passages:
            raise UserError(word_not_here(invocation.argument))
        heading = found.passages[0].article
    told = await services.digests.find_told(channel, [heading.key])
    taken = await judge(view, await services.digests.find_follows(channel), heading)
    coming = await gather_next(view, services.digests, channel, services.now())
    weights = told.get(heading.key)
    if weights is None and services.standings.of(heading.publisher) is Standing.HIDDEN:
        return word_hidden(invocation.text, heading)
    return word_why(invocation.text, heading, weights, taken, coming)
