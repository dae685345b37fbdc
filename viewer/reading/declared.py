"""The encoding that a web page or an XML file declares for itself."""

import codecs
import re

_HEAD = 4096
_DECLARED = re.compile(
    rb"""<\?xml[^>]{0,200}encoding\s*=\s*["']([\w.:-]{1,40})"""
    rb"""|<meta[^>]{0,300}charset\s*=\s*["']?\s*([\w.:-]{1,40})""",
    re.I,
)
# What browsers take these names for: the Encoding Standard of WHATWG. Pages say "ISO-8859-1" and mean Windows-1252.
_MEANT = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "utf-16": "utf-8",
    "utf-16-le": "utf-8",
    "utf-16-be": "utf-8",
}


def declared_encoding(data: bytes) -> str | None:
    """The encoding named in the first 4 KiB of a page, by Python's name for it and as browsers understand it.

    None where none is named or no such encoding is known.
    """
    found = _DECLARED.search(data[:_HEAD])
    return None if found is None else meant_encoding((found[1] or found[2]).decode("ascii"))


def meant_encoding(label: str | None) -> str | None:
    """The encoding that browsers understand by a label, by Python's name for it; None where none is known."""
    try:
        name = codecs.lookup(label or "").name
        "".encode(name)
    except (LookupError, ValueError):
        return None
    return _MEANT.get(name, name)
