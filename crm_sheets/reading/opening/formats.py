"""The kinds of file that are read, by the end of their name."""

EXCEL = (".xlsx", ".xlsm", ".xls", ".xlsb", ".ods")
TEXT = (".csv", ".tsv", ".txt")
XML = ".xml"  # where it holds a workbook of Excel 2003
