"""Writes what stands in the tables of this folder (TOML) as JSON, which is read in a twentieth of the time.

    python prepare_tables.py

Run it when a table was changed; until then the program reads the table itself, and a test fails. Needs nothing but
Python. Each file in `prepared/` says by its checksum (CRC-32) which table it was made from; same tables, same bytes.
"""

import json
import tomllib
import zlib
from pathlib import Path

HERE = Path(__file__).parent
PREPARED = HERE / "prepared"


def prepare(table: Path) -> str:
    """What stands in a table, and the checksum of its file, as JSON."""
    content = table.read_bytes()
    kept = {"crc32": zlib.crc32(content), "table": tomllib.loads(content.decode("utf-8"))}
    return json.dumps(kept, ensure_ascii=False, separators=(",", ":")) + "\n"


def main() -> None:
    """Prepare every table, and leave out those that are gone."""
    for old in PREPARED.glob("*/*.json"):
        old.unlink()
    for table in sorted(HERE.glob("*/*.toml")):
        path = PREPARED / table.parent.name / f"{table.stem}.json"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(prepare(table), encoding="utf-8", newline="\n")
        print(path.relative_to(HERE))


if __name__ == "__main__":
    main()
