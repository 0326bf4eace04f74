"""How far the answers can be trusted.

suspicious  respondents who were too fast, always chose the same, left much open, or answered twice
response    how many of those asked took part, and on which days
drop_off    after which question people stopped
"""
