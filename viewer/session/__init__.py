"""Sessions, and the reader's corrections: make them, apply them, save and reopen them.

corrector = Corrector(shown.comparison, author="Ana")
history = history.push(corrector.link([3], "B", [7]))
shown = compare_corrected(engine, articles, options, history.done)   # after a cut or a mark, or other articles
shown = apply_corrections(shown.engine, history.done, engine)        # after anything else: no new alignment
save_session(Session(articles, options, history.done), path)
"""

from viewer.session.applying import Corrected, apply_corrections, compare_corrected
from viewer.session.disagreements import disagreements, write_disagreements
from viewer.session.history import History
from viewer.session.journal import Journal, LeftBehind, find_left_behind
from viewer.session.making import Corrector, sign
from viewer.session.opening import Opened, Salvage, SessionError, open_session, session_from_bytes
from viewer.session.resplitting import resplit_articles, resplittings
from viewer.session.sessions import Session
from viewer.session.writing import SUFFIX, Autosave, save_session, session_bytes

__all__ = [
    "SUFFIX",
    "Autosave",
    "Corrected",
    "Corrector",
    "History",
    "Journal",
    "LeftBehind",
    "Opened",
    "Salvage",
    "Session",
    "SessionError",
    "apply_corrections",
    "compare_corrected",
    "disagreements",
    "find_left_behind",
    "open_session",
    "resplit_articles",
    "resplittings",
    "save_session",
    "session_bytes",
    "session_from_bytes",
    "sign",
    "write_disagreements",
]
