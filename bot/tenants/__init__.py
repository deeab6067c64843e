"""Workspaces, servers and persons: what is kept for them beside articles."""
