"""`/curators`: who may change feeds, digests and articles here, beside the administrators."""

from bot.chat import Invocation, Message, Role, UserError
from bot.commands.handler import Services
from bot.commands.parsing import raw_argument
from bot.commands.typed import CURATORS
from bot.patterns import lazy_pattern
from bot.wording import curators as wording
from bot.wording.refusals import word_usage

_PERSON = lazy_pattern(r"<@!?(\w{2,32})(?:\|[^<>]*)?>|(?=\w*\d)([A-Z0-9]{6,32})")
"""A mention as Slack and Discord write it, or an id of theirs."""


async def run(invocation: Invocation, services: Services) -> Message:
    """The list; only administrators change it."""
    action, _, who = raw_argument(invocation.text).strip().partition(" ")
    if not action:
        return wording.word_curators(invocation, await services.curators.find(invocation.tenant))
    person = _PERSON.fullmatch(who.strip())
    if action.casefold() not in ("add", "remove") or person is None:
        return word_usage(invocation, CURATORS)
    if invocation.role < Role.ADMINISTRATOR:
        raise UserError(wording.ADMINISTRATORS_ONLY)
    named = person[1] or person[2]
    if action.casefold() == "add":
        await services.curators.add(invocation.tenant, named, services.now())
        return wording.word_named(invocation, named)
    return wording.word_dismissed(invocation, named, was_one=await services.curators.remove(invocation.tenant, named))
