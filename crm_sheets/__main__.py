"""``python -m crm_sheets`` is the command crm-sheets."""

from crm_sheets.cli.main import main

if __name__ == "__main__":
    main()
