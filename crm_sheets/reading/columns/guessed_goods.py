"""What of a table of sales is told by values: price x quantity = amount, costs, orders, goods that come back."""

from itertools import combinations

import numpy as np

from crm_sheets.language import Text
from crm_sheets.reading.columns.field_inference import Guesses, share_told
from crm_sheets.reading.columns.profiles import SURE, Profile
from crm_sheets.reading.columns.relations import multiplies
from crm_sheets.vocabulary.states import state_of

_NUMBERS = 20  # columns of numbers that are multiplied
_MANY, _STEADY = 10, 0.2  # rows with amount and cost, and how much their ratio may spread


def take_price_times_quantity(g: Guesses) -> None:
    """Three columns of numbers of which two multiplied give the third."""
    if not _take_product(g, g.sold) and not {"amount", "unit_price"} & set(g.fields):
        _take_product(g, g.free)  # grams x fee a gram: whatever the headings say, nothing else is money


def _take_product(g: Guesses, among: list[Profile]) -> bool:
    free = [p for p in among if p.numeric >= SURE and p.fill > 0.5]
    factors = free + [p for name in ("quantity", "unit_price") if (p := g.of(name)) is not None]
    for amount in free[:_NUMBERS]:
        for one, other in combinations(factors[:_NUMBERS], 2):
            if amount is one or amount is other or not multiplies(one, other, amount):
                continue
            quantity, price = _told_apart(g, one, other)
            if quantity is not None and price is not None:
                _take_three(g, quantity, price, amount)
                return True
    return False


def _take_three(g: Guesses, quantity: Profile, price: Profile, amount: Profile) -> None:
    first, second, third = (g.letter(profile.column) for profile in (quantity, price, amount))
    why = Text(
        f"{first}、{second}、{third} 三列符合“数量×单价＝金额”",
        f"columns {first}, {second} and {third} fit 'quantity x price = amount'",
    )
    for name, profile in (("quantity", quantity), ("unit_price", price), ("amount", amount)):
        g.take(name, profile, why)


def _told_apart(g: Guesses, one: Profile, other: Profile) -> tuple[Profile | None, Profile | None]:
    """Quantity and price: prices have cents or go with the product; None where nothing tells them apart."""
    if one is g.of("quantity") or other is g.of("unit_price"):
        return one, other
    if other is g.of("quantity") or one is g.of("unit_price"):
        return other, one
    if one.has_cents != other.has_cents:
        return (other, one) if one.has_cents else (one, other)
    goods = [p for p in g.everything if p.is_text and 0 < p.distinct < 0.5]
    pairs = [(words.tells(other), words.tells(one)) for words in goods]
    price_goes_with = max(pairs, key=lambda pair: abs(pair[0] - pair[1]), default=(0.0, 0.0))
    if abs(price_goes_with[0] - price_goes_with[1]) < 0.1:
        return None, None
    return (one, other) if price_goes_with[0] > price_goes_with[1] else (other, one)


def take_single_amount(g: Guesses) -> None:
    """The only column of numbers with cents, or the only one beside a column of small whole numbers."""
    if {"amount", "unit_price"} & set(g.fields):
        return
    numbers = [p for p in g.sold if p.numeric >= SURE and p.fill > 0.5 and not p.is_counter and p.in_cents]
    numbers = [p for p in numbers if p.flags < SURE]
    counted = [p for p in numbers if not p.has_cents and 0 < np.nanmedian(p.numbers) <= 20]
    others = [p for p in numbers if p not in counted]
    if len(others) == 1 and len(counted) <= 1:
        if "quantity" in g.fields or counted:
            goods = [p for p in g.everything if p.is_text and len(p.texts) > 1 and p.distinct < 0.5]
            if any(p.tells(others[0]) >= 0.95 for p in goods):
                g.take("unit_price", others[0], Text("同一产品的数字相同", "its numbers go with the product"))
        g.take("amount", None if "unit_price" in g.why else others[0], _AMOUNTS)
        if counted and "quantity" not in g.fields:
            g.take("quantity", counted[0], share_told(counted[0].numeric, Text("小的整数", "small whole numbers")))


_AMOUNTS = Text("只有这一列是金额样的数字", "it is the only column of numbers such as amounts")


def take_cost(g: Guesses) -> None:
    """Numbers that stay a steady part below the amount."""
    paid = g.of("amount")
    if paid is None or "amount" not in g.why or "cost" in g.fields:
        return
    for profile in [p for p in g.sold if p.numeric >= SURE and p.fill > 0.5]:
        part = profile.numbers / np.where(paid.numbers == 0, np.nan, paid.numbers)
        known = part[np.isfinite(part)]
        below = float(((known > 0.1) & (known < 1)).mean()) if len(known) >= _MANY else 0.0
        if below >= SURE and known.std() < _STEADY:
            g.take("cost", profile, share_told(below, Text("低于金额的数字", "a steady part of the amount")))
            return


def take_orders(g: Guesses) -> None:
    """Ids that belong to one day each are orders; of the others those that come back on other days are customers."""
    codes = [p for p in g.free if p.codes >= SURE and p.fill > SURE and not p.has_cents and p.distinct > 0.1]
    date = g.of("date")
    if date is None:
        return
    orders = [p for p in codes if p.length >= 6 and p.distinct > 0.3 and p.tells(_as_days(date)) >= 0.97]
    if len(orders) == 1:
        g.take("order_id", orders[0], Text("编号，每个只在一天出现", "it holds ids that occur on one day each"))
    others = [p for p in g.free if p.lettered >= SURE and p.fill > 0.3 and p.distinct < 0.8]
    if len(others) == 1:
        g.take("customer_id", others[0], Text("编号，在不同日期反复出现", "it holds ids that come back on other days"))


def take_goods(g: Guesses) -> None:
    """Words that come back: the product tells the category, not the other way round."""
    words = sorted(
        (
            p
            for p in g.sold
            if p.is_text and p.fill > SURE and len(p.texts) > 1 and p.distinct < 0.5 and p.flags < SURE
            if not all(state_of(text, "direction") for text in p.texts)
            if p.persons < 0.5 or is_priced(g, p)
        ),
        key=lambda p: -len(p.texts),
    )
    if len(words) == 1 or (len(words) > 1 and words[0].tells(words[1]) >= 0.97):
        why = Text(
            f"{len(words[0].texts)} 种文字，反复出现", f"it holds {len(words[0].texts)} different texts again and again"
        )
        g.take("product", words[0], why)
    if len(words) > 1 and "product" in g.why and words[1].distinct < 0.2:
        g.take("category", words[1], Text("由产品决定的少数几种文字", "it holds a few texts that go with the product"))


def is_priced(g: Guesses, profile: Profile) -> bool:
    """Whether each of its texts has a unit price of its own: so do goods, while colleagues sell at many prices."""
    price = g.of("unit_price")
    return price is not None and len(price.texts) > 1 and profile.distinct < 0.5 and profile.tells(price) >= 0.95


def _as_days(profile: Profile) -> Profile:
    """The column with each day in one style."""
    return Profile(profile.column, tuple(str(d or "") for d in profile.days))
