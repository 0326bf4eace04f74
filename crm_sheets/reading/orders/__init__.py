"""Orders of several rows: facts go down to their lines, money of the order is counted once and spread over the lines.

``groups`` rows by order number, ``continued`` rows without a number, ``facts`` that go down, ``shapes`` how a column
of money stands in the orders, ``verdict`` whose money it is, ``spread`` over the lines, ``computed`` amounts from
quantity, price and discount, ``empty_columns`` fields held by a column without a value, ``added_parts`` of an amount
in several columns, ``together`` all of it.
"""
