"""What a team edits: the playbook and blank workbooks to fill in, copied by `crm-sheets new`."""
