"""A questionnaire counted: shares, scores, comparisons, weights, quality. Surveys to tables; no files, no clock.

counts/       each question by itself: options, scales, places, numbers, days, open answers
scores/       what the answers amount to: satisfied, recommends, levels, gaps, what to change first
comparisons/  questions by groups, and the same questions over time
quality/      suspicious answers, how many answered, where they stopped
coded         answers as codes and as points
intervals     how sure a share or a mean is
favour        how good an answer is, where it is known which end is best
roles         what a question measures, told by its wording
no_figure     a figure that the answers do not carry, and what it needs
weighting     weights that make the answers look like the people asked about
"""
