"""What the answers amount to.

csat            the share of the two best options, and its service level
recommendation  net promoter score with its error
effort          how easy it was
grades          satisfied, comes back, brings friends
service_levels  four levels of service by bands of scores
composite       an index of several items with weights
servqual        what was found less what was expected, by dimension
importance      how much each item matters beside how good it is
reliability     Cronbach's alpha: whether the items belong together
promises        how many promises were kept
standards       service standards beside what was reached
first_changes   what to change first, with evidence and a proposal
scorecards      points in all and by dimension, and the band they reach
"""
