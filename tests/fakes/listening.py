"""A fake's web server on a local port."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from aiohttp import web


@asynccontextmanager
async def listen(app: web.Application, patience: float = 0) -> AsyncIterator[str]:
    """Serve the app on loopback for as long as the block lasts; gives `127.0.0.1:PORT`.

    At the end, requests at work have `patience` seconds to finish.
    """
    runner = web.AppRunner(app, shutdown_timeout=patience, access_log=None)
    await runner.setup()
    try:
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        yield f"127.0.0.1:{runner.addresses[0][1]}"
    finally:
        await runner.cleanup()
