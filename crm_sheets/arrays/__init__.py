"""Arrays: how a million rows are grouped, compared and summed quickly.

codes           combinations of codes as one number, and the rows that share one
membership      which texts are among others, by index
equal_rows      one number for rows that are equal in all columns
exact_money     money in whole ten-thousandths: the order of rows never changes a sum
epoch_days      days and months since 1970
fisher          Fisher's exact test of two rows and two columns
garbage_collection  paused where much is made that lives on
freed_memory    given back to the system where a long step ends
column_codes    A column of text as codes, and the sheets of a table as codes
blank_cells     the cells of a column with "" for what is missing
typed           several columns in other types at once
named_figures   figures of the groups of a table, one after the other
joined_texts    columns of texts put together row by row
lookups         values looked up by key, with the type that they have
"""
