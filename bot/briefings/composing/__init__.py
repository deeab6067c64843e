"""Facts and sentences in, a briefing out: chosen, under their headings, each with its citation (pure)."""
