"""Programs for people: who runs them, where and for whom."""
