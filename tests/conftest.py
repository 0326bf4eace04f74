"""Settings of all tests."""

import os

from hypothesis import settings

settings.register_profile("here", deadline=None, max_examples=12)  # machines are small and noisy; examples may be slow
settings.register_profile("thorough", deadline=None, max_examples=300)  # pytest --hypothesis-profile thorough
settings.load_profile("here")

os.environ["CRM_SHEETS_CACHE"] = "off"  # nothing is written outside tmp_path
