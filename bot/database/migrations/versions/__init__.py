"""One file for each revision; the number in its name gives the order."""
