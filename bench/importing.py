"""`python -m bench.importing`: time and peak memory of reading a large outside collection, beside json.load alone.

The file has LiteLLM's shape, with invented models; half of them are on a platform that this catalogue compares. The
peer only parses the JSON, as any tool that reads the file has to. Both are whole processes in one run.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from bench.names import invented_names

ROOT = Path(__file__).parent.parent
OWN, PEER = "kurabe import litellm", "json.load"


def main() -> None:
    """Write the collection into a temporary folder, run both on it and print what they took."""
    parser = argparse.ArgumentParser(prog="python -m bench.importing", description=__doc__)
    parser.add_argument("--models", type=int, default=5000, help="entries of the file (default: 5000)")
    parser.add_argument("--runs", type=int, default=3, help="runs of each (default: 3)")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "prices.json"
        file.write_text(json.dumps(collection(asked.models)), encoding="utf-8")
        sys.stdout.write(f"{asked.models} entries, {file.stat().st_size / 1e6:.1f} MB\n")
        commands = {
            OWN: [sys.executable, "-m", "macros", "import", "litellm", str(file), "--format", "json"],
            PEER: [sys.executable, "-c", f"import json; json.load(open({str(file)!r}))"],
        }
        taken = {name: [_run(command) for _ in range(asked.runs)] for name, command in commands.items()}
    for name, runs in taken.items():
        seconds, peak = (min(each) for each in zip(*runs, strict=True))
        sys.stdout.write(f"{name:24} CPU {seconds:6.2f} s   peak {peak:6.0f} MB   best of {len(runs)} runs\n")
    (own, own_peak), (peer, peer_peak) = (map(min, zip(*taken[name], strict=True)) for name in (OWN, PEER))
    times, memory = own / peer, own_peak / peer_peak
    sys.stdout.write(f"{OWN} takes {times:.1f} times the CPU time and {memory:.1f} times the memory of {PEER}\n")


def collection(count: int) -> dict[str, Any]:
    """That many entries in LiteLLM's shape, the same in every run."""
    hosts = ("openai", "bedrock")
    return {
        f"{hosts[number % 2]}/{name.lower()}-{number}": {
            "litellm_provider": hosts[number % 2],
            "mode": "chat",
            "input_cost_per_token": (number % 90 + 10) * 1e-8,
            "output_cost_per_token": (number % 90 + 10) * 4e-8,
            "cache_read_input_token_cost": (number % 90 + 10) * 1e-9,
            "max_input_tokens": 128000,
            "max_output_tokens": 16384,
            "supports_vision": number % 3 == 0,
            "supports_function_calling": True,
        }
        for number, name in enumerate(invented_names(count))
    }


def _run(command: list[str]) -> tuple[float, float]:
    """CPU seconds and peak memory in MB of a whole process. Raises RuntimeError if it fails."""
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=ROOT) as process:  # noqa: S603 - this project's commands
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise RuntimeError(f"{' '.join(command)[:200]} failed")
    return used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


if __name__ == "__main__":
    main()
