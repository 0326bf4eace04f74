"""Each question by itself.

frequencies    how often each option was chosen, of those asked and of those who answered
scales         mean, median, the two best and the two worst of ordered options
rankings       mean place and first places
distributions  numbers: quartiles, mean, classes
days           dates: how many in each month
open_answers   what was written, newest first
words          the words that occur in several answers
jieba_words    Chinese cut into words by jieba
stop_words     words that say nothing by themselves
word_groups    how many answers speak of what the team looks for
"""
