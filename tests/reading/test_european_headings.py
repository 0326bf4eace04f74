"""Sheets with headings, months and states in German, French and Spanish."""

import pytest
from grids_by_hand import grid_of, table

from crm_sheets.playbook import Playbook
from crm_sheets.reading.columns.headers import find_heading
from crm_sheets.reading.sheet_reader import read_sheet


@pytest.mark.parametrize(
    ("headings", "paid", "cancelled", "day"),
    [
        ("Rechnungsnummer|Datum|Kundenname|Menge|Einzelpreis|Gesamtbetrag|Status", "bezahlt", "storniert", "{}. März 2026"),
        ("N° de facture|Date|Nom du client|Quantité|Prix unitaire|Montant TTC (€)|Statut", "payée", "annulée", "{} févr. 2026"),
        ("Número de factura|Fecha|Cliente|Cantidad|Precio unitario|Importe|Estado", "pagada", "anulada", "{} de mayo de 2026"),
    ],
)  # fmt: skip
def test_a_list_of_invoices(headings: str, paid: str, cancelled: str, day: str) -> None:
    month = {"bezahlt": 3, "payée": 2, "pagada": 5}[paid]
    rows = [
        [f"R-{i}", day.format(i), f"Zoë Müller{chr(96 + i)}", i, 20, 20 * i, paid if i < 6 else cancelled]
        for i in range(1, 7)
    ]
    grid = grid_of(headings.split("|"), *rows)
    heading = find_heading(grid)
    assert heading is not None
    assert list(heading.fields) == ["order_id", "date", "customer_name", "quantity", "unit_price", "amount", "status"]
    read = table(read_sheet(grid, heading, Playbook()), "order_id", "amount", "counts")
    assert [line[1] for line in read if line[2] != "no"] == [20, 40, 60, 80, 100]
    days = read_sheet(grid, heading, Playbook()).frame()["date"]
    assert {(d.month, d.year) for d in days} == {(month, 2026)}
