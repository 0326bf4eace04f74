"""Every result table is what its feature declares, and where it is not, that is told."""

import pandas as pd
import pytest
from sample_runs import LANGUAGES, sample_run

from crm_sheets.language.features import FEATURES, RESULT_TABLES
from crm_sheets.language.features.result_columns import RESULT_COLUMNS
from crm_sheets.result_schema import differences


@pytest.mark.heavy
@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_tables_of_the_samples_are_as_declared(lang: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    results = sample_run(lang, tmp_path_factory).results
    tables = {"customers": results.customers, **results.tables}
    assert [told for name, table in tables.items() for told in differences(name, table)] == []


def test_what_is_not_declared_is_told() -> None:
    offers = pd.DataFrame(columns=[*RESULT_TABLES["offers"].columns, "luck"])
    assert "luck" in differences("offers", offers)[0]
    assert differences("horoscopes", offers) == ["the table horoscopes is not declared"]
    days = pd.DataFrame({"day": ["2026-08-31"]})
    assert differences("movement_basis", days) == ["movement_basis.day is str; declared as date"]


def test_a_name_stands_in_one_feature_and_means_one_thing() -> None:
    for words in ("sheets", "table_names", "titles", "texts", "columns", "charts", "reasons", "figures"):
        names = [name for feature in FEATURES for name in getattr(feature, words)]
        assert len(names) == len(set(names)), words
    tables = [table.name for feature in FEATURES for table in feature.tables]
    assert len(tables) == len(set(tables))
    shared = {column for table in RESULT_TABLES.values() for column in table.columns if column not in table.own}
    assert shared == set(RESULT_COLUMNS)
