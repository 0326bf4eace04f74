"""Chinese cut into words by jieba, with as much of its dictionary as the texts ask for."""

import warnings
from collections.abc import Callable, Collection, Iterable
from io import BytesIO
from itertools import pairwise

import pandas as pd

_ENTRY = ["word", "count", "part_of_speech"]  # a line of the dictionary


def jieba_cutter(runs: Collection[str]) -> Callable[[str], Iterable[str]] | None:
    """What cuts these runs of Chinese letters as ``jieba.cut`` does; None where jieba is not installed.

    The dictionary has 350,000 words and takes a second to load. A word can stand in the runs only where its first two
    letters follow each other there, or its only letter occurs: of the others nothing but the sum of the counts is
    needed.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # it uses what its Python calls old
            import jieba
    except ImportError:
        return None
    jieba.setLogLevel("WARNING")
    tokenizer = jieba.Tokenizer()
    with tokenizer.get_dict_file() as file:
        entries = pd.read_csv(file, sep=" ", names=_ENTRY, engine="pyarrow", keep_default_na=False)
    begun = {letter for run in runs for letter in run} | {"".join(pair) for run in runs for pair in pairwise(run)}
    kept = entries.loc[entries["word"].str[:2].isin(begun)]
    lines = "\n".join(map("{} {}".format, kept["word"].tolist(), kept["count"].tolist()))
    tokenizer.FREQ, _ = tokenizer.gen_pfdict(BytesIO(lines.encode()))
    tokenizer.total = int(entries["count"].sum())
    tokenizer.initialized = True
    cut: Callable[[str], Iterable[str]] = tokenizer.cut
    return cut
