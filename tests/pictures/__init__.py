"""The pictures of README: `python -m tests.pictures` makes them anew from the page itself."""
