"""From the stored text to words: broken lines joined, prose told from the page's furniture, sentences, tokens.

`unwrapping` → `blocks` → `boilerplate` (with `furniture`) → `authors` → `sentences` → `tokens`
"""
