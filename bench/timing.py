"""Whole processes timed one after the other, in turn, so that what else the machine does meets all of them alike."""

from __future__ import annotations

import resource
import subprocess
import time
from dataclasses import dataclass, field
from statistics import median
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence


@dataclass
class Times:
    """What the runs of one command took, in seconds."""

    cpu: list[float] = field(default_factory=list)
    """User and system time of the process and its children, start of the interpreter included."""
    wall: list[float] = field(default_factory=list)

    @property
    def line(self) -> str:
        """Least and median of both."""
        return (
            f"CPU {min(self.cpu):8.2f} s (median {median(self.cpu):8.2f} s)   "
            f"wall {min(self.wall):8.2f} s (median {median(self.wall):8.2f} s)   {len(self.cpu)} runs"
        )


def in_turn(commands: Mapping[str, Sequence[str]], runs: Mapping[str, int]) -> dict[str, Times]:
    """The times of each command in `runs`, which says how often it is run. Raises RuntimeError if one fails."""
    times = {name: Times() for name in runs}
    for number in range(max(runs.values())):
        for name in _due(runs, number):
            _run(commands[name], times[name])
    return times


def _due(runs: Mapping[str, int], number: int) -> Iterable[str]:
    return (name for name, count in runs.items() if number < count)


def _run(command: Sequence[str], times: Times) -> None:
    before, began = _used(), time.perf_counter()
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - this project's commands
    times.wall.append(time.perf_counter() - began)
    times.cpu.append(_used() - before)
    if done.returncode:
        raise RuntimeError(f"{' '.join(command)[:200]}: {done.stdout[:2000]}{done.stderr[:2000]}")


def _used() -> float:
    """CPU seconds of all processes started from here that have ended."""
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime
