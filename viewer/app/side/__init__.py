"""The side panel: the sentence in hand explained, and the list of changes."""
