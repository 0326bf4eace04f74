"""The product table."""

from crm_sheets.language import Text
from crm_sheets.vocabulary.field import Field, Table, money, text
from crm_sheets.vocabulary.sales import GOODS, PRODUCT_IDS, SALES

PRODUCTS = Table(
    "products",
    Text("产品表", "Products"),
    (
        Field(
            "product_id",
            "id",
            Text("产品编号", "Product ID"),
            PRODUCT_IDS
            + "|物料编号|商品代码|条码|条形码|product no|item id|item number|product key|barcode|ean|upc|dish id|id",
        ),
        text(
            "product",
            "产品",
            "Product",
            "商品名称|产品名称|品名|名称|name|product name|" + GOODS + "|title|dish|菜名|brand|brand name",
        ),
        text("category", "类别", "Category", SALES.field("category").headings),
        money("unit_price", "单价", "Unit price", SALES.field("unit_price").headings + "|零售价|标准售价|list price"),
        money("unit_cost", "单位成本", "Unit cost", "进价|成本|成本价|出厂价|采购价|cost|purchase price", telling=True),
    ),
    (("product",), ("unit_price", "unit_cost")),
)
