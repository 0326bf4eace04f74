"""The weights of all evidence about columns and tables, in one place; set by hand, checked against real tables.

A column is taken for a field from ``ACCEPT`` on. How each was found is said in docs/recognition.md.
"""

# Words: what the heading of a column says.
EXACT = 1.15  # the heading is in the field's list, word for word
NEAR = 1.1  # times the nearness of its concepts to those of the list
FIRST = 0.1  # what the first heading of a list has before the last: paid before asked
LEAD = 0.45  # times the lead over the next field of the table
DECOY = -1.2  # something that is no field of the table fits better
OWN_THING, OTHER_THING = 0.15, -0.6  # whose or what the heading names: a supplier's name is no customer's
BARE = -0.85  # ID, 编号, Name alone where the table is not about such things
FEW_NUMBERED = -1.5  # a number that few rows have, where another one tells all rows apart: the order of who bought
ROW_NUMBER = -2.5  # ID alone above 1, 2, 3 … where names or phones say who it was

# Values: what the cells are.
FITS, MISFITS = 0.45, -1.1
FILLED = 0.15  # times the share of the cells that hold something
CONSTANT = -0.2
COUNTER = -0.5  # 1, 2, 3 … as id or amount

# Structure: how columns stand to each other and to other tables.
ROLE, OTHER_ROLE = 0.35, -0.3  # in quantity x price = amount
EARLIEST, LATEST = 0.12, -0.12
ANOTHER = -2.0  # shown by structure to be another field: the day of this visit, the customer and no contact there
BEFORE_ALL = -1.0  # the earliest day of all, as what comes next
ORDER_MARKS, MARKED = 0.8, 2.2  # #1001: beside words, and whatever the heading says
COUNTED = 1.6  # what times the price is the amount
APPOINTED = 1.9  # the day of an appointment: the beginning of what ends on that day, and its type
KEEPER = 2.5  # the owner of an animal or a car
GOODS = 1.3  # a name and no more beside who bought
PARTY = 2.5  # a contact beside the first and last name of a person there
IN_STATE = 1.9  # State above open, closed, resolved
OUTLET = 2.5  # a shop in each row of a list of customers
LOGIN = 0.8  # the name under which a buyer signs in looks like a code
OPERATOR = -0.8  # 用户 beside 客户: who works with the program
ORDERS = 0.15  # the order's money where each order has one row, the goods' where it has several
AFTER_DISCOUNT = 0.15  # what is to be paid, of the amounts of a table with discounts
BEFORE_DISCOUNT = -1.0  # a list price, where another column says what a piece was sold for
OF_CUSTOMER = -1.5  # people of whom each customer has one, and each one customer: theirs, not ours
HOURS_SOLD = -1.5  # hours for a quantity where no price is that of an hour
BY_NUMBER = -0.2  # goods by their number where their name stands beside it
FULLER = 0.01  # the same days as the best column, and more of them
JOINS, JOINS_GOODS = 0.5, 0.3  # ids of the customers, of the goods of another table
REPEATED_NAME = -0.3  # of a list of people: a name that comes again is that of a firm, a dealer, a household

ACCEPT = 0.9
CERTAIN = 0.55  # lead over another kind, or over none of ours, below which the kind is told with a doubt
DOUBT = 0.3  # lead over another column below which the choice is told

# Tables: how good a whole reading is.
WEAKEST, MEAN = 1.0, 0.5  # times the weakest and the mean strength of what the table needs
TELLING, MOST_TELLING = 0.28, 5
WIDE = 15  # columns; of exports with more nobody uses most
EXPLAINED = 0.8  # times the share of the columns that are some field
CALLED = 0.45  # a word for the kind in sheet, file or title
FOREIGN, MOST_FOREIGN = 0.3, 6  # a heading that is telling for another table
EVENT = 0.4  # a date of an order, a visit, a payment in a list of people
NO_CONTACT = 0.6  # people without anything to reach them by or to know about them
REPEATED, ONCE = 0.6, 0.85  # people who come again are no list of people, below this share of different ones
SIGN_IN = 1.5  # a list of people that says what each may do in a program: who works with it
EVERYBODY_ONCE = 0.5  # visits of which nothing is said but who and when, and nobody comes twice
STATEMENT = 1.2  # nobody named, and a running balance or much money that goes out: the statement of an account
NO_NAME = 0.5  # people known by an id alone
ROWS, MORE_ROWS = 0.25, 0.5  # a heading over several rows: the lowest is data, or says more together
NO_WORD = 0.7  # visits, complaints, or goods that nobody bought for nothing, without a word of theirs
LOG = 1.2  # a list of people that says of each row what was talked about, on which day, and when next
CALLED_BACK = 1.6  # complaints of which nothing is said, and a day on which somebody called or came back
NO_MONEY = 0.9  # sales without any amount
NOT_OURS = 0.35  # a heading of stock, payroll, ledgers, pivots
PARCELS = 1.2  # a list of people with the number of a parcel in each row: what was sent, and nobody
AGES = 1.5  # money by the days for which it is owed
HOURS = 1.9  # hours beside projects and tasks
HIRING = 1.5  # applicants: interviews, wages that are wished for; wages that were paid
OWN_ACCOUNT = -1.5  # one account in all rows: whose export it is, and no customer
QUOTED = 2.0  # offers: nothing is sold yet
ADVERTS = 2.4  # impressions and clicks: what a campaign did
POSTED = 1.6  # the other account of a posting
BOTH_WAYS = 2.0  # money out and money in, in a column each: the statement of an account
PAID_OUT = 2.0  # payments asked for or sent to the shop, expenses, loans
DRAWN = 2.6  # materials taken out of the store by the own people, or brought back
SPENT = 2.6  # expenses, with a number, a day or a kind of their own
EXPLAINS = 1.5  # sentences for headings, or headings for cells: a sheet that explains another
BOUGHT = 1.6  # money beside suppliers and without customers is spent
LEADS = 1.0  # people who asked and were not sold anything yet
LISTED = 1.4  # a list of prices, by its name, with a date and nobody
TAKINGS = 2.3  # one row a day with several sums of money, nobody and no order
PERIODS = 0.8  # times the share of headings that are years, months, numbers
NOBODY = 0.5  # visits without anybody, sales without anybody and without goods or orders
CLOSE = 1.4  # from here on the sheet is named with what it lacks, below it is left alone
LEAST = 2.4  # a table scored below is none of ours
STRONGEST = 2.0  # strength of a need beyond which more evidence says nothing
