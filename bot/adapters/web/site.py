"""The page as a web application: which address shows what."""

import hmac
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

import structlog
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from bot.adapters.picture import picture_address
from bot.adapters.web.answers import Drawn, Renderers, cited_addresses, draw, draw_for
from bot.adapters.web.article import paragraphs_of, read_stretch
from bot.adapters.web.conversing import Asked, Turn, converse, read_asked
from bot.adapters.web.guard import Guard
from bot.adapters.web.live import Live
from bot.adapters.web.look import Look, read_look
from bot.adapters.web.parameters import MOST_ARTICLES, TOO_LARGE, read_form, read_most, read_upload
from bot.adapters.web.pressing import Pressing
from bot.adapters.web.templating import Templates
from bot.chat import LONGEST_ARGUMENT, Actor, Attachment, Bot, Invocation, Message, Role
from bot.chat.boards import DigestBoard, FeedBoard
from bot.chat.reading import Shelf

_HERE = Path(__file__).parent
_FORBIDDEN, _NOT_FOUND, _FAILED = 403, 404, 500
_NOT_KEPT = {"Cache-Control": "no-store"}

_log = structlog.get_logger(__name__)

Words = Mapping[str, str]
"""The page's own words, by what they are for; `wording` has them."""


@dataclass(frozen=True, slots=True)
class Site:
    """What every page needs. `token` stands in each form, so that no other page can post one."""

    bot: Bot
    renderers: Renderers
    words: Words
    token: str
    tenant: str
    channel: str
    templates: Templates
    shelf: Shelf
    feed_board: FeedBoard
    digest_board: DigestBoard
    live: Live

    async def ask(self, request: Request) -> Response:
        """The answer to one command; a command that may change what is kept is asked about first."""
        asked = read_asked(request.query_params)
        changing = next((line for line in (asked.line, *asked.said) if self.bot.may_change(line)), None)
        if changing is not None and asked.place != "menu":
            return self._show("confirm.html", request.query_params, command=changing)
        return await self._answer(request.query_params, asked)

    async def press(self, request: Request) -> Response:
        """The answer to a posted command, which may go on with the words of a field."""
        form = await self._read_own_form(request)
        line = f"{form.get('command', '')} {form.get('words', '').strip()}"
        return await self._answer(form, Asked("command", line.strip()))

    async def add(self, request: Request) -> Response:
        """What became of an article whose address, text or file was posted."""
        form, file = await read_upload(request)
        self._check_own(form)
        words = file.name if file else form.get("article", "").strip()
        return await self._answer(form, Asked("command", f"/add {words}"), file)

    async def feeds(self, request: Request) -> Response:
        """The feeds that are read, and how each is."""
        state = await self.live.read_state()
        feeds = await self.feed_board.list()
        return self._show("feeds.html", request.query_params, area="/feeds", state=state, feeds=feeds)

    async def article(self, request: Request) -> Response:
        """An article with the words that the address names marked, and what was read out of it."""
        parameters = request.query_params
        reading = await self.shelf.read(request.path_params["key"])
        if reading is None:
            raise HTTPException(_NOT_FOUND)
        marked = read_stretch(parameters.get("start", ""), parameters.get("end", ""), reading.text)
        paragraphs = tuple(paragraphs_of(reading.text, marked, reading.boilerplate))
        return self._show(
            "article.html", parameters, area="/articles", reading=reading, paragraphs=paragraphs, marked=marked
        )

    async def articles(self, request: Request) -> Response:
        """The articles that the library holds, or those that were searched for."""
        parameters = request.query_params
        words, publisher = parameters.get("words", "").strip(), parameters.get("publisher", "").strip()
        most = read_most(parameters.get("most", ""))
        state = await self.live.read_state()
        listing = await self.shelf.list(words[:LONGEST_ARGUMENT], publisher[:LONGEST_ARGUMENT], most)
        return self._show(
            "articles.html",
            parameters,
            area="/articles",
            state=state,
            listing=listing,
            publishers=await self.shelf.publishers(),
            asked={"words": words, "publisher": publisher},
            following=str(most * 2) if listing.has_more and most < MOST_ARTICLES else "",
        )

    async def digests(self, request: Request) -> Response:
        """The digests, and what is posted when the clock is turned forward."""
        parameters = request.query_params
        look = read_look(parameters)
        state = await self.live.read_state()
        outlook = await self.digest_board.foresee(parameters.get("channel", ""), parameters.get("clock", ""))
        names = look.platforms if outlook.messages else ()
        charts = {one.chart for name in names for one in outlook.messages.get(name, ()) if one.chart}
        return self._show(
            "digests.html",
            parameters,
            area="/digests",
            state=state,
            channels=await self.digest_board.list(),
            outlook=outlook,
            asked=Asked("command", ""),
            turned={"channel": outlook.channel, "clock": outlook.now.clock if outlook.now else ""},
            posted={
                name: [(*self._draw(name, one, look), one.chart) for one in outlook.messages.get(name, ())]
                for name in names
            },
            pictures={chart: await picture_address(chart) for chart in charts},
        )

    async def complete(self, request: Request) -> Response:
        """Whole command lines that may follow from what is typed so far."""
        typed = request.query_params.get("typed", "")[:LONGEST_ARGUMENT]
        return JSONResponse(await self.bot.complete(Invocation(typed, self.tenant)), headers=_NOT_KEPT)

    async def fail(self, request: Request, error: Exception) -> Response:
        """One calm line; what is behind it stands in the log."""
        status = error.status_code if isinstance(error, HTTPException) else _FAILED
        said = {
            _NOT_FOUND: self.words["not_found"],
            _FAILED: self.bot.phrases.failed,
            TOO_LARGE: self.words["too_large"],
        }
        line = said.get(status) or (error.detail if isinstance(error, HTTPException) else "")
        if status == _FAILED:
            _log.error("the preview page failed", path=request.url.path, exc_info=error)
        return self._show("problem.html", request.query_params, status=status, line=line)

    async def _read_own_form(self, request: Request) -> dict[str, str]:
        """The fields of a posted form. Raises HTTPException where it is not one of this page's."""
        form = await read_form(request)
        self._check_own(form)
        return form

    def _check_own(self, form: Mapping[str, str]) -> None:
        if not hmac.compare_digest(form.get("token", "").encode(), self.token.encode()):
            raise HTTPException(_FORBIDDEN, self.words["old_form"])

    async def _answer(self, parameters: Mapping[str, str], asked: Asked, file: Attachment | None = None) -> Response:
        look = read_look(parameters)
        turns = await converse(self.bot, replace(self._asker, attachments=(file,) if file else ()), asked)
        pressings = [self._pressing(turn.message, look) for turn in turns]
        drawn = [draw(turn.message, self.renderers, pressing) for turn, pressing in zip(turns, pressings, strict=True)]
        return self._show(
            "ask.html",
            parameters,
            asked=asked,
            brief_this=self.bot.phrases.brief_this,
            command=asked.line,
            turns=tuple(zip(turns, drawn, strict=True)),
            citations=turns[-1].message.answer.citations,
            cited=pressings[-1].cited,
        )

    @property
    def _asker(self) -> Invocation:
        """Whoever opens the page hosts the bot."""
        you = Actor("you", self.words["you"])
        return Invocation("", self.tenant, actor=you, role=Role.ADMINISTRATOR, channel=self.channel)

    def _draw(self, platform: str, message: Message, look: Look) -> tuple[Turn, Drawn]:
        """What is posted without having been asked for."""
        return Turn("", message, is_private=False), draw_for(
            platform, message, self.renderers, self._pressing(message, look)
        )

    def _pressing(self, message: Message, look: Look) -> Pressing:
        cited = cited_addresses(message, look)
        return Pressing(look, self.token, self.bot.may_change, cited, self.words["open_choice"])

    def _show(self, template: str, parameters: Mapping[str, str], *, status: int = 200, **values: object) -> Response:
        commands = [command for command in self.bot.commands.values() if command.listed and not command.changes]
        page = self.templates.render(
            template,
            {"area": "/", "command": "", "commands": commands, "token": self.token, **values},
            words=self.words,
            look=read_look(parameters),
        )
        return HTMLResponse(page, status, _NOT_KEPT)


def make_site(site: Site) -> Starlette:
    """The web application."""
    return Starlette(
        routes=[
            Route("/", site.ask, methods=["GET"]),
            Route("/", site.press, methods=["POST"]),
            Route("/articles", site.articles, methods=["GET"]),
            Route("/articles", site.add, methods=["POST"]),
            Route("/articles/{key}", site.article, methods=["GET"]),
            Route("/feeds", site.feeds, methods=["GET"]),
            Route("/digests", site.digests, methods=["GET"]),
            Route("/events", site.live.events, methods=["GET"]),
            Route("/complete", site.complete, methods=["GET"]),
            Mount("/static", StaticFiles(directory=_HERE / "static")),
        ],
        middleware=[Middleware(Guard, refusal=site.words["foreign"])],
        exception_handlers={HTTPException: site.fail, Exception: site.fail},
    )
