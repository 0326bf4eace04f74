"""Contracts: how each figure is defined."""

from crm_sheets.language.figures.figure import Figure
from crm_sheets.language.text import Text

CONTRACTS: dict[str, Figure] = {
    "leaving_rate": Figure(
        Text("流失率（按合约）", "Share who left, by contract"),
        Text(
            "客户表里写了合约、在网时长、月费或是否流失的客户中，已流失的 ÷ 写明是否流失的；“是否流失”没写的看客户状态（如“已退订”“在用”）。合约没有就用套餐，再没有用客户类型；最多分 12 种，其余合在一起。时长分段的界线是 {contracts_months} 个月；没写时长的用建档日期到基准日的月数。区间是 {contracts_confidence} 置信水平下的 Wilson 区间。这是这张表里的占比，不是每个月的流失率。",
            "Of the customers with a contract, tenure, monthly charge or churn label in the customer table: those who left ÷ those of whom it is said; without a label the status says it (cancelled, active). Without contracts the plan is taken, else the kind of customer; 12 at most are told apart, the others count together. The spans of tenure end at {contracts_months} months; without a tenure it is the months from the day of creation to the as-of date. From and to are Wilson's interval at the {contracts_confidence} level. It is a share of this table, no rate per month.",
        ),
    ),
    "contract_risks": Figure(
        Text("合约到期风险客户", "Customers at risk by contract"),
        Text(
            "还在的客户，其合约与时长那一格的流失率区间整个高于全体流失率的；那一格不到 {contracts_least} 位客户的，用整个合约的流失率。只看合约和时长：与流失同期问的满意度、打的流失分都不用，因为它们已经知道结果。流失率高的在前，同样的看月费。",
            "Customers still here whose contract and tenure have a rate with its whole interval above the rate of all; with fewer than {contracts_least} customers there, the rate of the contract is used. Contract and tenure only: a satisfaction or a churn score of the same period as the leaving knows the outcome and is not used. Highest rate first, then the higher monthly charge.",
        ),
    ),
}
