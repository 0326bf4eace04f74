"""Text: how texts are compared, how wide they are, and how Excel names columns.

comparable      a text without what only looks different
column_letters  columns as Excel names them (AB) and as they are counted
cutting         texts cut to the room that a cell has
widths          how wide a text is in a spreadsheet
"""
