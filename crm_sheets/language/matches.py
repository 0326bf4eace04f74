"""Why rows were taken for one customer, in words."""

from crm_sheets.language.text import Text

KEY_LABELS: dict[str, Text] = {
    "id": Text("客户编号", "customer id"),
    "phone": Text("电话", "phone"),
    "email": Text("邮箱", "e-mail address"),
    "id_number": Text("身份证号", "id number"),
    "name": Text("姓名", "name"),
}
KEYS_EQUAL: dict[str, Text] = {key: Text(f"{label.zh}相同", f"{label.en} equal") for key, label in KEY_LABELS.items()}
KEYS_EQUAL["zeros"] = Text("编号只差前面的 0", "ids equal but for leading zeros")
KEYS_EQUAL["masked"] = Text("打了星号的电话与号码相符", "masked phone fits the number")
NAMES: dict[str, Text] = {
    "equal": Text("姓名相同", "name equal"),
    "part": Text("一个名称包含另一个", "one name is part of the other"),
    "moved": Text("名称只是语序不同", "name in another order"),
    "near": Text("姓名相似度 {percent}%", "name {percent} %"),
    "traditional": Text("名称只是繁简体不同", "name in traditional and simplified characters"),
    "masked": Text("打了星号的姓名与姓名相符", "masked name fits the name"),
    "unnamed": Text("有一行没写姓名", "no name in one of the rows"),
    "other": Text("姓名不同", "name differs"),
}
PLACES: dict[str, Text] = {
    "region": Text("地区相符", "region agrees"),
    "address": Text("地址相符", "address agrees"),
    "differs": Text("地区或地址不同", "region or address differs"),
}
