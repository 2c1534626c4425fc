"""Vietnamese words that carry a fact, and the English of which something must then stand.

Of people: what they are. Of sums: what the money is for. Of offices: what they do. Of what is
denied or befell: that it was. And the other way round: English that says such a thing, and the
Vietnamese of which something must then stand. Rows are those of `wording.table`: a syllable
that every match has, a pattern, and the answers. Each was tried on 59,000 human pairs.
"""

from __future__ import annotations

from collections.abc import Iterator

_DENIED = r"\bnot\b|n['’]t\b|\bno\b|without|never|cannot|neither|\bnor\b|none|nothing|nobody|"
_COMPARED = (
    r"\w(?:er|ier)\b|more|less|fewer|\bthan\b|ahead|exceed|above|below|over|under|\bup\b|down|behind|before|rather|most|beyond"
    r"|surpass|rose|ris|increas|decreas|reduc|sav|advance|ear|fall|fell|gap|late|beat|improv|differ|superior|inferior|cut|trail|lag"
    r"|outstrip|outnumber|outper|outpac|excess|prior|half|too |shortfall|additional|enough|compar|grow|advantage|extra"
)
_UNITS_OF_TIME = (
    ("ngày", "day|dail"), ("tuần", "week"), ("tháng", "month"), ("quý", "quarter"), ("năm", "year|annual"), ("giờ", "hour"),
    ("tối", "evening|night"), ("đêm", "night"), ("sáng", "morning"), ("buổi", "session|time|day|half|class|morning|evening|meeting|afternoon"),
    ("ca", "shift|case|operation"), ("phiên", "session|market|trial|meeting|hearing"),
)  # fmt: skip
_WEEKDAYS = (
    ("hai", "monday"),
    ("ba", "tuesday"),
    ("tư", "wednesday"),
    ("năm", "thursday"),
    ("sáu", "friday"),
)
_CHANGES = (
    (
        "giảm",
        r"reduc|\bcut|few|less|fell|fall|drop|decreas|declin|down|lower|shr[aiu]nk|trim|slash|short|sav|eliminat|remov|aboli"
        r"|streamlin|la(?:y|id) off|minus|\boff\b|los[ets]|discount|exempt|deduct|eas(?:e|ing)|reliev|relief|shed|merg|scrap|slip"
        r"|slid|narrow|spar|consolidat|cancel|free|waive|subtract|from \S+ to|discharg|curb|hal[fv]|gone|pared|simplif|below"
        r"|taken|under|behind|contract|weaken|smaller|slump|plung|plummet|mitigat|alleviat|restrain|negative|end|worse|limit"
        r"|rebate|quicker|faster|sooner",
    ),
    (
        "tăng",
        r"increas|\bup\b|rose|ris(?:e|ing)|grew|grow|more|add|extra|higher|climb|gain|jump|rais|surg|improv|extend|exceed|over"
        r"|from \S+ to|another|further|doubl|tripl|boost|went|expand|better|ahead|above|than|advanc|mov|sw[eo]ll|new|supplement"
        r"|hike|on the previous|soar|lengthen|acceler|appreciat|spik|strength|elevat|times|lift|put on|top|plus|wid|greater"
        r"|step|reach",
    ),
)
_NTHS = (
    ("nhất", "first|1"), ("hai", "second|2"), ("ba", "third|3"), ("tư", "fourth|4"), ("bốn", "fourth|4"), ("năm", "fifth|5"), ("sáu", "sixth|6"),
)  # fmt: skip
_DAYS_EN = r"\b(?:mon|tues|wednes|thurs|fri|satur)days?\b"


def _figures() -> Iterator[tuple[str, str, str]]:
    """What a figure is a figure of, and how it is meant."""
    # Up and down.
    for vi, en in _CHANGES:
        yield (
            vi,
            rf"(?:{vi}|cắt {vi})(?: được| thêm| khoảng| gần| hơn| ít nhất| tối thiểu| bình quân| tới| trên| lên){{0,2}} (?=\d)",
            en,
        )
    yield (
        " nhất",
        r"(?:trường hợp|nơi|đơn vị|người) (?:chậm|lâu|muộn|trễ) nhất",
        r"longest|worst|slowest|latest|most|up to|as (?:long|late|much|many)|maximum|greatest|oldest|last|one\b",
    )
    # Sums.
    yield (
        "phụ cấp",
        r"(?<!và )phụ cấp",
        r"allowance|stipend|benefit|\bpay\b|paid|subsid|supplement|salar|remunerat|bonus|premium|extra",
    )
    yield (
        "trợ cấp",
        r"(?<!hỗ )trợ cấp",
        r"allowance|benef|subsid|assist|support|stipend|pension|welfare|severance|aid|pay|grant|relief|compens|receiv",
    )
    yield (
        "lương",
        r"tiền lương|mức lương|bậc lương|quỹ lương|lương (?:cơ sở|hưu|tối thiểu|tháng|bình quân)",
        r"salar|wage|\bpay\b|paid|pension|payroll|earn|remunerat|income|step|grade",
    )
    yield "thưởng", r"tiền thưởng|thưởng Tết", r"bonus|reward|prize|award|incentive|purse|cash"
    yield "phạt", r"tiền phạt|mức phạt", r"fine|penalt|sanction|punish|charge"
    yield "học phí", r"học phí", r"tuition|fee|school"
    yield "lệ phí", r"lệ phí", r"fee|charge|toll|cost|free"
    yield (
        "thu nhập",
        r"thu nhập",
        r"income|earn|wage|salar|\bpay\b|money|revenue|living|livelihood|made|make|bring",
    )
    yield (
        "doanh thu",
        r"doanh thu",
        r"revenue|sales|turnover|income|earn|receipts|takings|proceeds|sold|gross",
    )
    yield "lợi nhuận", r"lợi nhuận", r"profit|lucrative|earning|margin|gain|return|surplus"
    yield (
        "thuế",
        r"(?:tiền|nợ|thu|nộp|đóng|số|trốn|miễn|giảm) thuế",
        r"tax|\bvat\b|dut(?:y|ies)|levy|tariff|evas",
    )
    yield (
        "nợ",
        r"nợ (?:công|xấu|đọng|thuế|lương|bảo hiểm)|khoản nợ|dư nợ|công nợ",
        r"debt|arrears|owe|owing|overdue|outstanding|unpaid|loan|backlog|default|behind|liabilit|balance|deb|non-performing|failure|fail",
    )
    yield (
        "bồi thường",
        r"(?:tiền|mức|giá|đơn giá|phương án) bồi thường",
        r"compensat|damages|indemn|payout|paid|payment|reimburs",
    )
    # Times.
    yield (
        "nhiều ",
        r"nhiều (?:năm|tháng|tuần|ngày|giờ)",
        r"years|months|weeks|days|hours|decade|long|many|several|perennial|multi|lasting|prolonged|ago|number of|repeated|time|consecutive|chronic|career|for a while|old|annual|seasoned|veteran|enduring|protracted|standing",
    )
    yield (
        " hè",
        r"(?:mùa|tháng|nghỉ|dịp|kỳ|trong|đợt|trại|suốt|hết|mỗi|ba tháng|hai tháng) hè",
        r"summer|vacation|holiday|school break",
    )
    yield (
        "cả ",
        r"(?:cả|suốt|trọn) (?:năm|tháng|tuần|ngày|đêm|buổi)(?! \d)(?! (?:bảy|sáu|tám))",
        r"year|month|week|day|night|whole|all|entire|full|through|morning|round|long|evening|afternoon|session|hours|annual|perenn",
    )
    for vi, en in _UNITS_OF_TIME:
        yield (
            f" {vi}",
            rf"(?:trung bình|bình quân) (?:mỗi|một|hằng|hàng) {vi}",
            rf"\b(?:an?|per|each|every|any|one) (?:[\w'-]+ ){{0,3}}(?:{en})|(?:dai|week|month|quarter|year|annual|hour|night)ly|\beach\b|apiece|per capita",
        )
    for vi, en in _WEEKDAYS:
        yield (
            f"thứ {vi}",
            rf"(?:sáng|trưa|chiều|tối|đêm|hôm) thứ {vi}(?! (?:là|của|trong|liên|sau|trên|kể))",
            en,
        )
    for vi, en in _NTHS:
        nth, number = en.split("|")
        yield (
            f"thứ {vi}",
            rf"(?:^|(?<=[;:.,] )|(?<=và ))thứ {vi}(?: là|,|:)",
            rf"\b{nth}|\b{number}(?:st|nd|rd|th)\b|\({number}\)|\b{number}[.:)]|{_DAYS_EN}|finally|last|next|also|another",
        )
    yield (
        "thứ hai",
        r"(?:lần|đợt|người|kỳ họp|kỳ|vòng|vị trí|đứng|xếp|hạng|năm|giai đoạn|nhóm|việc|điểm|câu|tháng|tuần) (?-i:thứ hai)",
        r"second|two|2nd|\b2\b|again|twice|runner|another|other|next|\bII\b|repeat|re-|last but one",
    )
    # How much, of how many.
    yield (
        " hơn",
        r"(?:rẻ|đắt|thấp|cao|ngắn|dài|sớm|muộn|nhanh|chậm|ít|nhiều|lớn|nhỏ|trẻ|già|nặng|nhẹ|rộng|hẹp|mạnh|yếu|tốt|xấu|kém|đông|thưa|sâu|nông|xa|gần) hơn(?! (?:nữa|hết|cả|bao giờ|hẳn))",
        _COMPARED,
    )
    yield (
        "thêm một",
        r"(?<!cộng )thêm một(?! (?:lần|bước|chút|phần|ít|số|thời|mức|cách|loạt|vài|khoản|tháng|năm|ngày|tuần|giờ|phút|nửa|ai))",
        r"another|addition|extra|\bone\b|further|second|third|\bnew\b|add|plus|once|single|too\b",
    )
    yield (
        "cả ",
        r"cả (?:hai|ba|bốn|sáu)(?! (?:nghìn|trăm|triệu|tháng|tuần))",
        r"both|all|two|three|four|five|six|either|neither|each|every|whole|2|3|4|5|6|couple|twice|entire",
    )
    yield (
        "cả nước",
        r"cả nước(?! (?:tưới|mắt|sinh|uống|mặn|ngọt|lẫn|mắm))",
        r"nation|country|vietnam|all over|whole|other provinces",
    )
    yield (
        "mỗi ",
        r"mỗi (?:hộ|người|xã|huyện|tỉnh|phường|thôn|lớp|trường|học sinh|em|cháu|suất|con|căn|dự án|đơn vị|cơ quan|phòng|tổ|đoàn|cán bộ|công chức|sở|ngành|chi bộ|bản|trạm)(?! (?:năm|tháng|tuần|ngày|khi))[^,.;:\d]{0,25}\d[\d.,]*",
        r"each|\bper\b|every|apiece|capita|\ba (?:house|person|commune|district|school|class|pupil|head|family|student|project|unit|home|ward|village|day|month|year|week|couple|farm|prov|piece|scholar|meal)|\ban (?:agenc|offic|hour|average|indiv)|\bone\b|annual|month|individual|/|any|all|them",
    )
    # Ranks and times.
    yield (
        "/",
        r"(?:xếp|đứng|vị trí) (?:thứ |hạng )*\d+/\d+",
        r"rank|plac|\d(?:th|st|nd|rd)\b|position|standing|stood|came|finish|spot|\bNo\.? ?\d|number \d|bottom|last|top|tail",
    )
    yield "thập ", r"thập (?:niên|kỷ) \d{2,4}", r"\d0['’]?s|decade|ties\b"
    yield (
        "những năm",
        r"những năm (?:19|20)?\d0(?!\d)(?! (?:tuổi|nghìn|triệu))",
        r"\d0['’]?s|decade|ties\b",
    )
    yield (
        "đầu tháng",
        r"(?<!mở )đầu tháng(?! (?:sau|tới))",
        r"earl|begin|start|first(?! \w+ (?:session|meeting|conference))|turn of|opening|outset|1st|late|from|since",
    )
    yield "cuối tháng", r"cuối tháng \d+", r"\bend|late|last|close|by |final"
    yield "giữa tháng", r"giữa tháng", r"\bmid|middle|half|15"
    yield (
        "gấp ",
        r"gấp (?:hơn |gần )?(?:\d[\d,]*|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) lần",
        r"times|fold|doubl|tripl|quadrupl|twice|thrice|multipl|half|third|to one",
    )
    # Beyond, below, unchanged.
    yield (
        "vượt ",
        r"vượt (?:dự toán|kế hoạch|chỉ tiêu|định mức|quy định|mức|biên chế|thẩm quyền|tiến độ|hạn mức|công suất|tải|trần|mục tiêu)",
        r"exceed|over|above|more|beyond|surpass|excess|extra|top|past|ahead|outstrip|high|cross|break|broke|surplus|outside|outperform|bypass|ultra|without auth|better|outpac|too|beat|\bup\b",
    )
    yield (
        "chỉ còn",
        r"chỉ còn (?:lại )?(?:\d[\d.,]*|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)",
        r"only|just|remain|left|down to|f[ae]ll|mere|no more|barely|cut to|reduc|short|now|to \d|to (?:one|two|three|four|five|six)|low|stay|single|less|still|all but|last|shr|drop|halv|sole|except",
    )
    yield (
        "giữ nguyên",
        r"giữ nguyên",
        r"unchang|keep|kept|retain|remain|same|maintain|intact|hold|held|left|uphold|upheld|stay|preserv|original|stand|stood|steady|leav|as it|as they|without|as is|confirm|frozen|fix|flat|constant|continu|whole|not chang|no change|still",
    )
    yield (
        "điều chỉnh",
        r"điều chỉnh giảm",
        r"down|reduc|cut|lower|decreas|less|drop|trim|fewer|slash|shrink|took|take",
    )
    yield (
        "điều chỉnh",
        r"điều chỉnh tăng",
        r"up|increas|rais|higher|more|rise|rose|hike|lift|boost|add",
    )
    yield (
        "nhau",
        r"(?:bằng|như|ngang) nhau",
        r"equal|same|alike|similar|even|identical|uniform|level|tie|par\b|all",
    )
    yield "lên", r"từ (?:dưới|cuối)(?: đếm)? lên", r"bottom|last|from below|upward|low|ground up"
    yield (
        "ngày ",
        r"ngày (?:nghỉ(?! hưu)|lễ)",
        r"\boff\b|holiday|weekend|rest|leave|vacation|saturday|sunday|non-?working|closed|day of|festiv|anniversar|break|\btết|\bday\b",
    )
    yield (
        " ",
        r"(?:chậm|trễ|muộn) (?:quá |hơn |trên |từ )(?:\d[\d.,]*|hai|ba|bốn|một|nửa)",
        r"late|delay|overdue|behind|lag|tard|slow|past|miss|beyond|after|hold|held|wait|long|lost",
    )
    yield "cuối bảng", r"cuối bảng", r"bottom|last|lowest|worst|tail|foot|rear|end of"
    yield (
        "liên t",
        r"(?:\d+|hai|ba|bốn|sáu|bảy) (?:năm|tháng|tuần|ngày|kỳ|lần|vụ|mùa|quý) liên (?:tục|tiếp)",
        r"consecutiv|\brow\b|straight|running|success|on end|continu|uninterrupt|non-?stop|times|repeated|on the trot|back-to-back|always|every|through|solid|next",
    )
    yield (
        "tối thiểu",
        r"tối thiểu",
        r"min|at least|least|low|floor|basic|\bmust|no (?:less|fewer)|below|bare|not less|or more|from|under|more than|over",
    )
    yield (
        "dư",
        r"dôi dư",
        r"surplus|redundan|excess|extra|too many|over|leftover|spare|unneed|unused|idle|superfluous|left|vacant|laid|displac",
    )
    yield (
        "thừa",
        r"(?:giáo viên|cán bộ|biên chế|người|công chức|lao động|trụ sở|nhà|phòng) thừa(?! (?:hành|kế|nhận|phát|hưởng|ủy|uỷ))|(?<!kế )(?<!yết )thừa (?:giáo viên|cán bộ|người|biên chế)",
        r"surplus|redundan|excess|extra|too many|over|leftover|more than|spare|unneed|unused|idle|superfluous|inherit",
    )
    yield (
        "% tổng",
        r"\d+(?:,\d+)?% tổng(?! (?:hợp|kết|công ty|cục))",
        r"% of\b|total|\ball\b|overall|whole|% \w+ of|per ?cent of|combined|entire",
    )
    yield (
        "một ",
        r"một (?:chồng|xấp|tập|thùng|bao|bó|mớ) (?:hồ sơ|giấy|sổ|đơn|tài liệu|văn bản)",
        r"stack|pile|bundle|sheaf|heap|box|wad|\bbag|file|folder|\bset\b|batch|mass|thick|sack|armful|volume",
    )
    yield (
        " sao",
        r"(?:một|hai|ba|bốn|năm|\d) sao(?! (?:cho|lại|mà|không|y|chép|kê|lục))",
        r"\bstars?\b",
    )
    yield "đường kính", r"đường kính", r"diamet|across|wide|thick|calib"
    yield (
        "thành viên",
        r"\d[\d.,]* thành viên(?! (?:gia đình|hộ))",
        r"member|strong|people|person|\bm[ae]n\b|deleg|shareh|household|family",
    )
    yield (
        "năm ",
        r"(?<!\d )(?<!mỗi )(?<!một )(?<!hai )(?<!ba )(?<!trong )(?<!thứ )(?<!ngã )(?<!linh )(?<!lẻ )năm (?:buổi|lần(?! bảy)|người|hộ|bước|nhóm|tổ|đơn vị|giờ|phút"
        r"|loại|quầy|lớp|nội dung|nhiệm vụ|tiêu chí|trường hợp|phòng|văn bản|câu|khâu|thủ tục)",
        r"\bfi(?:ve|fth)|\b5\b",
    )
    yield (
        "hơn ",
        r"(?<!thấp )(?<!cao )(?<!nhiều )(?<!lớn )(?<!nhanh )(?<!ít )(?<!rẻ )hơn (?:hai|ba|bốn|sáu|bảy|tám|chín|mười) lần",
        r"more|over|than|exceed|above|beyond|well|fold",
    )
    yield (
        "tăng",
        r"tăng(?: [^\W\d_]+){0,2} \d[\d.,]* lần(?! (?:dừng|đi|kiểm|họp|làm))",
        r"(?:\d|two|three|four|five|six|seven|eight|nine|ten|several|many|dozen|hundred)[ -]times?|fold|twice|doubl|tripl|quadrupl|half|third|quarter",
    )
    yield " sào", r"\d(?:,\d+)? sào(?! phơi)", r"sào|\bsao\b|square|plot|hectare|acre|m2|m²"
    yield "trọng số", r"(?<!chú )(?<!coi )(?<!nghiêm )trọng số", r"weigh"
    yield (
        "khai sinh",
        r"khai sinh(?! điện tử)",
        r"regist|certif|declar|birth (?:paper|name|proc|and death)|record|extract|document|papers|births",
    )
    yield (
        "khai tử",
        r"đăng ký khai tử|giấy khai tử|sinh, khai tử",
        r"death|deceas|\bdie[sd]?\b|dead|dying",
    )
    yield (
        " nay",
        r"đầu (?:năm|tháng|quý|tuần|nhiệm kỳ)(?: [^\W\d_]+| \d[\d/]*){0,2} (?:đến|tới) nay",
        r"since|so far|to date|\bnow\b|until|present|thus far|(?<!arly )\bthis (?:year|month|quarter|week|term)\b|\byet\b|today|up to|still|beginning of \S+ to",
    )
    yield "tháng trước", r"tháng trước(?! (?:đó|khi))", r"month|previous|last|earlier|ago|prior"
    yield (
        " đúng ",
        r"(?:trả lời|nhận diện|nhận dạng|phân loại|dự báo|xác định|đoán|chọn) đúng (?:\d[\d.,]*|hơn|khoảng|gần|trên)",
        r"correct|right|accura|proper|precise|true",
    )
    yield (
        " lần",
        r"(?:gấp|hơn|kém|cao|thấp|nhanh|nhiều|ít|rẻ|đắt)(?! nhất)(?: (?!trong|qua|sau|mỗi|tại)[^\W\d_]+){0,3} \d[\d.,]* lần(?! (?:công bố|họp|kiểm|gặp|đi|làm))",
        r"(?:\d|two|three|four|five|six|seven|eight|nine|ten|several|many|dozen|hundred)[ -]times?|fold|twice|doubl|tripl"
        r"|quadrupl|half|third|quarter|fifth|tenth|by \d|to one|×|as (?:many|much|high|low|large|big)",
    )
    yield (
        "cơ sở ",
        r"(?<!\w)cơ sở (?:số )?[1-9](?![\d.,/%])(?! (?:triệu|tỷ|cấp|người|cơ))",
        r"facilit|campus|\bsites?\b|office|branch|location|establish|venue|premises|establishment",
    )
    yield (
        " ba",
        r"(?<!gấp )(?:đôi|dăm|vài) ba(?! (?:quý|tuần|tháng|năm) (?:trước|cộng))",
        r"few|couple|several|some|two or three|handful|three or four|or so|odd|one or two|number of",
    )
    yield (
        "i ",
        r"(?<!trả )(?<!câu )(?<!nghe )(?<!thu )(?:lời|lãi|lãi ròng)(?: hơn| khoảng| gần| trên| được)* \d[\d.,]*",
        r"profit|earn|\bnet|gain|interest|income|made|making|surplus|pocket|clear",
    )
    yield (
        "bớt ",
        r"(?<!thêm )bớt (?!xén)[^,.;:]{0,25}\d[\d.,]*",
        r"less|few|reduc|spare|sav|no longer|cut|eas|lower|drop|trim|short|without|decreas|\bnot\b|slash|fall|fell|down|free|relie[fv]"
        r"|remov|minus|shed|eliminat|avoid|instead|dispens|abolish|skip|\brid|streamlin|lessen|stop|need|never|deduct|gave up|giv|end",
    )
    yield (
        "lớp ",
        r"lớp (?:một|hai|ba|bốn|sáu|bảy|tám|chín|mười)(?! (?:học|tập|bồi|đào|phổ|xóa))",
        r"grad|\w+th\b|first|second|third|class|year|one",
    )
    yield (
        "lên ",
        r"lên (?:ba|bốn|sáu|bảy|tám|chín|mười)(?= (?:mới|tuổi|đã|phải|đi)|,)",
        r"year|\bage|old|turn|child|-",
    )
    yield "nghỉ bù", r"nghỉ bù", r"\boff\b|compens|leave|lieu|rest|make up"
    # What a percentage is of.
    for of, en in (
        ("biên chế", r"payroll|staff|personnel|post|position|headcount|quota|people|job|employ|manpower|workforce|slot|civil serv"),
        ("dân số", r"popul|people|resident|inhabit"),
        ("(?:số )?hộ", r"house|famil|home|farm|poor"),
        ("(?:số )?hồ sơ", r"dossier|file|applic|record|case|procedure|document|paper|backlog"),
        ("(?:số )?(?:cán bộ|công chức|viên chức)", r"cadre|official|civil|staff|employ|officer|worker|personnel|servant|people|teacher|leader"),
        ("(?:số )?thủ tục", r"procedur|formalit|service"),
        ("(?:số )?(?:xã|phường)", r"commune|ward|local|village"),
    ):  # fmt: skip
        yield "% ", rf"\d+(?:,\d+)?% {of}", en


FIGURES = tuple(_figures())

# What people are.
PEOPLE = (
    ("người có công", r"người có công", r"merit|contribut|servic|\bwar\b|veteran|revolution|invalid|deserv"),
    ("người lớn", r"người lớn(?! (?:tuổi|lên|nhất))", r"adult|grown|elder|parent|big|older|senior|grow"),
    ("cháu ", r"cháu (?:nội|ngoại)", r"grand|nephew|niece"),
    ("phó ", r"phó (?=(?:chủ|giám|bí|trưởng|vụ|cục|viện|tổng|ban|hội|đoàn|chi|chánh|hiệu|phòng|chỉ|tư|đô|thủ|tham|văn|đồn|trạm|khoa|kỹ|đội|tổ)\b)\w+", r"deput|vice|assistant|associate|second-in|acting"),
    (" phó", r"(?:cấp|tổ|hiệu|đội|lớp|thôn|bản|ấp|xóm) phó", r"deput|vice|assistant|associate"),
    ("trợ lý", r"trợ lý", r"assistant|aide|aid\b|adviser|advisor|secretar|clerk|help|agent|chatbot|assist"),
    ("kế toán", r"kế toán", r"account|bookkeep|book-keep|\bbooks?\b"),
    ("văn thư", r"văn thư", r"cleric|clerk|record|secretar|archiv|mail|document|correspond|paperwork|dispatch|registry|incoming|letter"),
    ("thủ quỹ", r"thủ quỹ", r"treasur|cashier|cash"),
    ("chuyên viên", r"chuyên viên(?! tâm lý)", r"specialist|official|expert|staff|officer|employee|civil servant|desk|junior|rank|colleague|who|person"),
    ("thủ trưởng", r"thủ trưởng", r"head|chief|leader|superior|boss|command|director|manager"),
    ("điều dưỡng", r"điều dưỡng", r"nurs|convalesc|recuperat|rehab|care|sanator|rest"),
    ("bác s", r"bác s[ĩỹ](?! (?:thú y|thể|sản|chuyên khoa|tâm))", r"doctor|physician|\bdr\b|medic|surgeon|specialist|dentist|\w+(?:ologist|ician|iatrist)|clinic|head"),
    ("giáo viên", r"giáo viên", r"teach|tutor|educator|lectur|instruct|faculty|staff"),
    ("giảng viên", r"giảng viên", r"lectur|teach|instruct|trainer|faculty|professor|academic|speaker"),
    ("kỹ sư", r"kỹ sư", r"engineer"),
    ("luật sư", r"luật sư", r"law|attorney|counsel|\bbar\b|legal|solicit"),
    ("phóng viên", r"phóng viên", r"report|journal|press|correspond|newsmen|newspap|media"),
    ("lái xe", r"lái xe", r"driv|chauffeur|taxi|licen|wheel|truck|rode|rid(?:e|es|ing)\b|ridden"),
    ("tài xế", r"tài xế", r"driv|chauffeur|taxi|truck"),
    ("nông dân", r"nông dân", r"farm|peasant|grow|rural|agricult|villag"),
    ("ngư dân", r"ngư dân", r"fish"),
    ("công nhân", r"công nhân(?! (?:mỏ|hàn|quét|điện))", r"work|labor|employ|crew|hands|staff|union|weld|miner|mechanic|operator"),
    ("học sinh", r"(?<!mẹ )(?<!huynh )học sinh(?! (?:cử tuyển|tốt nghiệp))", r"pupil|student|school|child|grad|kid|learner|class|boarder|youngster|teen|boys|girls|education"),
    ("sinh viên", r"(?<!cựu )sinh viên", r"student|graduat|universit|college|volunteer|intern"),
    ("thí sinh", r"thí sinh(?! cử tuyển)", r"candidate|contest|exam|applicant|compet|entrant|participant|student|taker|pupil|sit|those|dropout"),
    ("cử tri", r"(?<!ý kiến )cử tri", r"voter|constituen|elector|turnout|vote"),
    ("phụ nữ", r"phụ nữ", r"wom[ae]n|female|girl|lad(?:y|ies)|mother|wi[fv]e|maternal|gender|\bher\b|\bshe\b|sister|WU\b"),
    ("liệt s", r"liệt s[ĩỹ]", r"martyr|fallen|war dead|cemeter|hero|died|killed|soldier|fell\b"),
    ("thương binh", r"lao động(?: -| –|,)? thương binh", r"invalid|wounded|disabled|MOLISA|DOLISA"),
    ("thương binh", r"(?<!lao động )(?<!lao động - )(?<!lao động, )(?<!lao động – )thương binh", r"invalid|wounded|war|disabled|veteran"),
    ("người", r"người cao tuổi|người già", r"elder|old|senior|aged|pension|grand"),
    ("khuyết tật", r"người khuyết tật", r"disab|handicap|wheelchair|impair"),
    ("người lao động", r"(?-i:[Nn]gười lao động)", r"work|employ|labor|staff|people|earner|jobseek|those"),
    ("viên", r"(?:đảng|đoàn) viên", r"member|party|union|youth"),
    ("hội viên", r"(?<!xã )hội viên", r"member"),
    ("cộng tác viên", r"cộng tác viên", r"collaborat|contribut|volunteer|worker|associate|agent|freelanc|correspond|helper|staff|network"),
    ("hội thẩm", r"hội thẩm", r"assessor|juror|lay|people's"),
    ("tiểu thương", r"tiểu thương", r"trader|vendor|seller|merchant|stall|market|shop|retail|trading"),
    ("già làng", r"già làng", r"elder|patriarch|chief"),
    ("nghệ nhân", r"nghệ nhân", r"artisan|artist|craft|master|perform|singer|maker|potter|weaver|musician|player|sculpt|storytell"),
    ("giám mục", r"giám mục", r"bishop"),
    ("thân nhân", r"(?-i:[Tt]hân nhân)", r"relative|famil|kin|parent|mother|wife|next of"),
    ("hộ nghèo", r"hộ nghèo", r"poor|poverty|needy|disadvantag|low-income"),
    ("hộ ", r"hộ (?:dân|gia đình)", r"household|famil|home|house|resident|people|domestic|farm"),
)  # fmt: skip

# What a body or an office is, and does.
BODIES = (
    ("cục ", r"(?<!chi )(?-i:Cục(?= [A-ZĐ]))", r"department|agency|administration|authority|bureau|office|general|director|customs|tax|division|command|service|reserve"),
    ("hội phụ nữ", r"(?<!chi )hội phụ nữ", r"union|association|\bWU\b|society|women's (?:group|branch|chapter|organi)"),
    ("hội nông dân", r"hội nông dân", r"union|association|society|chapter|branch"),
    ("tổ công tác", r"tổ công tác", r"group|team|task|panel|force|unit|squad"),
    ("đoàn công tác", r"đoàn công tác", r"delegation|mission|team|group|visit|trip|convoy|party"),
    ("đoàn ", r"đoàn (?:kiểm tra|thanh tra|giám sát|kiểm toán)", r"delegation|mission|team|group|inspect|supervis|audit|monitor|check"),
    ("thành", r"kinh thành|hoàng thành", r"citadel|imperial|capital|royal|forbidden|walled"),
    ("hộ tịch", r"hộ tịch", r"civil (?!serv)|civil-|registr|registr|household|vital|birth|judicial|justice|status"),
    ("hộ tịch", r"tư pháp ?[-–] ?hộ tịch", r"civil[- ]status|regist|household|vital"),
    ("phát triển đô thị", r"phát triển đô thị", r"urban.{0,20}(?:develop|grow|expan)|develop.{0,25}(?:urban|cit)"),
    ("đoàn chủ tịch", r"đoàn chủ tịch", r"presid(?:ium|ing)|chair"),
    ("đại hội điểm", r"đại hội điểm", r"model|pilot|sample|trial|demonstr|test"),
    ("sơ kết", r"(?<!hồ )sơ kết(?! nghĩa)", r"review|preliminar|interim|mid-?term|midway|stock|sum|assess|wrap"),
    ("kiểm nghiệm", r"kiểm nghiệm", r"test|inspect|quality|analy|laborator|assay|control|lab\b|proven|verif|tried"),
    ("kiểm dịch", r"kiểm dịch(?! mùa)", r"quarantin|checkpoint"),
    ("kiểm định", r"(?<!hạn )kiểm định", r"inspect|test|verif|accredit|assess|apprais|check|calibrat|audit|valid|examin|quality|certif"),
    ("khuyến nông", r"khuyến nông", r"extension"),
    ("đăng kiểm", r"đăng kiểm", r"regist|inspect|vehicle"),
    ("việc làm", r"(?:dịch vụ|giới thiệu|giải quyết|tạo|hội chợ|sàn|sàn giao dịch|tìm) việc làm", r"job|employ|work|career|recruit|labor"),
    ("quỹ đất", r"quỹ đất", r"land"),
    ("nước sạch", r"nước sạch", r"water"),
    ("báo chí", r"báo chí", r"press|media|journalis|news|report|magazine|print|publication"),
    ("chuyên trách", r"(?<!bán )(?<!không )(?<!chưa )chuyên trách", r"full-time|special|dedicat|profession|exclusiv|full time|whose sole|solely|only job|fulltime|in charge|responsib|not concurrent|permanent|assigned|own"),
    ("khu kinh tế", r"ban quản lý (?:các )?khu kinh tế", r"econom"),
    ("trường chính trị", r"trường chính trị", r"school|college|academ|institut"),
    ("đoàn", r"(?-i:(?:[Bb]í thư|[Cc]án bộ|[Tt]ổ chức) Đoàn(?! [A-ZĐ]|\w)|Đoàn Thanh niên|[Tt]ỉnh đoàn(?! (?:đi|đến|làm|đã|sẽ))|[Hh]uyện đoàn|[Tt]hành đoàn)", r"youth|young (?:communist|pioneer)"),
    ("kiêm nhiệm", r"(?<!không )kiêm nhiệm", r"concurren|part-time|double|second|also|multiple|combin|several|additional|dual|hold|two|side|plural|semi|both|work|extra|many|cover|other|non-|not full"),
    ("trực tuyến", r"trực tuyến", r"online|virtual|video|internet|remote|web|digital|livestream|electronic"),
    ("thai sản", r"thai sản", r"matern|pregnan|birth"),
    ("nghỉ hưu", r"nghỉ hưu", r"retir|pension"),
    ("tập sự", r"tập sự", r"probation|trainee|apprentic|intern|trial"),
    ("biệt phái", r"biệt phái", r"second|detach|temporar|loan|assigned|dispatch|posted|transfer"),
    (" ngạch", r"(?:nâng|chuyển|thi) ngạch", r"rank|grade|promot|scale"),
    ("hợp đồng", r"hợp đồng lao động", r"contract"),
    ("huân chương", r"huân chương", r"order|medal|decorat"),
    ("khen", r"bằng khen(?! thưởng)|giấy khen", r"merit|commend|certificat|award|diploma|citation|prais|honor"),
)  # fmt: skip

# What is denied, and what denies by itself.
NEGATIVES = (
    ("trừ ", r"(?:^|, |\()(?:ngoại )?trừ(?! (?:khi|điểm|lương|tiền|lùi|sâu|đi|vào|lãi|thuế|dần|kinh phí|chi phí|bảo hiểm|nợ|thu nhập|\d))",
     r"except|exclud|other than|apart|\bbut\b|save\b|exempt|without|minus|unless|barring|aside|exclus|only|bar\b|deduct|subtract"),
    ("tốn kém", r"(?:ít|không|đỡ) tốn kém(?! nhất)",
     r"inexpens|low|cheap|less|least|little|sav|not? (?:too |very )?(?:cost|expens)|nothing|without|cost-eff|econom|modest|minimal|afford|few|reduc|cut|spare|free"),
    ("ư không", r"(?:hầu như|gần như) không", r"almost|near|virtual|hardly|barely|practical|\bfew|little|scarce|most|large|rare|all but"
     r"|next to|essential|seldom|close to|effectively|more or less"),
    ("không cần biết", r"không cần biết", r"need|requir|necess|without|ha(?:ve|s|d) to|having to|matter|regardless|care"),
    ("trái ", r"trái (?:quy định|phép|pháp luật|luật|với quy định|thẩm quyền|tuyến)",
     _DENIED + r"illegal|unlawful|contrary|against|violat|improper|irregular|wrong|breach|unauthori|outside|beyond|ultra|infring"
     r"|flout|contraven|illicit|non-compl|conflict|defian|abus|excess|exceed|disregard|breaking|ineligible|\bdef[iy]"),
    ("phi ", r"phi (?:địa giới|lợi nhuận|chính phủ|nông nghiệp|tập trung|hành chính|vật thể|tài chính|công lập|thuế)",
     _DENIED + r"\bnon|intangib|regardless|anywhere|across|irrespective|\bNGO|free|\bun\w|beyond"),
    ("nếu không", r"nếu không(?:,| sẽ| thì)(?! (?:có|được))",
     r"otherwise|if not\b|\bor\b|unless|\belse|failing|if (?:[\w'’]+ ){1,3}(?:not|n['’]t)\b|n['’]t\b|without|if no\b(?! one)"),
    ("không thuộc", r"không thuộc", rf"{_DENIED}outside|beyond|other than|ineligib|except|exclud|non-|exempt|unrelated|lack|falls? out|out of|free of"),
    ("cần thiết", r"không (?:thực sự |thật sự )?cần thiết(?! bị)", r"unneces|unneed|need|necess|superfluous|avoidable|undue|redundan|pointless|useless|not essential|not required|waste"),
    ("không tốn", r"không tốn", rf"{_DENIED}free|inexpens|cheap|sav|low-cost|little|wast|low cost"),
    ("quan sát", r"không (?:chú ý )?quan sát", r"look|observ|watch|see|notic|check|attent"),
    ("không có ", r"không có (?:tiền|vốn|kinh phí|đường|điện|nước|nhà|đất|người|chỗ|việc|máy|thuốc|giấy|mạng|sóng|internet|xe|cầu)",
     rf"{_DENIED}lack|short|out of|absen|free|jobless|unemploy|homeless|landless|miss|fail|un(?!changed)\w+|less\b|off-grid|deprived|empty|yet|penniless|nowhere|beyond|only"),
    ("không phải", r"không phải (?:ai|nơi nào|người nào|lúc nào|bao giờ|(?:xã|tỉnh|cơ quan|dự án|việc|hộ|cán bộ|thủ tục|hồ sơ|địa phương|đơn vị) nào)[^.;:]{0,40} cũng",
     r"\bnot\b.{0,25}(?:all|every|any|each|always|necessar)|n['’]t.{0,20}(?:all|every|always)|only some|some|always|few"),
    ("chưa ", r"chưa (?:bao giờ|khi nào)", r"never|\bever\b|unprecedent|first|\bonce\b|unheard|at no time|record|new to|before|any time"),
    ("thôi ", r"(?<!\w)thôi (?:giữ|làm|chức|đảm nhiệm|tham gia|phụ trách|học|hưởng|nhiệm vụ)",
     r"ceas|no longer|left|leav|step|former|reliev|relinquish|until|resign|stop|\bend|gave up|give|remov|\bnot\b|dismiss|quit|releas|retir|drop|discontinu|lose|lost|previous|vacat|hand|out of|gone|over|terminat"),
    ("bác ", r"(?<!chú )(?<!các )(?<!những )(?<!hai )(?<!ba )bác (?:đề nghị|yêu cầu|đề xuất|khiếu nại|kháng|thông tin|phương án|kiến nghị|toàn bộ|hồ sơ|tin)",
     r"reject|den[iy]|turn|refus|refut|dismiss|rul|throw|threw|disprov|rebut|quash"),
    ("không", r"không (?:những|chỉ) không",
     r"fail|refus|instead|far from|rather|without|unable|declin|neglect|less|worse|\bnot only[^.;,]{0,40}\b(?:not|no|never|un\w+|stay|remain|kept)\b|\bnot[^.;]{0,30}\bnot only|n['’]t|\bno\b|never|spar|avoid"),
    ("bỏ ", r"(?<!xóa )(?<!xoá )(?<!bãi )(?<!từ )(?<!hủy )(?<!rời )bỏ (?:bớt )?(?:quy định|thủ tục|điều kiện|giấy phép|yêu cầu|giấy tờ|khâu|bước|cấp|chức danh|phòng|hộ khẩu|sổ|lệ phí|phí|thuế|biên chế|tiêu chí|khoản thu|chế độ)",
     r"abol|scrap|remov|drop|eliminat|cut|repeal|cancel|\bend|discontinu|rid|without|axe|do away|done away|no longer|replac|reduc|abandon|annul|discard|\bnot\b|skip|slash|streamlin|simplif|delet|shed|waiv|trim|lift|revok|strik|struck|less|omit|leav|left|ignor|erase|dispens|fewer|stop|took|take|threw|throw|forgo|clear|disappear|\bno\b|free"),
    ("mới ", r"(?<!đổi )(?<!vừa )mới (?:được (?:tiếp nhận|cấp|giải quyết|xét|vào|ký|phép|hưởng|bổ nhiệm|triển khai|thực hiện|phê duyệt|nhận)|có thể)",
     r"only|before|until|unless|\bnot\b|without|must|then|once|after|just|newly|recent|\bnew(?! valid)|have to|first|did|finally|in order|no one|cannot|can\b"),
    ("nợ ", r"(?:còn|vẫn|đang) nợ", r"owe|owing|debt|arrears|short|lack|outstanding|overdue|still|yet|unpaid|unmet|miss|pending|\bnot\b|behind|unfinish|backlog|incomplet|due|fail|remain|n['’]t|deliver"),
    ("khuyết", r"khuyết (?:chức|vị trí|một|hai|ba|\d+)", r"vacan|empty|short|unfill|miss|lack|open|left|blank|without|fill|not"),
    ("trái ", r"trái (?:ngành|tuyến|nghề|mục đích)", r"wrong|outside|\bnot\b|other|unrelat|differ|mismatch|un\w{4,}|contrary|direct|bypass|against|without|improper|out of|beyond|higher|another|non-"),
    ("giả", r"(?:bằng|hồ sơ|giấy tờ|hàng|thuốc|tiền|chứng chỉ|chữ ký|văn bằng|con dấu|biển số) giả(?! (?:định|sử|thuyết|thiết))", r"fake|counterfeit|forg|false|bogus|sham|falsif|fraud|phony|fictitious|imitation"),
    ("nhất thiết", r"không nhất thiết", r"necess|need|have to|has to|requir|always|oblig|mandat|compuls"),
    ("lùi ", r"lùi (?:thời hạn|thời điểm|tiến độ|ngày|lịch|hạn|thời gian)",
     r"postpon|delay|push|put(?:ting)?(?: \w+){0,3} (?:off|back)|exten|defer|later|\bback|resched|move|prolong|slip|behind|late|adjourn"),
    ("hoang", r"(?:để|bỏ) (?:đất )?hoang|hoang hóa", r"abandon|idle|fallow|derelict|wast|unused|desert|disus|lies|lying|neglect|empty|overgrown|left|vacant|uncultivat|barren|unoccup|wild|untouched|unattended|rot"),
    ("kết thúc", r"kết thúc(?! (?:nhiệm kỳ|năm|quý|tháng))",
     r"\bend|finish|clos|ceas|conclu|stop|over|complet|terminat|wrap|wound|expir|dissol|final|after|done|result|last|up\b|by the|settle|ran|run out"),
    ("chưa kịp", r"chưa kịp (?!trả lời)(?:[^,.;:]{2,40}|[^.;:]{2,50}(?= đã (?:phải|bị|lại|vội))) đã(?! được)", r"before|already|barely|hardly|sooner|when|still|without|only just"),
    ("đông người", r"khiếu (?:kiện|nại) đông người", r"mass|crowd|collective|large|group|many people|en masse|numbers|throng"),
    ("gián đoạn", r"không (?:bị |để |hề |làm )?gián đoạn", rf"{_DENIED}uninterrup|continu|avoid|smooth|seamless|free|prevent|unbroken|ke?ep"),
    ("hiệu quả", r"(?:không|kém|thiếu|chưa) hiệu quả|chưa thực sự hiệu quả", rf"{_DENIED}ineffect|inefficien|poor|unproduct|weak|fail|low|lack|useless|wast|little|limited|bad|underperform|loss|un\w+|less|under"),
    (" đạt", r"(?:không|chưa) đạt(?! được)", rf"{_DENIED}fail|miss|short|below|unmet|sub-?standard|un\w{{4,}}|under|less|yet|far|behind|lack|reject|off"),
    ("chưa ", r"chưa (?:ban hành|phê duyệt|hoàn thành|triển khai|thực hiện|bố trí|giải quyết|xử lý|trả lời|nộp|nhận được|thành lập|bổ nhiệm|công bố|giải ngân|thanh toán|xây dựng|kiểm tra|khắc phục)",
     rf"{_DENIED}yet|fail|un\w{{3,}}|before|until|pending|await|still|remain|lack|behind|outstanding|late|delay|incomplet|miss|overdue|wait|slow|absen|backlog|in\w{{6,}}|left|prior|short|less|postpon|neglect|non-"),
    ("vắng", r"(?<!tạm )(?<!thưa )vắng(?! mặt)", r"absen|miss|empt|desert|quiet|few|away|sparse|lonely|vacan|without|idle|gone|no |not |n['’]t|slow|fail|remot|unattend|unclaim|skip|lack|short|thin|silent|uninhabit|still|out"),
    ("hết ", r"(?:đã|sắp|vừa|gần) hết (?!hạn|năm|tháng|ngày|quý|giờ|hiệu|sức|nhiệm|thời|lòng|mình|tuổi)", r"run out|ran out|out of|exhaust|no |spent|used up|deplet|gone|sold|over|end|all|finish|no longer|almost|most|nearly|complet|expir|without|not|none|empt"),
    ("khan hiếm", r"khan hiếm", r"scarc|rare|short|lack|few|hard|difficult|uncommon|little|never|limit|insuffic|run"),
    ("vô tình", r"vô tình", r"uninten|inadvert|accident|unwitt|unknow|without|by chance|mistake|happen|not |n['’]t|careless|indiff|heartless|innocent"),
    ("nặc danh", r"nặc danh|giấu tên", r"anonym|unsigned|name|withh|identif"),
    (" đâu", r"(?:có|nào|được)(?! đến)[^,;.:]{1,25}(?<!đến)(?<!vào)(?<!đi)(?<!từ)(?<!ở)(?<!tận)(?<!về) đâu(?=[,.;!”\"]|$)", r"\bno\b|\bnot\b|n['’]t\b|never|without|none|nobody|nothing|hardly|neither|nor\b|lack|\?|far from|cannot|few"),
    ("vắng ", r"vắng (?:mặt|họp|không)|vắng \w+ người", r"absen|miss|not|without|no |empty|away|skip|fail|n['’]t|stay|excus|out\b|turn up|lack"),
    (" trượt", r"thi trượt|trượt (?:tốt nghiệp|đại học|kỳ thi|sát hạch)", r"fail|miss|drop|slip|unsuccess|not|reject|lost|eliminat"),
    ("thiếu ", r"thiếu (?:\d[\d.,]*|hụt|trầm trọng|giáo viên|bác sĩ|nước|vốn|kinh phí|nhân lực|cán bộ|biên chế|thuốc|trách nhiệm|kiểm tra|đồng bộ|thống nhất|minh bạch|tinh thần)",
     r"short|lack|miss|insuff|inadequ|deficien|need|want|without|no\b|not\b|few|under|scarc|absen|poor|irrespons|incomplet|drought|dry|in\w{6,}|un\w{4,}|low|weak|thirst|gap|less|fail|empty|n['’]t|dearth|loose|lax|starved|deprived|never|negligen|too little|out of"),
    ("chậm ", r"chậm (?:tiến độ|giải ngân|nộp|trả|ban hành|triển khai|đóng|báo cáo|lương)", r"slow|late|delay|behind|lag|overdue|tard|fail|arrear|not|belated|backlog|sluggish|hold|held|yet|drag|long|missed|past"),
)  # fmt: skip

# What befell, and what is done to those who did it.
HARM = (
    ("hoàn thiện", r"hoàn thiện (?:\w+ )?(?:thể chế|pháp luật|cơ chế|chính sách|bộ máy|quy định|hệ thống|tổ chức)",
     r"complet|perfect|improv|finali[sz]|finish|refin|polish|round|consolidat|better|upgrad|fine-tun|revis|amend|updat|optimi|supplement|develop"),
    ("quan tâm", r"được [^,.;]{0,40}quan tâm",
     r"attent|\bcar(?:e|es|ed|ing)\b|interest|concern|heed|support|look|focus|mind|consider|priorit|valued|emphas|important|notice|watch|follow|popular|conscious"),
    ("khiển trách", r"khiển trách", r"reprimand|rebuk|admonish|censur|reproach"),
    ("cảnh cáo", r"cảnh cáo", r"warn|caution"),
    ("phê bình", r"phê bình", r"critici|critiq|rebuk|reproach|scold|reprimand|critic"),
    ("khai trừ", r"khai trừ", r"expel|expul|remov|dismiss"),
    ("bắt ", r"bắt (?:giữ|giam|tạm giam|quả tang)", r"arrest|seiz|caught|catch|captur|detain|custody|bust|red-handed|impound|intercept|detention|nab|apprehend|held|confiscat|detect|jail|act"),
    ("phạt", r"xử phạt|phạt (?:tiền|hành chính|nguội)|bị phạt", r"fine|penal|sanction|punish|ticket|prosecut|disciplin|violation|enforce|impos|sentenc|charge|received|reform"),
    ("cưỡng chế", r"cưỡng chế", r"forc|coerc|enforc|compuls|evict|compel|mandat|demoli|seiz|stop|cut"),
    ("sạt lở", r"sạt lở", r"landslide|landslip|erosion|erod|collaps|slide|slid|mudslide|slump|slope|cave"),
    ("từ chức", r"(?<!xuất phát )từ chức(?! (?:năng|vụ|danh|trách))", r"resign|step|quit|left|stood down"),
    ("truy tố", r"truy tố", r"prosecut|charg|indict|trial|tried"),
    ("bị cáo", r"bị cáo(?! buộc)", r"defend|accused|sentenc|convict"),
    ("phá sản", r"phá sản", r"bankrupt|insolv|broke|bust|fail|collaps"),
    ("lừa đảo", r"lừa đảo", r"fraud|scam|swindl|deceiv|con\b|cheat|trick|defraud|hoax|impost|phish"),
    ("tham ô", r"tham ô", r"embezz|misappropr|graft|corrupt"),
    ("hối lộ", r"hối lộ", r"brib|kickback|graft"),
    ("tham nhũng", r"tham nhũng", r"corrupt|graft|brib|\bPAPI|venal|embezzl"),
    ("lãng phí", r"lãng phí", r"wast|squander|extravag|spend|thrift|prodigal|profligat|lavish"),
    ("thất thoát", r"thất thoát", r"loss|lost|leak|wast|lose|drain|missing|embezz|siphon|disappear"),
    ("thất bại", r"(?<!làm )thất bại", r"fail|defeat|unsuccess|los[et]|flop|collaps|bust|setback"),
    ("tử vong", r"tử vong", r"died|death|dead|die|kill|fatal|mortal|dying|passed away|deceas|lost|pass|late\b|claimed|lives|drown|los|electrocut"),
    ("thiệt mạng", r"thiệt mạng", r"died|death|dead|die|kill|fatal|dying|lost|claimed|lives|drown|los"),
    ("qua đời", r"qua đời", r"died|death|dead|die|dying|pass(?:ed|es|ing)? away|deceas|lost|late\b|los"),
    ("bị thương", r"bị thương(?! (?:lái|mại|nhân))", r"injur|wound|hurt"),
    ("mất tích", r"mất tích", r"miss|disappear|lost"),
    ("khiếu nại", r"khiếu nại", r"complain|petition|appeal|griev|lawsuit|claim|contest|protest|disput|object"),
    ("tố cáo", r"tố cáo", r"denounc|denunci|accus|complain|whistle|report|alleg|petition|inform|letter"),
    ("kháng ", r"kháng cáo|kháng nghị", r"appeal|protest|object"),
    ("tai nạn", r"tai nạn", r"accident|crash|collision|injur|traffic|mishap|wreck|casualt|safety|incident|hit"),
    ("ngập ", r"ngập (?:lụt|úng|sâu)", r"flood|inundat|submerg|waterlog|underwater|under water|swamp|deep"),
    ("mặn", r"hạn mặn|xâm nhập mặn", r"drought|salin|salt|dry|intrusion"),
    ("tinh giản", r"tinh giản", r"streamlin|downsiz|reduc|cut|trim|slim|retrench|shed|lay|down|redundan|fewer|layoff|drop|lean|simplif|pruned?|off\b|leave|left"),
)  # fmt: skip

# English, and the Vietnamese of which something must then stand.
FIGURES_ADDED = (
    (" year", r"VND [\d.,]+(?: \w+)? (?:a|per|each|every) year", r"năm|niên|thường xuyên|mùa|vụ"),
    (" month", r"VND [\d.,]+(?: \w+)? (?:a|per|each|every) month", r"tháng|lương|định kỳ"),
    (" day", r"VND [\d.,]+(?: \w+)? (?:a|per|each|every) (?:work)?(?:ing )?day", r"ngày|công|buổi|hôm|nhật"),
    (" person", r"VND [\d.,]+(?: \w+)? (?:a|per|each|every) person", r"người|đầu|suất|ai|khẩu|em|cháu|cán bộ|vé|cá nhân|anh|chị|thành viên|công chức|học|bình quân"),
    (" household", r"VND [\d.,]+(?: \w+)? (?:a|per|each|every) household", r"hộ|nhà|gia đình|mái"),
    ("hours ", r"\d+ hours \d+(?! ?(?:minute|min|a day))", r"(?!)"),
    ("twice", r"doubl\w+\b[^.;]{0,40}\btwice|twice\b[^.;]{0,40}\bdoubl\w+", r"(?:hai|2|\w) lần.*đôi|đôi.*(?:hai|2|\w) lần"),
    ("than ", r"(?:more|over|less|fewer) than \d{1,2}(?::\d\d)? [ap]\.m", r"hơn|quá|trên|dưới"),
    (" half", r"(?:first|second|last|latter) half(?! an hour)", r"nửa|6 tháng|sáu tháng|hiệp|kỳ|đợt|giữa|15 ngày|bán niên|đầu (?:năm|tháng|thế kỷ)|cuối"),
    ("times ", r"(?<!\d )(?<!two )(?<!three )(?<!four )(?<!five )(?<!six )(?<!seven )(?<!eight )(?<!ten )(?<!several )(?<!many )(?<!dozens of )(?<!hundred )"
               r"(?<!hundreds of )times (?:below|lower|higher|less|fewer|above)", r"(?!)"),
    (" ", r"0\d{2,4}[. ]?\d[\d. ]{4,} [a-z]+s", r"(?!)"),
    (" of the ", r"(\w+ (?:months|years|weeks|days)) of the (?:first|last|past) \1", r"(?!)"),
    ("some ", r"(?<!in )some (?!of\b|time|day|extent|way|case|kind|sort|other|\d|two|three|four|five|six|seven|eight|nine|ten|twen|thir|for|fif|hundred|thousand|million|dozen)(?:[a-z]+ )?[a-z]+(?<!s)s",
     r"\b(?:một số|vài|mấy|nhiều|những|các|có|đôi|ít|phần|khoảng|chừng|dăm|bộ phận|nơi|gần|hơn|lúc|ai|kẻ|còn|loại|vẫn|lắm|xã|chỗ|người thì|bớt|người cho)\b"),
)  # fmt: skip
NAMES_ADDED = (
    (". ", r"M(?:r|s|rs)\. \w+(?: \w+)? (?-i:Commune|District|Ward|Village|Province|City|Hamlet|Town|Township)", r"(?!)"),
    ("home affairs", r"home affairs", r"nội vụ|\bnv\b|bnv|snv|thứ trưởng|bộ trưởng"),
    ("government", r"(?-i:Government)(?!'s? (?:Office|Inspect|Portal|Cipher)| (?:Office|Inspect|Portal|Cipher|bond|building))", r"chính phủ|nhà nước|chính quyền|\bcp\b|nđ|thủ tướng|\bttg|nghị định|cpđt|trung ương|tw"),
    ("chairwoman", r"(?-i:Mr\.? [^.;]{3,40}, (?:the )?(?:\w+ )?(?:Vice )?Chairwoman)", r"(?!)"),
    ("collectives", r"collectives", r"tập thể|nhóm|đơn vị|tổ chức|cơ quan"),
    ("youth union", r"(?-i:Youth Union)", r"đoàn|thanh niên|tncs|đtn"),
    ("election", r"elections?", r"bầu|cử|đại hội|phiếu|hiệp thương"),
    (" of ", r"(?-i:([A-Z]\w+) (?:Academy|University|Department|Ministry|Institute|College|Division|Commission) of (?:the )?\1)(?! union)", r"(?!)"),
    ("men", r"(?<!chair)(?<!wo)(?-i:men)", r"\bnam\b|đàn ông|ông|anh|trai|chồng|thợ|người|quân|lính|bố|cha|kẻ|tên|đối tượng|phái|tay|giới|lao động|bọn|các"),
    ("of the standing", r"(?-i:(?:Vice|Deputy) [A-Z]\w+) of the standing", r"(?!)"),
    ("ambassador", r"ambassadors?", r"đại sứ|đại biện"),
    ("principal", r"principals?", r"hiệu trưởng|chính|gốc|chủ|ban giám hiệu|hiệu phó|hiệu|trưởng"),
    ("specialist", r"specialists?", r"chuyên|cv|cán bộ|bác sĩ|công chức|cán sự|ck|tâm lý"),
    ("inspector", r"inspectors?(?!ate)", r"thanh|kiểm|soi|giám sát|đoàn|thẩm tra"),
)  # fmt: skip
HARM_ADDED = (
    ("rather than no", r"rather than (?:not|no)", r"(?!)"),
    ("there ", r"there (?:is|are|was|were) no(?:t any|ne)?", r"không|chưa|chẳng|hết|thiếu|vắng|mất|trống|vô|miễn|khỏi|đâu|chả|cấm|bỏ|kém|nào|gì|hiếm|sạch|ngoài|trắng|gián đoạn|đừng"),
    ("fail", r"fail(?:s|ed|ure|ures)?", r"không|chưa|chẳng|thiếu|thất|hỏng|trượt|kém|lỗi|bỏ|chậm|sập|yếu|mất|để|rớt|hư|trễ|sai|hụt|vỡ|đổ|đứt|nợ|quên|bất|tắc|sự cố|suy|tuột|kẹt|trốn|buông|trật|đừng|lỡ|vi phạm|liệt|sót|khó|nghẽn|né|quá|lơi|từ|phá|bị|vắng|lơ|nếu|chây|trục trặc|ngừng"),
)  # fmt: skip
ADDED = (
    (" than", r"(?:is|are|was|were) (?:heavy|young|old|big|large|small|high|low|long|short|fast|slow|good|bad|quick|cheap|strong|weak|easy"
              r"|difficult|hard|near|far|new|early|late) than", r"(?!)"),
    ("why", r"(?<!explain )(?<!explaining )(?<!explained )(?<!on )(?<!see )(?<!asked )(?<!explanation of )why", r"(?<!\w)sao(?! (?:y|chép|lưu|chụp))|lý do|(?<!\w)vì|nguyên nhân|cớ|do đâu|bởi|lý giải|giải trình|giải thích|nên"),
    ("solidar", r"solidarity", r"đoàn kết|tương thân|đùm bọc|tình|nghĩa|chia sẻ|chung tay|thương|san sẻ"),
    ("fake", r"fake", r"giả|khống|rởm|nhái|mạo|ảo|lừa|sai sự thật|bịa|dỏm"),
    ("temporar", r"temporar\w+", r"tạm|thời|lâm|dã chiến|dựng|mượn|nhờ|lưu trú|trọ|ngắn|mùa|vãng lai|một lúc|trong lúc|biệt phái|lều|lán"),
    ("injur", r"injur(?:ed|ies|y|ing)|wounded", r"thương|tai nạn|bị|tổn|sây|chấn|sát"),
    ("fined", r"(?:was|were|been|is|are) fined", r"phạt"),
    ("dismiss", r"(?:was|were|been|is|are) dismissed", r"nhiệm|cách|thôi|sa thải|buộc|kỷ luật|bác|đình|bãi|nghỉ|đuổi|mất|miễn|loại"),
    ("elected", r"(?:re-?)?elected", r"bầu|cử|trúng|đắc|phiếu|chọn|đại biểu|dân cử|hđnd|tín nhiệm|hội đồng|tái"),
    ("resign", r"resign(?:s|ed|ing|ation|ations)?", r"từ chức|thôi|từ nhiệm|nghỉ|xin|rời|từ bỏ|cam chịu|rút|rũ|bỏ việc|ký|đơn"),
    ("pandemic", r"(?:pan|epi)demics?", r"dịch|covid|f0|cách ly|giãn"),
    ("vaccin", r"vaccin\w+", r"vắc|tiêm|vaccine|chủng|phòng|mũi|vắcxin|chích"),
)  # fmt: skip
