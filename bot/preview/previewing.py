"""The page from its first line to the last."""

import asyncio
import secrets
import socket
import webbrowser
from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial

from bot.adapters.discord.payloads import render as render_discord
from bot.adapters.slack.payloads import render as render_slack
from bot.adapters.web.live import Live
from bot.adapters.web.site import Site, make_site
from bot.adapters.web.templating import Templates
from bot.app import App, open_app
from bot.chat import UserError
from bot.commands import import_all
from bot.digests.subscription import Channel
from bot.preview.coming_digests import ComingDigests
from bot.preview.read_feeds import ReadFeeds
from bot.preview.shelf import LibraryShelf
from bot.preview.watching import read_state
from bot.serve.listening import HttpServer, address_of, open_listener
from bot.serve.signals import catch_signals
from bot.settings import Settings
from bot.wording.platforms import PHRASES
from bot.wording.preview import WORDS, word_open, word_port_taken

CHANNEL = "preview"
"""The channel in which the page's commands are used; no platform posts there."""
_HOST = "127.0.0.1"
"""The page shows all that the library holds, and asks nobody who they are."""


async def preview(settings: Settings, port: int, tell: Callable[[str], None], *, browser: bool) -> None:
    """Serve the page until SIGTERM or SIGINT. Raises UserError where that can't be."""
    import_all()
    with catch_signals() as stop, _listen(port) as listener:
        async with open_app(settings) as app:
            site = site_of(app)
            server = HttpServer(make_site(site))
            serving = asyncio.create_task(server.serve([listener]))
            address = address_of(listener)
            tell(word_open(address))
            if browser:
                open_browser(address)
            stopped, rereading = asyncio.create_task(stop.wait()), asyncio.create_task(app.rereader.run())
            await asyncio.wait([serving, stopped], return_when=asyncio.FIRST_COMPLETED)
            stopped.cancel()
            site.live.close()
            server.should_exit = True
            await serving
            rereading.cancel()
            await asyncio.gather(rereading, return_exceptions=True)


def site_of(app: App, now: Callable[[], datetime] = lambda: datetime.now(UTC)) -> Site:
    """All that the page needs of the bot; `now` is where its clock stands when it is not turned."""
    renderers = {
        "slack": partial(render_slack, phrases=PHRASES),
        "discord": partial(render_discord, phrases=PHRASES),
    }
    return Site(
        bot=app.bot,
        renderers=renderers,
        words=WORDS,
        token=secrets.token_urlsafe(),
        tenant=app.tenant,
        channel=CHANNEL,
        templates=Templates(),
        shelf=LibraryShelf(app.library, (app.tenant,)),
        feed_board=ReadFeeds(app.feeds.store, app.tenant, now),
        live=Live(partial(read_state, app)),
        digest_board=ComingDigests(app.composer(renderers), app.dispatch, Channel(app.tenant, CHANNEL), now),
    )


def open_browser(address: str) -> None:
    """Open the address in a window; not in a browser of the terminal, which would take it over."""
    try:
        found = webbrowser.get()
    except webbrowser.Error:
        return
    if type(found) is not webbrowser.GenericBrowser:
        found.open(address)


def _listen(port: int) -> socket.socket:
    try:
        return open_listener(_HOST, port)
    except UserError as error:
        raise UserError(word_port_taken(port)) from error
