"""Whether a negation was lost, added or turned about.

Negatives are counted on both sides, and frequent verbs looked at for what is denied (`denied`);
duties and permissions (`permissions`), what is ended or refused (`undone`), and how far a denial
reaches (`reaching`), have rooms of their own. Beside that stand two tables, `_IDIOMS` (what the
Vietnamese says and the English must then have) and `_CLAIMS` (what the English says and
the Vietnamese must then have), and two rules of grammar: two negators in one English
clause, and lists of which English denies only the first member.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from songngu.translate.checks.denied import denial_lost
from songngu.translate.checks.permissions import permission_flags
from songngu.translate.checks.reaching import reaching
from songngu.translate.checks.undone import undoing_lost

# A negator; several in one list ("không A, không B") are one, as English joins them.
_NEGATOR = r"(?:không|chưa|chẳng|thiếu|đừng)"
_NEGATIVE_VI = re.compile(
    rf"\b{_NEGATOR}\b(?:(?:[^,;.:]{{1,25}}, (?:và |cũng )?|[^,;.:]{{1,25}} (?:và|hoặc|hay|mà) "
    rf"| (?:[^,;.:]{{1,12}} )?){_NEGATOR}\b)*",
)
# The same syllables where they deny nothing.
_NO_NEGATION_VI = re.compile(
    r"\b(?:(?:hãng|ngành|vé|đường|cảng|vận tải|công ty|chuyến|dịch vụ) hàng không"
    r"|hàng không(?! (?:rõ|có|được|phải|đạt|đảm|bảo|đến|đủ|còn|thể|đúng|trả|nhận|cho|bị|nhãn|an toàn"
    r"|hóa đơn|hoá đơn|vay|biết|hài|đồng)\b)"
    r"|không (?:trăm|gian|khí|quân|phận|trung(?! (?:thực|thành))|tặc)|lưu không|trên không|chân không"
    r"|không lưu(?! (?:trữ|hồ|hành|lại|giữ|ý|được))|(?<!văn )phòng không"
    r"|không (?:chỉ(?! (?:ra|đạo|định|huy|thị|rõ)\b)|những|ngừng|(?:hề )?(?:ít|nhỏ)|sớm thì muộn"
    r"|đồng(?! (?:ý|thời|tình|bộ|nhất|đều|thuận|loạt|hành|cảm)\b)|quản(?! (?:lý|trị)\b)"
    r"|chuyên(?: trách)?|người lái|xương sống|giấy(?! (?:phép|tờ|chứng|khai|hẹn|mời|giới|ủy|báo)\b)|dây|số(?! (?:hóa|hoá)\b))"
    r"|(?:hay|hoặc|bầu(?! không (?:quá|được|đủ))|từ) không|(?:có|được|số) không(?= ?(?:[?,.;”\"]|$))"
    r"|thiếu (?:nhi|niên|tướng|tá|úy|uý|sinh(?! viên)|máu|cân(?! (?:nhắc|đối|bằng)))"
    r"|(?:bỏ|tay) không|(?:không|chưa)(?= ?(?:[?”\"]|$))|đã [^,.;:?]{2,60} chưa(?= ?[,.;?”])"
    r"|không (?:thể )?thiếu|không tiền mặt|không thể không|không khỏi|không phải (?:chỉ )?là không"
    r"|có [^,.;:?]{2,40} không(?=, [^.;:]*\?)"  # of a question: "có tăng không, và ai …?"
    r"|liệu [^,.;:?]{3,80} không(?=,? (?:hoặc|hay|khi|nói|rằng|ông|bà|nếu|và)\b|[,.;:?”]|$)"
    r"|chưa kể|chẳng hạn|không kể|không (?:còn )?tính|khi chưa|trước khi chưa)(?!\w)",
)
# Negations that English turns about: what then may stand instead of a negative.
_TURNED = (
    (r"(?:chưa|không) (?:đến|tới|đủ|đầy|quá|vượt|dưới|ít hơn|thấp hơn|bằng)",
     r"less|fewer|under|below|within|at (?:most|least)|maximum|up to|nearly|almost|shorter"),
    (r"không tốn kém", r"inexpensive\w*|cheap\w*|little|nothing|free"),
    (r"nếu không", r"otherwise|or else|else|or|failing|barring"),
    (r"không (?:thông qua|chấp thuận|chấp nhận|tán thành|đồng ý|đồng tình|ủng hộ|phê duyệt)",
     r"contest\w*|challeng\w*|disput\w*|reject\w*|refus\w*|oppos\w*|against|disapprov\w*|dissent\w*|object\w*|declin\w+|turn\w* down|dismiss\w*"),
    (r"không biểu quyết|không bỏ phiếu", r"abstain\w*|abstention\w*"),
    (r"không đùn đẩy|không né tránh|không để", r"stop\w*|avoid\w*"),
    (r"không xác định (?:thời hạn|được)", r"indefinite\w*|permanent\w*|open-ended|unlimited|unknown"),
    (r"chưa (?:đạt|xong|hoàn thành)|còn [^,.;]{1,25} chưa",
     r"still (?:has|have|had)|remain\w*|left|to (?:meet|complete|finish|go)"),
    (r"(?:không|chưa|thiếu) (?:đúng|chính xác|phù hợp|chuẩn|khớp|đảm bảo|bảo đảm|chặt)",
     r"doubt\w*|question\w*|wrong\w*|incorrect\w*|improper\w*|violat\w+|errors?|mis\w{3,}|loose\w*|lax|substandard"),
    (r"(?:không|chưa) (?:giống|cùng|đồng đều|đồng nhất|thống nhất)", r"differ\w*|distinct|uneven\w*|vari\w+"),
    (r"không (?:đúng|theo)", r"contrary|outside|beyond|ultra|against|out"),
    (r"không (?:tập trung|chính quy)", r"part-time|in-service|irregular\w*"),
    (r"chưa (?:thành niên|đủ tuổi)", r"minors?|juvenile|under-?age|child|under"),
    (r"(?:không|chưa) nên|(?:không|chưa)(?= (?:xây|tập|ăn|uống|mua|dùng|đi|ra))", r"against"),
    (r"chưa", r"until|pending|barely|short of"),
    (r"đừng", r"stop|spare"),
    (r"càng không", r"less"),
    (r"(?:chưa|không) (?:nói|kể|bàn)(?: gì)? (?:đến|tới)", r"let alone|to say nothing|apart from|besides"),
    (r"không (?:hết|dứt|xong)", r"forever|for ever|still|always|on and on"),
    (r"chứ không", r"instead"),
    (r"không (?:nhận|bình luận|tham gia|cho|tiếp nhận|trả lời|đồng ý)", r"declin\w+|stop\w*|turn\w*"),
    (r"không (?:thu|mất|phải trả|tốn)", r"free|waive\w*|saves?|saving"),
    (r"không (?:để|cho|được|nhận|tổ chức|dùng|bị|xảy)", r"ban\w*|prohibit\w*|forbid\w*|keep\w*|barred"),
    (r"không (?:đạt|hoàn thành|kịp)|chưa (?:đạt|hoàn thành|kịp)", r"miss\w*|behind|late|before"),
    (r"không (?:còn|cần|phải)", r"former|spar\w+|end\w*|abolish\w*|stop\w*|sav\w+|instead|gone|disappear\w*|vanish\w*|los\w+"),
    (r"không (?:hề )?dễ", r"difficult\w*|hard\w*|tough\w*|challeng\w*|tricky"),
    (r"không (?:phổ biến|thường xuyên)", r"rare\w*|seldom|occasional\w*"),
    (r"(?:gần như|hầu như) (?:không|chưa)", r"barely|scarcely|largely|little|few|almost"),
    (r"không (?:tồi|tệ|xấu)", r"good|fair\w*|well|decent|fine"),
    (r"không lâu", r"soon|short\w*|quick\w*|recent\w*|brief\w*"),
    (r"không muốn", r"skip\w*|reluctan\w*|hate\w*|loath|hesita\w+"),
    (r"(?:chưa|không) (?:cao|tốt|mạnh|(?:có )?nhiều|lớn|rõ|nhanh|nghiêm|sát|sâu|quyết liệt|đều|kịp thời)",
     r"bad\w*|harm\w*|low|modest|poor\w*|weak\w*|few|little|unclear|slow\w*|lax|vague|loose\w*|limited|late"),
    (r"thiếu", r"short\w*|under(?:staff|mann|suppl|fund|equip)\w*|need\w*|omit\w*|blank|lax|left out|below|poor\w*|weak\w*|dis\w{4,}|deficien\w+|want\w*"),
)  # fmt: skip
_TURNED_COMPILED = tuple(
    (re.compile(rf"\b(?:{vi})\b"), re.compile(rf"\b(?:{en})\b")) for vi, en in _TURNED
)
_NEGATIVE_EN = re.compile(
    r"\b(?:not|no|never|none|nor|neither|nothing|nobody|nowhere|without|cannot|lack\w*|fail\w*"
    r"|unable|absence|absent|short(?:age|fall|coming)s?|yet to|missing|refus\w+|deni\w+|deny"
    r"|free (?:of|from)|except|unless|rather than|avoid\w*|prevent\w*|hardly|zero|inability"
    r"|insufficient\w*|inadequa\w+|incomplete\w*|inconsisten\w+|ineffectiv\w+|inaccura\w+"
    r"|inappropriate\w*|inefficien\w+|ineligib\w+|inexperience\w*|indecisive\w*|invalid"
    r"|impossib\w+|impractical|immature|improper\w*|imperfect\w*|irregular\w*|irrevers\w+"
    r"|irresponsib\w+|il(?:legal|legitim|legib|literate|logic)\w*|inevitabl\w+|infrequent\w*|informal"
    r"|dis(?:satisf|agree|allow|continu|regard|qualif|honest|unity|respect)\w*|exclud\w*"
    r"|non-?\w+|insignifican\w+|displeas\w+|substandard|\w+-free|empty-handed|anonym\w+"
    r"|un(?!i(?!n)|der|til|ion|it|anim)\w{3,}|(?!regard|nonethe|neverthe|un)\w{3,}less"
    r"|(?:in|im|ir|il)(?!(?:evita|habita|flamma|vinci|valua|agina|credi)bl)\w{3,}(?:able|ible|ably|ibly)"
    r"|out of|far from|devoid|deficien\w+|cease\w*|regardless)\b"
    r"|n't\b",
)
_NEGATORS_EN = re.compile(
    r"\b(?:not(?! (?:only|just|merely|least))|never|cannot|none|nobody|nor"
    r"|without(?! (?:a |any |pause or |rest or )?(?:break|interruption|pause|stop|stopping|rest|letup|ceasing)\b)"
    r"|no(?!\. ?\d| (?:more|later|less|fewer|longer) than\b|[,.]))\b|n't\b"
)
_FIRM_NEGATORS_EN = frozenset(("not", "never", "cannot", "without", "n't"))
_LOOSE_NEGATIVE_VI = re.compile(
    r"\b(?:không|chưa|chẳng|chả|thiếu|đừng|chớ|phi|vô|bất|trái|mất|miễn|hết|thôi|chấm dứt|bỏ|trừ"
    r"|kém|yếu|khó|hạn chế|cấm|tránh|từ chối|trái với|sai|chậm|ngoài(?! ra\b)|(?<!đổi )(?<!thôn )mới"
    r"|(?<!địa )chỉ(?! (?:ra|đạo|đích|huy|thị|tiêu|số|giới|dẫn)\b)|ít|hiếm|nghèo|khỏi"
    r"|nào|quên|hụt|thất|vắng|ngừng|dừng|thay vì|hoãn|tồn tại|nợ|hơn là|lạc hậu|đâu|giấu|trống"
    r"|tự ý|trái phép|chẳng|kẻo|bớt|đỡ|tối đa|lõm|trắng|mù|câm|rảnh|oan|sạch|ai|gì|cụt)\b",
)


# What the Vietnamese says, what must stand around it, and the English words of which one must
# then be there: idioms that deny nothing or deny otherwise,
# prohibitions, and words that hold a negation.
_NOT = r"not|\w+n't|no|never|without|cannot|nor|none|neither|nothing|nobody|nowhere"
_END = r"(?= ?(?:[,.;:!?”\"]|$))"
_IDIOMS = (
    # not only … but
    (
        "không chỉ|không những|không riêng|không đơn thuần|chẳng chỉ|chẳng những|chẳng riêng",
        r"(?! (?:ra|đạo|định|đích|huy|thị|tiêu|số|giới|dẫn|rõ|cách)\b)",
        r"only|just|merely|alone|simply|solely|as well as|besides|both|also|too|beyond|addition"
        r"|apart from|other than|even|equally|alike|together|limited|confined|purely|mere|rather"
        r"|instead|more than|far from|stop\w*|not \w+(?: \w+){0,4} but",
    ),
    # not a few, that is, many
    (
        "không ít",
        r"(?! (?:hơn|nhất|thì|đi)\b)",
        r"many|quite|good|several|numbers?|numerous|considerabl\w+|no small|not (?:a )?few|no few\w*"
        r"|plenty|some|lots?|much|great\w*|sizabl\w+|significant\w*|substantial\w*|often|dozens"
        r"|more than|most|frequent\w*|various|widespread|common\w*|multiple|large",
    ),
    (
        "không ngừng",
        "",
        r"constant\w*|continu\w+|\w*ceasing\w*|\w*ceaseless\w*|incessant\w*|non-?stop|stead\w+"
        r"|ke?ep\w*|kept|always|relentless\w*|unremitting\w*|ever|persist\w+|stop\w*|tireless\w*"
        r"|increasingly|end\w*",
    ),
    # not because of this but because of that; not for all that
    (
        "không phải vì|không phải do|không phải bởi|không phải chỉ vì|không phải chỉ do",
        "",
        r"not|\w+n't|rather|instead|never|less|nor|no reason",
    ),
    (
        "không vì thế|không vì vậy|không vì đó",
        "",
        r"that|this|because|therefore|thus|reasons?|account|result|so|it|thereby|hence"
        r"|consequen\w+|for all",
    ),
    # what cannot be missing, what cannot be left undone, what is not lacking
    (
        "không thể thiếu",
        "",
        r"indispensabl\w+|essential\w*|without|integral|vital\w*|must\w*|insepar\w+|crucial\w*"
        r"|necess\w+|need\w*|missing|absent|lack\w*|key",
    ),
    (
        "không thể không",
        "",
        r"must|ha[ds] to|have to|impossible not|inevitabl\w+|need\w*|not to|ignored|overlooked"
        r"|(?:cannot|could not|can't) (?:but|help|fail|avoid\w*|ignor\w+|neglect\w*|refus\w+)"
        r"|undone|unavoidabl\w+|bound|obliged|compelled|indispensabl\w+|without",
    ),
    (
        "không thiếu",
        "",
        r"lack\w*|short\w*|enough|plent\w+|many|sufficient\w*|abound\w*|miss\w*|want\w*|without"
        r"|no few\w*|always|ample|absent|scarc\w+|full\w*|some|there (?:is|are|were|was)"
        r"|abundan\w+|several|numerous",
    ),
    # not necessarily; no less; still less
    (
        "không hẳn|không chắc|chưa hẳn|chưa chắc",
        r"(?! chắn\b)",
        r"necessarily|always|may not|might not|\w*sure|\w*certain\w*|quite|entirely|doubt\w*"
        r"|guarantee\w*|exactly|wholly|not yet|completely|need not|not mean|altogether|unclear"
        r"|unlikely|hardly|so much",
    ),
    (
        "không kém|chẳng kém|không thua kém",
        "",
        r"less|as|equal\w*|also|too|likewise|similar\w*|inferior|rival\w*|match\w*|level|behind|par"
        r"|just|no \w+er",
    ),
    (
        "càng không",
        r"(?! (?:được|ít|ngừng)\b)",
        r"less|let alone|nor|even|either|certainly|all the more|especially|further\w*|still|never"
        r"|neither|moreover|above all",
    ),
    # there is none; never; nobody
    (
        "không có",
        _END,
        r"no|none|without|absen\w+|lack\w*|miss\w*|have|has|had|having|there|any|non-?exist\w*"
        r"|exist\w*|available|nothing|nobody|empty|(?:do|does|did) not|\w+n't|zero",
    ),
    (
        "không bao giờ|không hề|chưa bao giờ|chưa từng|chưa hề",
        r"(?! (?:dễ|nhỏ|ít)\b)",
        rf"{_NOT}|un\w{{4,}}|\w+less|ever|first|hardly|yet|rarely|seldom|at all|fail\w*|in\w{{6,}}",
    ),
    (
        "không ai|không nơi nào|không người nào|không đơn vị nào|không cơ quan nào|không một ai"
        "|không địa phương nào|không hộ nào|không một người|không một nơi",
        "",
        rf"{_NOT}|any\w*|un\w{{5,}}|zero|all|everyone",
    ),
    # while there is none yet
    (
        "khi chưa",
        "",
        rf"{_NOT}|before|until|till|yet|absen\w+|un\w{{4,}}|in\w{{6,}}|pending|lack\w*|\w+less|prior"
        r"|fail\w*|short|unless|still|ahead|miss\w*|away from|mere\w*",
    ),
    ("không dưới", "", r"less|fewer|least|over|more|below|minimum|under"),
    (
        "bất kể",
        "",
        r"any\w*|regardless|what\w*|who\w*|wherever|whenever|irrespective|matter|all|every\w*|each"
        r"|whichever|even|whether|however|day or night",
    ),
    # Prohibitions.
    (
        "cấm",
        r"(?! (?:vận|kỵ|khẩu|địa|cố|cung|đoán)\b)(?<!lâm cấm)",
        rf"{_NOT}|ban\w*|prohibit\w*|forbid\w*|forbad\w*|outlaw\w*|bar|bars? (?:\w+ ){1, 3}from|barr\w+|illegal\w*|illicit\w*"
        r"|prevent\w*|off-limits|stop\w*|avoid\w*|refrain\w*|clos\w+|against|disallow\w*|restrict\w*"
        r"|contraband|un\w{4,}|embargo\w*|taboo\w*|exceptions?|curfew\w*|limit\w*|exclu\w+",
    ),
    (
        "đừng",
        "",
        rf"{_NOT}|avoid\w*|stop\w*|refrain\w*|rather than|instead|lest|beware|spare|keep\w*|quit"
        r"|un\w{4,}|\w+less",
    ),
    # Words that hold a negation.
    (
        "mù chữ",
        "",
        r"il+itera\w+|literate|read\w*|write|(?:achiev|attain|gain|improv|spread|promot|teach)\w* literacy"
        r"|evening literacy|(?<!ing )(?<!ed )(?<!ate )(?<!ish )(?<!move )literacy",
    ),
    (
        "trái phép|bất hợp pháp|phi pháp",
        "",
        r"illegal\w*|unlawful\w*|without|unlicen\w+|unauthor\w+|illicit\w*|unpermit\w*|improper\w*"
        r"|not|clandestin\w*|smuggl\w*|violat\w+|squat\w*|wildcat|no|undocumented",
    ),
    (
        "trái quy định|trái pháp luật|trái luật|trái thẩm quyền|trái ngành|trái nghề",
        "",
        r"\w*legal\w*|unlawful\w*|without|unauthor\w+|contrary|violat\w+|breach\w*|against"
        r"|improper\w*|irregular\w*|not|ultra|out\w*|wrong\w*|break\w*|broke\w*|beyond|infring\w+"
        r"|inconsisten\w+|contraven\w+|mismatch\w*|un\w{4,}|different|other\w*|exceed\w*|bypass\w*"
        r"|in\w{4,}|illicit\w*",
    ),
    (
        "từ chối",
        "",
        rf"{_NOT}|refus\w+|reject\w*|turn\w*|declin\w+|den[iy]\w*|disclaim\w*|spurn\w*|return\w*"
        r"|un\w{4,}|rebuff\w*|waiv\w*|dismiss\w*|opt\w*",
    ),
    (
        "miễn thuế|miễn phí|miễn học phí|miễn lệ phí|miễn giảm|miễn tiền|miễn viện phí|miễn, giảm",
        "",
        r"exempt\w*|free|waiv\w+|no|without|\w+-free|reduc\w+|relie\w+|cut\w*|not|spared?|remi\w+"
        r"|forg\w+|concession\w*|cancel\w*|gratis|zero|charg\w*",
    ),
    (
        "phi nông|phi chính phủ|phi vật thể|phi lợi nhuận|phi tập trung|phi địa giới",
        "",
        r"non\w*|non-\w+|not|without|regardless|no|ngos?|intangible|off-farm|irrespective|any\w*"
        r"|beyond|in-kind|decentrali\w+|outside|independent|unincorporated|other|boundar\w+"
        r"|border\w*|un\w{4,}",
    ),
    (
        "hết hiệu lực",
        "",
        r"expir\w+|ceas\w+|no longer|laps\w+|invalid\w*|end\w*|not|out\w*|void|repeal\w*|obsolete"
        r"|defunct|un\w{4,}|lost|lose|supersed\w+|elapsed|in force",
    ),
    (
        "chống tham nhũng|chống tội phạm|chống lãng phí|chống buôn lậu|chống ma túy|chống tham ô"
        "|chống gian lận|chống hàng giả",
        "",
        r"anti\w*|anti-\w+|prevent\w*|combat\w*|fight\w*|fought|against|counter\w*|control\w*"
        r"|tackl\w+|curb\w*|resist\w*|battl\w+|crack\w*|eliminat\w+|avoid\w*|war|stamp\w*|crime"
        r"|stop\w*|suppress\w*",
    ),
)
# What the English says, and the Vietnamese words of which one must then be there.
_CLAIMS = (
    (
        "not only|not just|not merely|not simply",
        r"(?<!địa )chỉ(?! (?:ra|đạo|định|đích|huy|thị|tiêu|số|giới|dẫn)\b)|những|riêng|đơn thuần|đơn giản|mới"
        r"|vừa|mà còn|thuần túy|mỗi|hẳn|suông|ngoài|cả|dừng|chưa hết|chưa đủ|đâu phải|không phải",
    ),
    (
        "disagree|disagreed|disagrees|disagreeing",
        r"không (?:\w+ )?(?:đồng|tán|nhất|thống|chấp|ủng|hài|bằng|muốn|ký|chịu|thuận|nghe|theo)|chưa|bất|phản đối|trái|mâu thuẫn|khác|tranh|chống|lệch|bất đồng|chẳng|bác|phủ|vênh",
    ),
    (
        "no longer|any longer",
        r"không|hết|thôi|chấm|bỏ|ngừng|dừng|chẳng|khỏi|mất|chưa|đỡ|bớt|dứt|chả|đừng|vắng|giải tán"
        r"|bãi|xóa|thay|chuyển|lui|nghỉ|giảm|cắt|vô|quá|lỗi|cũ|rời|tan|miễn|cấm|bất|vốn|từng",
    ),
    # "không phải" before what is meant instead denies a thing, not a duty.
    (
        "not have to|n't have to|without having to|not having to|not need to|n't need to|no need",
        r"không phải(?! (?:là|do|vì|bởi|của|ai|cứ|nơi|lúc|tất|mọi|bằng|ở)\b)(?![^.;:]{2,80} mà (?!chỉ\b))"
        r"|cần|khỏi|đỡ|buộc|miễn|chẳng phải|(?<!không )phải|đòi|yêu cầu|khiến|việc gì|mất|tốn|thôi"
        r"|đợi|nhu cầu|chờ|nhất thiết|tránh|lo|không để|không có chuyện|không ai bảo|bắt",
    ),
    (
        "careless|carelessly|carelessness",
        r"cẩu thả|bất cẩn|ẩu|hớ hênh|sơ suất|chủ quan|lơ|vô ý|vô tư|qua loa|tắc trách|đãng"
        r"|tùy tiện|bừa|thiếu|hời hợt|sơ ý|bất|liều|vội|lỡ",
    ),
    (
        "unable|inability|impossible|powerless|incapable|cannot|could not|can't|couldn't|not able",
        r"thể|khả năng|nổi|được|xong|xuể|ra|kịp|chịu|sức|bất lực|đủ|khó|đâu|sao|tới|đến|lại|lên"
        r"|hết|vào|đi|về|thấy|dám|chưa|biết|mất|vượt|tài nào|bí|làm gì|cấm|thiếu|sót|đành|nghẽn"
        r"|tắc|câm|mù|điếc|có|bất khả|chẳng|không phải|nào|phép|ai",
    ),
    (
        "illegal|illegally|unlawful|unlawfully|illicit",
        r"trái|phi pháp|bất|lậu|cấm|không|chưa|vi phạm|chui|lén|phép|ngầm|dù|phi|tặc|cướp|chiếm"
        r"|đen|cóc|hành vi|khống|lừa|đường dây|bẫy|lệ|tội|trộm|nhảy|giả|vượt|né|nhập|sai|xâm|lấn"
        r"|trốn|đề|bạc",
    ),
    (
        "a few|few",
        r"vài|mấy|dăm|(?<!không )ít|hiếm|thưa|một số|chỉ|đôi|một hai|mỏng|neo|khan|lác đác|lẻ tẻ|chẳng|vắng|thiếu",
    ),
    (
        "useless|worthless|meaningless|pointless",
        r"vô|không|bỏ|phí|chẳng|ích|hình thức|cho có|gì|bù nhìn|suông|làm cảnh|đắp chiếu",
    ),
)
# Each plain cue with its rule: the cues in their surroundings, and what must answer them.
_Rule = tuple[re.Pattern[str], re.Pattern[str]]
_Table = tuple[tuple[str, _Rule], ...]


def _compiled(rows: Iterable[tuple[str, str, str]]) -> _Table:
    return tuple(
        (cue, rule)
        for cues, around, answer in rows
        for rule in [
            (
                re.compile(rf"(?<!\w)(?:{cues})(?!\w){around}"),
                re.compile(rf"(?<!\w)(?:{answer})(?!\w)"),
            )
        ]
        for cue in cues.split("|")
    )


def _cued(table: _Table, text: str) -> set[re.Pattern[str]]:
    """What must answer the cues that stand in a text of lower case."""
    rules = {rule for cue, rule in table if cue in text}  # a search for each would take too long
    return {answer for cue, answer in rules if cue.search(text)}


_IDIOM_RULES = _compiled(_IDIOMS)
_MANY_EN = r"(?<!quite a few)(?<!not a few)(?<!no few)(?<!than a few)"
_CLAIM_RULES = _compiled((en, _MANY_EN, vi) for en, vi in _CLAIMS)
# "nếu có" says "if any"; English then denies nothing.
_IF_ANY_VI = re.compile(r"nếu có(?= ?(?:[,.;)”]|$))")
_IF_NONE_EN = re.compile(r"\bif (?:\w+ ){0,4}?(?:no|not|none|nothing|without)\b")
_IF_NOT_VI = re.compile(r"nếu (?:\w+ ){0,6}(?:không|chưa|chẳng|thiếu)\b")
# Two negators in one English clause, and a Vietnamese clause that may ask for them.
_JOINT = (
    r"(?:and|but|or|nor|if|when|who\w*|while|as|that|which|until|so|because|than|longer|whether"
    r"|only|just|does|do|are|why|where|since|although|though|unless|what|how|yet|for|in|to)\b"
)
_NEGATORS_TWICE_EN = re.compile(
    rf"\b(?:no|not|cannot|never|neither) (?:(?!{_JOINT})\w[\w'-]* ){{0,5}}?"
    r"(?:not|cannot|never|\w+n't)\b(?! (?:just|only))"
)
_NEGATORS_SIDE_BY_SIDE_EN = re.compile(r"\b(?:no|not|cannot|never) (?:no|not|cannot|never)\b")
_NEGATIVES_TWICE_VI = re.compile(
    r"\b(?:không|chưa|chẳng|thiếu|cấm|từ chối|vô|bất|trái|mất|phi)\b"
    r"[^,.;:]*\b(?:không|chưa|chẳng|chả|thiếu|đừng)\b"
)
# Members of a list that are denied one by one, and the English that denies all at once.
_LIST_VI = re.compile(
    r"\b(không|chưa|đừng)\b[^,.;:]{1,40}"
    r"(?:(?:, (?:và |cũng )?| và )\1\b[^,.;:]{1,40}?)+(?=[,.;:]| và | mà |$)"
)
_REACHING_EN = re.compile(r"\b(?:or|nor|neither|any|ever|limited)\b")


@dataclass(frozen=True, slots=True)
class _Source:
    """What a Vietnamese sentence asks of its English."""

    lower: str
    plain: str  # without the syllables that deny nothing
    negatives: int
    loosely: int  # all words that English may say with a negative
    members: int  # denied members of the longest list
    idioms: frozenset[re.Pattern[str]]  # each to be found in the English


@lru_cache(maxsize=4096)
def _source(source: str) -> _Source:
    lower = source.lower()
    idioms = frozenset(_cued(_IDIOM_RULES, lower))
    loosely = len(_LOOSE_NEGATIVE_VI.findall(lower))
    if not any(negator in lower for negator in ("không", "chưa", "chẳng", "thiếu", "đừng")):
        return _Source(lower, lower, 0, loosely, 0, idioms)
    plain = _NO_NEGATION_VI.sub(" ", lower)
    members = 0
    for match in _LIST_VI.finditer(plain):
        members = max(members, len(re.findall(rf"\b{match[1]}\b", match[0])))
    return _Source(lower, plain, len(_NEGATIVE_VI.findall(plain)), loosely, members, idioms)


def negation_flags(source: str, english: str) -> list[str]:
    """Negatives lost, added or turned about: "negation", or with what is wrong after a colon.

    `source` is Vietnamese, `english` its translation, both one sentence in NFC.
    """
    asked = _source(source)
    said = english.lower().replace("’", "'")
    return (
        _denials(asked, said)
        or permission_flags(asked.lower, said)
        or list(denial_lost(asked.lower, said))
        or list(undoing_lost(source, said))
        or list(reaching(asked.lower, said))
    )


def _denials(asked: _Source, said: str) -> list[str]:
    """What is denied in one of the two only, or otherwise."""
    if not all(answer.search(said) for answer in asked.idioms):
        return ["negation"]
    if not all(answer.search(asked.lower) for answer in _cued(_CLAIM_RULES, said)):
        return ["negation: not in the source"]
    negators = _NEGATORS_EN.findall(said)
    if len(negators) > 1 and (
        _NEGATORS_SIDE_BY_SIDE_EN.search(said)
        or (_NEGATORS_TWICE_EN.search(said) and not _NEGATIVES_TWICE_VI.search(asked.lower))
    ):
        return ["negation: twice in one clause"]
    if (
        negators
        and "nếu có" in asked.lower
        and _IF_ANY_VI.search(asked.lower)
        and _IF_NONE_EN.search(said)
        and not _IF_NOT_VI.search(asked.lower)
    ):
        return ["negation: not in the source"]
    if len(negators) > asked.loosely and (
        asked.loosely or _FIRM_NEGATORS_EN.intersection(negators)
    ):
        return ["negation: not in the source"]
    if not asked.negatives:
        return []
    found = len(_NEGATIVE_EN.findall(said))
    if asked.members > 1 and found < asked.members and not _REACHING_EN.search(said):
        return ["negation"]
    for vietnamese, turned in _TURNED_COMPILED:
        if found >= asked.negatives:
            return []
        found += min(len(vietnamese.findall(asked.plain)), len(turned.findall(said)))
    return ["negation"] if found < asked.negatives else []
