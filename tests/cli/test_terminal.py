"""Saying something, whatever the terminal can show."""

import io

from viewer.cli.terminal import say


def test_characters_that_a_stream_cannot_show_do_not_stop_it():
    held = io.BytesIO()
    stream = io.TextIOWrapper(held, encoding="ascii")
    say("“curly” → \ud800", stream)
    assert held.getvalue().decode("ascii").splitlines() == ["?curly? ? ?"]
