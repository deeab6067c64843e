"""`/remove`: an article out of the library; also what Undo sends after `/add`."""

from bot.chat import Invocation, Message, Role
from bot.commands.handler import Services
from bot.wording.intake import word_not_there, word_not_yours, word_removed
from bot.wording.refusals import word_not_allowed


async def run(invocation: Invocation, services: Services) -> Message:
    """Remove it from the asker's own tenant; members remove what they added themselves."""
    key = invocation.argument
    by = None if invocation.role >= Role.CURATOR or invocation.actor is None else invocation.actor.id
    if invocation.role < Role.CURATOR and by is None:
        return word_not_allowed(invocation)
    article = await services.whole.article((invocation.tenant,), key)
    if article is None:
        return word_not_there(invocation)
    if not await services.intake.remove(invocation.tenant, key, by, for_good=False):
        return word_not_yours(invocation, article.heading)
    return word_removed(invocation, article.heading)
