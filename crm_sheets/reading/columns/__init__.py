"""Headings to fields: by the vocabulary, by what the team decided, and by values.

headers         the heading row, the kind of table and the field of each column: a Heading (heading)
by_values       what columns hold, concluded from their values
profiles        what the values of one column look like, by a sample
known           the keys of the tables read before, which columns may join
guesses         which fields unnamed columns are; usual_words: by what words
contradictions  headings that say one thing and values another
swapped         two date columns the wrong way round
decisions       what the team decided about columns; columns_sheet, returned_columns: as it comes back
meaning         headings, decisions and values together
"""
