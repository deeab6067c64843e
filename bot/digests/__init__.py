"""Digests: what is new on what a channel follows, posted there once, at its local time."""
