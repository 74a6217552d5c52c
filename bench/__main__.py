"""`make bench`: the check of an invented catalogue against check-jsonschema on the same files, and of one real file.

The check reads and judges everything (YAML, schemas, all rules); check-jsonschema only holds the models against their
schema. With --json it is given the same records as JSON too, so that its reader of YAML plays no part.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
from pathlib import Path
from statistics import median

from bench.catalogue import write_catalogue
from bench.timing import in_turn
from macros.source import read_document

ROOT = Path(__file__).parent.parent
DAY = "2026-06-03"
"""The day the invented catalogue is checked for."""
ONE_FILE = "data/models/gpt-5-mini.yml"
"""The largest file of the real catalogue."""

WHOLE, ONE, PEER, PEER_JSON = "kurabe check", "kurabe check ONE_FILE", "check-jsonschema", "check-jsonschema (JSON)"
REAL, REAL_ONE, NOTHING = "kurabe check, real data", f"kurabe check {ONE_FILE}", "python -c pass"


def main() -> None:
    """Write the catalogue into a temporary folder, time everything and print it."""
    asked = _asked()
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        models = write_catalogue(root / "yaml", asked.models, ROOT / "data")
        as_json = [_as_json(path, root / "json") for path in models]
        size = sum(path.stat().st_size for path in models) / 1_000_000
        _say(f"{len(models)} invented models, {size:.1f} MB; Python {sys.version.split()[0]}, {os.cpu_count()} CPUs")
        kurabe = [sys.executable, "-m", "macros", "check"]
        invented = ["--root", str(root / "yaml"), "--as-of", DAY]
        peer = [sys.executable, "-m", "check_jsonschema", "--schemafile", "data/schemas/models.schema.json"]
        commands = {
            WHOLE: [*kurabe, *invented],
            PEER: [*peer, *map(str, models)],
            PEER_JSON: [*peer, *map(str, as_json)],
            ONE: [*kurabe, *invented, str(models[0])],
            REAL: kurabe,
            REAL_ONE: [*kurabe, ONE_FILE],
            NOTHING: [sys.executable, "-c", "pass"],
        }
        os.chdir(ROOT)
        runs = dict.fromkeys(commands, asked.runs) | {PEER: asked.peer_runs, PEER_JSON: asked.peer_runs * asked.json}
        times = in_turn(commands, {name: count for name, count in runs.items() if count})
    for name, taken in times.items():
        _say(f"{name:42} {taken.line}")
    for name in sorted({PEER, PEER_JSON} & times.keys()):
        cpu, wall = (median(getattr(times[name], of)) / median(getattr(times[WHOLE], of)) for of in ("cpu", "wall"))
        _say(f"{name} takes {cpu:.1f} times the CPU time and {wall:.1f} times the wall time of {WHOLE} (medians)")


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("--models", type=int, default=1000, help="invented models (default: 1000)")
    parser.add_argument("--runs", type=int, default=5, help="runs of each of our own commands (default: 5)")
    parser.add_argument("--peer-runs", type=int, default=2, help="runs of check-jsonschema (default: 2; minutes each)")
    parser.add_argument("--json", action="store_true", help="give check-jsonschema the records as JSON as well")
    return parser.parse_args()


def _as_json(path: Path, folder: Path) -> Path:
    folder.mkdir(exist_ok=True)
    written = folder / f"{path.stem}.json"
    data = read_document(path.read_bytes(), path.name).data
    written.write_text(json.dumps(data, default=float, ensure_ascii=False), encoding="utf-8")
    return written


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
