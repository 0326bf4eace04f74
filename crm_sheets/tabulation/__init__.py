"""A questionnaire counted: shares, scores, comparisons, weights, quality. Surveys to tables; no files, no clock."""
