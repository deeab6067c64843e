"""What several articles tell of one thing as one, and where they differ (pure)."""
