"""What teams write in a column of kinds of purchase, and which kind it means."""

from crm_sheets.vocabulary.comparing import spelled

_WRITTEN = {
    "first": "首购|首次|首次购买|首单|首次成交|初次购买|新购|新签|新单|first|first purchase|first order|first sale|new|initial|new sale",
    "repeat": "复购|重复购买|回购|再次购买|再购|续购|续费|续约|续签|返单|补货|repeat|repeat purchase|repurchase|reorder|renewal",
    "up_sell": "向上购买|向上销售|升级|升级购买|升级销售|增值|增购升级|upsell|up-sell|up sell|upgrade",
    "cross_sell": "交叉购买|交叉销售|搭配|搭配购买|搭售|连带|连带销售|关联|关联销售|关联购买|配套|cross-sell|cross sell|crosssell|add-on",
    "referral": "推荐|推荐购买|客户推荐|推荐成交|转介绍|介绍|老带新|referral|referred",
}
_MEANT = {spelled(word): kind for kind, words in _WRITTEN.items() for word in words.split("|")}


def kind_meant(written: str) -> str | None:
    """The kind of purchase that a cell means; None where it means none of them (批发, online).

    >>> kind_meant(" Up-sell "), kind_meant("转介绍"), kind_meant("批发")
    ('up_sell', 'referral', None)
    """
    return _MEANT.get(spelled(written))
