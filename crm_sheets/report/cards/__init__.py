"""The customer card: one page about one customer.

slots     which places a card has, and how many rows of each kind
texts     tables of rows in short lines
frame     what stands in each place, for all customers side by side
layout    the page: where each place stands
filling   cells that hold what they show, and cells that look it up for the customer chosen
chosen    the sheet of the report with a drop-down
book      the workbook for a round of visits: a sheet for each customer
"""
