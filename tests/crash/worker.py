"""One process that delivers, until it is killed: by whoever started it, or by itself at one of four points.

`python -m tests.crash.worker OPTIONS`, where OPTIONS are JSON.
"""

import asyncio
import json
import os
import sys
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any, Literal

from bot.adapters.discord.posting import DiscordPoster
from bot.adapters.discord.settings import DiscordSettings, use_addresses
from bot.adapters.slack.posting import SlackPoster
from bot.chat import Payload, Poster, Receipt, Target
from bot.database.database import Database
from bot.digests.deliver import Deliverer, Digest, Timing
from bot.digests.delivery import Delivery, Rendered
from bot.digests.ledger import Ledger
from bot.digests.store import Digests
from bot.digests.subscription import Channel
from tests.fakes.discord_gateway import TOKEN
from tests.fakes.slack_values import BOT_TOKEN

Point = Literal["tick", "claim", "post", "record"]
POINTS: tuple[Point, ...] = ("tick", "claim", "post", "record")
"""After each of these steps a process may end, as if its power were cut."""

TIMING = Timing(request=2.0, lease=7.0, rest=0.05, spread=2)
KILLED = 137
_LONG = 10


@dataclass
class Death:
    """Comes the `nth` time that the point is reached."""

    point: Point | None
    nth: int

    def pass_by(self, point: Point) -> None:
        if point == self.point:
            self.nth -= 1
            if self.nth <= 0:
                os._exit(KILLED)


class MortalLedger(Ledger):
    """Dies after a claim or a record is committed."""

    death: Death

    async def claim(self, lease: timedelta, limit: int) -> tuple[Delivery, ...]:
        claimed = await super().claim(lease, limit)
        if claimed:
            self.death.pass_by("claim")
        return claimed

    async def record_sent(self, delivery: Delivery, receipt: Receipt) -> bool:
        recorded = await super().record_sent(delivery, receipt)
        self.death.pass_by("record")
        return recorded


class MortalPoster:
    """Dies after a message was accepted."""

    def __init__(self, poster: Poster, death: Death) -> None:
        self._poster = poster
        self._death = death
        self.find, self.edit = poster.find, poster.edit

    async def post(self, target: Target, payload: Payload, marker: str) -> Receipt:
        receipt = await self._poster.post(target, payload, marker)
        self._death.pass_by("post")
        return receipt


class MortalDeliverer(Deliverer):
    """Dies after what is due was entered."""

    death: Death

    async def _enter(self) -> int:
        entered = await super()._enter()
        if entered:
            self.death.pass_by("tick")
        return entered


class BlindDeliverer(MortalDeliverer):
    """What the test must be able to catch: it posts again without looking."""

    async def _reconcile(self, delivery: Delivery) -> None:
        if await self._ledger.extend(delivery, self._lease):
            await self._post(delivery)


async def compose(digests: Digests, delivery: Delivery) -> Digest:
    """One message, and for each tenth schedule a second one."""
    now = datetime.now(UTC)
    schedule = delivery.key.schedule
    since = (await digests.read_record(Channel(delivery.key.tenant, delivery.channel))).covered_until
    parts = 2 if int(schedule.removeprefix("s")) % _LONG == 0 else 1
    name = "text" if delivery.key.tenant.startswith("slack") else "content"
    payloads = tuple({name: f"Digest {schedule}, part {part}"} for part in range(parts))
    return Digest(since or now, now, Rendered(payloads, now))


def posters(api: dict[str, str], death: Death) -> dict[str, Poster]:
    """Those of both platforms, as the adapters have them."""
    from slack_sdk.web.async_client import AsyncWebClient  # noqa: PLC0415 (slow, and only processes of their own need it)

    use_addresses(DiscordSettings(TOKEN, api["discord"]))
    slack = AsyncWebClient(BOT_TOKEN, api["slack"], retry_handlers=[])
    return {
        "slack": MortalPoster(SlackPoster(slack), death),
        "discord": MortalPoster(DiscordPoster(TOKEN), death),
    }


async def work(options: dict[str, Any]) -> None:
    """Deliver until killed."""
    death = Death(options["point"], options["nth"])
    database = await Database.open(options["database"])
    ledger = MortalLedger(database, f"worker {os.getpid()}", ("slack", "discord"))
    ledger.death = death
    kind = BlindDeliverer if options["blind"] else MortalDeliverer
    made = partial(compose, Digests(database))
    deliverer = kind(database, ledger, posters(options["api"], death), made, TIMING)
    deliverer.death = death
    await deliverer.run()


if __name__ == "__main__":
    asyncio.run(work(json.loads(sys.argv[1])))
