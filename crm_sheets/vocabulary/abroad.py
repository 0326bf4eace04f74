"""Words of headings in German, French, Spanish, Portuguese, Italian, Dutch, Indonesian and Malay with the English ones.

A line is ``English words: words``. Accents are left out, for not every program keeps them. German compounds come apart.
"""

import unicodedata
from functools import cache, lru_cache

_LINES = """
customer: pasajero passageiro passager passeggero fahrgast reisender klant afnemer compratore kunde kunden kundin auftraggeber kaufer besteller mitglied gast acheteur adherent membre cliente clientes comprador socio huesped
supplier: leverancier fornecedor fornitore lieferant lieferanten kreditor fournisseur proveedor
company: bedrijf bedrijfsnaam azienda ditta firma unternehmen societe entreprise empresa
contact: contactpersoon referente contato ansprechpartner kontakt contacto
staff: verkoper medewerker vendedora funcionario atendente venditore operatore mitarbeiter verkaufer bearbeiter betreuer sachbearbeiter vendeur employe conseiller vendedor empleado trabajador
store: winkel loja negozio filiale standort geschaft magasin boutique tienda sucursal
order: ped albaran bestelling ordine encomenda bestellung bestell auftrag buchung reservierung commande reservation pedido orden reserva
invoice: fra fras fact factuur fattura fatura fiscal rechnung facture factura emission emision ausstellung ausstellungsdatum
receipt: kassabon scontrino ricevuta recibos beleg bon quittung recu ticket recibo
document: dokument piece
contract: contratto overeenkomst vertrag contrat contrato
sale: verkoop venda vendas vendita vendite verkauf umsatz vente ventes venta ventas
product: produto produkte produkten artigo prodotto articolo product servico artikel produkt ware leistung dienstleistung bezeichnung produit designation prestation producto articulo servicio concepto
description: omschrijving descricao descrizione beschreibung libelle descripcion
category: categorie kategorie warengruppe categorie categoria
quantity: aantal quantidade qtd qtde quantita menge anzahl stuck stuckzahl quantite cantidad unidades
unit price: stuksprijs stukprijs einzelpreis stuckpreis
price: prijs preco prezzo preis prix tarif precio tarifa
unit: eenheid unitario einzel einheit unitaire unitario unidad
amount: bedrag valor importo imponibile betrag summe wert montant somme valeur importe monto suma
net amount: netto ht imponible impon bimp
gross amount: brutto ttc bruto
total: totaal gesamt endbetrag totale
tax id: siret siren nif cif ustid ustidnr steuernummer
tax: btw imposto steuer mwst ust umsatzsteuer mehrwertsteuer tva taxe iva impuesto
rate: satz taux tipo
discount: dto dtos dcto rem korting desconto cupom sconto rabatt skonto nachlass remise reduction descuento
freight: verzendkosten frete spedizione trasporto versand versandkosten fracht port livraison envio portes
fee: gebuhr frais comision
expense: ausgabe ausgaben depense gasto gastos egreso egresos
cost: custo costo kosten ausgabe ausgaben cout depense coste gasto gastos
paid: betaald betaling pagamento pagato bezahlt gezahlt zahlung paye payee regle reglement paiement pagado pagada pago cobrado
due: scadenza vervaldatum fallig offen faelligkeit falligkeit echeance vencimiento
refund: terugbetaling devolucao rimborso erstattung gutschrift remboursement avoir reembolso abono devolucion
date: data datum fecha jour
created: aangemaakt criado criacao creazione erstellt angelegt cree creado alta
birth: geboortedatum nascimento nascita geburtsdatum geburtstag geburt naissance nacimiento
id: rut dni cedula codigo codice nummer numero id code nummer nr kennung numero num numer codigo clave
name: naam name nom nombre nome intitule denominacion
given name: voornaam vorname prenom
family name: achternaam sobrenome cognome nachname familienname apellido apellidos
phone: telefoon telefoonnummer mobiel telefone celular cellulare telefon handy mobil mobiltelefon telefonnummer rufnummer portable telefono movil celular
mail: emailadresse courriel correo
address: adres straat endereco indirizzo adresse anschrift strasse rue direccion calle domicilio
postal: cep cap plz postleitzahl
city: plaats woonplaats cidade citta comune stadt ort wohnort ville ciudad poblacion provincia
country: paese land pays pais
note: opmerking opmerkingen observacao observacoes osservazioni bemerkung notiz anmerkung remarque commentaire observaciones notas comentario
status: situacao stato status zustand etat statut estado
kind: typ serie
currency: wahrung devise moneda divisa
channel: betaalwijze canale vertriebskanal kanal zahlungsart canal
visit: bezoek visit besuch termin visite rendezvous visita cita citas visitas appuntamento appuntamenti agendamento agendamentos termine rdv afspraak afspraken
service: servizio servizi servicio servicios servico servicos prestation prestations leistung leistungen
purpose: zweck anlass grund motif motivo
subject: asunto assunto betreff objet oggetto onderwerp sujet
result: ergebnis resultat resultado
complaint: klacht reclamo reclamacao beschwerde reklamation reclamation queja reclamacion
answer: antwort reponse respuesta
question: frage pregunta
gender: geschlecht anrede sexe civilite sexo
age: alter edad
stock: bestand lager lagerbestand inventario existencias
salary: gehalt lohn salaire salario nomina
weight: gewicht poids peso
hour: dauer stunden duree heures duracion horas
year: jahr annee ano
month: monat mois mes
line: zeile position
shipped: rastreio rastreamento
debit: soll sollkonto debe dare
credit side: haben habenkonto haber avere
customer: pelanggan pembeli konsumen nasabah anggota pemesan penyewa pasien
supplier: pemasok
company: perusahaan syarikat
staff: kasir petugas karyawan pegawai pekerja teknisi dokter sopir
store: toko cabang cawangan gerai gudang kedai
order: pesanan pemesanan
transaction: transaksi
sale: penjualan terjual jualan
purchase: pembelian
invoice: faktur tagihan invois
receipt: kwitansi struk resit
product: produk barang paket
service: layanan jasa perkhidmatan
category: kategori
quantity: kuantitas kuantiti banyaknya
price: harga
unit: satuan
amount: nominal
fee: biaya
total: keseluruhan
tax: pajak ppn cukai
discount: diskon potongan diskaun
freight: ongkir ongkos
paid: dibayar pembayaran bayar terbayar dibayarkan
due: jatuh tempo
balance: sisa saldo tunggakan hutang piutang baki
refund: pengembalian retur
date: tanggal tgl waktu tarikh
created: dibuat
registered: pendaftaran terdaftar bergabung
birth: lahir
id: nomor nombor kode kod
name: nama
phone: telepon telpon telp ponsel telefon
address: alamat
city: kota kabupaten kecamatan provinsi propinsi kelurahan desa wilayah daerah bandar negeri
country: negara
note: catatan keterangan nota
kind: jenis tipe
visit: kunjungan
complaint: keluhan pengaduan aduan
feedback: kepuasan saran
score: penilaian nilai
answer: jawaban
question: pertanyaan
age: umur usia
stock: stok persediaan
salary: gaji
weight: berat
hour: jam durasi
year: tahun
month: bulan bulanan
shipped: pengiriman dikirim kurir resi
channel: metode saluran
account: akun
contra: gegenkonto contrepartie contrapartida tegenrekening
ledger: buchungstext buchungsschlussel buchungssatz kostenstelle grootboek dagboek ecriture asiento
""".strip()
STOPS = frozenset(
    ("de", "du", "des", "la", "le", "les", "l", "d", "der", "die", "das", "den", "dem", "und", "et", "y", "el", "los", "las", "del", "en", "von", "zu", "am", "im", "fur", "pour", "par",
     "dan", "dari", "untuk", "yang", "dengan", "pada")
)  # fmt: skip
_LINKS = ("", "s", "n", "en", "es", "er")
_LINKED = ("ungs", "ags")  # Bestellungs-ID, Auftrags-Nr.
_SHORTEST = 3  # letters of a part of a compound
_WRITTEN = (("n°", " no "), ("MwSt", "mwst "), ("USt", "ust "))


def plain_letters(text: str) -> str:
    """A heading with the letters of these languages as those of English; all other writing stays.

    >>> plain_letters("Numéro de clé"), plain_letters("Größe"), plain_letters("N° client"), plain_letters("单价")
    ('Numero de cle', 'Grosse', ' no  client', '单价')
    """
    for written, meant in _WRITTEN:
        text = text.replace(written, meant).replace(written.capitalize(), meant)
    if text.isascii():
        return text
    return "".join(_plain(letter) for letter in text)


@lru_cache(maxsize=20_000)
def in_english(word: str) -> tuple[str, ...]:
    """The English words for one in lower case without accents; () where it is in none of the languages.

    >>> in_english("rechnungsnummer"), in_english("bestellungs"), in_english("montant"), in_english("invoice")
    (('invoice', 'id'), ('order',), ('amount',), ())
    """
    known = _words()
    if word in known:
        return known[word]
    if word.endswith(_LINKED) and word[:-1] in known:
        return known[word[:-1]]
    for end in range(len(word) - _SHORTEST, _SHORTEST - 1, -1):
        first = known.get(word[:end])
        for link in _LINKS if first else ():
            rest = word[end:].removeprefix(link) if word[end:].startswith(link) else ""
            if len(rest) >= _SHORTEST - 1 and first and (behind := known.get(rest) or in_english(rest)):
                return (*first, *behind)
    return ()


@cache
def _words() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for line in _LINES.splitlines():
        english, words = line.split(": ", 1)
        for word in words.split():
            found.setdefault(word, tuple(english.split()))
    return found


def _plain(letter: str) -> str:
    if not "\u00bf" < letter < "\u0250":
        return letter
    return {"ß": "ss", "æ": "ae", "ø": "o", "œ": "oe"}.get(letter) or unicodedata.normalize("NFD", letter)[0]
