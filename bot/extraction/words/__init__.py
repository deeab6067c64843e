"""What words say, whatever they are used for: the lists of the data files, phrases, cues, how far a thing is."""
