"""Sheets of answers to surveys: what each column asks, of which type, who was asked.

form           one sheet of answers as text
answer_column  the cells of one column, each distinct text once
blank_signs    what programs write where nothing was answered
heads          headings taken apart: number, question, option or item
options_alone  options of a question whose wording is not there
asked          the columns that belong to one question
legends        what is said of the numbers of a scale
steps          answers that are steps of a scale
choices        answers that are options: one, several, in order
options_order  in which order options were offered
plain_values   days and numbers
wording        what the wording of a question asks for
answering      the columns of one question as typed answers
taking_part    what a platform says of each respondent
lines_of_one   respondents who stand on several lines
not_asked      whom an answer led past questions
surveys        forms to surveys
key_sheets     the corrected key sheet, as it comes back and as it is kept
team_sheets    the sheets that a team may add: target shares, service standards
twins          two exports of one survey
"""
