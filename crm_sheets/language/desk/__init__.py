"""Data of the complaints desk that a team changes in its playbook, in both languages: how it comes before any change.

causes        what is behind complaints: 27 causes in four layers, words that speak for each, what to do
phrases       words that make it worse, and kinder ones
remedies      what may be offered, what it costs, who may grant it; and when who is entitled to what
motives       what complainers want
words         the codes of the desk in words
crises        grades of a major case, its seven rules, what its page says
steps         the seven steps, what to say and to mind at each, sentences of a reply
"""
