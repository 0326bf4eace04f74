"""The sheets of questionnaires, in survey.xlsx and two of them in the report.

survey_book  survey.xlsx: which sheets, in which order
overview     how many answered, what to change first, scores, what stands out, what is missing
changes      its part on what to change first
noticed      its sentences on what stands out and what is missing
importance   its parts on what was expected and on what matters
standards    its part on service standards
people       whom to contact, by when, and what they said
alphas       the part on items taken together
questions    one block for each question with its chart; matrices: items of one matrix as one block
differences  cross tables where something differs
open_answers what was written, newest first
cards        scorecards
quality      answers by day, where people left, suspicious answers
key          what was concluded of each question, to be corrected and dropped in again
told         codes and figures in words
"""
