"""The way in: files into drafts, drafts read into facts, both into the library."""
