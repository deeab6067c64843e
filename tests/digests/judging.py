"""What the platforms' published rules say of a message."""

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from typing import Any

_OURS = {"slack": {"channel", "ts", "metadata", "thread_ts", "unfurl_links", "unfurl_media"}, "discord": set()}
"""What a post has beside its message."""


def judge(platform: str, bodies: Sequence[dict[str, Any]]) -> None:
    """Fails where one is refused; says nothing where the judges are not here."""
    if "BRIEFBOT_JUDGES" not in os.environ:
        return
    told = [{name: value for name, value in body.items() if name not in _OURS[platform]} for body in bodies]
    program = [sys.executable, f"{os.environ['BRIEFBOT_JUDGES']}/judge.py", platform]
    lines = "\n".join(map(json.dumps, told))
    judged = subprocess.run(program, input=lines, capture_output=True, text=True, check=False, timeout=120)
    assert judged.returncode == 0, judged.stdout + judged.stderr
