"""Encodings of text files: the likeliest letters win, and a doubt is said where two readings are about as likely."""

import pytest

from crm_sheets.reading.opening.encoding import decoded

CHINESE = "日期,客户,产品,金额\n2026-09-01,张伟,西湖龙井,128\n"
TRADITIONAL = "日期,客戶,產品,金額\n2026-09-01,張偉,凍頂烏龍茶,128\n"
FRENCH = "Date;Client;Montant\n2026-09-01;Hélène Lefèvre;12,50 €\n"
SPANISH = "Fecha;Cliente;Teléfono\n01/09/2026;José Muñoz;600123456\n"
GERMAN = "Datum;Kunde;Straße\n01.09.2026;Jürgen Groß;Königsallee 3\n"
ENGLISH = "Date,Customer,Amount\n2026-09-01,Chloë’s Café,£12.50\n"


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        *[
            (CHINESE, name)
            for name in ("utf-8", "utf-8-sig", "gbk", "gb18030", "utf-16", "utf-16-le", "utf-16-be", "utf-32")
        ],
        (TRADITIONAL, "big5"),
        *[(text, "cp1252") for text in (FRENCH, SPANISH, GERMAN, ENGLISH)],
        *[(text, "mac_roman") for text in (FRENCH, GERMAN)],
        (GERMAN, "cp850"),
        ("Дата;Клиент;Сумма\n01.09.2026;Иванов Пётр;12\n", "cp1251"),
        ("日付,顧客名,商品,金額\n2026-09-01,山田太郎,お茶セット,1200\n", "shift_jis"),
        ("날짜,고객,상품,금액\n2026-09-01,김민수,녹차,1200\n", "euc_kr"),
        ("Data;Klient;Ilość\n2026-09-01;Łukasz Żak;12 zł\n", "cp1250"),
        ("Tarih;Müşteri\n01.09.2026;Ayşe Yılmaz\n", "cp1254"),
    ],
)
def test_each_encoding_by_its_letters(text: str, encoding: str) -> None:
    assert decoded(text.encode(encoding)).text == text


@pytest.mark.parametrize("name", ["张伟", "é", "Peña", "Groß", "£5", "Müller", "王芳", "François"])
def test_one_name_is_enough(name: str) -> None:
    text = f"date,customer,amount\n2026-09-01,{name},12\n"
    for encoding in ("gbk", "cp1252"):
        try:
            assert decoded(text.encode(encoding)).text == text
        except UnicodeEncodeError:
            assert encoding == ("cp1252" if name in ("张伟", "王芳") else "gbk")


def test_clear_letters_leave_no_doubt_and_bytes_of_no_letter_do() -> None:
    assert [decoded(text.encode(name)).doubtful for text, name in ((CHINESE, "gbk"), (GERMAN, "cp1252"))] == [
        False,
        False,
    ]
    assert decoded(CHINESE.encode("gbk") + b"\xff\xff,\x80\n" + CHINESE.encode("gbk")).doubtful
    assert decoded(b"date,name\n1,\xd5\xc5x\x9d\n").doubtful


def test_lines_of_another_encoding_in_a_file_of_utf_8() -> None:
    mixed = (CHINESE * 20).encode() + "2026-09-02,李娜,碧螺春,88\n".encode("gbk") + CHINESE.encode()
    found = decoded(mixed)
    assert found.text == CHINESE * 20 + "2026-09-02,李娜,碧螺春,88\n" + CHINESE
    assert found.doubtful


def test_a_letter_cut_off_at_the_end() -> None:
    assert decoded(CHINESE.encode("gbk")[:-1] + "备".encode("gbk")[:1]).text == CHINESE[:-1]
    assert decoded(CHINESE.encode() + "备".encode()[:2]).text == CHINESE


def test_letters_deep_in_a_large_file_count_too() -> None:
    text = "date,name\n" + "2026-09-01,Al\n" * 100_000 + "2026-09-01,张伟\n"
    assert decoded(text.encode("gbk")).text == text


def test_articles_that_come_again_are_no_further_evidence() -> None:
    """Rare characters in the names of a few goods on every line: by their sum it would be Korean."""
    goods = ("戚风蛋糕", "牛角包", "拿铁", "曲奇礼盒")
    text = "单号,时间,会员手机,商品,数量,实收\n" + "".join(
        f"S{i:05},2025-10-01 11:21,1370000{i:04},{goods[i * i % 4 if i % 3 else 3]},2,256\n" for i in range(200)
    )
    found = decoded(text.encode("gbk"))
    assert (found.encoding, found.doubtful, found.text) == ("gb18030", False, text)
