"""Discord's published description of its API, as far as it tells what is answered."""

import json
import re
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator
from referencing import Registry
from referencing.jsonschema import DRAFT202012

from tests.fakes.discord_objects import Json

_URN = "urn:discord"


class Published:
    """The description in `discord-openapi.json` of that folder."""

    def __init__(self, folder: Path) -> None:
        description: Json = json.loads((folder / "discord-openapi.json").read_text("utf-8"))
        resource = DRAFT202012.create_resource(description)
        self._registry: Registry[Any] = Registry().with_resource(_URN, resource)
        self._paths: Json = description["paths"]

    def find_faults(self, name: str, thing: Any) -> list[str]:  # noqa: ANN401 (JSON)
        """Where a thing breaks the schema of that name."""
        return self._check(f"#/components/schemas/{name}", thing)

    def find_faults_of_answer(self, method: str, path: str, status: int, body: Any) -> list[str]:  # noqa: ANN401
        """Where the answer to a request breaks what is described; a fault too where there is no such request."""
        asked = next((one for one in self._paths if _pattern(one).fullmatch(path)), None)
        if asked is None:
            return [f"no such path: {path}"]
        described = self._paths[asked][method.lower()]["responses"]
        key = next(one for one in (str(status), f"{status // 100}XX") if one in described)
        told = described[key]
        at = told.get("$ref") or f"#/paths/{_escape(asked)}/{method.lower()}/responses/{key}"
        return self._check(f"{at}/content/application~1json/schema", body)

    def _check(self, at: str, thing: Any) -> list[str]:  # noqa: ANN401 (JSON)
        validator = Draft202012Validator({"$ref": _URN + at}, registry=self._registry)
        return [f"{error.json_path}: {error.message[:200]}" for error in validator.iter_errors(thing)]


def _pattern(path: str) -> re.Pattern[str]:
    return re.compile(re.sub(r"\\{[^}]+\\}", "[^/]+", re.escape(path)))


def _escape(path: str) -> str:
    return path.replace("~", "~0").replace("/", "~1")
