"""What customers buy: orders, their lines and the goods that come back."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from random import Random

from .dice import dice
from .marks import mark_of, switch_day
from .model import Line, Order, Person, Product, Staff
from .recipe import Recipe, SalesFile
from .words import Words

MOST_LINES = 6
FAVOURITES = (3, 7)
ROUND_TO = ((150, 50), (40, 10), (15, 5), (1, 1))
BIG_BUYER = 12
BIG_BUYER_PERCENT = 88
COST_NOT_NOTED = 0.03
WITH_COMPANION = 0.85
OPENER = 4.0  # times as likely where there is room for what goes with it
FREIGHT_SHARE = 0.18
FREIGHTS = (6_00, 8_00, 10_00, 12_00, 15_00, 22_50)


@dataclass
class _Till:
    """What has to be remembered while orders are rung up."""

    recipe: Recipe
    words: Words
    rng: Random
    switches: dict[int, date]
    companions: Random
    numbers: Counter[str] = field(default_factory=Counter)

    def order(self, person: Person, moment: datetime, prefix: str | None = None) -> Order:
        day = moment.date()
        file = _file_of(self.recipe, day)
        stem = f"{prefix or file.prefix}{day:%Y%m%d}"
        self.numbers[stem] += 1
        return Order(
            number=f"{stem}{self.numbers[stem]:03d}",
            person=person,
            moment=moment,
            file=file.name,
            mark=mark_of(self.rng, person, file, day, self.switches.get(person.key)),
            seller=_seller(self.rng, person, day, self.words.staff),
        )

    def noted_cost(self, order: Order, cost: int) -> int | None:
        file = next(f for f in self.recipe.sales_files if f.name == order.file)
        return cost if file.has_cost and self.rng.random() >= COST_NOT_NOTED else None


def make_lines(
    recipe: Recipe, words: Words, people: tuple[Person, ...], purchases: dict[int, tuple[date, ...]]
) -> tuple[Line, ...]:
    """All sales lines, returns among them, in the order of time; exactly as many as the recipe says."""
    rng = dice(recipe.desk, "baskets")
    till = _Till(recipe, words, rng, _switches(rng, people, purchases), dice(recipe.desk, "companions"))
    moments = sorted((_moment(rng, day), p.key) for p in people for day in purchases[p.key])
    orders = [till.order(people[key], moment) for moment, key in moments]
    sizes = _sizes(rng, len(orders), recipe.sales_lines - recipe.returns)
    tastes = {p.key: _taste(rng, words.products) for p in people}
    lines = [
        line
        for order, size in zip(orders, sizes, strict=True)
        for line in _basket(till, order, size, tastes[order.person.key])
    ]
    lines += _returns(till, lines, purchases)
    return tuple(sorted(lines, key=lambda line: (line.order.moment, line.order.number)))


def _moment(rng: Random, day: date) -> datetime:
    return datetime.combine(day, time(rng.randint(9, 20), rng.randint(0, 59), rng.randint(0, 59)))


def _switches(rng: Random, people: tuple[Person, ...], purchases: dict[int, tuple[date, ...]]) -> dict[int, date]:
    """Every second customer with two ids changes over on one day; the others are served under either."""
    twins = [p for p in people if p.is_twin]
    return {p.key: switch_day(rng, purchases[p.key]) for p in twins[::2]}


def _sizes(rng: Random, orders: int, lines: int) -> list[int]:
    if not orders <= lines <= orders * MOST_LINES:
        raise ValueError(f"{lines} lines do not fit into {orders} orders")
    sizes = [1] * orders
    extra = lines - orders
    while extra:
        chosen = rng.randrange(orders)
        if sizes[chosen] < MOST_LINES:
            sizes[chosen] += 1
            extra -= 1
    return sizes


def _taste(rng: Random, products: tuple[Product, ...]) -> dict[Product, float]:
    """Some favourites, and a little of everything else."""
    liked = rng.sample(products, rng.randint(*FAVOURITES))
    return {product: (8.0 if product in liked else 0.4) * (0.4 + rng.random()) for product in products}


def _basket(till: _Till, order: Order, size: int, taste: dict[Product, float]) -> list[Line]:
    rng, left = till.rng, dict(taste)
    lines: list[Line] = []
    target = till.recipe.order_value * order.person.level * rng.uniform(0.5, 1.6) / size
    for position in range(size):
        room = position + 1 < size
        weights = [
            weight * (OPENER if room and one.name in till.words.goes_with else 1) for one, weight in left.items()
        ]
        product = rng.choices(list(left), weights=weights)[0]
        product = _companion(till, lines[-1].product if lines else None, left) or product
        del left[product]
        price = _deal_price(rng, order.person, product)
        quantity = _quantity(rng, target / price)
        cost = till.noted_cost(order, quantity * product.cost)
        freight = rng.choice(FREIGHTS) if position == 0 and rng.random() < FREIGHT_SHARE else 0
        lines.append(Line(order, product, quantity, price, quantity * price, cost, freight))
    return lines


def _companion(till: _Till, taken: Product | None, left: dict[Product, float]) -> Product | None:
    """What goes with the product just taken, mostly."""
    name = till.words.goes_with.get(taken.name) if taken else None
    found = next((product for product in left if product.name == name), None)
    return found if found and till.companions.random() < WITH_COMPANION else None


def _deal_price(rng: Random, person: Person, product: Product) -> int:
    """A round negotiated price for big buyers; for others the list price or, now and then, less to the cent."""
    if person.level > BIG_BUYER:
        return max(100, round(product.price * BIG_BUYER_PERCENT / 10_000) * 100)
    percent = rng.choices((100, 95, 90), weights=(80, 12, 8))[0]
    return round(product.price * percent / 100)


def _quantity(rng: Random, wanted: float) -> int:
    """About what is wanted; the more, the rounder."""
    rough = max(1, round(wanted * rng.uniform(0.6, 1.4)))
    step = next(step for least, step in ROUND_TO if rough >= least)
    return round(rough / step) * step


def _returns(till: _Till, lines: list[Line], purchases: dict[int, tuple[date, ...]]) -> list[Line]:
    """Some lines come back later, always before the customer's last purchase, so that no return hides a silence."""
    rng = till.rng
    delays = [timedelta(days=rng.randint(1, 12)) for _ in lines]
    able = [
        (line, line.order.moment.date() + delay)
        for line, delay in zip(lines, delays, strict=True)
        if line.order.moment.date() + delay <= purchases[line.order.person.key][-1]
    ]
    chosen = sorted(rng.sample(able, till.recipe.returns), key=lambda pair: (pair[1], pair[0].order.number))
    return [_returned(till, line, day) for line, day in chosen]


def _returned(till: _Till, line: Line, day: date) -> Line:
    order = till.order(line.order.person, _moment(till.rng, day), till.recipe.return_prefix)
    quantity = -(line.quantity if till.rng.random() < 0.6 else till.rng.randint(1, line.quantity))
    cost = till.noted_cost(order, quantity * line.product.cost)
    return Line(order, line.product, quantity, line.price, quantity * line.price, cost, 0)


def _file_of(recipe: Recipe, day: date) -> SalesFile:
    return next(file for file in recipe.sales_files if file.first <= day <= file.last)


def _seller(rng: Random, person: Person, day: date, staff: tuple[Staff, ...]) -> Staff:
    """Mostly the customer's own, while there; or whoever stands at the counter."""
    if person.owner.works_on(day) and rng.random() < 0.75:
        return person.owner
    return rng.choice([member for member in staff if member.works_on(day)])
