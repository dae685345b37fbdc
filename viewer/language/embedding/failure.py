"""What goes wrong with an embedding model, in one line for the reader."""


class ModelError(Exception):
    """A model cannot be used; the message is one line that says what, where, and what to do."""
