"""Headings to fields: every line as every kind of table, the best whole taken. docs/recognition.md says how.

headers           the lines that may be the heading, and the best reading of them: a Heading (heading)
read_as           one line read as every kind of table
scores            how well each column is each field, and the assignment; fits, relations: by values, by structure
profiles          what the values of one column look like, by a sample; looks_like and hints for messages
filling           what a table needs and no heading names, by values; guesses, usual_words: by which rules and words
joined_columns    one field in several columns, two fields in one
judgement         how good a whole reading is; against: what speaks against it, surroundings: names of file and sheet
questionnaire     a sheet that asks
weights           all weights of all evidence
known             the keys of the tables read before, which columns may join
by_values         tables whose headings are lost
conclusions       what was concluded, as problems; swapped: two date columns the wrong way round
decisions         what the team decided; kinds: about tables; columns_sheet, tables_sheet, returned_columns: as read
meaning           headings, decisions and values together
bare, lacks       the heading row of what was not recognised, and what it lacks; samples: examples of its cells
"""
