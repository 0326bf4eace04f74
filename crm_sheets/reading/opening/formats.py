"""The kinds of file that are read, by the end of their name; those that other programs write, by the same."""

OLD = (".xls", ".et", ".ett", ".xlt")  # WPS writes its own ones as Excel 97 did
NEW = (".xlsx", ".xlsm", ".xltx", ".xltm")
OPEN = (".ods", ".ots")
EXCEL = (".xlsx", ".xlsm", ".xls", ".xlsb", ".ods", ".et", ".ett", ".xlt", ".xltx", ".xltm", ".ots")
TEXT = (".csv", ".tsv", ".txt")
XML = ".xml"  # where it holds a workbook of Excel 2003
UNREAD = {  # tables of other programs, or packed ones: whoever drops them in means them to be read
    ".numbers": "numbers",
    ".fods": "other_tables",
    ".uos": "other_tables",
    ".dbf": "other_tables",
    ".slk": "other_tables",
    ".dif": "other_tables",
    ".wks": "other_tables",
    ".gnumeric": "other_tables",
    ".sav": "other_tables",
    ".parquet": "other_tables",
    ".mdb": "database",
    ".accdb": "database",
    ".db": "database",
    ".sqlite": "database",
    ".zip": "packed",
    ".rar": "packed",
    ".7z": "packed",
    ".gz": "packed",
    ".tar": "packed",
    ".tgz": "packed",
}
_OTHERS = """
    doc docx docm dot dotx odt rtf wps wpt pdf ofd ppt pptx pps odp dps key pages md rst tex epub
    png jpg jpeg gif bmp webp heic svg ico tif tiff psd ai mp3 mp4 m4a wav amr mov avi mkv mpg
    htm html mht mhtml css js ts json jsonl yaml yml toml ini cfg conf log eml msg pst vcf ics url lnk
    py pyc ipynb r rdata rds sh bat cmd ps1 vbs java c h cpp cs go rs php sql xsd xsl dtd
    exe dll msi apk dmg iso bin ttf otf xla xlam bak old tmp temp part crdownload download swp lock
"""
OTHERS = frozenset(f".{end}" for end in _OTHERS.split())  # other programs' files: not opened to see what they hold
