"""Workbooks -> people: who gets what, each with their own customers only, as mails that are never sent twice.

addresses      mail addresses taken apart out of a cell
customer_addresses  those of customers, which get nothing
recipients     the staff workbook and the rules of who gets what, as a list of people
parts          what a person or a branch may see: the part of the results, and its workbooks
own_figures    the last month and the findings of one person's own customers
first_page     the first page of a mail: today's list, figures with change, findings
manifest       what a run leaves in its folder for whoever sends it
bodies         subject, text and HTML from templates that the team may change
letters        a mail as bytes: headers, body, pictures, attachments
composing      the manifest as mails, and why some are not written
ledger         what was mailed, so that nothing is mailed twice
local_disk     whether a path lies on a network share
mail_password  the password, from the environment, the keyring or a prompt
server         one connection to the mail server, and what its answers mean
chat_posts     a text to a chat group by Apprise, and whether it surely arrived
system_keyring what the keyring of the system keeps for this program
notices        a notice of a run to each group, each at most once
mailing        each mail to its addresses: tries, pauses, ledger
"""
