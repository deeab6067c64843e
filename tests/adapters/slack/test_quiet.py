"""What Bolt and the SDK may log."""

import logging

import pytest

from bot.adapters.slack.quiet import make_quiet_logger


def test_tokens_and_addresses_are_taken_out(caplog: pytest.LogCaptureFixture) -> None:
    logger = make_quiet_logger()
    address = "wss://example.com/link?ticket=secret"
    logger.error("failed with %s at https://hooks.example.com/secret", "xoxb-12-secret", exc_info=ValueError(address))
    logger.error("xapp-1-A-secret xoxe.xoxp-1-secret")
    assert "failed with" in caplog.text
    assert "secret" not in caplog.text


def test_bodies_are_below_its_level(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    make_quiet_logger().warning("body")
    assert "body" not in caplog.text
