"""The English language pack: a coffee supplier in Shanghai that serves offices, cafés and neighbours in English."""

from __future__ import annotations

from datetime import date

from .model import Product, Staff
from .words import ComplaintTexts, FileTexts, Names, SurveyTexts, VisitTexts, Words

NAMES = Names(
    surnames=(
        "Abbott",
        "Barnes",
        "Calloway",
        "Dempsey",
        "Ellery",
        "Farrow",
        "Garrick",
        "Hollis",
        "Ivers",
        "Jarvis",
        "Kemp",
        "Lockhart",
        "Marlow",
        "Nash",
        "Okafor",
        "Pryce",
        "Quill",
        "Rowan",
        "Sato",
        "Tan",
        "Unwin",
        "Varga",
        "Whitlock",
        "Yeo",
        "Zeller",
        "Brandt",
        "Costa",
        "Moreau",
        "Novak",
        "Lim",
    ),
    given=(
        "Alice",
        "Ben",
        "Clara",
        "Daniel",
        "Elena",
        "Felix",
        "Grace",
        "Hugo",
        "Ingrid",
        "Jonas",
        "Karen",
        "Leo",
        "Maya",
        "Nora",
        "Oscar",
        "Priya",
        "Quentin",
        "Rosa",
        "Simon",
        "Tessa",
        "Umar",
        "Vera",
        "Walter",
        "Yara",
    ),
    person="{given} {surname}",
    places=("",),
    cores=(
        "Oakfield",
        "Harbour Lane",
        "Silverbrook",
        "Northgate",
        "Bluebell",
        "Kingfisher",
        "Lantern",
        "Maple Court",
        "Riverside",
        "Stonebridge",
        "Willow",
        "Copper Kettle",
        "Eastwind",
        "Foxglove",
        "Greyfriars",
        "Highmoor",
    ),
    trades={
        "Trading": "Wholesale",
        "Catering": "Catering",
        "Design": "Design",
        "Hotels": "Hospitality",
        "Software": "Technology",
        "Bakery": "Bakery",
        "Consulting": "Consulting",
    },
    company="{core} {trade} Ltd",
    suffix=" Ltd",
    wide_names=(),
)

FILE = FileTexts(
    regions={"Xuhui": 24, "Jing'an": 24, "Pudong": 22, "Changning": 14, "Suzhou": 8, "Hangzhou": 8},
    streets=("Wukang Road", "Anfu Road", "Century Avenue", "Yuyuan Road", "Hengshan Road", "Nanjing West Road"),
    address="{number} {street}, {region}",
    sources={"Walk-in": 40, "Website": 24, "Trade fair": 10, "WeChat": 20},
    referral="Referral",
    hobbies=("cycling", "latte art", "running", "photography", "baking", "chess", "jazz", "hiking"),
    joiner=", ",
    dislikes=("no calls before ten", "no promotional mail", "dislikes dark roasts", "do not mention old supplier"),
    delivery=("ring before delivery", "leave at reception", "mornings only", "back entrance", "no plastic wrap"),
    invoicing=("monthly invoice", "e-invoice by mail", "special VAT invoice", "invoice each order"),
    notes=(
        "asks for samples first",
        "price sensitive",
        "=see Karen's note",
        "moved office in 2025",
        "orders before fairs",
    ),
    lunar=(),
)

SURVEY = SurveyTexts(
    reasons={"Quality": 40, "Price": 20, "Location": 15, "Habit": 8, "Service": 15, "Promotions": 6},
    comments={
        5: ("Always fresh, always on time.", "Lovely people.", "Best beans in town."),
        4: ("Good, a decaf choice would help.", "Happy so far.", "Delivery could be a bit earlier."),
        3: ("It is all right.", "Prices went up.", "Sometimes out of stock."),
        2: ("Nobody answered my last two messages.", "The last bags were stale."),
        1: ("Wrong order twice and no apology.", "We are looking for another supplier."),
    },
)

COMPLAINT = ComplaintTexts(
    contents={
        "Product": ("Beans were stale on arrival", "Grinder stopped after a week", "Bag was torn"),
        "Delivery": ("Order came five days late", "Two boxes missing", "Delivered to the wrong floor"),
        "Service": ("No answer to three e-mails", "Rude on the phone"),
        "Billing": ("Invoiced twice", "Discount was not applied"),
    },
    good={
        "Product": ("Replaced and apologised", "Refunded"),
        "Delivery": ("Sent again next day", "Freight refunded and apologised"),
        "Service": ("Manager called and apologised", "Apologised in person with a sample"),
        "Billing": ("Invoice corrected", "Refunded the difference"),
    },
    bad=("Told it was within tolerance", "Closed without reply from customer", "Answered too late, not accepted"),
    rungs=("Self-help", "Partner", "Desk", "Expert"),
    motives=("Have it solved", "Have the loss made good", "Have it explained", "Be respected"),
    whose=("Ours", "Carrier", "Supplier", "Shared"),
)

VISIT = VisitTexts(
    channels={"Phone": 44, "E-mail": 20, "Visit": 20, "WeChat": 16},
    purposes={
        "Routine call": 40,
        "New roast": 24,
        "Satisfaction call": 16,
        "Complaint follow-up": 10,
        "Long silence": 10,
    },
    results={"Satisfied, will reorder": 34, "No answer": 18, "Wants a quote": 18, "Not now": 16, "Ordered": 14},
    notes=("send samples", "afternoons only", "new buyer from May", "asks for machine service"),
)

PRODUCTS = tuple(
    Product(name, category, round(price * 100), round(cost * 100))
    for name, category, price, cost in (
        ("House espresso 1kg", "Beans", 168, 92),
        ("Ethiopia washed 250g", "Beans", 88, 46),
        ("Colombia 500g", "Beans", 118, 63),
        ("Decaf 250g", "Beans", 78, 42),
        ("Drip bags 10", "Beans", 58.5, 28.4),
        ("V60 dripper", "Brewing", 96, 52),
        ("Filter papers 100", "Brewing", 32.5, 14.6),
        ("Hand grinder", "Brewing", 398, 236),
        ("Gooseneck kettle", "Brewing", 328, 190),
        ("Cup and saucer", "Ware", 64, 31),
        ("Travel mug", "Ware", 128, 70),
        ("Oat milk 6x1l", "Pantry", 92, 66),
        ("Almond biscotti 200g", "Pantry", 38, 19),
        ("Gift box", "Gifts", 268, 151),
    )
)

GOES_WITH = {"V60 dripper": "Filter papers 100", "House espresso 1kg": "Oat milk 6x1l"}

STAFF = (
    Staff("Helen Marsh", "helen@harbour.example", "Manager", None, 10, "Sunday"),
    Staff("Tom Askew", "tom@harbour.example", "Account manager", "Helen Marsh", 20, "Monday"),
    Staff("Lin Yue", "lin@harbour.example", "Account manager", "Helen Marsh", 20, "Saturday, Sunday"),
    Staff("Peter Crane", "peter@harbour.example", "Account manager", "Helen Marsh", 15, "Sunday", date(2026, 5, 31)),
)

EN_WORDS = Words(NAMES, FILE, SURVEY, COMPLAINT, VISIT, PRODUCTS, GOES_WITH, STAFF)
