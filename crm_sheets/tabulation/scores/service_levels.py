"""Four levels of service by bands of scores."""

from bisect import bisect_right

SERVICE_LEVELS = ("unsatisfactory", "ordinary", "relationship", "excellent")


def service_level(score: float, bands: tuple[float, ...]) -> str:
    """The level of a score from 0 to 100: a score on a limit reaches the level above; "" where there is no score."""
    return "" if score != score else SERVICE_LEVELS[bisect_right(bands, score + 1e-9)]  # 75.0 may be counted as 74.99…
