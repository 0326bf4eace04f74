"""The rows of the schedule in words: who, why in one line, what to say, what whoever calls should know."""

from collections.abc import Mapping

import pandas as pd

from crm_sheets.language import Lang
from crm_sheets.language.desk.steps import STEPS
from crm_sheets.language.grades import STATUSES
from crm_sheets.language.sheets import TEXTS
from crm_sheets.report import wording
from crm_sheets.report.schedule.openings import facts_to_say, openings
from crm_sheets.results import Results

_IN_FULL = 2  # reasons in whole sentences; the others in a short line
_TOLD = ("topic", "last_purchase", "plan", "usual_product", "last_talk", "remark", "wanted", "due", "reason", "key")
GROUPS: Mapping[str, str] = {  # the rule of the playbook by which a reason calls; churn signals go by the flag
    **dict.fromkeys(("promised", "promise_overdue", "promise_unkept"), "promised"),
    **dict.fromkeys(("rhythm", "since_order", "never_contacted"), "rhythm"),
    **dict.fromkeys(("contract_end", "contract_over", "warranty_end", "warranty_over"), "contract"),
    **dict.fromkeys(("low_score", "detractor"), "dissatisfied"),
    **dict.fromkeys(("payment", "payment_due", "payment_overdue"), "payment"),
    **{f"complaint_{step}": "complaint" for step in STEPS},
    "rival_end": "rival",
    **{
        code: code
        for code in (
            *("first_purchase", "second_purchase", "offer", "win_back", "back_in_stock"),
            *("prospect", "birthday", "festival", "confirm", "missing"),
        )
    },
}


def schedule_in_order(results: Results, lang: Lang) -> pd.DataFrame:
    """The schedule by planned day, person, priority and value, people and reasons in words.

    Beside the columns of follow_ups: why (each reason on a line of its own), all_reasons (the same on one line), brief
    (the strongest in a few words), say (the first sentences), status, result, next_date, note and approach as they are
    given out. Columns that the results lack are blank. Made once for the same results and language.
    """
    made = (schedule_in_order, lang)
    if made not in results.kept:
        results.kept[made] = _in_order(results, lang)
    rows: pd.DataFrame = results.kept[made]
    return rows.copy(deep=False)


def hand_down_rows(whole: Results, part: Results, lang: Lang) -> None:
    """Keep for a part of the schedule, some customers of the whole with all their reasons, its rows as already made."""
    rows, planned = schedule_in_order(whole, lang), part.tables["follow_ups"]
    if len(planned):
        mine = rows["customer_id"].isin(planned["customer_id"])
        part.kept[schedule_in_order, lang] = rows.loc[mine].reset_index(drop=True)


def _in_order(results: Results, lang: Lang) -> pd.DataFrame:
    plan = results.tables.get("follow_ups")
    if plan is None or plan.empty:
        return pd.DataFrame(columns=["due", "person", "name", "why"])
    plan = plan.reindex(columns=list(dict.fromkeys([*plan.columns, *_TOLD])))
    known = results.customers.drop_duplicates("customer_id").set_index("customer_id")
    reasons = _reasons(results)
    why = _by_customer(plan, _sentences(reasons, lang), reasons, "\n")
    rows = plan.assign(
        person=wording.people_labels(plan["person"], lang),
        name=plan["name"].fillna(plan["customer_id"]),  # a list of ids alone names nobody
        why=why,
        all_reasons=why.str.replace("\n", TEXTS["reasons_join"](lang), regex=False),
        brief=_by_customer(plan, _briefs(reasons, lang), reasons, TEXTS["reasons_join"](lang)),
        say=_say(plan, reasons, results, lang),
        last_said=plan["customer_id"].map(known["last_said"]),
        store=plan["customer_id"].map(known["store"]),
    ).rename(columns={"remark": "about_them"})
    order = ["due", "person", "priority", "at_stake", "value", "customer_id"]
    rows = rows.sort_values(order, ascending=[True, True, True, False, False, True], kind="stable", ignore_index=True)
    return rows.assign(status=STATUSES["todo"](lang), result="", next_date=None, note="", approach="")


def reason_groups(codes: "pd.Series[str]", flags: "pd.Series[str]") -> "pd.Series[str]":
    """The rule of the playbook by which each reason calls; a churn signal goes by the flag of its customer."""
    by_flag = flags.where(flags.isin(["red", "amber"]), "amber")
    return codes.astype(object).map(GROUPS).fillna(by_flag.astype(object)).astype(str)


def _reasons(results: Results) -> pd.DataFrame:
    reasons = results.tables.get("follow_up_reasons")
    if reasons is None:
        reasons = pd.DataFrame(columns=["customer_id", "rank", "reason", "date", "value", "limit", "text"])
    return wording.reasons_by_rank(reasons)


def _sentences(reasons: pd.DataFrame, lang: Lang) -> "pd.Series[str]":
    """The strongest reasons in whole sentences, the others in a short line."""
    full = reasons["rank"] <= _IN_FULL
    parts = [wording.sentences(reasons.loc[full], "reason", lang), wording.briefs(reasons.loc[~full], lang)]
    told: pd.Series[str] = pd.concat(parts).reindex(reasons.index)
    return told


def _briefs(reasons: pd.DataFrame, lang: Lang) -> "pd.Series[str]":
    """The strongest reason in a few words; the others missing."""
    return wording.briefs(reasons.loc[reasons["rank"] == 1], lang).reindex(reasons.index)


def _by_customer(plan: pd.DataFrame, words: "pd.Series[str]", reasons: pd.DataFrame, join: str) -> "pd.Series[str]":
    told = words.notna()
    if not told.any():
        return pd.Series("", index=plan.index)
    texts = wording.texts_per_customer(words[told], reasons.loc[told, "customer_id"], join)
    found: pd.Series[str] = plan["customer_id"].map(texts).fillna("").astype("str")
    return found


def _say(plan: pd.DataFrame, reasons: pd.DataFrame, results: Results, lang: Lang) -> "pd.Series[str]":
    """The opening for the strongest reason, the team's own where there is one; without a reason that of the flag."""
    strongest = reasons.loc[reasons["rank"] == 1].drop_duplicates("customer_id").set_index("customer_id")
    parts = ["reason", "date", "text"]
    first = strongest.reindex(index=plan["customer_id"], columns=parts).set_axis(plan.index)
    codes = first["reason"].astype("str")
    groups = reason_groups(codes, plan["churn_level"].astype("str"))
    facts = facts_to_say(plan, first, pd.Timestamp(results.as_of), lang)
    said = openings(groups, facts, results.playbook.cues, lang)
    return said.where(codes.notna() | plan["churn_level"].isin(["red", "amber"]), "")
