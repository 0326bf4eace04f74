"""Cells to typed values: dates, numbers, phones, ids and text.

cells           one cell's text folded, and as yes or no
dates           one cell's text as a date, or all that it can mean
numbers         one cell's text as a number, with a decimal point and with a decimal comma
numerals        numbers and dates in Chinese numerals
phones          one cell's text as phone numbers
words           what people write into cells for nothing, for nobody and for a total
cast            Cast: typed values, what was not understood, what is doubtful
casting         a column of text by the kind of its field
date_columns    columns of dates in any style, day and month told apart
date_hints      what tells day from month: order of rows, other dates, names, the country
number_columns  columns of numbers, decimal comma and point told apart
text_columns    ids, names and free words; what Excel destroyed
mojibake        text that was read in a wrong encoding
units           万元 and the like in headings and titles
currencies      which currency the lines of a sales sheet say they are in
"""
