"""What comes back of a schedule: whose row each is, what was done, what counts once, and what later runs make of it.

own_keys      before customers are told apart: keys that are sound, of this desk, and of the customer of their row
whose         the customer of a row, whatever became of its id
settled_rows  after that: what each status says, copies of one row counted once, copies that contradict each other
book_rows     all of these together
added_columns columns of the team in it
contacts      as of a day: rows that were done as visits
unanswered    contacts that the team noted and that reached nobody
outcomes      what the plan has to know: what was moved or dropped, how often somebody was not reached
"""
