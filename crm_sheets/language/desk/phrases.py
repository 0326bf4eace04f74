"""Words that make a complaint worse, as people say them, each with a kinder phrase; Chinese and English."""

from typing import NamedTuple

from crm_sheets.language.text import Text

PHRASE_KINDS = {
    "forbidden": Text("不能说", "Never to be said"),
    "taboo": Text("忌讳", "Better not said"),
    "trust": Text("伤信任", "Hurts trust"),
    "respect": Text("伤尊重", "Hurts respect"),
}


class WorsePhrase(NamedTuple):
    """``zh`` and ``en`` as they are found in texts (``|`` between several), and what to say instead."""

    kind: str
    zh: str
    en: str
    instead: Text


WORSE_PHRASES = (
    WorsePhrase("forbidden", "不可能", "impossible|that can't be", Text("我马上去核实，今天下班前给您准信。", "I will check this now and let you know by a set hour.")),
    WorsePhrase("forbidden", "不可以|不行就", "that is not possible", Text("这样办有难处，我们可以这么做……", "That way is difficult; here is what we can do …")),
    WorsePhrase("forbidden", "不知道", "don't know|do not know|no idea", Text("我去问清楚，再打给您。", "I will find out and call you back.")),
    WorsePhrase("forbidden", "我不会", "can't do that|not able to do that", Text("我请懂这个的同事来帮您。", "I will bring in a colleague who knows this.")),
    WorsePhrase("forbidden", "不清楚", "not sure about that|not clear to me", Text("我现在就查，请稍等一分钟。", "I am looking it up; one minute please.")),
    WorsePhrase("forbidden", "你随便|随便你", "suit yourself|do what you like|whatever you want", Text("您看哪种办法更合适？我照您选的办。", "Which of these suits you better? I will do that.")),
    WorsePhrase("forbidden", "我以为", "i assumed|i thought you", Text("是我没有问清楚，现在跟您确认一下。", "I should have asked; may I confirm it now?")),
    WorsePhrase("forbidden", "公司的规矩|公司规定|这是规定", "company policy|that's the rule|those are the rules", Text("我说说为什么这样定，再看能替您做什么。", "Let me say why it is so, and what I can do for you.")),
    WorsePhrase("forbidden", "不就是要钱|无非是要钱", "only after money|just want money", Text("您希望怎样解决，我记下来一条一条答。", "Tell me how you would like it solved; I will answer point by point.")),
    WorsePhrase("forbidden", "可以投诉我|去投诉吧|投诉我好了", "go ahead and complain|complain about me", Text("您的意见我记下了，也会报给主管，今天就回您。", "I have noted it and will tell my manager; you hear from us today.")),
    WorsePhrase("taboo", "可能不明白|你不懂", "you may not understand|you don't understand", Text("我可能没讲清楚，换个说法给您听。", "I may not have been clear; let me put it another way.")),
    WorsePhrase("taboo", "要投诉吗", "do you want to complain", Text("我来帮您解决，请讲讲经过。", "I will help; please tell me what happened.")),
    WorsePhrase("taboo", "肯定自己搞错|肯定是你|您搞错", "you must have made a mistake|your own mistake", Text("我们一起看看是哪一步出了差别。", "Let us see together at which step it went another way.")),
    WorsePhrase("taboo", "别激动|不要激动", "calm down", Text("换了我也会着急，您慢慢说，我在听。", "I would be upset too; take your time, I am listening.")),
    WorsePhrase("taboo", "我们不会|我们绝不会", "we never do|we wouldn't", Text("我把当时的情况查出来给您看。", "I will look up what happened and show you.")),
    WorsePhrase("taboo", "我们从没|从来没有过", "never happened before|we have never", Text("谢谢您告诉我们，我来查。", "Thank you for telling us; I will look into it.")),
    WorsePhrase("taboo", "喊什么|叫什么叫", "stop shouting|why are you shouting", Text("我听得见，也听明白了，您接着说。", "I can hear you and I understand; please go on.")),
    WorsePhrase("taboo", "什么意思", "what do you mean by that", Text("我想确认一下我理解得对不对。", "May I check that I understood you?")),
    WorsePhrase("taboo", "想干什么", "what do you want from us", Text("您最希望我们先做哪一件？", "What would you like us to do first?")),
    WorsePhrase("taboo", "想怎么样", "what more do you want", Text("我提两个办法，请您选一个。", "Here are two ways; please choose one.")),
    WorsePhrase("trust", "检查过了吗|你查了吗|先看看自己", "did you check first|have you checked", Text("我陪您一步一步看一遍。", "Let us go through it step by step.")),
    WorsePhrase("trust", "是不是你自己|不是你自己", "wasn't it your own|sure it wasn't you", Text("先不管是谁的原因，我来把它办好。", "Whoever caused it, I will put it right.")),
    WorsePhrase("respect", "我们做不到|没办法|办不了", "we can't|we cannot", Text("我们能做的是……最晚什么时候办好。", "What we can do is …, by … at the latest.")),
    WorsePhrase("respect", "如果你能.{0,12}我们可以", "if you can .{0,40}we may", Text("我们先办这一步，同时请您帮忙提供……", "We take this step now; meanwhile please send us …")),
    WorsePhrase("respect", "不归我管|不是我的责任|不是我们部门", "not my responsibility|not my job|not my department", Text("这件事我来接，需要谁我去找。", "I am taking this on and will find whoever is needed.")),
)  # fmt: skip
