"""Lists of refunds, returns and credit notes: each row takes money back, mostly of an order that another table holds.

``lists`` which tables are such lists; ``given_back`` their rows as sales below nothing, without refunds that were
refused or wait; ``of_orders`` the refunds of all tables beside the orders they speak of.
"""
