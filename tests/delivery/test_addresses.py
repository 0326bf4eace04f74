"""Mail addresses out of cells: what is found, and what is rather left alone than sent to somebody else."""

import pytest

from crm_sheets.delivery.addresses import addresses


@pytest.mark.parametrize(
    ("cell", "found"),
    [
        ("lin@tea.cn", ["lin@tea.cn"]),
        ("lin@tea.cn; zhou@tea.cn", ["lin@tea.cn", "zhou@tea.cn"]),
        ("lin@tea.cn,zhou@tea.cn", ["lin@tea.cn", "zhou@tea.cn"]),
        ("lin@tea.cn；zhou@tea.cn，he@tea.cn、xu@tea.cn", ["lin@tea.cn", "zhou@tea.cn", "he@tea.cn", "xu@tea.cn"]),
        ("lin@tea.cn\nzhou@tea.cn", ["lin@tea.cn", "zhou@tea.cn"]),
        ("lin@tea.cn zhou@tea.cn", ["lin@tea.cn", "zhou@tea.cn"]),
        ("林晓燕 <lin@tea.cn>, 周 zhou@tea.cn", ["lin@tea.cn", "zhou@tea.cn"]),
        ('"Lee, Ann" <ann@tea.cn>', ["ann@tea.cn"]),
        ("林lin@tea.cn", ["lin@tea.cn"]),
        ("ｌｉｎ＠ｔｅａ．ｃｎ", ["lin@tea.cn"]),
        ("mailto:lin@tea.cn", ["lin@tea.cn"]),
        ("lin@tea.cn; LIN@TEA.CN", ["lin@tea.cn"]),
        ("a.b+c_d'e@x-y.mail.tea.cn", ["a.b+c_d'e@x-y.mail.tea.cn"]),
        ("<lin@tea.cn>.", ["lin@tea.cn"]),
        ("lin@tea.cn（周一）", ["lin@tea.cn"]),
        ('"lin@tea.cn"', ["lin@tea.cn"]),
        ("'lin@tea.cn'; 'zhou@tea.cn'", ["lin@tea.cn", "zhou@tea.cn"]),
        ("'lin@tea.cn", ["lin@tea.cn"]),  # the sign by which Excel marks texts, kept by an export
        ("`lin@tea.cn`", ["lin@tea.cn"]),
        ("“lin@tea.cn”，‘zhou@tea.cn’", ["lin@tea.cn", "zhou@tea.cn"]),
        ("Ann O'Neil <o'neil@tea.cn>", ["o'neil@tea.cn"]),
    ],
)
def test_found(cell: str, found: list[str]) -> None:
    told = addresses(cell)
    assert (list(told.found), told.wrong) == (found, ())


@pytest.mark.parametrize(
    "cell",
    [
        "lin",
        "无",
        "lin@tea",
        "lin@@tea.cn",
        "lin@tea.cn@qq.com",
        "@tea.cn",
        "lin@",
        ".lin@tea.cn",
        "li..n@tea.cn",
        "lin@-tea.cn",
        "lin@tea..cn",
        "é.dupont@tea.fr",  # not dupont@, who is somebody else
        "é'dupont@tea.fr",
        "用户@tea.cn",
        "lin@茶.cn",
        "lin@tea.cn茶",
        "lin@192.168.0.1",
        f"{'a' * 65}@tea.cn",  # RFC 5321: 64 letters before the sign
        f"a@{'b' * 64}.cn",  # 63 a label
        f"a@{'b.' * 130}cn",
    ],
)
def test_not_one(cell: str) -> None:
    told = addresses(cell)
    assert told.found == ()
    assert len(told.wrong) == 1


def test_the_sound_ones_beside_a_wrong_one() -> None:
    told = addresses("lin@tea.cn；zhou@tea；he@tea.cn")
    assert told.found == ("lin@tea.cn", "he@tea.cn")
    assert told.wrong == ("zhou@tea",)


@pytest.mark.parametrize("cell", ["", "  ", ";；,", "\n"])
def test_nothing_there(cell: str) -> None:
    assert (addresses(cell).found, addresses(cell).wrong) == ((), ())
