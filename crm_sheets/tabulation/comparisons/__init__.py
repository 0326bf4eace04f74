"""Questions by groups, and the same questions over time.

breaks          into which groups respondents are put: by a question, by a column of customers
crossings       the answers of a question counted in each group
cross_tables    how often each option was chosen in each group, with adjusted residuals
cross_tests     whether the groups differ, by what test, and what differs most
independence    the tests of a table of counts: chi-square, Fisher's, drawn tables
group_means     means by group
mean_tests      whether the groups' means or places differ: Welch's and Kruskal's tests
holm            p-values of a family of tests
waves           the same questions of several rounds: matched, and one below the other
"""
