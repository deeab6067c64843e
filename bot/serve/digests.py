"""Digests for `briefbot serve`: delivered to the platforms that run."""

import os
import socket
from collections.abc import Sequence
from uuid import uuid4

from bot.app import App
from bot.digests.deliver import Deliverer
from bot.digests.ledger import Ledger
from bot.serve.supervising import Platform


def make_deliverer(app: App, platforms: Sequence[Platform]) -> Deliverer:
    """What delivers the digests of these platforms; any number of processes may do so at once."""
    adapters = {one.name.casefold(): one.adapter for one in platforms if one.adapter is not None}
    composer = app.composer({name: adapter.render for name, adapter in adapters.items()})
    owner = f"{socket.gethostname()} {os.getpid()} {uuid4().hex[:8]}"
    posters = {name: adapter.poster for name, adapter in adapters.items()}
    return Deliverer(app.database, Ledger(app.database, owner, tuple(adapters)), posters, composer.compose)
