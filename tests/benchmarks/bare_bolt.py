"""`python -m tests.benchmarks.bare_bolt PORT`: a Bolt app that acknowledges every command and does nothing else."""

import re
import sys

import uvicorn
from slack_bolt.adapter.starlette.async_handler import AsyncSlackRequestHandler
from slack_bolt.app.async_app import AsyncApp
from slack_bolt.authorization import AuthorizeResult
from slack_bolt.context.ack.async_ack import AsyncAck
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from bot.adapters.slack.manifest import PATH
from tests.fakes.slack_values import BOT_TOKEN, SIGNING_SECRET


def main(port: int) -> None:
    """Serve until killed; authorized without asking Slack, as ours is."""

    async def authorize(enterprise_id: str | None, team_id: str | None) -> AuthorizeResult:
        return AuthorizeResult(enterprise_id=enterprise_id, team_id=team_id, bot_token=BOT_TOKEN)

    async def acknowledge(ack: AsyncAck) -> None:
        await ack()

    async def receive(request: Request) -> Response:
        return await handler.handle(request)

    async def live(_: Request) -> Response:
        return PlainTextResponse("ok")

    app = AsyncApp(signing_secret=SIGNING_SECRET, authorize=authorize)
    app.command(re.compile(".*"))(acknowledge)
    handler = AsyncSlackRequestHandler(app)
    web = Starlette(routes=[Route(PATH, receive, methods=["POST"]), Route("/livez", live)])
    uvicorn.run(web, host="127.0.0.1", port=port, log_config=None, access_log=False)


if __name__ == "__main__":
    main(int(sys.argv[1]))
