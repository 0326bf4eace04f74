"""Cells to typed values: dates, numbers, phones, ids and text.

cells           one cell's text folded, and as yes or no
dates           one cell's text as a date, or all that it can mean
numbers         one cell's text as a number, with a decimal point and with a decimal comma
numerals        numbers and dates in Chinese numerals
zones           time zones behind a time, and moments brought into one
epochs          counts of seconds since 1970
durations       one cell's text as a span of time, in hours
yearless        days without a year
year_told       the year of such days, by what is near
relative_days   days counted from another: 下周三, end of month
looks           what one cell looks like, cheaply: for profiles of columns
phones          one cell's text as phone numbers
words           what people write into cells for nothing, for nobody and for a total
cast            Cast: typed values, what was not understood, what is doubtful
casting         a column of text by the kind of its field
column_of_dates a column of dates while it is read
date_columns    columns of dates in any style, day and month told apart
date_texts      the distinct texts of such a column
dates_by_surroundings  what only the surroundings make a date
joined_dates    dates that stand in several columns
birthdays       days of birth in any style
became_dates    ids and products that a program took for dates
raw_bytes       the bytes of all cells of a column, for a single look
neighbours      what the other columns and sheets of the file tell
date_hints      what tells day from month: order of rows, other dates, names, the country
number_columns  columns of numbers, decimal comma and point told apart
text_columns    ids, names and free words; what Excel destroyed
mojibake        text that was read in a wrong encoding
masks           masked values, as tills and shops export them: part of a phone number
month_names     names of months in German, French and Spanish, put into English before a date is read
phone_columns   plain ones as they stand, each other text looked at once
phone_countries the country of a column of phone numbers, told by the numbers themselves
placeholders    texts that people put where nothing is known
scientific      long numbers that a program wrote as 1.3912345678E10: the digits
"""
