"""Settings, read from the environment here and nowhere else."""

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any, Literal

from platformdirs import user_data_path
from pydantic import BeforeValidator, Field, SecretStr
from pydantic.fields import FieldInfo
from pydantic_settings import BaseSettings, PydanticBaseSettingsSource, SettingsConfigDict

_PREFIX = "BRIEFBOT_"


def _default_database_url() -> str:
    return f"sqlite:///{user_data_path('briefbot') / 'briefbot.sqlite3'}"


@dataclass(frozen=True, slots=True)
class _SecretFile:
    """A file that holds a secret, and the variable that names it; the path is told to nobody: it may be the secret."""

    variable: str
    path: str


def _read_secret(given: object) -> object:
    """The secret itself. Its errors name the variable and never what stands in it."""
    text = _read_file(given) if isinstance(given, _SecretFile) else given
    if not isinstance(text, str):
        return text
    secret = text.strip()
    if not secret.isascii() or not secret.isprintable() or " " in secret or not secret:
        raise ValueError("is not one word of plain letters, digits and signs")
    return secret


def _read_file(file: _SecretFile) -> str:
    try:
        return Path(file.path).read_text("utf-8")
    except (OSError, ValueError) as error:
        raise ValueError(f"{file.variable} names a file that can't be read") from error


Secret = Annotated[SecretStr | None, BeforeValidator(_read_secret)]
_HttpAddress = Annotated[str, Field(pattern=r"^https?://[^\s/]+")]
_SocketAddress = Annotated[str, Field(pattern=r"^wss?://[^\s/]+")]


class Settings(BaseSettings):
    """What whoever runs the bot may set; each is the environment variable BRIEFBOT_ and the field's name.

    A secret is also taken from a file that BRIEFBOT_…_FILE names, and both without BRIEFBOT_, as others name it.
    """

    model_config = SettingsConfigDict(env_prefix=_PREFIX, env_ignore_empty=True, frozen=True, hide_input_in_errors=True)

    database_url: str = Field(
        default_factory=_default_database_url,
        description="sqlite:///PATH or postgresql://USER:PASSWORD@HOST/NAME",
    )
    data_folder: Path = Field(
        default_factory=lambda: user_data_path("briefbot"),
        description="where the search index of a PostgreSQL library is kept",
    )
    seeds: Literal["on", "off"] = Field(default="on", description="off starts with an empty library")
    slack_bot_token: Secret = Field(default=None, description="xoxb-…, of the app's installation")
    slack_app_token: Secret = Field(default=None, description="xapp-…, for Socket Mode")
    slack_signing_secret: Secret = Field(default=None, description="for HTTP")
    discord_token: Secret = Field(default=None, description="of the application's bot")
    slack_api_url: _HttpAddress = Field(default="https://slack.com/api/", description="where Slack's Web API is")
    discord_api_url: _HttpAddress = Field(default="https://discord.com/api/v10", description="where Discord's API is")
    discord_gateway_url: _SocketAddress = Field(
        default="wss://gateway.discord.gg/", description="where Discord's gateway is"
    )
    host: str = Field(default="127.0.0.1", description="where `briefbot serve` listens")
    port: int = Field(default=8080, ge=0, le=65535, description="where `briefbot serve` listens; 0 takes a free one")

    @property
    def secrets(self) -> tuple[str, ...]:
        """Every secret that is set, so that the log can leave it out."""
        values = (getattr(self, name) for name in type(self).model_fields)
        return tuple(value.get_secret_value() for value in values if isinstance(value, SecretStr))

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        del dotenv_settings, file_secret_settings
        return init_settings, env_settings, _OtherNames(settings_cls)


class _OtherNames(PydanticBaseSettingsSource):
    """The other variables of a secret, nearest first: BRIEFBOT_NAME_FILE, NAME, NAME_FILE."""

    def get_field_value(self, field: FieldInfo, field_name: str) -> tuple[Any, str, bool]:
        name = field_name.upper()
        if any(isinstance(one, BeforeValidator) for one in field.metadata):
            for variable in (f"{_PREFIX}{name}_FILE", name, f"{name}_FILE"):
                value = os.environ.get(variable)
                if value:
                    return _SecretFile(variable, value) if variable.endswith("_FILE") else value, field_name, False
        return None, field_name, False

    def __call__(self) -> dict[str, Any]:
        fields = self.settings_cls.model_fields
        found = {name: self.get_field_value(field, name)[0] for name, field in fields.items()}
        return {name: value for name, value in found.items() if value is not None}
