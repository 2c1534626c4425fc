"""Words for duties, permissions, decisions, beginnings and ends, in Vietnamese and in English.

`CLAIMS`: what the English says, and the Vietnamese of which some must then stand. `ANSWERS`:
what the Vietnamese says, what must stand around it, and the English of which some must then
stand. `TURNED`: a Vietnamese cue, the English that says the opposite, and what in the English
and what in the Vietnamese speaks for its being said of something else. The answers are those
that human translators gave.
"""

_NO_EN = r"not|no|never|none|nor|neither|without|cannot|\w+n't"
_ENDED_EN = (
    r"abol\w+|scrap\w*|annul\w*|repeal\w*|remov\w+|cancel\w*|eliminat\w+|dropp?\w*|revo[ck]\w+|abandon\w*|delet\w+"
    r"|lift\w*|end|ends|ended|ending|rescind\w*|withdr\w+|void\w*|discontinu\w+|ceas\w+|no longer|no more|axed?|nullif\w+"
    r"|quash\w*|overturn\w*|overrul\w+|invalid\w*|terminat\w+|stop\w*|waiv\w+|str[iu][kc]\w+|discard\w*|supersed\w+|destr\w+"
    r"|eradicat\w+|wip\w+|erase\w*|undo\w*|undone|clear\w*|dismantl\w+|rid|away|defunct|set aside|uproot\w*|dissol\w+"
)
_STOPPED_EN = (
    r"suspen\w+|halt\w*|paus\w+|stop\w*|postpon\w+|temporar\w+|defer\w*|delay\w*|ceas\w+|freez\w*|fr[oe]ze\w*|hold|held|on hold"
    r"|discontinu\w+|interrupt\w*|put off|moratori\w+|block\w*|shelv\w+|shut\w*|clos(?:e|ed|es|ing|ure)|break\w*|adjourn\w*|idle"
    r"|barr\w+|ban\w*|prohibit\w*|impound\w*|end|ends|ended|ending|no longer|out of|off|down|drop\w*|terminat\w+"
    r"|arrest\w*|expel\w*|disqualif\w+|procrastinat\w+|dragg?\w*|abandon\w*|resum\w+|still\w*|stall\w*|inactiv\w+"
    rf"|eliminat\w+|{_NO_EN}"
)
_LATE_VI = (
    r"quá hạn|quá thời hạn|trễ|chậm|muộn|quá|nợ|hết hạn|vượt thời hạn|tồn|hạn|lỡ|treo|tiến độ|lùi"
)
# English forms, and the Vietnamese of which some must stand.
CLAIMS = (
    # Forbidden.
    (
        "must not|mustn't|may not|shall not|not allowed|not permitted|n't allowed|n't permitted|never allowed|prohibit"
        "|prohibits|prohibited|prohibiting|prohibition|forbid|forbids|forbidden|forbade|forbidding|outlaw|outlaws"
        "|outlawed|is banned|are banned|was banned|were banned|been banned|banning|bans",
        r"không|chưa|chẳng|chớ|cấm|đừng|trái phép|bất|tránh|nghiêm|hoãn xuất cảnh|ngăn|phi|tuyệt đối",
    ),
    # No duty.
    (
        "need not|needn't|not required|n't required|not obliged|not mandatory|not compulsory|not obligatory",
        r"không (?:phải|bắt|buộc|yêu|đòi|cần|nhất|viết|mất|thu|\w+ (?:phải|buộc|cần|yêu))|khỏi|miễn|chẳng (?:cần|phải)"
        r"|chưa (?:cần|phải|bắt|yêu)|đỡ|tránh phải|thì không|cần|buộc|phải|yêu cầu",
    ),
    # Of one's own will, or not.
    (
        "optional|optionally|voluntary|voluntarily|volunteered|volunteering",
        r"nguyện|tùy|tuỳ|chọn|tự|xung phong|xung kích|không bắt buộc|tnv|hảo tâm|từ thiện|nhân đạo|xin|chủ động|không phải",
    ),
    (
        "mandatory|compulsory|obligatory|coerced|forced to|were forced|was forced|be forced|is forced|are forced|compelled",
        r"buộc|bắt|nghĩa vụ|cưỡng|phải|ép|đành|yêu cầu|khiến|pháp lệnh|bức|nhất thiết|chịu|không thể không",
    ),
    # Refused.
    (
        "reject|rejects|rejected|rejecting|rejection|rejections|refuse|refuses|refused|refusing|refusal|voted down"
        "|turned down|vetoed|rebuffed",
        r"chối|bác|không|chưa|chẳng|loại|trả|phủ|khước|kháng|tẩy chay|bỏ|gạt|trượt|phản|quay đầu|đẩy|lắc",
    ),
    ("disapprove|disapproved|dissent|dissented", r"không|chưa|phản|bất|chẳng|trái|ngược|bác|chê"),
    (
        "oppose|opposes|opposed|opposing|objected|objection|objections|objecting",
        r"phản|không|chống|đối|bất|trái|khiếu|kháng|ngược|chưa|chẳng|bác|kêu|thắc mắc|ngăn|chê|so với|thay vì",
    ),
    (
        "dissatisfied|dissatisfaction|unsatisfied|displeased|unhappy",
        r"không|chưa|bất|phiền|phàn nàn|bức xúc|chẳng|buồn|kêu|thiếu|khó chịu|phản ứng",
    ),
    # Ended.
    (
        "dissolve|dissolves|dissolved|dissolving|dissolution|disband|disbands|disbanded|disbanding",
        r"giải thể|giải tán|tan|rã|bãi|chấm dứt",
    ),
    (
        "abolish|abolishes|abolished|abolishing|abolition|scrapped|scrapping|repeal|repeals|repealed|repealing|revoke"
        "|revokes|revoked|revoking|revocation|rescind|rescinded|annul|annuls|annulled|annulment",
        r"bãi|hủy|huỷ|xóa|xoá|bỏ|thu hồi|cắt|loại|rút|tước|chấm dứt|không còn|hết|thôi|giải thể",
    ),
    (
        "suspend|suspends|suspended|suspending|suspension|halt|halts|halted|halting|postpone|postpones|postponed"
        "|postponing|postponement|adjourned",
        r"tạm|hoãn|dừng|ngừng|đình|treo|ngưng|lùi|gián đoạn|dời|ngắt|thôi|nghỉ|gác|chặn|khựng|tước|cưỡng chế|chậm|tê liệt|giãn",
    ),
    (
        "dismissed|dismissal|dismissals|dismisses|sacked|ousted",
        r"nhiệm|cách|thôi|sa thải|buộc|kỷ luật|bác|đình|bãi|nghỉ|bỏ qua|gạt|không|đuổi|mất|miễn|hạ bệ",
    ),
    (
        "closed|reclosed|shut|shuts|shut down|closure",
        r"đóng|khép|kết|bế|kín|cửa|chốt|tắt|khóa|khoá|nghỉ|giải thể|dừng|ngừng|tắc|chặn|xóa|xoá|ngưng|dứt|bít|bịt|hết|lại"
        r"|sập|cấm|lấp|hạn chế|mất|cuối|im|hợp long|ngắt|nhắm|rút|gần|ngặt|ngăn|đình|tất toán|không",
    ),
    # Begun, gone on.
    (
        "established|establishes|establishing",
        r"lập|xây dựng|hình thành|thành|kiện toàn|cơ sở|mở|ra đời|quan hệ|nổi|uy tín|sẵn|dựng|tổ chức|xác định|kết nối",
    ),
    (
        "continued|continues|continuing|continuation",
        r"tiếp|vẫn|còn|thường xuyên|duy trì|kế|thêm|cứ|liên|không ngừng|mãi|nữa|nối|giữ|đang|kéo dài|suốt|ngày càng|từng bước|lâu",
    ),
    (
        "extended|prolonged|lengthened",
        r"gia hạn|dài|rộng|mở|thêm|gửi|lan|chúc|nới|giãn|dãn|nhân|hạn|đến|tới|kéo|vươn|bày tỏ|chuyển|lùi|nối|bổ sung|tăng|khuyến"
        r"|cho|quá|điều chỉnh|đưa|chìa",
    ),
    (
        "reopened|reopens|reopening|reopen",
        r"mở|khai|thông|khôi phục|hoạt động|gợi lại|bàn lại|lại|trở lại",
    ),
    (
        "merge|merged|merging|merger|mergers",
        r"nhập|nhất|gộp|ghép|gom|hợp|dồn|chung|sắp xếp|kiêm|hòa|tinh gọn|liên thông|quy về",
    ),
    (
        "split|splitting|splits",
        r"tách|chia|chẻ|đôi|phân|bóc|cắt|nứt|xé|xẻ|đứt|nửa|ra nhập vào|ngang nhau|rẽ",
    ),
    (
        "appointed|appoints|appointing|reappointed",
        r"nhiệm|chỉ định|cử|hẹn|phân công|tiếp nhận|bầu|giao|bố trí|điều động|phong|tuyển|đề bạt|chọn|lên|phê chuẩn|làm|đặt|ấn định|chức",
    ),
    # In time, or late.
    ("overdue|past due|behind schedule|past the deadline", _LATE_VI),
    (
        "on time|on schedule|ahead of schedule|punctually",
        r"đúng|kịp|trước|trễ|chậm|muộn|hạn|tiến độ|sớm|hẹn|giờ|lộ trình|không để|lỡ",
    ),
    # Trade.
    ("import|imports|imported|importing|importer|importers", r"nhập|ngoại|xuất xứ|xnk|nước ngoài"),
    ("export|exports|exported|exporting|exporter|exporters", r"xuất|xnk|kcx|sang|ra nước ngoài"),
)  # fmt: skip
# What the Vietnamese says, what must stand around it, and the English of which some must stand.
ANSWERS = (
    ("tạm dừng|tạm ngừng|tạm hoãn|đình chỉ|hoãn", r"(?<!gia đình chỉ)", _STOPPED_EN),
    (
        "chấm dứt",
        r"",
        rf"{_ENDED_EN}|halt\w*|clos(?:e|ed|es|ing|ure)|shut\w*|expir\w+|cut|finish\w*|laps\w+|quit|over|dismiss\w*|conclu\w+"
        r"|past|leav\w+|put an end|curb\w*",
    ),
    ("hủy bỏ|huỷ bỏ|bãi bỏ|xóa bỏ|xoá bỏ", r"", rf"{_ENDED_EN}|cut|cuts|cutting|reduc\w+|lose|burn\w*|gone"),
    (
        "thu hồi",
        r"",
        r"revo[ck]\w+|recover\w*|withdr\w+|recall\w*|reclaim\w*|acqui\w+|recoup\w*|retriev\w+|confiscat\w+|repossess\w*|clawback\w*"
        r"|claw\w*|collect\w*|took|taken?|tak\w+|return\w*|seiz\w+|retract\w*|refund\w*|resum\w+|back|repa\w+|expropriat\w+"
        r"|cancel\w*|rescind\w*|strip\w*|annul\w*|invalid\w*|los[est]\w*|losing|clear\w*",
    ),
    (
        "đóng cửa",
        r"",
        r"clos\w+|shut\w*|lock\w*|behind|indoors|ceas\w+|stop\w*|fold\w*|seal\w*|out of business",
    ),
    (
        "giải thể",
        r"(?! thao)",
        rf"{_ENDED_EN}|disband\w*|clos\w+|w[io]+nd\w*|disestabl\w+|shut\w*|liquidat\w+|merg\w+|disappear\w*|gone|fold\w*|former|cut"
        r"|disincorp\w*|bankrupt\w*|br[eo]\w*",
    ),
    (
        "sáp nhập|sát nhập|hợp nhất",
        r"(?<!phù hợp nhất)(?<!thích hợp nhất)(?<!kết hợp nhất)",
        r"merg\w+|consolidat\w+|unif\w+|combin\w+|amalgamat\w+|integrat\w+|join\w*|incorporat\w+|new|fold\w*|absorb\w*|pool\w*"
        r"|single|one|reorgani\w+|annex\w*|restructur\w+|re-?unif\w+|reunit\w+|united?|fus\w+|group\w*|rearrang\w+|part",
    ),
    (
        "bổ nhiệm",
        r"",
        r"(?:re-?)?appoint\w*|promot\w+|nam(?:ed?|es|ing)|post\w*|nominat\w+|assign\w*|made|select\w*|install\w*|given|rank\w*|plac\w+|recruit\w*"
        r"|commission\w*|designat\w+|procedure",
    ),
    (
        "cách chức|miễn nhiệm|bãi nhiệm",
        r"",
        r"dismiss\w*|remov\w+|relie\w+|sack\w*|releas\w+|fired|oust\w*|strip\w*|depos\w+|discharg\w+|recall\w*|dropp\w+|demot\w+"
        r"|impeach\w*|step\w*|lost|lose",
    ),
    (
        "trễ hạn|trễ hẹn|quá hạn",
        r"",
        r"late\w*|overdue|delay\w*|behind|miss\w*|past|deadlines?|beyond|expir\w+|on time|on-time|lag\w*|slow\w*|time limits?|after"
        r"|exceed\w*|tard\w+|outstanding|arrears|unpaid|due|outdated|otherwise|schedule|over|failing",
    ),
    (
        "đúng hạn|đúng hẹn",
        r"",
        r"on time|on-time|on schedule|deadlines?|punctual\w*|timel\w+|within|due|overdue|late|prompt\w*|scheduled?|as promised|as agreed"
        r"|appointm\w+|dates?|delay\w*|behind|time|miss\w*|(?:on|by) the",
    ),
    (
        "trước hạn|trước thời hạn",
        r"",
        r"early|earlier|ahead(?:-of-\w+)?|before|advance|sooner|prior|prematur\w*|beat\w*",
    ),
    ("tự nguyện", r"", r"volunt\w+|willing\w*|own|free\w*|cho[osi]\w+|unforced|readily|offer\w*|option\w*|themselves|donat\w*"),
    (
        "bắt buộc",
        r"",
        r"mandat\w+|compuls\w+|oblig\w+|requir\w+|must|forc\w+|need\w*|ha(?:ve|s|d|ving) to|necess\w+|imperativ\w+|statutor\w+"
        r"|enforc\w+|coerc\w+",
    ),
    (
        "miễn",
        r"(?! (?:nhiệm|dịch|là|cưỡng|sao|chức|bàn|viễn))(?<!bãi miễn)",
        rf"{_NO_EN}|exempt\w*|free|waiv\w+|relie\w+|excus\w*|spar\w+|immun\w+|skip\w*|releas\w+|non-\w+|zero|dispens\w+|avoid\w*"
        r"|omit\w*|reduc\w+|cut\w*|remi\w+|forg\w+|concession\w*|cancel\w*|gratis|\w+-free|whatever|removed?|dismiss\w*|as long as|provided",
    ),
    ("phản đối", r"", rf"oppos\w+|challeng\w*|contest\w*|hit\w* back|opponents?|object\w*|against|protest\w*|reject\w*|resist\w*|denounc\w+|disappro\w+|disagree\w*|complain\w*|dissent\w*|refus\w+|{_NO_EN}"),
    ("xuất khẩu", r"(?<!tạm xuất khẩu)", r"export\w*|sold|sell\w*|abroad|overseas|ship\w*|foreign|trade"),
    ("nhập khẩu", r"(?<!xuất nhập khẩu)", r"import\w*|foreign|abroad|trade|buy\w*|purchas\w+|entry|enter\w*"),
    (
        "xóa mù|xoá mù",
        r"(?! (?:mờ|công nghệ|số))",
        r"il+itera\w+|literate|read|reading|(?:adult|evening|night|basic|digital) literacy|literacy (?:class\w*|course\w*|lesson\w*|program\w*"
        r"|teach\w*|work|for|and|campaign\w*|rates?|standards?|training|to)|(?:achiev|attain|gain|improv|spread|promot|teach|taught|bring)\w*"
        r" literacy|post-literacy|blindness",
    ),
)  # fmt: skip
# What the Vietnamese says, the English that would say the opposite, what in the English
# and what in the Vietnamese speaks for its being said of something else.
TURNED = (
    # must → may
    (
        r"(?<!không )(?<!chẳng )(?<!chưa )(?<!bên )(?<!gặp )(?<!mắc )(?<!vấp )(?<!lẽ )(?<!vừa )(?<!tay )(?<!cần )(?<!bị )(?<!chịu )"
        r"phải(?! (?:chăng|không|lòng|trả giá|là)\b)",
        r"may(?! \d)|can|are allowed to|is allowed to|are permitted to|is permitted to",
        rf"must|need\w*|ha(?:ve|s|d|ving) to|requir\w*|should|shall|oblig\w*|forc\w*|compel\w*|only|demand\w*|ought|necess\w+"
        rf"|mandat\w+|compuls\w+|unless|{_NO_EN}",
        r"có thể|được|cho phép|quyền|thể|biết|nổi|kịp|mới|không|dễ|khả năng|giúp|đủ|để|chưa",
    ),
    # may → must
    (
        r"được phép|có quyền|được quyền|có thể|được tự chọn",
        r"must(?! not)|ha(?:ve|s) to|(?:is|are) (?:required|obliged|forced) to",
        r"may|might|can|cannot|could|able|allow\w*|permit\w*|right|possib\w+|entitl\w*|free|enabl\w*|potential\w*|option\w*|likely"
        r"|power\w*|authori\w+|perhaps|let\w*|hop\w+|capab\w+|not",
        r"phải|không|cần|yêu cầu|buộc|chưa|nghĩa vụ|mới|chỉ|trách nhiệm|cấm",
    ),
    # must not → need not
    (
        r"không được(?! (?:tốt|cao|nhiều|như|bao)\b)",
        r"need not|needn't|(?:not|n't) need to|(?:do|does|did) ?(?:not|n't) have to|(?:not|n't) (?:required|obliged) to|no need to",
        r"must not|may not|cannot|can't|not (?:be )?(?:allowed|permitted)|prohibit\w*|ban|bann\w+|forbid\w*|barred|never",
        r"(?:không|chưa|chẳng) (?:phải|cần|bắt buộc|buộc|yêu cầu|nhất thiết)|khỏi|miễn|mà không",
    ),
    # need not → must not
    (
        r"(?<!nếu )không (?:phải(?= (?:nộp|trả|đóng|đi|đến|xếp|chờ|khai|mang|làm|qua|xin|ký|in|lập|thi|xuất|cung|kê|photo|sao|công)\b)|cần|bắt buộc)",
        r"must not|mustn't|may not|shall not|(?:not|n't) (?:be )?(?:allowed|permitted)|prohibited|forbidden|banned",
        r"need\w*|ha(?:ve|s|d|ving) to|requir\w*|necess\w+|oblig\w*|unnecess\w+|without|mandat\w+|compuls\w+|exempt\w*|instead of",
        r"không được|cấm|nghiêm|không thể|chưa được|không nên|không cho",
    ),
    # adopted, agreed → rejected
    (
        r"(?<!không )(?<!chưa )(?<!chẳng )(?<!không được )(?:đồng ý|nhất trí|tán thành|thông qua|chấp thuận|chấp nhận|phê duyệt|phê chuẩn)",
        r"reject\w*|refus\w+|declin(?:ed|es) to|turned down|voted down|vetoed|oppos(?:ed|es)|disapproved",
        r"agree\w*|adopt\w*|approv\w*|pass|pass(?:ed|es|ing)|accept\w*|endors\w*|consent\w*|ratif\w+|through|via|unanim\w+|in favor|by",
        r"chối|bác|không (?:được )?(?:thông|đồng|chấp|tán|nhận|cho|chịu|phê|ký|giải|tiếp|trả|cấp|ai)|phản đối|khước|loại|kháng|trả lại",
    ),
    # supported ↔ opposed
    (
        r"(?<!không )ủng hộ",
        r"oppos\w+|resist(?:ed|s)|protested",
        r"support\w*|back|backed|backing|favor\w*|contribut\w+|donat\w*|endors\w*",
        r"phản|chống|không|chưa|đối lập",
    ),
    (
        r"phản đối",
        r"support(?:ed|s|ing)?|backed|welcomed|endorsed|favored|agreed",
        r"oppos\w+|opponents?|object\w*|against|protest\w*|reject\w*|resist\w*|denounc\w+|not",
        r"ủng hộ|hỗ trợ|đồng|tán",
    ),
    # open ↔ closed
    (
        r"đóng cửa(?! sổ)",
        r"open|opens|opened|reopened|reopens",
        r"clos\w+|shut\w*|lock\w*",
        r"(?<!đóng )mở|khai|công khai|không đóng",
    ),
    (
        r"mở cửa(?! sổ)",
        r"closed|closes|shut|shuts|closing its|closing their",
        r"open\w*|reopen\w*|unlock\w*",
        r"đóng|khóa|kín|chặt|hết|gần|kết|bế",
    ),
    # late ↔ in time
    (
        r"trễ hạn|trễ hẹn|quá hạn",
        r"on time|on-time|on schedule|ahead of (?:time|schedule)",
        rf"late\w*|overdue|delay\w*|behind|miss\w*|past|beyond|expir\w+|slow\w*|exceed\w*|outstanding|arrears|due|{_NO_EN}",
        r"đúng|trước|kịp|không|sớm|hết",
    ),
    (
        r"đúng hạn|đúng hẹn|trước hạn|đúng và trước hạn|trước và đúng hạn",
        r"overdue|late|behind schedule|delayed",
        r"on time|on-time|on schedule|deadlines?|punctual\w*|timel\w+|within|due|prompt\w*|scheduled?|as promised|ahead|early|earlier"
        r"|before|time|dates?|appointm\w+",
        r"trễ|quá|chậm|muộn|nợ|không|chưa|tồn",
    ),
    # took back → handed out
    (
        r"thu hồi(?: \S+){0,3} (?:giấy|quyết định|chứng chỉ|bằng|đất|thẻ|phép|sổ|tiền)",
        r"issued|granted|allocated|awarded",
        r"revo[ck]\w+|recover\w*|withdr\w+|recall\w*|reclaim\w*|acqui\w+|retriev\w+|confiscat\w+|tak\w+|took|rescind\w*|cancel\w*|annul\w*",
        r"cấp|ban hành|giao|phân bổ|tặng|trao|phát",
    ),
)  # fmt: skip
