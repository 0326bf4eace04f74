"""Calendars: which days are worked.

working_days    of a country: weekdays without public holidays, and weekends worked to make up for them
days_off        what a team writes in that column, as days
lunar           days of the Chinese calendar as solar ones
yearly          days that come every year: birthdays as people write them, festivals
"""
