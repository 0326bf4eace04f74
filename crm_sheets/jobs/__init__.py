"""Jobs: run, check, survey, backtest, send and a new desk, each as a list of steps.

pipeline        run: read, check, analyse, plan, write; check: read and say; analyse: a Book to Results
cards           a page for each customer of a round of visits
handover        the customers of a colleague for another one; handed_over: who looks after whom since
survey          questionnaires alone: read, tabulate, write survey.xlsx
backtest        read, look back, say how good the flags would have been
send            mail what a run left, or write the mails to files; mail_parts: what a run leaves for it
job_start       what every job knows before the data, and the count of its steps
noted_visits    visits.xlsx in the output folder: what came back of schedules
own_list        the team's own list with the last and the next contact filled in
watch           the desks of a folder watched for ever or once; desk_watch: what is known of one between two looks
drop_work       what was dropped, archived, run and answered; snapshot_files: what such a run reads
watch_teller    what a watch tells of one desk, in both languages
each            the desks of a folder run one after the other
desk_run        one run of a desk with nobody at the screen; run_log: the log of its runs
notices         what others are told of a logged run
aliases         what stands for each customer's id in reports for training
masking         phones, addresses and ids hidden in what is written of a run
forget          a customer out of archive, cache, visits.xlsx, memory, manifest, logs and results
person_meant    who is meant, all by which they are known in a desk, and their rows
customer_lines  by what ids, names, numbers and addresses the rows name customers
archive_without the archive without a customer; logs_without: log and journal without names of files that tell of them
grids_of_files  the workbooks and texts in a folder as grids; files that hold no tables
starters        what a desk holds to be double-clicked
new_desk        a folder for incoming workbooks, the team's rules, and blank workbooks to fill in
"""
