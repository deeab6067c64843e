"""`briefbot serve`: everything in one event loop, from the first line to the last."""

import asyncio
import socket
from collections.abc import Awaitable, Callable, Sequence
from datetime import UTC, datetime
from functools import partial

import structlog

from bot.app import open_app
from bot.chat import UserError
from bot.commands import import_all
from bot.serve.configured import find_missing
from bot.serve.corrections import Corrector, adapters_of
from bot.serve.digests import make_deliverer
from bot.serve.health import Health, is_current, make_web
from bot.serve.listening import HttpServer, address_of, open_listener
from bot.serve.platforms import make_platforms
from bot.serve.signals import catch_signals
from bot.serve.supervising import Platform, Supervised
from bot.settings import Settings
from bot.wording import hosting

_LONGEST_DRAIN = 28.0
"""Seconds until whatever hangs is left: the adapters stop after 20, and take up to 5 to say good-bye."""

_log = structlog.get_logger(__name__)


async def serve(settings: Settings) -> None:
    """Run what is configured until SIGTERM or SIGINT. Raises UserError where that can't be."""
    import_all()
    with catch_signals() as stop, open_listener(settings.host, settings.port) as listener:
        async with open_app(settings) as app:
            platforms = make_platforms(app.bot, settings)
            _tell(settings, platforms, address_of(listener))
            index = asyncio.create_task(_catch_up(app.library.catch_up))
            digests = asyncio.create_task(make_deliverer(app, platforms).run())
            feeds = asyncio.create_task(app.feeds.run())
            rereading = asyncio.create_task(app.rereader.run())
            rechecking = asyncio.create_task(app.rechecker.run())
            corrector = Corrector(app.cited, app.dispatch, adapters_of(platforms), partial(datetime.now, UTC))
            corrections = asyncio.create_task(corrector.run())
            try:
                await carry(platforms, partial(is_current, app.database), listener, stop)
            finally:
                background = (index, digests, feeds, rereading, rechecking, corrections)
                for task in background:
                    task.cancel()
                await asyncio.gather(*background, return_exceptions=True)


async def carry(
    platforms: Sequence[Platform],
    is_current: Callable[[], Awaitable[bool]],
    listener: socket.socket,
    stop: asyncio.Event,
) -> None:
    """Run the platforms, and tell their health at the listener, until `stop` is set; then finish what was begun.

    Raises UserError where nothing is left to run.
    """
    supervised = [Supervised(platform) for platform in platforms]
    health = Health(supervised, is_current)
    server = HttpServer(make_web(health, [route for platform in platforms for route in platform.routes]))
    web = asyncio.create_task(server.serve([listener]))
    running = [asyncio.create_task(one.run()) for one in supervised]
    try:
        await _until_over(stop, web, running)
    finally:
        health.is_stopping = True
        await _drain(running)
        server.should_exit = True
        await asyncio.wait([web])
    _log.info(hosting.STOPPED)


async def _until_over(stop: asyncio.Event, web: asyncio.Task[None], running: Sequence[asyncio.Task[None]]) -> None:
    """Return when asked to stop. Raises UserError when nothing is left to run."""
    asked = asyncio.create_task(stop.wait())
    nothing_left = asyncio.create_task(_all_done(running))
    try:
        await asyncio.wait([asked, web, nothing_left], return_when=asyncio.FIRST_COMPLETED)
    finally:
        asked.cancel()
        nothing_left.cancel()
    if stop.is_set():
        _log.info(hosting.STOPPING)
        return
    raise UserError(hosting.HTTP_ENDED if web.done() else hosting.NOTHING_LEFT)


async def _all_done(tasks: Sequence[asyncio.Task[None]]) -> None:
    if tasks:
        await asyncio.wait(tasks)


async def _drain(tasks: Sequence[asyncio.Task[None]]) -> None:
    """Let them finish what they have begun."""
    for task in tasks:
        task.cancel()
    late = (await asyncio.wait(tasks, timeout=_LONGEST_DRAIN))[1] if tasks else ()
    if late:
        _log.warning(hosting.CUT_OFF)


async def _catch_up(catch_up: Callable[[], Awaitable[None]]) -> None:
    try:
        await catch_up()
    except Exception:  # noqa: BLE001 (whatever it was, people are answered meanwhile)
        _log.exception(hosting.CATCHING_UP_FAILED)


def _tell(settings: Settings, platforms: Sequence[Platform], address: str) -> None:
    """What runs, what does not, and what would configure it."""
    slack = hosting.OVER_SOCKET_MODE
    if settings.slack_app_token is None:
        slack = hosting.OVER_HTTP
    transports = {"Slack": slack, "Discord": hosting.OVER_GATEWAY}
    for platform in platforms:
        _log.info(hosting.word_running(platform.name, transports[platform.name]))
    for name, missing in find_missing(settings).items():
        _log.warning(hosting.word_missing(name, missing))
    _log.info(hosting.word_listening(address))
