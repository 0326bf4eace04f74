"""The settings themselves: one section for each analysis, each setting declared here and nowhere else."""
