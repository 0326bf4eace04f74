"""Every text that a user sees, Chinese and English side by side; rooms name a text, this room words it.

text       Text and Lang: a sentence in both languages
findings   what is said about the users' data (the wording of each problem code)
sheets     names of sheets, columns, grades and charts in the workbooks that we write
figures    how each figure is defined, for the Definitions sheet and the documents

console    what the command line prints
"""

from crm_sheets.language.text import LANGS, Lang, Text

__all__ = ["LANGS", "Lang", "Text"]
