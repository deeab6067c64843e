"""A file in a message on Discord (pure).

Source: https://docs.discord.com/developers/reference#uploading-files, /components/reference#file
"""

import json
from collections.abc import Mapping
from typing import Any

from pydantic import JsonValue

from bot.chat import Payload, TextFile

_FILE = 13
"""The component that shows an attached file."""


def with_file(payload: Payload, file: TextFile) -> Payload:
    """The page with the file below it, for a request that has it, too."""
    components = payload.get("components")
    shown: JsonValue = {"type": _FILE, "file": {"url": f"attachment://{file.name}"}}
    attached: JsonValue = [{"id": "0", "filename": file.name}]
    below = [*components, shown] if isinstance(components, list) else [shown]
    return {**payload, "components": below, "attachments": attached}


def make_form(body: Mapping[str, Any], name: str, content: bytes, content_type: str) -> list[dict[str, Any]]:
    """The request that has that file besides its JSON, as discord.py takes it."""
    told = {"name": "payload_json", "value": json.dumps(body)}
    return [told, {"name": "files[0]", "value": content, "filename": name, "content_type": content_type}]
