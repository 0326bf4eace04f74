"""The follow-up schedule: how each figure is defined."""

from crm_sheets.language.figures.figure import Figure
from crm_sheets.language.text import Text

SCHEDULE: dict[str, Figure] = {
    "follow_ups": Figure(
        Text("跟进计划", "Follow-up schedule"),
        Text(
            "红色预警 {schedule_days_red} 个、黄色预警 {schedule_days_amber} 个、不满意答卷 {schedule_days_dissatisfied} 个工作日内联系；"
            "其余按等级，距上次联系 VIP {schedule_days_vip} 天、主要 {schedule_days_major} 天、普通 {schedule_days_ordinary} 天、"
            "小客户 {schedule_days_small} 天。同样急的，可挽回的钱多的在前，休眠的在后。每人每天最多 {schedule_per_day} 位，其中 {schedule_places_best} 先留给该联系的 VIP，只排工作日（含调休上班日）。",
            "Red flags within {schedule_days_red}, amber within {schedule_days_amber}, dissatisfied answers within "
            "{schedule_days_dissatisfied} working days; the others by tier, after the last contact: VIP {schedule_days_vip}, "
            "major {schedule_days_major}, ordinary {schedule_days_ordinary}, small {schedule_days_small} days. As urgent: the most money at stake first, the dormant last. At most "
            "{schedule_per_day} a person and day, {schedule_places_best} of them kept for VIP customers who are due, on working days (make-up workdays count).",
        ),
    ),
}
