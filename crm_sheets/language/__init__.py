"""Every text that a user sees, Chinese and English side by side; rooms name a text, this room words it.

text       Text and Lang: a sentence in both languages
findings   what is said about the users' data (the wording of each problem code)
sheets     names of sheets, columns, grades and charts in the workbooks that we write
figures    how each figure is defined, for the Definitions sheet and the documents

console    what the command line prints
as_of           sentences about the day as of which all is said, on the console and on the overview
causes          names, the words by which teams note them, and what answers each
consents        who may be contacted, in words: what each statement means, and why somebody is not contacted
control         why rows and money of a sheet are in no figure, in words
cue_cards       ways to begin, benefits, objections
cues            fifteen seconds to begin with, for each reason to contact a customer
desk            the lists of the complaints desk that a team changes (a package of its own)
delivery        who gets what by mail, the words in mails, what became of each
notices         what is said in notices to chat groups, and of what became of them
dropping        drop folders: names of answers, reasons of rejected files, the log of runs
evidence        the evidence for a type of loyalty, and what to ask where there is none
forms           ready questionnaires and scorecards: what is asked, with which options (a package of its own)
features        all that is said of each analysis and its sheet, a file for each
lacking         what a table lacks to be of a kind, and the columns nearest to it
marking         what stands in marked copies of the team's workbooks
months          the months by their English names
matches         why rows were taken for one customer, in words
nothing         what is said where nothing that was read can be used
prediction      each condition in words, what it needs and what there is
problem_steps   the first lines of problems.xlsx: what is wrong, and what to do
proof           the sentence, the rules compared, and what a refusal says instead
questionnaires  what the codes of counted questionnaires mean, and what differs between groups as a sentence
reasons         each reason as a sentence with its {date}, {value} and {limit}
starters        what is said around a double-click: names of the files, a first run that explains itself
survey_key      its headings, the types of questions, which end is best
states          why a row of the sales does not count, in words
"""

from crm_sheets.language.text import LANGS, Lang, Text

__all__ = ["LANGS", "Lang", "Text"]
