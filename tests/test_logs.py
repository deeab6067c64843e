"""The log: readable by programs and by people, and never with a secret."""

import io
import json
import logging
import string
import time
from collections.abc import Iterator

import pytest
import structlog
from hypothesis import assume, given
from hypothesis import strategies as st

from bot.logs import HIDDEN, configure_logs, make_redact


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture(autouse=True)
def as_before() -> Iterator[None]:
    yield
    structlog.reset_defaults()
    configure_logs()


def log_to(stream: io.StringIO, *secrets: str) -> structlog.stdlib.BoundLogger:
    configure_logs(secrets, stream)
    logger: structlog.stdlib.BoundLogger = structlog.get_logger("bot.made_up")
    return logger


LETTERS = string.ascii_letters + string.digits
word = st.text(LETTERS, min_size=12, max_size=40)
number = st.integers(10**15, 10**19).map(str)
around = st.text(max_size=20)
discord_token = st.builds(
    lambda *parts: ".".join(parts),
    st.text(LETTERS, min_size=24, max_size=28),
    st.text(LETTERS + "-_", min_size=6, max_size=7),
    st.text(LETTERS + "-_", min_size=27, max_size=38),
)
secrets = st.one_of(
    st.tuples(st.sampled_from([f"xox{kind}-" for kind in "abeoprs"]), word),
    st.tuples(st.just("xapp-1-"), word),
    st.tuples(st.sampled_from(["xoxe.", "xoxe.xoxp-1-"]), word),
    st.tuples(st.sampled_from([f"https://hooks.slack.com/{kind}/T1/" for kind in ("commands", "services")]), word),
    st.tuples(st.just("wss://wss-primary.slack.com/link/?ticket="), word),
    st.tuples(st.builds("https://discord.com/api/webhooks/{}/".format, number), word),
    st.tuples(st.builds("https://discordapp.com/api/v10/webhooks/{}/".format, number), word),
    st.tuples(st.builds("/interactions/{}/".format, number), word),
    st.tuples(st.builds("/api/v10/webhooks/{}/".format, number), word),
    st.tuples(st.sampled_from(["Bot ", "Authorization: Bot ", ""]), discord_token),
    st.tuples(st.sampled_from(["'response_url': '", "response_url=", '"response_url":"']), word),
    st.tuples(
        st.sampled_from(["postgresql://u:", "postgresql+psycopg://u:", "https://u:"]), word.map("{}@h/db".format)
    ),
)
"""What stands before a secret, and the secret."""


def hidden_part(secret: str) -> str:
    return secret.removesuffix("@h/db")


@given(st.tuples(around, secrets, around), st.booleans())
def test_no_secret_reaches_a_line_wherever_it_stands(text: tuple[str, tuple[str, str], str], is_terminal: bool) -> None:
    before, (start, secret), after = text
    assume(hidden_part(secret) not in before + start + after)
    said = f"{before} {start}{secret} {after}"
    stream = Terminal() if is_terminal else io.StringIO()
    log = log_to(stream)
    log.warning(said)
    log.warning("asked", path=said, body={"deep": [said]}, problem=ValueError(said))
    logging.getLogger("aiohttp.made_up").warning("asked %s", said)
    try:
        int(said + "is no number")
    except ValueError:
        log.exception("failed")
        logging.getLogger("asyncio").exception("failed")
    assert hidden_part(secret) not in stream.getvalue()
    assert stream.getvalue().count(HIDDEN) >= 7
    if not is_terminal:
        assert len([json.loads(line) for line in stream.getvalue().splitlines()]) == 5


@given(around, st.text(string.printable.strip(), min_size=8, max_size=40), around)
def test_a_known_secret_is_left_out_whatever_it_looks_like(before: str, secret: str, after: str) -> None:
    redact = make_redact([secret])
    event = redact(None, "info", {"event": f"{before}{secret}{after}"})
    assert isinstance(event, dict)
    assert secret not in event["event"].replace(HIDDEN, "\n")


@pytest.mark.parametrize("name", ["token", "bot_token", "signing_secret", "password", "Authorization", "response_url"])
def test_what_is_called_a_secret_is_left_out(name: str) -> None:
    assert make_redact()(None, "info", {name: "anything"}) == {name: HIDDEN}


@pytest.mark.parametrize(
    "text",
    [
        "Slack refuses the bot's token: invalid_auth",
        "The bot's token begins with xoxb-, the app's with xapp-. Others begin with xoxe.",
        "The bot is asked by Bot Corporation",
        "GET https://discord.com/api/v10/users/@me answered 500",
        "sqlite:////data/briefbot.sqlite3",
        "https://example.com/@author/story?page=2",
        "bot/adapters/slack/adapter.py, line 30, in run",
    ],
)
def test_what_is_no_secret_stays(text: str) -> None:
    assert make_redact()(None, "info", {"event": text}) == {"event": text}


@pytest.mark.parametrize("text", ["a.a", "a", "postgres://", "://", "Bot ", "token", "/webhooks/1/", "xoxb-", "://a:"])
def test_long_text_of_a_stranger_is_searched_in_the_time_of_its_length(text: str) -> None:
    def measure(length: int) -> float:
        began = time.process_time()
        make_redact()(None, "info", {"event": text * (length // len(text))})
        return time.process_time() - began

    measure(1_000)
    assert measure(80_000) < 100 * max(min(measure(10_000) for _ in range(3)), 0.001)


def test_a_program_gets_one_json_object_a_line() -> None:
    stream = io.StringIO()
    log_to(stream).info("Stopped\nat once", count=3, is_last=True, path=("a", "b"))
    (line,) = stream.getvalue().splitlines()
    said = json.loads(line)
    assert (said["event"], said["count"], said["is_last"]) == ("Stopped\nat once", 3, True)
    assert (said["level"], said["logger"]) == ("info", "bot.made_up")
    assert said["timestamp"].endswith("Z")


def test_a_terminal_gets_plain_lines_that_can_not_steer_it() -> None:
    stream = Terminal()
    log_to(stream).warning("Moss\x1b]0;taken\x07 farm")
    assert "Moss]0;taken farm" in stream.getvalue()


def test_libraries_are_heard_from_warnings_on_and_the_bot_from_news_on() -> None:
    stream = io.StringIO()
    log = log_to(stream)
    logging.getLogger("uvicorn.error").info("quiet")
    logging.getLogger("uvicorn.error").warning("loud")
    log.debug("quiet")
    log.info("loud")
    assert stream.getvalue().count("loud") == 2
    assert "quiet" not in stream.getvalue()


def test_a_second_set_up_replaces_the_first() -> None:
    first, second = io.StringIO(), io.StringIO()
    log_to(first)
    log_to(second).warning("once")
    assert (first.getvalue(), second.getvalue().count("once")) == ("", 1)
