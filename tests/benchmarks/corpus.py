"""How `variorum batch` holds out over a corpus: time a job, memory, and what is left after kill -9.

    python -m tests.benchmarks.corpus measure FOLDER 1000 3000 10000 [--workers 2]
    python -m tests.benchmarks.corpus kill FOLDER 1000 --times 20 [--workers 2]

A job is a triple of short articles, 6 to 10 sentences of invented words: a base made of its two sources, words under
a fixed seed. `measure` prints, for each number of jobs, the time a job and the memory of the process that tells the
results and of its workers at five points of the way. `kill` kills the whole process group again and again at random
moments, lets the batch go on each time, and holds the end against a run that was left alone.

Linux only (it reads /proc). Not collected by pytest: it measures, and is right or wrong by its own word.
"""

import argparse
import json
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

_ROOT = Path(__file__).parents[2]
_SYLLABLES = ("ba", "den", "fo", "gri", "hul", "ka", "lor", "mi", "nes", "po", "ra", "sti", "tov", "vel", "zan", "quo")
_FUNCTION = ("the", "of", "and", "to", "in", "a", "that", "it", "was", "he", "for", "on", "with", "as", "his", "at")
_NAMES = ("Orlen", "Tavik", "Besmer", "Hollund", "Prask", "Yevery")
_POINTS = (0.1, 0.3, 0.5, 0.75, 1.0)


def jobs(count: int) -> Iterator[dict[str, object]]:
    """That many jobs; the first of a longer list are those of a shorter one."""
    chance = random.Random(20)  # noqa: S311 - texts, not secrets
    for number in range(count):
        sources = [[_sentence(chance) for _ in range(chance.randint(6, 10))] for _ in range(2)]
        base = [_retold(sentence, chance) for sentence in chance.sample(sources[0] + sources[1], 6)]
        base += [_sentence(chance) for _ in range(chance.randint(0, 4))]
        yield {
            "id": f"triple {number}",
            "base": {"text": " ".join(base), "title": f"Base {number}"},
            "sources": [{"text": " ".join(source)} for source in sources],
        }


def _sentence(chance: random.Random) -> str:
    words = [_word(chance) for _ in range(chance.randint(6, 22))]
    if chance.random() < 0.3:
        words.insert(2, chance.choice(_NAMES))
    if chance.random() < 0.3:
        words.insert(3, str(chance.randint(2, 900)))
    return f"{' '.join(words).capitalize()}."


def _word(chance: random.Random) -> str:
    if chance.random() < 0.45:
        return chance.choice(_FUNCTION)
    return "".join(chance.choices(_SYLLABLES, k=chance.randint(2, 4)))


def _retold(sentence: str, chance: random.Random) -> str:
    share = chance.choice((0.0, 0.1, 0.3))
    first, *rest = sentence.rstrip(".").split()
    return f"{' '.join([first, *(_word(chance) if chance.random() < share else word for word in rest)])}."


def write_jobs(folder: Path, count: int) -> Path:
    """The jobs file for that many."""
    path = folder / f"jobs-{count}.jsonl"
    path.write_text("".join(json.dumps(job) + "\n" for job in jobs(count)), encoding="utf-8")
    return path


def _start(path: Path, out: Path, workers: int) -> subprocess.Popen[bytes]:
    command = [sys.executable, str(_ROOT / "main.py"), "batch", str(path), "--out", str(out)]
    command += ["--model", "lexical", "--workers", str(workers), "--quiet"]
    return subprocess.Popen(command, start_new_session=True)  # noqa: S603 - ours


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def _forget(out: Path) -> None:
    for path in (out, out.with_name(f"{out.name}.resume")):
        path.unlink(missing_ok=True)


def measure(folder: Path, count: int, workers: int) -> None:
    """Print what that many jobs take."""
    path, out = write_jobs(folder, count), folder / f"out-{count}.jsonl"
    _forget(out)
    begun, cpu = time.monotonic(), os.times()
    process = _start(path, out, workers)
    left = [round(point * count) for point in _POINTS]
    done = at = 0
    _say(f"{count} jobs, {workers} workers")
    while process.poll() is None:
        time.sleep(0.05)
        told, at = _told(out, at)
        done += told
        if left and done >= left[0] and (memory := _memory(process.pid)):
            _say(f"  {done:6} jobs after {time.monotonic() - begun:6.1f} s; MiB resident {memory}")
            left = [point for point in left if point > done]
    wall = time.monotonic() - begun
    spent = os.times().children_user + os.times().children_system - cpu.children_user - cpu.children_system
    _say(f"  {wall:.1f} s, {1000 * wall / count:.2f} ms a job; processor {1000 * spent / count:.2f} ms a job")
    if process.returncode:
        sys.exit(f"the batch ended with exit code {process.returncode}")
    _check(path, out)


def _told(out: Path, at: int) -> tuple[int, int]:
    """How many results were added past `at`, and how far the file goes now."""
    if not out.exists():
        return 0, 0
    with out.open("rb") as stream:
        stream.seek(at)
        more = stream.read()
    return more.count(b"\n"), at + len(more)


def _memory(parent: int) -> str:
    """Resident and highest resident memory of the process and of those it started."""
    told = []
    children = Path(f"/proc/{parent}/task/{parent}/children")
    with suppress(OSError):
        for pid in (str(parent), *children.read_text().split()):
            lines = dict(line.split(":", 1) for line in Path(f"/proc/{pid}/status").read_text().splitlines())
            now, most = (int(lines[key].split()[0]) // 1024 for key in ("VmRSS", "VmHWM"))
            told.append(f"{now} (most {most})")
    return ", ".join(told)


def kill(folder: Path, count: int, workers: int, times: int) -> None:
    """Kill a batch that often, go on each time, and hold its results against those of one left alone."""
    path, whole, out = write_jobs(folder, count), folder / "whole.jsonl", folder / "killed.jsonl"
    _forget(whole)
    begun = time.monotonic()
    if _start(path, whole, workers).wait():
        sys.exit("the batch that was left alone failed")
    longest = 3 * (time.monotonic() - begun) / times
    chance = random.Random()  # noqa: S311 - moments, not secrets
    killed = torn = 0
    _forget(out)
    while killed < times:
        process = _start(path, out, workers)
        try:
            code = process.wait(chance.uniform(0.05, longest))
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
            killed += 1
            text = out.read_bytes() if out.exists() else b""
            told, _, left = text.rpartition(b"\n")
            torn += bool(left)
            _say(f"  killed with {len(told.splitlines())} results")
            continue
        _hold_against(whole, out, code)
        _forget(out)
    _hold_against(whole, out, _start(path, out, workers).wait())
    _check(path, out)
    _say(f"killed {killed} times, {torn} times in the middle of a line")


def _hold_against(whole: Path, out: Path, code: int) -> None:
    if code or out.read_bytes() != whole.read_bytes():
        sys.exit(f"{out} is not what a batch that was left alone writes (exit code {code})")
    _say("  complete, and the same byte for byte")


def _check(path: Path, out: Path) -> None:
    """End in failure unless every job has its one result, in order, and none failed."""
    wanted = [json.loads(line)["id"] for line in path.open("rb")]
    found = [json.loads(line) for line in out.open("rb")]
    if [result["id"] for result in found] != wanted or any("error" in result for result in found):
        sys.exit(f"{out} has not one good result a job, in order")
    _say(f"  {len(wanted)} results, in order, once each")


def main() -> None:
    """Measure or kill, as the command line says."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=("measure", "kill"))
    parser.add_argument("folder", type=Path)
    parser.add_argument("counts", type=int, nargs="+", metavar="JOBS")
    parser.add_argument("--workers", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--times", type=int, default=20)
    found = parser.parse_args()
    found.folder.mkdir(parents=True, exist_ok=True)
    for count in found.counts:
        if found.what == "measure":
            measure(found.folder, count, found.workers)
        else:
            kill(found.folder, count, found.workers, found.times)


if __name__ == "__main__":
    main()
