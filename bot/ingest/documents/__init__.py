"""Pages, PDF and Word files into text, each by a library that is imported when it is needed."""
