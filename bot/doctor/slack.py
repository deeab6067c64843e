"""Slack: whether it takes the tokens, and whether the app may do what the manifest asks for."""

from collections.abc import AsyncIterator, Mapping

from pydantic import SecretStr

from bot.doctor.asking import Asker, Reply
from bot.settings import Settings
from bot.wording import diagnosis
from bot.wording.diagnosis import Finding
from bot.wording.hosting import word_slack_refusal

_BOT, _APP = ("BRIEFBOT_SLACK_BOT_TOKEN", "auth.test"), ("BRIEFBOT_SLACK_APP_TOKEN", "apps.connections.open")
"""The variables of the tokens, and a method that tells whether Slack takes each."""

_REFUSALS = {
    "account_inactive",
    "invalid_auth",
    "missing_scope",
    "no_permission",
    "not_allowed_token_type",
    "not_authed",
    "token_expired",
    "token_revoked",
}
"""Errors that stay until somebody mends them: https://docs.slack.dev/reference/methods/auth.test#errors."""


async def check_slack(settings: Settings, asker: Asker) -> AsyncIterator[Finding]:
    """What is found of the tokens that are set."""
    if settings.slack_bot_token is not None:
        reply = await _ask(settings, asker, _BOT[1], settings.slack_bot_token)
        yield _judge(_BOT, reply, settings) or diagnosis.slack_token_works(_team(reply))
        granted = reply.headers.get("x-oauth-scopes") if reply else None
        if granted is not None:
            yield _judge_scopes(granted)
    if settings.slack_app_token is not None:
        reply = await _ask(settings, asker, _APP[1], settings.slack_app_token)
        yield _judge(_APP, reply, settings) or diagnosis.APP_TOKEN_WORKS
    elif settings.slack_signing_secret is not None:
        yield diagnosis.SIGNING_SECRET_SET


async def find_slack_refusal(settings: Settings, asker: Asker) -> str | None:
    """The sentence for the token that Slack refuses; None where it takes them, or can't be asked now."""
    for (variable, method), token in ((_BOT, settings.slack_bot_token), (_APP, settings.slack_app_token)):
        reply = await _ask(settings, asker, method, token) if token is not None else None
        error = _error(reply)
        if error in _REFUSALS:
            return word_slack_refusal(variable, error)
    return None


async def _ask(settings: Settings, asker: Asker, method: str, token: SecretStr) -> Reply | None:
    return await asker.ask("POST", f"{settings.slack_api_url.rstrip('/')}/{method}", "Bearer", token)


def _judge(asked: tuple[str, str], reply: Reply | None, settings: Settings) -> Finding | None:
    """What is wrong with the reply."""
    variable, method = asked
    if reply is None or not isinstance(reply.body, Mapping):
        return diagnosis.unreachable("Slack", settings.slack_api_url)
    error = _error(reply)
    if error in _REFUSALS:
        return diagnosis.refused(word_slack_refusal(variable, error))
    return None if reply.body.get("ok") is True else diagnosis.unexpected("Slack", method, reply.status)


def _judge_scopes(granted: str) -> Finding:
    from bot.adapters.slack.manifest import SCOPES  # noqa: PLC0415 (brings Slack's library with it)

    held = {scope.strip() for scope in granted.split(",")}
    missing = {scope: reason for scope, reason in SCOPES.items() if scope not in held}
    return diagnosis.scopes_missing(missing) if missing else diagnosis.SCOPES_GRANTED


def _error(reply: Reply | None) -> str:
    return str(reply.body.get("error", "")) if reply and isinstance(reply.body, Mapping) else ""


def _team(reply: Reply | None) -> str:
    return str(reply.body.get("team", "")) if reply else ""
