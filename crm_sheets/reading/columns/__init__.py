"""Headings to fields: every line as every kind of table, the best whole taken. docs/recognition.md says how.

headers           the lines that may be the heading, and the best reading of them: a Heading (heading)
read_as           one line read as every kind of table
scores            how well each column is each field, and the assignment; fits, relations: by values, by structure
contenders        columns that would do for the same field, weighed against each other
profiles          what the values of one column look like, by a sample; looks_like and hints for messages
filling           what a table needs and no heading names, by values; field_inference, usual_words: by which rules
and words
joined_columns    one field in several columns, two fields in one
judgement         how good a whole reading is; against: what speaks against it, surroundings: names of file and sheet
questionnaire     a sheet that asks; reviews: stars and words of what was bought
weights           all weights of all evidence
join_keys         the keys of the tables read before, which columns may join
by_values         tables whose headings are lost
conclusions       what was concluded, as problems; swapped: two date columns the wrong way round
decisions         what the team decided; kinds: about tables; columns_sheet, tables_sheet, returned_columns: as read
meaning           headings, decisions and values together
appointments      the day of an appointment
bare, lacks       the heading row of what was not recognised, and what it lacks; samples: examples of its cells
cell_shapes     a phone, an id number, a day, a name of a person or a company
events          days of orders and visits, numbers of orders and parcels, money
guessed_goods   price x quantity = amount, costs, orders, goods that come back
guessing        which fields of a table unnamed columns hold, kind by kind: joins, forms, dates, people
heading_lines   found in a whole sheet at once, and joined where a heading goes over several rows
nobody          sales that name nobody, beside a column of ids that come again: it may say who bought
none_of_ours    stock, ledgers, pivots, ages, hours, sentences for headings
plain_looks     what a column plainly looks like, in words: said of columns that are not used or do not fit
prefixes        deal - Title, orders.id, 客户：姓名
schedule_heading a filled-in schedule, known by its keys
shown_customers who the customers are by structure: outlets, owners of animals and cars, contacts, the insured
summary_lines   lines that sum up typed answers under the table
total_columns   columns that add up the other columns of their row (合计, Total): no data of their own
under_heading   what stands in and under one heading row, and what the columns say of each other
unworded        fields that the structure of a table tells, whatever the headings say: quantities, prices, goods
wording         which field is near, and whose or what it names
"""
