"""Customers with contracts: who left, and who may leave."""

from crm_sheets.language.features.feature import Feature, Figure
from crm_sheets.language.features.result_table import result_column, result_table
from crm_sheets.language.text import Text

CONTRACTS = Feature(
    sheets={
        "contracts": Text("合约流失", "Contracts"),
    },
    table_names={
        "contracts": Text("合约风险客户", "ContractRisks"),
    },
    titles={
        "contracts": Text("合约客户：谁走了，谁可能走", "Customers with contracts: who left, who may leave"),
        "contract_rates": Text("按合约和时长：已流失的占比", "By contract and tenure: share who left"),
        "contract_reasons": Text("流失原因（按您表里所写）", "Why they left (as noted in your table)"),
        "contract_risks": Text("还在、但这类客户流失偏多的", "Still here, but many like them left"),
    },
    texts={
        "contracts_hint": Text(
            "占比 = 这张表里已流失的 ÷ 全部客户；“从”“到”是 {confidence} 把握的范围，客户少时范围大，差别小于范围就不要当真。",
            "Share = those who left ÷ all in this table. 'From' and 'to' hold the true share at the {confidence} level: few customers, wide range.",
        ),
        "contracts_only": Text(
            "只看合约和时长；同一时期问的满意度、打的流失分不用，因为它们已经知道谁走了。",
            "Contract and tenure only: a satisfaction or churn score of the same period already knows who left, so it is not used.",
        ),
        "contracts_alone": Text(
            "没有销售表：本页只依据您的客户表；等级、细分、流失预警、客户价值、产品等页需要销售表，没有给出。",
            "No sales lines: this sheet rests on your table of customers alone. Tiers, segments, flags, value and products need sales and are not given.",
        ),
        "any_tenure": Text("不分时长", "any"),
        "tenure_up_to": Text("{to} 个月以内", "up to {to} months"),
        "tenure_between": Text("{above}–{to} 个月", "{above}–{to} months"),
        "tenure_above": Text("{above} 个月以上", "over {above} months"),
        "all_contracts": Text("全部", "All"),
        "no_contract": Text("未写或其他", "none or other"),
        "no_reason": Text("没有写", "not noted"),
        "risks_hint": Text(
            "列出 {shown} 位，共 {count} 位：同样合约、同样时长的客户，流失率明显高于全体（那一格不到 {least} 位的按整个合约看）。",
            "{shown} of {count}: of customers with this contract and tenure clearly more left than of all (with fewer than {least}: of the contract).",
        ),
        "no_risks": Text(
            "没有哪一类合约的流失率明显高于全体。",
            "No contract and tenure has a rate clearly above that of all customers.",
        ),
    },
    columns={
        "contract": Text("合约", "Contract"),
        "tenure_span": Text("时长", "Time as a customer"),
        "leaving_rate": Text("流失率", "Share who left"),
        "rate_from": Text("从", "From"),
        "rate_to": Text("到", "To"),
        "charge_lost": Text("流失的月费", "Monthly charge lost"),
        "leaving_reason": Text("流失原因", "Reason"),
        "tenure": Text("在网月数", "Months"),
        "monthly_charge": Text("月费", "Monthly charge"),
        "high": Text("重要（高消费）", "High spend"),
    },
    figures={
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
    },
    tables=(
        result_table(
            "contract_rates",
            "每种合约和时长一行（span 为 0：不分时长；没有合约：全部）",
            "a row per contract and span of tenure (span 0: any; no contract: all)",
            "contract span customers left rate low high charge",
            low=result_column("share", "区间下限", "lower end of the interval"),
            high=result_column("share", "区间上限", "upper end of the interval"),
        ),
        result_table(
            "contract_reasons", "每种离开原因一行", "a row per reason of leaving", "reason customers share charge"
        ),
        result_table(
            "contract_risks",
            "每位合约风险客户",
            "a row per customer at risk",
            "customer_id name owner phone contract months charge rate low high basis",
            low=result_column("share", "区间下限", "lower end of the interval"),
            high=result_column("share", "区间上限", "upper end of the interval"),
        ),
    ),
)
