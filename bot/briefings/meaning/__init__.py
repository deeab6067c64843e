"""What words mean: names that the library knows, their other spellings, and words that news uses alike."""
