"""The job of questionnaires as the command does it, by three questions: python benchmarks/survey_job.py BOOK OUT."""

import os
import sys
from pathlib import Path

os.environ["CRM_SHEETS_CACHE"] = "off"


def main() -> None:
    """Read, tabulate by the first, second and recommending question, write."""
    from crm_sheets.jobs import survey as job
    from crm_sheets.report import write_playbook

    book, out = Path(sys.argv[1]), Path(sys.argv[2])
    rules = out.with_suffix(".xlsx")
    write_playbook(rules, {"survey.compare_by": "1; 2; 10"})
    made = job.survey([book], out, playbook=rules)
    print(len(made.results.tables["survey_cross"]))


if __name__ == "__main__":  # reading starts processes that import this file
    main()
