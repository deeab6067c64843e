"""The preview page: every answer on a local web page, as Slack and as Discord would show it."""
