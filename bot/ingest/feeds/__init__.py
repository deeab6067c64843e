"""Feeds: read, kept, and checked again and again."""
