"""Text: how wide texts are, and how Excel names columns.

column_letters  columns as Excel names them (AB) and as they are counted
widths          how wide a text is in a spreadsheet
"""
