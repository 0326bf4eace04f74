"""Thin click commands; the only room that prints.

main      the group of commands, exit codes, and what happens when something goes wrong
wording   click's help and usage errors in the user's language
options   the common options, declared once
run, check, new   one command each
progress  a bar on a terminal, plain lines elsewhere
show      results as tables and as JSON
"""
