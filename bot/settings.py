"""Settings, read from the environment here and nowhere else."""

from pathlib import Path
from typing import Literal

from platformdirs import user_data_path
from pydantic import Field
from pydantic_settings import BaseSettings, SettingsConfigDict


def _default_database_url() -> str:
    return f"sqlite:///{user_data_path('briefbot') / 'briefbot.sqlite3'}"


class Settings(BaseSettings):
    """What whoever runs the bot may set; each is the environment variable BRIEFBOT_ and the field's name."""

    model_config = SettingsConfigDict(env_prefix="BRIEFBOT_", env_ignore_empty=True, frozen=True)

    database_url: str = Field(
        default_factory=_default_database_url,
        description="sqlite:///PATH or postgresql://USER:PASSWORD@HOST/NAME",
    )
    data_folder: Path = Field(
        default_factory=lambda: user_data_path("briefbot"),
        description="where the search index of a PostgreSQL library is kept",
    )
    seeds: Literal["on", "off"] = Field(default="on", description="off starts with an empty library")
