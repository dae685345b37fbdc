"""What sessions promise, measured: `python -m tests.benchmarks.sessions [kills] [damage] [corrections] [speed]`.

* kills: 200 processes killed while they save, 200 while they autosave; nothing may be lost.
* damage: 1,000 files cut short or with bits flipped; every one opens or says why not, and what is whole is as it was.
* corrections: 10,000 random sequences of corrections, undo and redo.
* speed: a session of 5,000 sentences is saved, autosaved and opened; a correction is applied to its comparison.
"""

import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

from hypothesis import seed, settings

from tests.session.cases import LEXICAL, session
from tests.session.damage import check_damaged
from tests.session.killing import kill_autosaving, kill_saving
from tests.session.test_history import Correcting
from viewer.compare import Engine
from viewer.reading import read_text
from viewer.session import Corrector, Journal, Session, apply_corrections, open_session, save_session

_SENTENCES = 2500  # in each of two articles
_TIMES = 10


def say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def kills() -> None:
    with TemporaryDirectory() as folder:
        kept = kill_saving(Path(folder), 200, seed=1)
        drafts = len(list(Path(folder).glob(".variorum-*")))
        say(f"saves killed: 200, of them {drafts} with a half-written draft, nothing lost in {kept}")
        say(f"autosaves killed: 200, nothing lost in {kill_autosaving(Path(folder) / 'journals', 200, seed=2)}")


def damage() -> None:
    say(f"damaged files: {dict(Counter(check_damaged(session(), seed) for seed in range(1000)))}")


def corrections() -> None:
    began = perf_counter()
    for done in range(1000, 10_001, 1000):
        # In parts, so that no memory is needed for what was tried; the seed makes each part another.
        case = seed(done)(Correcting.TestCase)
        case.settings = settings(max_examples=1000, stateful_step_count=6, deadline=None, database=None)
        case("runTest").debug()
        say(f"{done} sequences of corrections hold every promise ({perf_counter() - began:.0f} s)")


def speed() -> None:
    texts = [
        " ".join(f"Councillor {n} of ward {n % 37} voted {how} the plan on day {n}." for n in range(_SENTENCES))
        for how in ("for", "against")
    ]
    articles = tuple(read_text(text, siglum=siglum) for text, siglum in zip(texts, "AB", strict=True))
    engine = Engine("lexical")
    compared = engine.compare(articles, LEXICAL)
    by = Corrector(compared, "Ana")
    made = tuple(by.link([n], "B", [n + 1]) for n in range(0, 200, 2))
    given = Session(compared.articles, LEXICAL, made)
    with TemporaryDirectory() as folder:
        path = Path(folder) / "story.variorum"
        journal = Journal(Path(folder))
        say(f"5,000 sentences, {len(made)} corrections:")
        _tell("save", lambda: save_session(given, path))
        _tell("autosave", lambda: journal.write(given, path))
        _tell("open", lambda: open_session(path))
        _tell("apply one correction", lambda: apply_corrections(compared, made[:1], engine))
        _tell("apply all corrections", lambda: apply_corrections(compared, made, engine))
        say(f"  the file holds {path.stat().st_size / 1e6:.1f} MB")
        journal.close()


def _tell(what: str, act: Callable[[], object]) -> None:
    taken = []
    for _ in range(_TIMES):
        began = perf_counter()
        act()
        taken.append(1000 * (perf_counter() - began))
    say(f"  {what}: {median(taken):.0f} ms, at most {max(taken):.0f} ms")


if __name__ == "__main__":
    every = {act.__name__: act for act in (kills, damage, corrections, speed)}
    for name in sys.argv[1:] or every:
        every[name]()
