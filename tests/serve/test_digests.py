"""What `briefbot serve` delivers digests with: the adapters of the platforms that run, and no others."""

from pathlib import Path

from starlette.routing import Route

from bot.app import open_app
from bot.chat import Actor, Invocation, Role
from bot.serve.digests import make_deliverer
from bot.serve.supervising import Platform
from bot.settings import Settings


async def never() -> None:
    """A platform that is not asked to run."""


async def test_without_a_platform_that_posts_what_is_due_waits(tmp_path: Path) -> None:
    settings = Settings(database_url=f"sqlite:///{tmp_path}/library.sqlite3", data_folder=tmp_path)
    routes: list[Route] = []
    async with open_app(settings) as app:
        ada = Actor("U1", "Ada")
        await app.dispatch(Invocation("/follow mercor", "slack:T1", actor=ada, role=Role.ADMINISTRATOR, channel="C1"))
        (subscription,) = await app.digests.find_subscriptions()
        await app.digests.run_now(subscription, await app.digests.clock())
        deliverer = make_deliverer(app, [Platform("Web", never, lambda: True, routes)])
        assert not await deliverer.run_once()
        assert await app.digests.find_deliveries(5) == (), "whoever posts to Slack enters it"
        (waiting,) = await app.digests.find_subscriptions()
        assert waiting.next_at is not None
        assert waiting.next_at <= await app.digests.clock()
