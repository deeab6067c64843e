"""The bot on Discord, by its gateway; discord.py carries it."""
