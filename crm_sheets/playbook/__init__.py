"""The team's rules: every setting of every analysis declared once, with a default, changed in playbook.xlsx.

kinds      what values a setting may take, how a cell is read and shown
settings   how a setting is declared and found again
sections   the settings themselves, one section for each analysis
mail_rules who gets what by mail: the rows of the sheet Mail
warranty_length how long a warranty is, as people write it
desk_lists the lists of the complaints desk and the introductions, a sheet each
playbook   all sections together, and how the rows of a team's sheet change them
"""

from crm_sheets.playbook.playbook import Playbook

__all__ = ["Playbook"]
