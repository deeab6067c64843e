"""Articles and the facts read from them: kept, found and changed."""
