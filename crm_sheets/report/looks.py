"""How our workbooks look: one palette, one font for each language, and every cell format by name."""

from typing import Any

from crm_sheets.language import Lang

INK = "#1F2933"
MUTED = "#66717F"
RULE = "#DCE2E9"
PAPER = "#FFFFFF"
TINT = "#EEF3F8"
PRIMARY = "#1F4E79"
SECOND = "#5B8DB8"
PALE = "#A9C3DA"
ACCENT = "#D9822B"

LEVEL_INKS = {"red": "#9B1C1C", "amber": "#8A5A00", "green": "#1F6B45", "dormant": "#5B6673"}
LEVEL_TINTS = {"red": "#FBE3E1", "amber": "#FFF0CC", "green": "#E2F3EA"}
LEVEL_BARS = {"red": "#C8443C", "amber": "#E5A93B", "green": "#4C9F70", "dormant": "#9AA5B1"}
ANSWER_BARS = {5: "#2F7D57", 4: "#86BF9F", 3: "#D5DAE0", 2: "#EDB27C", 1: "#C8443C"}
GROUP_BARS = {"promoters": "#4C9F70", "passives": "#D5DAE0", "detractors": "#C8443C"}
TIER_BARS = (SECOND, ACCENT)
LINES = (PRIMARY, ACCENT, SECOND, "#4C9F70", "#A9C3DA", "#C8443C")
PROBLEM_LEVELS = {"error": "red", "warning": "amber", "note": "green"}

FONTS: dict[Lang, str] = {"zh": "Microsoft YaHei", "en": "Calibri"}
SIZE = 10

# How values of each kind are shown; the kinds are those of tables.Column.
NUMBER_FORMATS = {
    "money": "#,##0",
    "amount": "#,##0",
    "exact": "#,##0.00",
    "whole": "#,##0",
    "plain": "0",
    "decimal": "0.0",
    "share": "0.0%",
    "points": "0.0",
    "date": "yyyy-mm-dd",
    "month": "yyyy-mm",
    "day": "yyyy-mm-dd",
    "fill_in_number": "General",
}
_WITH_WEEKDAY: dict[Lang, str] = {"zh": "[$-804]yyyy-mm-dd aaaa", "en": "[$-409]yyyy-mm-dd ddd"}

_CARD = {"bg_color": TINT, "align": "left", "indent": 1, "right": 5, "right_color": PAPER}
_HEAD = {"bold": True, "bg_color": PRIMARY, "font_color": PAPER, "valign": "vcenter"}
_HEADING = {**_HEAD, "text_wrap": True}
_BODY = {"valign": "vcenter", "bottom": 1, "bottom_color": RULE}
_FIGURE = {"align": "center", "valign": "vcenter", "bg_color": TINT}
_ANY_MONEY = "[>=100]#,##0;[<0]-#,##0.00;0.00"  # small amounts with their cents; LibreOffice signs none of the last
_LEFT = {**_BODY, "align": "left", "indent": 1}
_RIGHT = {**_BODY, "align": "right", "indent": 1}

STYLES: dict[str, dict[str, Any]] = {
    "title": {"bold": True, "font_size": 18, "font_color": PRIMARY, "valign": "vcenter"},
    "subtitle": {"font_color": MUTED, "valign": "vcenter"},
    "hint": {"font_color": MUTED, "text_wrap": True, "valign": "vcenter"},
    "alert": {
        "bold": True,
        "font_color": LEVEL_INKS["red"],
        "bg_color": LEVEL_TINTS["red"],
        "valign": "vcenter",
        "indent": 1,
        "text_wrap": True,
    },
    "alert_line": {"bold": True, "font_color": LEVEL_INKS["red"], "valign": "vcenter"},
    "strong": {"bold": True, "valign": "vcenter"},
    "step_link": {"valign": "vcenter", "font_color": "#1B63B0", "underline": 1},
    "section": {
        "bold": True,
        "font_size": 12,
        "font_color": PRIMARY,
        "bottom": 2,
        "bottom_color": PRIMARY,
        "valign": "vcenter",
    },
    "heading": {**_HEADING, "align": "left", "indent": 1},
    "heading_spill": {**_HEAD, "align": "left", "indent": 1},
    "heading_right": {**_HEADING, "align": "right", "indent": 1},
    "heading_centre": {**_HEADING, "align": "center"},
    "heading_fill_in": {**_HEADING, "bg_color": "#F2C94C", "font_color": INK, "align": "left", "indent": 1},
    "text": _LEFT,
    "code": {**_LEFT, "num_format": "@"},
    "centre": {**_BODY, "align": "center"},
    "wrap": {**_LEFT, "text_wrap": True},
    "grey": {**_LEFT, "text_wrap": True, "font_color": MUTED},
    "label": {**_LEFT, "bold": True},
    "label_wrap": {**_LEFT, "bold": True, "text_wrap": True},
    "term": {**_LEFT, "bold": True, "text_wrap": True, "valign": "top"},
    "definition": {**_LEFT, "text_wrap": True, "valign": "top"},
    "fill_in": {**_LEFT, "text_wrap": True, "bg_color": "#FFFBEA"},
    "fill_in_date": {**_LEFT, "num_format": "yyyy-mm-dd", "bg_color": "#FFFBEA"},
    "link": {**_LEFT, "font_color": "#1B63B0", "underline": 1},
    "link_wrap": {**_LEFT, "font_color": "#1B63B0", "underline": 1, "text_wrap": True},
    "plain_text": {"valign": "vcenter"},
    "count": {**_RIGHT, "num_format": "0;-0;·"},
    "label_whole": {**_RIGHT, "bold": True, "num_format": "0"},
    "label_day": {
        "bold": True,
        "font_color": MUTED,
        "num_format": "d",
        "align": "left",
        "indent": 1,
        "top": 1,
        "top_color": RULE,
    },
    "contents": {"font_color": "#1B63B0", "underline": 1, "valign": "vcenter"},
    "total": {**_RIGHT, "bold": True, "num_format": "#,##0", "top": 1, "top_color": MUTED},
    "total_decimal": {**_RIGHT, "bold": True, "num_format": "0.0", "top": 1, "top_color": MUTED},
    "total_label": {**_LEFT, "bold": True, "top": 1, "top_color": MUTED},
    "card_label": {**_CARD, "font_color": MUTED, "valign": "vcenter", "top": 2, "top_color": SECOND},
    "card_note": {**_CARD, "font_color": MUTED, "font_size": 9, "valign": "vcenter", "shrink": True},
    "card_value": {**_CARD, "bold": True, "font_size": 15, "font_color": PRIMARY, "valign": "vcenter", "shrink": True},
    "card_worse": {**_CARD, "font_color": LEVEL_INKS["red"], "font_size": 9, "valign": "vcenter", "shrink": True},
    "finding": {"valign": "vcenter", "text_wrap": True},
    "heat_label": {"bold": True, "font_color": MUTED, "align": "center", "valign": "vcenter"},
    "band": {"bold": True, "bg_color": TINT, "font_color": PRIMARY},
    **{kind: {**_RIGHT, "num_format": shown} for kind, shown in NUMBER_FORMATS.items()},
    **{
        f"card_{kind}": {
            **_CARD,
            "bold": True,
            "font_size": 18,
            "font_color": PRIMARY,
            "valign": "vcenter",
            "num_format": shown,
        }
        for kind, shown in NUMBER_FORMATS.items()
    },
}
for _kind in ("date", "day", "month"):
    STYLES[_kind] |= {"align": "left", "indent": 1}
# One page about one customer: what does not fit its cell shrinks.
STYLES |= {
    "page_name": {"bold": True, "font_size": 18, "font_color": PRIMARY, "valign": "vcenter", "shrink": True},
    "page_grade": {"bold": True, "font_size": 12, "align": "center", "valign": "vcenter", "shrink": True},
    "page_line": {"valign": "vcenter", "shrink": True},
    "page_muted": {"valign": "vcenter", "shrink": True, "font_color": MUTED},
    "page_alert": {"bold": True, "valign": "vcenter", "shrink": True, "font_color": LEVEL_INKS["red"]},
    "page_label": {"valign": "vcenter", "font_color": MUTED, "bottom": 1, "bottom_color": RULE},
    "page_text": {"valign": "vcenter", "text_wrap": True, "bottom": 1, "bottom_color": RULE},
    "page_missing": {"valign": "vcenter", "text_wrap": True, "bottom": 1, "bottom_color": RULE, "font_color": MUTED},
    "page_date": {"valign": "vcenter", "align": "left", "bottom": 1, "bottom_color": RULE, "num_format": "yyyy-mm-dd"},
    "page_money": {
        "valign": "vcenter",
        "align": "right",
        "shrink": True,
        "bottom": 1,
        "bottom_color": RULE,
        "num_format": _ANY_MONEY,
    },
    "page_figure_label": {**_FIGURE, "font_color": MUTED, "font_size": 9, "shrink": True},
    "page_figure_money": {**_FIGURE, "bold": True, "font_size": 12, "shrink": True, "num_format": _ANY_MONEY},
    "page_figure_whole": {**_FIGURE, "bold": True, "font_size": 12, "shrink": True, "num_format": "#,##0"},
    "page_figure_date": {**_FIGURE, "bold": True, "font_size": 12, "shrink": True, "num_format": "yyyy-mm-dd"},
    "page_choice": {"bold": True, "font_size": 12, "bg_color": "#FFF3C4", "border": 1, "border_color": "#F2C94C"},
    "page_lines": {"bottom": 1, "bottom_color": MUTED},
}
STYLES["fill_in_number"] |= {"bg_color": "#FFFBEA"}
STYLES["month_open"] = STYLES["month"] | {"num_format": 'yyyy-mm"*"'}  # of which more is to come

# Colours that a rule lays over cells.
RULES: dict[str, dict[str, Any]] = {
    "done": {"font_color": "#9AA5B1", "font_strikeout": True},
    "changed": {"font_color": LEVEL_INKS["amber"], "bg_color": LEVEL_TINTS["amber"]},
    **{
        level: {"font_color": LEVEL_INKS[level], "bg_color": LEVEL_TINTS[level], "bold": True}
        for level in ("red", "amber")
    },
    "green": {"font_color": LEVEL_INKS["green"]},
    "dormant": {"font_color": LEVEL_INKS["dormant"]},
    "large_refund": {"num_format": "#,##0"},  # a number format has room for two conditions only
}


def styled(name: str, lang: Lang) -> dict[str, Any]:
    """The properties of a format; only the weekday depends on the language."""
    return STYLES[name] | ({"num_format": _WITH_WEEKDAY[lang]} if name == "day" else {})


def heat(share: float) -> dict[str, Any]:
    """The look of a place in a heat map, from 0 (pale) to 1 (dark)."""
    low, high = (0xF1, 0xF5, 0xF9), (0x1F, 0x4E, 0x79)
    mixed = tuple(round(a + (b - a) * share) for a, b in zip(low, high, strict=True))
    return {
        "bg_color": "#{:02X}{:02X}{:02X}".format(*mixed),
        "font_color": PAPER if share > 0.45 else INK,
        "align": "center",
        "valign": "vcenter",
    }


_FROM_BEST = ("#2F7D57", "#5FA080", "#86BF9F", "#B4D8C3", "#D5DAE0", "#F3CFA8", "#EDB27C", "#DD7F5B", "#C8443C")


def answer_colours(count: int, best: str) -> list[str]:
    """A colour for each option of a scale from its first to its last: green where it is best, red where it is worst.

    Quiet blues where it is not known which end is best, or which options have no order.
    """
    if best not in ("first", "last"):
        return [(SECOND, PALE, PRIMARY, RULE)[place % 4] for place in range(count)]
    places = [round(place * (len(_FROM_BEST) - 1) / max(count - 1, 1)) for place in range(count)]
    found = [_FROM_BEST[place] for place in places]
    return found if best == "first" else found[::-1]


def marked_share(mark: str) -> dict[str, Any]:
    """The look of a share that is ``more`` or ``less`` than in other groups, or neither."""
    plain = {**_BODY, "align": "right", "indent": 1}
    return plain if not mark else {**plain, "bold": True, "bg_color": TINT if mark == "more" else LEVEL_TINTS["amber"]}
