"""The backtest as tables for people and as one JSON object for scripts."""

import json

import pandas as pd

from crm_sheets.analyses.backtest import Backtest
from crm_sheets.cli.lines import line, print_table, stdout
from crm_sheets.jobs.backtest import Proved
from crm_sheets.language import Lang, console
from crm_sheets.language.proof import LEFT_OUT, RULES, UNDATED
from crm_sheets.language.sheets import COLUMNS, TEXTS
from crm_sheets.report.offers import offers_line

REFUSED = 1


def show_backtest(made: Proved, lang: Lang, verbose: bool) -> None:
    """Print what was looked at, each rule over all days (``verbose``: each day too), and how far the score is true."""
    out = stdout()
    line(out, made.day.said(made.rules, lang))
    if made.playbook:
        line(out, console.PLAYBOOK_USED(lang, path=made.playbook))
    if made.refusal:
        refused = (part(lang) for part in (made.refusal.needs, made.refusal.has, made.refusal.instead))
        line(out, console.NO_BACKTEST(lang, **dict(zip(("needs", "has", "instead"), refused, strict=True))))
    if made.backtest is not None:
        _flags(made, made.backtest, lang, verbose)
    offered = offers_line(made.offers, lang)
    if offered:
        line(out, "")
        line(out, offered)


def _flags(made: Proved, found: Backtest, lang: Lang, verbose: bool) -> None:
    """How good the flags were: the days, each rule, the bands of the score, and the signals left out."""
    out = stdout()
    rows = found.table
    pooled, single = rows.loc[rows["as_of"].isna()], rows.loc[rows["as_of"].notna()]
    all_days = pooled.iloc[0]
    line(
        out,
        console.LOOKED_BACK(
            lang,
            days=", ".join(f"{day:%Y-%m-%d}" for day in single["as_of"].drop_duplicates()),
            horizon=made.horizon_days,
            customers=f"{all_days['customers']:,}",
            share=f"{all_days['gone'] / all_days['customers']:.0%}",
        ),
    )
    heads = [
        COLUMNS[key]
        for key in ("rule", "flagged", "stayed_away", "error", "ahead", "foreseen", "lift", "auc", "value_share")
    ]
    print_table(out, heads, _lines(pooled, made, lang), lang, numbers=range(1, 9))
    if verbose:
        for day, of_day in single.groupby("as_of", sort=False):
            line(out, "")
            line(out, TEXTS["as_of"](lang, as_of=f"{pd.Timestamp(str(day)):%Y-%m-%d}"))
            print_table(out, heads, _lines(of_day, made, lang), lang, numbers=range(1, 9))
    bands = found.calibration
    said = [
        (f"{low}–{high}", f"{customers:,}", f"{expected:.0%}", f"{gone:.0%}")
        for low, high, customers, expected, gone in bands.itertuples(index=False, name=None)
    ]
    names = [COLUMNS[key] for key in ("score_band", "judged", "expected_away", "stayed_away")]
    print_table(out, names, said, lang, numbers=range(1, 4))
    if found.left_out:
        words = TEXTS["signals_join"](lang).join(UNDATED[signal](lang) for signal in found.left_out)
        line(out, LEFT_OUT(lang, signals=words))


def backtest_as_json(made: Proved) -> str:
    """as_of, as_of_is_old, horizon_days, backtest, calibration, left_out, offers, tables, problems, refused."""
    found, counts = made.backtest, made.rows.to_dict("records")
    values = {
        "as_of": made.day.as_of.isoformat(),
        "as_of_is_old": made.day.is_old,
        "horizon_days": made.horizon_days,
        "backtest": _records(found.table) if found else [],
        "calibration": _records(found.calibration) if found else [],
        "left_out": list(found.left_out) if found else [],
        "offers": _records(made.offers),
        "tables": {line["table"]: {k: int(line[k]) for k in ("read", "used", "merged", "left_out")} for line in counts},
        "problems": made.found.counts,
        "refused": [made.refusal.key] if made.refusal else [],
    }
    return json.dumps(values, ensure_ascii=False, indent=2, allow_nan=False)


def _lines(rows: pd.DataFrame, made: Proved, lang: Lang) -> list[tuple[str, ...]]:
    days = made.rules.backtest.silent_days
    return [
        (
            RULES[rule](lang, days=days),
            f"{flagged:,}",
            *map(_share, (precision, error, ahead, recall)),
            "" if rule.endswith("_red") else _number(lift),
            "" if rule.endswith("_red") else _share(auc),
            _share(value_share),
        )
        for rule, flagged, precision, error, ahead, recall, lift, auc, value_share in rows[
            ["rule", "flagged", "precision", "precision_error", "ahead", "recall", "lift", "auc", "value_share"]
        ].itertuples(index=False, name=None)
    ]


def _share(value: float) -> str:
    return f"{value:.1%}" if value == value else "—"


def _number(value: float) -> str:
    return f"{value:.1f}" if value == value else "—"


def _records(rows: pd.DataFrame) -> list[dict[str, object]]:
    """Rows for JSON: days as texts, what is missing as null."""
    table = rows.astype(object).where(rows.notna(), None)
    if "as_of" in table:
        table["as_of"] = rows["as_of"].dt.strftime("%Y-%m-%d").astype(object).where(rows["as_of"].notna(), None)
    records: list[dict[str, object]] = table.to_dict("records")  # type: ignore[assignment]  # keys are texts
    return records
