"""What may be said on the command line, and what it means."""

from pathlib import Path

import pytest

from viewer.cli.arguments import parse_batch, parse_compare, parse_window
from viewer.model import Options
from viewer.present.differences import TYPOGRAPHY, Difference


def test_compare_takes_every_option_of_the_contract():
    request = parse_compare(
        "variorum",
        [
            "base",
            "s1",
            "--html",
            "h",
            "s2",
            "--json",
            "j",
            "--csv",
            "c",
            "--tei",
            "t",
            "--docx",
            "d",
            "--pdf",
            "p",
            "--lines",
            "--lang",
            "DE",
            "--model",
            "lexical",
            "--threshold",
            "0.4",
            "--asides",
            "include",
            "--quiet",
            "s3",
        ],
    )
    assert (request.base, request.sources) == ("base", ("s1", "s2", "s3"))
    assert dict(request.outputs) == {"html": "h", "json": "j", "csv": "c", "tei": "t", "docx": "d", "pdf": "p"}
    assert request.options == Options("lexical", 0.4, "de", include_asides=True)
    assert request.lines
    assert request.quiet


def test_what_is_not_said_has_the_contracts_defaults():
    request = parse_compare("variorum", ["-", "s1"])
    assert request.options == Options("bundled", None, None, include_asides=False, paired=False)
    assert request.outputs == ()
    assert not request.lines
    assert not request.quiet


def test_batch_takes_every_option_of_the_contract():
    request = parse_batch(
        "variorum",
        [
            "jobs",
            "--out",
            "o",
            "--workers",
            "3",
            "--lang",
            "pt-BR",
            "--model",
            "m",
            "--threshold",
            "1",
            "--asides",
            "exclude",
            "--quiet",
        ],
    )
    assert (request.jobs, request.out, request.workers) == ("jobs", Path("o"), 3)
    assert request.options == Options("m", 1.0, "pt-br")
    assert request.quiet


@pytest.mark.parametrize(
    "wrong",
    [
        "a b --threshold 1.5",
        "a b --threshold nan",
        "a b --threshold half",
        "a b --lang english!",
        "a b --asides maybe",
        "a b --model",
        "a b --thresh 0.5",
        "a b --paired",
    ],
)
def test_what_the_contract_does_not_have_is_refused(wrong, capsys):
    with pytest.raises(SystemExit, match="2"):
        parse_compare("variorum", wrong.split())


@pytest.mark.parametrize("wrong", ["jobs --out o --workers 0", "jobs --out o --workers two", "jobs more --out o"])
def test_what_batch_does_not_have_is_refused(wrong, capsys):
    with pytest.raises(SystemExit, match="2"):
        parse_batch("variorum", wrong.split())


def test_the_window_takes_any_number_of_files():
    assert parse_window("variorum", []) == ()
    assert parse_window("variorum", ["a", "b", "c"]) == ("a", "b", "c")


@pytest.mark.parametrize("address", ["tcp://10.0.0.1:8786", "host:8786", "tls://[::1]:8786", "wss://a.example:443/"])
def test_a_scheduler_is_an_address(address):
    request = parse_batch("variorum", ["jobs", "--out", "o", "--scheduler", address])
    assert (request.scheduler, request.workers) == (address, 1)


@pytest.mark.parametrize("wrong", ["host", "http://host:1", "host:port", "", "a b:1", "host:8786 --workers 2"])
def test_what_is_not_the_address_of_a_scheduler_or_not_alone_is_refused(wrong, capsys):
    with pytest.raises(SystemExit, match="2"):
        parse_batch(
            "variorum", ["jobs", "--out", "o", "--scheduler", *(wrong.rsplit(" ", 2) if "--" in wrong else [wrong])]
        )


def test_every_difference_can_be_ignored_and_typography_is_unless_something_else_is_said():
    def ignored(*said):
        return {Difference(name) for name in parse_compare("variorum", ["base", "source", *said]).ignored}

    assert ignored() == TYPOGRAPHY
    assert ignored("--ignore", ",".join(difference.value for difference in Difference)) == set(Difference)
    assert ignored("--ignore", "none") == set()
