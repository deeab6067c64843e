"""`/privacy`: what is held of a person, or of the whole workspace or server, and its deletion."""

from bot.chat import Invocation, Message, Role, UserError
from bot.commands.handler import Services
from bot.commands.typed import PRIVACY
from bot.library.article import SHARED
from bot.tenants.privacy import is_personal
from bot.wording import privacy as wording
from bot.wording.refusals import word_usage

_ALL = "all"
_SURE = "yes"


async def run(invocation: Invocation, services: Services) -> Message:
    """Show it, ask before deleting it, delete it; what is everybody's only for administrators."""
    match invocation.argument.casefold().split():
        case []:
            return wording.word_privacy(invocation)
        case ["export"]:
            return await _export(invocation, services)
        case ["export", "all"]:
            _check_is_administrator(invocation)
            return await _export_all(invocation, services)
        case ["forget", *rest] if rest in ([], [_SURE], [_ALL], [_ALL, _SURE]):
            return await _forget(invocation, services, is_all=_ALL in rest, is_sure=_SURE in rest)
        case _:
            return word_usage(invocation, PRIVACY)


async def _export(invocation: Invocation, services: Services) -> Message:
    rows = [row async for row in services.privacy.find(invocation.tenant, _person(invocation))]
    counted = await services.privacy.count(invocation.tenant) if is_personal(invocation.tenant) else {}
    if not rows and not counted:
        return wording.word_nothing(invocation, is_all=False)
    return wording.word_export(invocation, rows, counted)


async def _export_all(invocation: Invocation, services: Services) -> Message:
    counted = await services.privacy.count(invocation.tenant)
    return wording.word_held(invocation, counted) if counted else wording.word_nothing(invocation, is_all=True)


async def _forget(invocation: Invocation, services: Services, *, is_all: bool, is_sure: bool) -> Message:
    if is_all:
        _check_is_administrator(invocation)
    person, is_alone = _person(invocation), is_personal(invocation.tenant)
    if not await _is_anything_held(services, invocation.tenant, None if is_all else person):
        return wording.word_nothing(invocation, is_all=is_all)
    if not is_sure:
        return wording.word_sure(invocation, is_all=is_all, is_alone=is_alone)
    await services.privacy.forget(invocation.tenant, person)
    if is_all or is_alone:
        await services.privacy.forget(invocation.tenant)
        await services.intake.catch_up()
    return wording.word_forgotten(invocation)


async def _is_anything_held(services: Services, tenant: str, person: str | None) -> bool:
    """Of the person, and of their own library where they have one; of all who are there, where no person is named."""
    if (person is None or is_personal(tenant)) and await services.privacy.count(tenant):
        return True
    return person is not None and await anext(services.privacy.find(tenant, person), None) is not None


def _person(invocation: Invocation) -> str:
    """Who asks. Raises UserError in the terminal, where nobody is named and the library is a file."""
    if invocation.actor is None or invocation.tenant == SHARED:
        raise UserError(wording.IN_THE_TERMINAL)
    return invocation.actor.id


def _check_is_administrator(invocation: Invocation) -> None:
    if invocation.role < Role.ADMINISTRATOR:
        raise UserError(wording.ADMINISTRATORS_ONLY)
    if invocation.tenant == SHARED:
        raise UserError(wording.IN_THE_TERMINAL)
