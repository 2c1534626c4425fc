"""Whether what is denied in the Vietnamese is what the English denies.

Negatives are counted by the sentence, so one that is lost may hide behind another that stands.
Here each frequent verb is looked at: where the Vietnamese denies it every time ("không mở"),
the English may not say it without a negative in the same clause ("was opened").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

# Vietnamese verbs and the stems of the English ones.
_VERBS = """
mở = open
quan sát = observ, look, watch
hoàn thành | hoàn tất | xong = complet, finish, fulfil
đạt = reach, attain, achiev
phát sinh = arise, arising, arose, incur
ban hành = issue, issuing, promulgat
triển khai | thực hiện = implement, deploy, perform
bố trí = arrang, allocat
phân bổ = allocat, distribut
nộp = submit, fil(?:e|ed|ing)
tiếp nhận = receiv, accept
trả lời = answer, repl, respond
cấp = grant, issu
giải quyết = settl, resolv, solv
xử lý = handl, process
kiểm tra = inspect, check, examin
báo cáo = report
công bố | công khai = publish, announc, disclos, publiciz
ký = sign
phê duyệt = approv
thông qua = adopt, approv, pass
đồng ý | nhất trí = agree, consent
tham gia | tham dự = participat, join, attend, took part, take part
biết = know, knew
hiểu = understand, understood
tìm = find, found
uống = drink, drank
xây | xây dựng = build, built, construct
mua = buy, bought, purchas
bán = sell, sold
sử dụng | dùng = used, using, use
giảm = reduc, decreas, fall, fell, cut, declin
tăng = increas, rise, rose, grow, grew
thay đổi = chang
đáp ứng = meet, met, satisf
bảo đảm | đảm bảo = ensur, guarant
tuân thủ | chấp hành = compl, obey, abid
khắc phục = overc, remed, fix
quy định = regulat, stipulat, prescrib
hướng dẫn = guid, instruct
phân công = assign
tuyển | tuyển dụng = recruit, hir
bổ nhiệm = appoint
thu = collect, charg
giải ngân = disburs
hưởng = enjoy, receiv, entitl
vi phạm = violat
phân biệt = discriminat, distinguish
xảy ra = occur, happen
tái diễn = recur
hài lòng = satisf, pleas, content
chấp nhận = accept
công nhận = recogni
đăng ký = regist
kết nối = connect, link
chia sẻ = shar
cập nhật = updat
số hóa = digiti
bàn giao = hand(?:ed|ing)?, transfer
thanh toán = pay, paid
di dời = relocat, mov
bồi thường = compensat
xác định = determin, identif
đánh giá = assess, evaluat, rate
kê khai = declar
trúng cử = elect
hoạt động = operat, work, activ, function
có hiệu lực = effect, force
phối hợp = coordinat, cooperat
chịu trách nhiệm = responsib, liable
đào tạo = train
trang bị = equip
lắp đặt | lắp = install
vay = borrow, lend, loan
gửi = sent, send
đọc = read
viết = write, wrote
tìm thấy | phát hiện = found, find, detect, discover
"""
# What denies a verb: at once before it, or with some of these between.
_DENIED = (
    r"(?:không|chưa|chẳng|chả|đừng)(?: (?:được|bị|thể|hề|còn|kịp|từng|dám|chịu|muốn|bao giờ|ai|để|cho|tự|hoàn toàn|thực sự"
    r"|tổ chức|tiến hành|có|phải|cần|nên|thấy|xin|đi|ra|đến|về|lên|xuống|kịp thời|đầy đủ|nghiêm túc))*"
)
_NO_DENIAL = re.compile(
    r"\b(?:không (?:chỉ|những|ngừng|khỏi|thể không|ít)|nếu không|hay không|có (?:[^,.;:]{1,30} )?không\b|khi chưa|chưa biết chữ|mà không|không phải (?:là|vì|do))"
)
# In a clause of the English with one of these its verbs may be denied.
_NEGATIVE = re.compile(
    r"\b(?:not|no|never|none|nor|neither|nothing|nobody|nowhere|without|cannot|lack\w*|fail\w*|unable|absen\w+|short\w*|yet|missing"
    r"|refus\w+|deni\w+|deny|free|except|unless|rather|avoid\w*|prevent\w*|hardly|barely|zero|inabil\w+|in(?!to|clud|form|crea|sid|stitut|spect|stall|divid|vest|dust|nov|ternal|com|iti)\w{5,}"
    r"|im(?:poss|prop|perf)\w+|il\w{5,}|ir(?:reg|resp)\w+|dis(?!tri|cuss|bur|cipl|aster|eas|pla|tan|tin)\w{4,}|non\w*|un(?!i|der|til)\w{3,}|until|\w{3,}less|out of|far|deficien\w+"
    r"|ceas\w*|stop\w*|before|instead|few|little|only|still|remain\w*|pending|await\w*|behind|late|delay\w*|reject\w*|declin\w+|ban\w*|prohibit\w*"
    r"|forb\w+|too|keep\w*|kept|miss\w*|left|against|oppos\w+|otherwise|zero|less|fewer|under|below|beyond|exempt\w*|sav\w+|spar\w+|end\w*|wait\w*"
    r"|least|from (?:being|\w+ing)|wrong\w*|poor\w*|weak\w*|difficult\w*|hard|slow\w*)\b|n't\b|-free\b"
)
# "the staff is cut, but the work is not"
_ALONE = re.compile(r"\b(?:not|\w+n't)(?= ?(?:[,.;:]|$)| (?:must|should|and|but)\b)")
_CLAUSES = re.compile(
    r"[,;:()–—“”]| and (?=(?:the|an?|it|they|this|there|people|ha[sd]|have|is|are|was|were|do|does|did|will|must|nobody|no|none|not|never)\b)| but | while | although | though | because | as "
)


def _table() -> Iterator[tuple[str, re.Pattern[str], re.Pattern[str], re.Pattern[str]]]:
    for line in _VERBS.strip().splitlines():
        verbs, stems = line.split(" = ")
        vi = "|".join(verbs.split(" | "))
        for verb in verbs.split(" | "):
            yield (
                verb,
                re.compile(rf"(?<!\w)(?:{vi})(?!\w)"),
                re.compile(rf"(?<!\w){_DENIED} (?:{vi})(?!\w)"),
                re.compile(
                    rf"\b(?P<against>un|in|dis|non-?|mis)?(?:{'|'.join(stems.split(', '))})\w*"
                ),
            )


_RULES = tuple(_table())


@lru_cache(maxsize=1024)
def _asked(source: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """The verbs that a Vietnamese sentence denies wherever it has them, and their English."""
    if not any(word in source for word in ("không", "chưa", "chẳng")) or _NO_DENIAL.search(source):
        return ()
    found = []
    for verb, said, denied, english in _RULES:
        if verb in source:
            times = len(said.findall(source))
            if times and times == len(denied.findall(source)):
                found.append((verb, english))
    return tuple(found)


def denial_lost(source: str, english: str) -> Iterator[str]:
    """ "has been opened" for "không mở". Both of lower case."""
    if _ALONE.search(english):
        return
    for verb, pattern in _asked(source):
        if not pattern.search(english):
            continue
        reaching = False  # "not A, B or C"
        for clause in _CLAUSES.split(english):
            match = pattern.search(clause)
            listed = " or " in f" {clause}" or (
                match is not None and len(clause[: match.start()].split()) < 3
            )
            reaching = bool(_NEGATIVE.search(clause)) or (reaching and (listed or not match))
            if match and (reaching or match["against"]):
                break
        else:
            yield f"negation: {verb}"
