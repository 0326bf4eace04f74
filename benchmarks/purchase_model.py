"""The model of purchases on a million customers drawn from the model itself: our fit against that of ``lifetimes``.

    python -m benchmarks.purchase_model [--customers 1000000] [--runs 3]

Needs ``pip install -e '.[benchmarks]'``. Each fit is a process of its own; only the fit is timed, without imports and
without reading the histories (arrays of repeat purchases, recency and age in weeks, as both fitters want them).
"""

import argparse
import json
import statistics
import subprocess
import tempfile
import time
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np

from benchmarks.measure import python

SEED, DAYS, WEEK = 20260930, 730, 7.0
MODEL = {"r": 0.243, "alpha": 4.414, "a": 0.793, "b": 2.426}  # CDNOW, in weeks
Row = tuple[str, str, str]  # what, measured, aim


def drawn(customers: int) -> tuple[Any, Any, Any]:
    """Histories of customers whose first day lies anywhere in two years: repeats, recency and age in weeks."""
    source = np.random.default_rng(SEED)
    rate = source.gamma(MODEL["r"], 1 / MODEL["alpha"], customers)
    leaves = source.beta(MODEL["a"], MODEL["b"], customers)
    age = source.integers(0, DAYS, customers)
    repeats, last = np.zeros(customers, dtype=np.int64), np.zeros(customers, dtype=np.int64)
    now, alive = np.zeros(customers), np.arange(customers)
    while len(alive):
        with np.errstate(divide="ignore"):
            now[alive] += WEEK * source.exponential(size=len(alive)) / rate[alive]
        alive = alive[now[alive] < age[alive]]
        day = now[alive].astype(np.int64)
        new = day > last[alive]  # purchases of one day are one
        repeats[alive[new]] += 1
        last[alive] = day
        alive = alive[source.random(len(alive)) >= leaves[alive]]
    return repeats, last / WEEK, age / WEEK


def compared(customers: int, runs: int, folder: Path) -> list[Row]:
    """The rows of the table of benchmarks; one that says so where ``lifetimes`` is not installed."""
    what = f"BG/NBD of {customers:,} customers"
    if find_spec("lifetimes") is None:
        return [(f"{what}, lifetimes / ours", "lifetimes is not installed", "at least 4")]
    file = folder / "histories.npz"
    np.savez(file, *drawn(customers))
    pairs = [(_fit("ours", file), _fit("lifetimes", file)) for _ in range(runs)]
    times = statistics.median(theirs["seconds"] / ours["seconds"] for ours, theirs in pairs)
    ours, theirs = pairs[0]
    apart = (theirs["log_likelihood"] - ours["log_likelihood"]) / abs(theirs["log_likelihood"])
    return [
        (f"{what}, lifetimes / ours", f"{times:.0f}", "at least 4"),
        (f"{what}, log-likelihood of lifetimes over ours, relative", f"{apart:+.0e}", "at most 1e-6"),
        (f"{what}, seconds", f"{statistics.median(one['seconds'] for one, _ in pairs):.2f} s", ""),
    ]


def _fit(whose: str, file: Path) -> dict[str, float]:
    command = python("-W", "ignore", "-m", "benchmarks.purchase_model", "--fit", whose, "--histories", file)
    done = subprocess.run(command, check=True, capture_output=True, text=True, cwd=Path(__file__).parent.parent)
    found: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return found


def _timed(whose: str, file: Path) -> dict[str, float]:
    """One fit: its seconds, and the log-likelihood of what it found, computed the same way for both."""
    from crm_sheets.analyses.purchases import bg_nbd

    with np.load(file) as kept:
        x, t_x, age = (kept[name] for name in kept.files)
    if whose == "ours":
        start = time.perf_counter()
        model = bg_nbd.fitted(x, t_x, age)
        seconds = time.perf_counter() - start
    else:
        from lifetimes import BetaGeoFitter

        fitter = BetaGeoFitter()
        start = time.perf_counter()
        fitter.fit(x, t_x, age)
        seconds = time.perf_counter() - start
        model = bg_nbd.BgNbd(*(float(fitter.params_[name]) for name in ("r", "alpha", "a", "b")))
    found = {"seconds": seconds, "log_likelihood": bg_nbd.log_likelihood(model, x, t_x, age)}
    return found | {name: getattr(model, name) for name in MODEL}


def main() -> None:
    """Print the rows, or fit once."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.purchase_model")
    parser.add_argument("--customers", type=int, default=1_000_000)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--fit", choices=("ours", "lifetimes"))
    parser.add_argument("--histories", type=Path)
    chosen = parser.parse_args()
    if chosen.fit:
        print(json.dumps(_timed(chosen.fit, chosen.histories)))
        return
    with tempfile.TemporaryDirectory() as name:
        for line in compared(chosen.customers, chosen.runs, Path(name)):
            print(" | ".join(line))


if __name__ == "__main__":
    main()
