"""The words by which the furniture of Vietnamese sites is known. Data only.

Everything here is compared with folded text (`songngu.text.fold`: lower case, no
diacritics), so that "TIN LIÊN QUAN" and "Tin liên quan" are one.
"""

from __future__ import annotations

import re

# Language switches.
TOGGLE = frozenset(
    "tieng viet|viet nam|vietnamese|vietnam|vi|vn|vie|english|tieng anh|en|eng|chinese|tieng trung|中文"
    "|lao|tieng lao|khmer|francais|日本語|한국어".split("|")
)
# Menu entries. A line made only of these is navigation; a path that begins with one, a breadcrumb.
MENU = frozenset(
    "trang chu|home|skip ribbon commands|turn off animations|turn on animations|turn on more accessible mode|turn off more accessible mode|navigate up|sign in|browse|hotline|trang tin|tim kiem nang cao|doc bao in|dat bao|bao in|e-paper|epaper|toa soan|thong tin toa soan|quang cao|lien he quang cao|danh ba dien thoai|gop y - hien ke|phan anh kien nghi|ban do|ban do hanh chinh|tin tuc - su kien|trang nhat|gioi thieu|tin tuc|tin tuc su kien|tin tuc - su kien|su kien|tin tong hop"
    "|tin trong tinh|tin trong nuoc|tin quoc te|tin the gioi|tin noi bat|tin hoat dong|tin tuc hoat dong"
    "|thoi su|chinh tri|chinh tri - xa hoi|thoi su - chinh tri|kinh te|van hoa|van hoa - xa hoi|xa hoi"
    "|giao duc|y te|phap luat|quoc phong - an ninh|an ninh - quoc phong|the thao|du lich|doi song"
    "|cai cach hanh chinh|thu tuc hanh chinh|dich vu cong|dich vu cong truc tuyen|chuyen doi so"
    "|cong dan|doanh nghiep|du khach|chinh quyen|van ban|van ban phap luat|van ban chi dao dieu hanh"
    "|thong tin chi dao dieu hanh|chi dao dieu hanh|thong bao|hoi dap|hoi - dap|gop y|lien he|lien he - gop y"
    "|so do site|so do cong|so do trang|site map|sitemap|rss|dang nhap|dang ky|dang xuat|tim kiem|menu|quen tai khoan?|quen mat khau?|quen mat khau|tao tai khoan moi|tao tai khoan|email hoac dien thoai"
    "|thu vien|thu vien anh|thu vien video|video|video clip|media|multimedia|podcast|infographic|longform"
    "|e-magazine|anh|hinh anh|lich cong tac|lich lam viec|danh ba|thu dien tu|email cong vu|webmail"
    "|tin tuc & su kien|hoat dong|hoat dong cua lanh dao|tin noi vu|nganh noi vu|to chuc bo may"
    "|cong thong tin dien tu|quay ve trang chu|chuyen den noi dung chinh|skip to main content"
    "|bo qua lien ket|dieu huong|lich phat song|rao vat|dat lam trang chu|chi tiet tin|chi tiet bai viet|chi tiet tin tuc|noi dung chi tiet|noi dung tin"
    "|thong tin chi tiet|tin chi tiet|chinh sach va cuoc song|danh muc|chuyen muc|toan canh|nghien cuu - trao doi|nghien cuu trao doi".split(
        "|"
    )
)
# What a reader can do with the page, and its counters: alone or together they fill a line.
_TOOL_PHRASES = (
    "chia se bai viet,chia se tin,chia se len,chia se qua,chia se,share this,share,like,tweet,facebook,twitter"
    ",zalo,youtube,google +,google,linkedin,pinterest,telegram,messenger,whatsapp,copy link,sao chep lien ket"
    ",gui email,gui mail,gui bai viet,gui cho ban be,gui tin,gui binh luan,gui y kien,gui y kien phan hoi,gui phan hoi"
    ",email,mail,print,pdf,in,in bai viet,in bai,in trang,in tin,in noi dung,ban in,phien ban in,in an"
    ",luu bai viet,luu bai,luu tin,luu,danh dau,theo doi,theo doi chung toi tren,google news,quan tam"
    ",cac binh luan,binh luan bai viet,binh luan,y kien ban doc,y kien phan hoi,phan hoi,viet binh luan"
    ",hay la nguoi dau tien binh luan,chua co binh luan nao,chua co binh luan"
    ",danh gia bai viet,danh gia,xep hang,cham diem,binh chon,tong so diem cua bai viet la"
    ",click de danh gia bai viet,click danh gia bai viet nay,rating,votes,vote,phieu bau,sao,diem,luot danh gia"
    ",email bai nay,in bai nay,luu bai nay,gui bai nay,chia se bai nay,gui ban be,gui thu,thu nho,xem ban dich,xuong dong,go top,lan xem,luu bai viet nay,luu trang nay"
    ",co chu,tang co chu,giam co chu,kich thuoc chu,mac dinh,do tuong phan,font,xem voi co chu"
    ",nghe doc bai,nghe bai viet,nghe audio,doc bai viet,doc bai,giong nam,giong nu,nghe tin bai"
    ",mien bac,mien nam,giong doc"
    ",so luot xem,tong luot xem,luot xem,luot doc,so luot doc,luot truy cap,da xem,da doc,views,view,hits,xem"
    ",len dau trang,ve dau trang,dau trang,len top,back to top,top,quay lai trang truoc,quay lai,tro ve,tro lai"
    ",quay ve,back,xem tiep,doc tiep,tiep theo,trang truoc,trang sau,truoc,sau,xem chi tiet,chi tiet"
    ",thu gon,xem tat ca,tat ca,dong,tai ve,tai tep dinh kem,tep dinh kem,file dinh kem,tep tin dinh kem"
    ",tin doc bai viet,dang ky nhan tin,nhan tin,cac thao tac tren tai lieu,tom tat,noi dung bai viet"
    ",trong,tren,voi,va,va chia se,qua,bai viet,loading,dang tai,previous,next,prev,advertisement,quang cao"
    ",in ra,thich,khong thich,luot thich,nguoi thich,nguoi theo doi,luot chia se,luot binh luan,luot phan hoi,cam xuc,tat ca cam xuc"
    ",font size,size,tuong phan,nho,vua,lon,che do ban dem,nghe,dung,phat,tam dung,toc do,giong nu mien bac,giong nu mien nam"
    ",giong nam mien bac,giong nam mien nam,ban audio,phien ban audio,audio,gui tin qua email,gui tin qua e-mail,gui qua email"
    ",gui bai viet qua email,e-mail,gui di,gui,tra loi,tra loi binh luan,bao cao,bao xau,copy,sao chep,dan link,lay link,lay lien ket"
    ",phong to,xem anh goc,xem toan man hinh,trang ke,ve trang chu,dong cua so,in trang nay,doc bao in,fanpage,viber,tiktok,instagram"
    ",viet binh luan cong khai,hien thi binh luan,xem them binh luan,dang nhap de binh luan,hay nhat,quan tam nhat,phu hop nhat"
    ",da theo doi,dang theo doi,da thich,nghe doc,chat luong,nhung video,ma nhung,toan man hinh,tat tieng,bat tieng"
    ",play video,play audio,pause,mute,unmute,fullscreen,current time,duration,remaining time,playback rate,loaded,progress"
    ",phien ban day du,phien ban chi co van ban,xem nguon,full version,text-only version,view source"
    ",bo loc,xem tat ca anh,zing me,zingme,nghe tin,doc tin,nghe bai,nghe noi dung,doc noi dung"
    ",tu khoa tim kiem,ket qua,xem ket qua,bieu quyet,trang dau,trang cuoi,tin trang truoc,qr code,quet ma qr,tai anh,tai ung dung"
)


def _any_of(phrases: set[str]) -> str:
    """Return a pattern for any of many phrases, the longest first, sorted by first letter:
    so only the few that begin like the text are tried."""
    groups: dict[str, list[str]] = {}
    for phrase in sorted(phrases, key=lambda phrase: (-len(phrase), phrase)):
        groups.setdefault(phrase[0], []).append(re.escape(phrase[1:]))
    return "|".join(f"{letter}(?:{'|'.join(rest)})" for letter, rest in sorted(groups.items()))


_TOOL = (
    # "Nhỏ Vừa To": alone, "To" would be the surname Tô.
    r"(?:(?<!\w)(?:a ?[+-]+|a{1,3}(?: a)*(?!\w)|\d{1,2}:\d\d(?::\d\d)?\s*/\s*\d{1,2}:\d\d(?::\d\d)?"
    r"|\d(?:[.,]\d{1,2})?x(?!\w)|\d{3,4}p(?!\w)|\d[\d.,]* ?(?:k|tr)(?!\w)|(?:"
    + _any_of({phrase.strip() for phrase in _TOOL_PHRASES.split(",")})
    + r")(?!\w))|\s+(?<=vua |nho )\s*to(?!\w))"
)
TOOL = re.compile(_TOOL)
# A text without any other word. It fails at the first.
ONLY_TOOLS = re.compile(rf"(?:(?>{_TOOL})|[\W\d_])*+")
# What alone does not make a line a tool bar: it needs one of the others beside it.
TOOL_FILLERS = frozenset(
    "trong|tren|voi|va|qua|sau|truoc|diem|sao|top|xem|dong|tat ca|luu|mail|email|google|bai viet|in|pdf|tiep theo|nho|vua|lon|nghe|dung|phat|size|ket qua|xem ket qua|chat luong".split(
        "|"
    )
)
# Of them, with a colon, what opens a part of a story as well: "Trả lời:".
TOOL_OR_STORY = re.compile(r"^\W*(?:tra loi|bao cao|tom tat|chi tiet)\s*:\W*$")
COUNTER = re.compile(
    r"^[\s(*-]*(?:(?:so |tong )?(?:(?:luot|lan|nguoi|luot nguoi) (?:xem|doc|tai|truy cap)|truy cap|da xem|da doc|phan hoi|binh luan|views?|xem)"
    r"\s*:?\s*[\d.,k]+|[\d.,k]+ (?:luot xem|luot doc|luot truy cap|luot chia se|luot thich|luot tai|binh luan|phan hoi|views?))(?: (?:lan|luot|nguoi|views?))?[\s)]*$"
)
# "VĂN HÓA › THÔNG TIN VĂN HÓA": every part of it short.
TRAIL = re.compile(
    r"^\W{0,3}(?:[^\W_][^›❯»«.!?;:]{1,38}?\s*[›❯»]\s*){1,4}[^\W_][^›❯»«.!?;:]{1,38}\W{0,3}$"
)
# The heading over links to other articles, and a link marked as one.
_NEWS = (
    r"(?:tin,? bai|tin tuc|tin anh|tin video|tin|bai viet|bai|su kien|van ban|video(?: clip)?|clip|chuyen de"
    r"|thong bao|phong su(?: anh)?|chum anh|bai bao)"
)
_OTHER = (
    r"(?:lien quan khac|lien quan|khac|da dang|da dua|moi hon|cu hon|moi nhat|moi dang|moi|cu"
    r"|cung chuyen muc|cung chuyen de|cung the loai|cung chu de|cung loai|cung muc|cung danh muc|noi bat"
    r"|tieu diem|(?:duoc )?doc nhieu nhat|(?:duoc )?doc nhieu|(?:duoc )?xem nhieu nhat|(?:duoc )?xem nhieu|duoc quan tam|nen doc|xem them"
    r"|da xem|dang doc|tiep theo|truoc do|tiep|truoc|sau)"
)
RELATED_HEADING = re.compile(
    rf"^\W*(?:xem )?(?:(?:cac|nhung|mot so) )?(?:{_NEWS}(?: {_NEWS})? {_OTHER}(?: {_OTHER})?(?: cua .{{0,40}}| ngay .{{0,20}})?"
    r"|(?:(?:thong tin|noi dung) )?lien quan|cung chuyen muc|cung chu de|co the ban (?:se )?(?:quan tam|thich|muon (?:doc|xem))|ban co the (?:se )?(?:quan tam|thich|muon (?:doc|xem))|doc nhieu(?: nhat)?"
    r"|xem nhieu(?: nhat)?|doc them|xem them|tham khao them|tham khao|moi nhat|noi bat|tieu diem|tin (?:hot|nong|van|ngan)|related(?: news| posts)?"
    r"|other news|cac tin(?: bai)?|bai truoc|bai sau|bai ke tiep|(?:xem|tim kiem)(?: them| tin| tin bai)* theo ngay\b.*)[\s:.…>»-]*(?:\(\d+\))?\W*$"
)
RELATED_LINK = re.compile(
    r"^(?:>{2,}|»|›|«|‹|\W*(?:xem them|doc them|xem ngay|doc ngay|(?:xem|doc) (?:them|tiep) (?:ve|cac|bai|tin)\b[^:.!?]{0,30}|xem tiep|doc tiep|xem|(?:cac )?(?:tin|bai)(?: viet)? (?:lien quan|cu hon|moi hon|khac|cung chuyen muc|da dua|da dang)|bai truoc"
    r"|bai sau|tin truoc|tin sau|bai tiep theo|moi xem|>>)\s*:)\s*\S"
)
# What parts a link from the day of its article at its end, or at its beginning.
LINK_DAY_ENDS = re.compile(r"(?:[(\[]|\s[-–|•·]|\s\s|\t)\s*$")
LINK_DAY_OPENS = re.compile(r"^[\s)\]|•·:–-]+[^\W\d_]")
# "Quyết định số 15/QĐ-UBND - 16/07/2019": below a paragraph, what the story tells of.
NUMBERED_DOCUMENT = re.compile(r"\bso \d{1,5}/\S*[a-z]")
# Between these a page leads from article to article; in others something is quoted: « … ».
QUOTED = re.compile(r"«(?!\W*(?:bai|tin|trang)\b)[^«»]{3,}»")
# The house's own lines between the paragraphs: follow us, read more, was this useful?
HOUSE = re.compile(
    r"^\W*(?:\d{1,5}\s+)?(?:(?:(?:(?:hay |moi )?(?:theo doi|follow)(?! (?:ho so|ket qua|tien do|qua trinh|viec|tinh|giai quyet|suc khoe))"
    r"|cap nhat (?:tin|thong tin|nhanh)|(?:kinh )?moi (?:quy|ban(?! hanh)|cac ban|doc gia|xem|doc|theo doi|don)"
    r"|hay (?:nhan|bam|like|dang ky|tham gia|truy cap|cung|quan tam|chia se|cap nhat)|quy (?:vi|ban|doc gia|khach)"
    r"|ban doc|doc gia|tham gia|doc|xem(?! xet))\b.{0,90}"
    r"(?:google news|zalo|facebook|fanpage|youtube|tiktok|telegram|viber|tai day)(?!\w)(?:.{0,20}$| (?:de|va) (?:cap nhat|nhan|don doc|doc|xem|theo doi|khong bo lo)\b.{0,60}$))"
    r"|(?:bam|nhan|click) (?:de )?nghe\b.{0,60}$|theo doi (?:bao|chung toi|trang|kenh|tap chi|cong)\b.{0,40}\btren\W*$"
    r"|(?:kinh )?(?:moi|quy) (?:quy )?(?:ban doc|doc gia|quy vi|cac ban|ban)\b.{0,100}(?:chuyen muc|theo doi (?:bao|trang|kenh|chung toi|tren|tiep|cac|chuong trinh)|don doc|don xem)"
    r"|(?:bai viet|thong tin|noi dung|trang)(?: nay)? (?:co )?(?:huu ich|bo ich|hai long)\b.{0,40}(?:\bkhong\b|\?).{0,20}$"
    r"|(?:ban )?(?:danh gia|thay) (?:bai viet|thong tin|noi dung) nay.{0,40}$"
    r"|(?:quang cao|tai tro|advertorial)\s*[:|].{0,100}$|(?:chuyen muc|danh muc|the loai)\s*:.{2,50}$|tang sao\b.{0,60}$|moi thao tac\b.{0,60}$|(?:vui long|hay) (?:dang nhap|nhap)\b.{0,80}$"
    r"|(?:(?:ban )?(?:can|hay|phai|vui long) )?bat java ?script\b.{0,60}$|trinh duyet(?: nay| cua ban)? (?:nay )?khong ho tro\b.{0,60}$"
    r"|trinh phat (?:video|audio|am thanh|nhac)\b.{0,40}$"
    r"|(?:neu )?(?:ban|quy vi) khong (?:xem|doc) duoc (?:thu|e-?mail|ban tin) nay\b.{0,80}$|(?:ban|quy vi) nhan (?:duoc )?(?:thu|e-?mail|ban tin) nay (?:vi|do)\b.{0,80}$"
    r"|dang ky(?: ngay)? (?:de )?nhan (?:goi )?(?:tin|ban tin)\b.{0,60}$|.{0,40}\bnewsletters?\W*$|da dang ky\W*$"
    r"|huy dang ky(?: nhan)?\b.{0,60}$|(?:xin )?chao (?:ban|cac ban|quy vi|anh chi|anh/chi)\W*$"
    r"|dang nhap thanh vien.{0,60}$|chon lien ket.{0,40}$|lien ket (?:web|website|site)\b.{0,60}$)"
)
# What an office's document is called, above what it is about.
DOCUMENT = re.compile(
    r"^\W*(?:thong bao|quyet dinh|ke hoach|cong van|thong cao bao chi|giay moi|chuong trinh|bao cao|to trinh|chi thi|huong dan)\W*$"
)
ABOUT = re.compile(r"^(?:ve|v/v)\b")
# The head of a letter: whom it is from, to whom, about what.
MAIL_HEAD = re.compile(
    r"^\W*(?:from|to|cc|bcc|reply-to|subject|fwd?|tu|toi|den|chu de|tieu de)\s*:\s*(?=.*(?:@|\[)|.*<)|^\W*subject\s*:"
)
# "Lần cập nhật cuối ngày Thứ tư, 05 Tháng 8 2020 14:02".
CHANGED = re.compile(
    r"^\W*lan (?:cap nhat|sua doi|chinh sua|thay doi) (?:cuoi|gan nhat|moi nhat)\b[^.!?]{0,60}$"
)
# The bar above a page on a telephone: "Mở trong ứng dụng …".
APP_BAR = re.compile(r"^\W*mo (?:bang|trong|tren) (?:ung dung|app|trinh duyet)\b.{0,60}$")
# A bar to share with, and what is shared: "Chia sẻ bài viết: Huế mở lại bến thuyền…".
SHARED = re.compile(r"^\W*chia se (?:bai(?: viet)?|tin(?: bai| tuc)?|link|lien ket)(?: nay)?\s*:")
# Of those, what only a site says to its readers.
TO_READERS = re.compile(
    r"\b(?:google news|fanpage|ban doc|doc gia|quy vi|cac ban|chung toi|theo doi|follow|tai day)\b"
)
# "0:00 / 4:12": how far something has been played, and how long it is.
PLAYER = re.compile(r"(?<![\d:])\d{1,2}:\d\d(?::\d\d)?\s*/\s*(?:[a-z]+ )?\d{1,2}:\d\d(?![\d/])")
# "4-5 phút đọc", "Thời gian đọc: 3 phút".
READING_TIME = re.compile(
    r"^\W*(?:(?:thoi gian doc|doc trong|doc mat|min read)\D{0,6})?\d{1,2}(?:\s?[-–]\s?\d{1,2})? ?(?:phut|min|mins|minutes)"
    r"(?: doc| read)?\W*$|^\W*thoi gian doc\W.{0,20}$"
)
# "2 ngày trước • 5 phút đọc", "Hôm qua lúc 19:32 · Thành phố Tuy Hòa": when, seen from a day
# that the page does not tell.
_AGO = (
    r"(?:(?:khoang )?\d{1,2} (?:giay|phut|gio|ngay|tuan|thang|nam) truoc|vua xong|hom (?:nay|qua|kia) (?:(?:luc|vao) )?\d{1,2}[:h]\d\d"
    r"|(?:(?:khoang )?\d{1,2} (?:giay|phut|gio|ngay|tuan)|\d{1,2}[:h]\d\d)(?= ?·))"
)
AGO = re.compile(
    rf"^\W*(?:(?:duoc )?(?:dang|cap nhat)\W+)?{_AGO}(?:\W*$|\s*[·•|–-]\s*(?:[^\s.!?·]+\s?){{1,6}}(?:·\W*)?$)"
)
# "12 tháng 4 lúc 19:35 ·": a day of this year, as networks write it.
THIS_YEAR = re.compile(
    r"^\W*(?P<day>\d{1,2}) thang (?P<month>\d{1,2}),? (?:luc )?(?P<time>(?:[01]?\d|2[0-3]):[0-5]\d)\W*(?:[·•].{0,30})?$"
)
# Above what a search engine has kept of a page, of whatever length.
KEPT = re.compile(
    r"^\W*(?:Đây là (?:(?:phiên bản|bản lưu) trong )?bộ nhớ (?:cache|đệm) của|Trang hiện tại có thể đã thay đổi|Các cụm từ tìm kiếm này được đánh dấu|These search terms (?:have been|are) highlighted|Đây là ảnh chụp của trang"
    r"|Mẹo: Để tìm nhanh cụm từ tìm kiếm|This is Google.s cache of|It is a snapshot of the page as it"
    r"|The current page could have changed|Tip: To quickly find your search term)"
)
# A button with a publication's name: "Theo dõi Báo Nghệ An"; what a story follows has none.
FOLLOW = re.compile(
    r"^(?:Theo dõi|Follow)(?: (?:báo|đài|kênh|trang|tạp chí))?(?: [A-ZĐ][\w+.&]*){1,5}(?: trên| on)?(?: Google News)?$"
)
# A field to search in, and what networks write over the posts of one account.
SEARCH = re.compile(
    r"^\W*(?:tim kiem|search)(?: (?:tren|trong|on))? (?:facebook|zalo|youtube|google|tiktok|trang nay|website)\W*$"
)
POSTS_OF = re.compile(r"^\W*bai viet cua (?=\S+ \S[^.:!?]{1,80}$)")
# A time on a line of its own: "08:00 AM".
TIME = re.compile(
    r"^\W*\d{1,2}[:h]\d\d(?::\d\d)?(?: ?(?:[ap]m|[ap]\.m\.|sa|ch))?\s*(?:\(?gmt ?\+ ?7\)?)?\W*$"
)
# Above a post: who wrote it, and with whom.
POSTED = re.compile(
    r"^[^:!?]{2,80}? (?:dang o cung(?: voi)?|dang cam thay|cung voi .{2,60} va \d+ nguoi khac|da them \d+ (?:anh|video)"
    r"|da cap nhat (?:anh|trang thai)|da chia se (?:mot )?(?:bai viet|lien ket|anh|video|ky niem)|da dang (?:bai|mot)|dang (?:truc tiep|phat truc tiep))\b.{0,90}$"
)
# Who put an article on the site, before the name, or with that of an account.
POSTER = re.compile(
    r"^\W*(?:(?:(?:duoc )?(?:tao|viet|dang|gui|cap nhat|nhap)(?: (?:tin|bai)(?: viet)?)? boi|(?:posted |written |created )?by|nguoi (?:dang|viet|tao|gui|nhap)(?: (?:tin|bai))?|tac gia)\s*:?\s*)(?P<who>(?:\S+\s?){0,5})$"
)
# The head of every page of a bulletin or a journal: its name and the number of the issue.
ISSUE = re.compile(
    r"^\W*(?:ban tin|dac san|noi san|chuyen san|tap san|tap chi|nguyet san|ban tin noi bo)\b[^.!?:;]{2,90}?[\s,|(–-]+so (?:dac biet )?(?:thang )?\d{1,4}\b.{0,50}$"
)
# The same on a line above the issue: "BẢN TIN CẢI CÁCH HÀNH CHÍNH THÀNH PHỐ ĐÀ NẴNG".
BULLETIN = re.compile(
    r"^\W*(?:ban tin|dac san|noi san|chuyen san|tap san|nguyet san)\b[^.!?:;\d]{2,90}$"
)
# "Tháng 9/2017", "Số 271 (8/2018)", "Số 07 - 7/2018" in such a head ("số 7/2018" is the seventh issue);
# "Số 02 - Tháng 6 năm 2021" on a line of its own.
_MONTH = r"(?P<month>0?[1-9]|1[0-2])"
ISSUE_MONTH = re.compile(
    rf"\bthang {_MONTH}(?: ?[/.-] ?| nam )(?P<year>(?:19|20)\d\d)\b"
    rf"|\bso \d{{1,4}}(?: ?[–—|,(-])+ ?{_MONTH.replace('month', 'month2')}[/-](?P<year2>(?:19|20)\d\d)\b"
)
ISSUE_LINE = re.compile(
    r"^\W*so (?:dac biet )?(?:\d{1,4}\W+)?(?:ra )?thang \d\d?(?: ?[/.-] ?| nam )(?:19|20)\d\d\W*$"
)
# The day of a bulletin's issue: "Số 24 - Ngày 10/12/2014".
OF_ISSUE = re.compile(r"^\W*so (?:bao |dac biet )?\d{1,4}\W+(?:ra )?(?:ngay|thu)\b")
# When a journal received, reviewed and accepted a paper: "Ngày nhận bài: 04/6/2018".
RECEIVED = re.compile(
    r"^\W*(?:ngay |toa soan )?(?:(?:nhan|gui|nop) (?:bai|ban thao)|phan bien|binh duyet|(?:duyet|chap nhan) dang)\b"
)
# Letters of a site's name in English.
FOREIGN = re.compile(
    r"\b(?:radio|television|newspapers?|portal|department|ministry|committee|official|website|online|journal|magazine|news|socialist republic|electronic)\b"
)
# "Kỳ 2: …", "Bài cuối: …": which part of a series.
PART = re.compile(r"(?:^|[\s(–-])(ky|bai|phan|tap|ki) (\d{1,2}|[ivx]{1,4}|cuoi)\s*[:.)–-]")
# "Được đăng ngày 31/04/2014 07:30".
UNREAD_DATE = re.compile(
    r"^\W*(?:(?:duoc )?(?:dang|cap nhat|xuat ban|ngay dang|ngay cap nhat|thu (?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat|ngay|luc|vao)"
    r"[\s:,|•·-]*)*(?:\d{1,2}:\d\d[\s,|•·-]*)?(?:\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{4}-\d\d?-\d\d?|\d{1,2} thang \d{1,2},? (?:nam )?\d{4})"
    r"[\s,|•·-]*(?:\d{1,2}[:h]\d\d(?::\d\d)?(?: ?(?:am|pm|sa|ch))?)?\s*(?:\(?gmt ?\+ ?7\)?)?\W*$"
)
# Above what readers write: headings that stand over nothing else, and those that a story may
# have as well; and what stands there: who and when, and the fields of a form.
_SURE_COMMENTS = (
    r"(?:y kien |cac )?binh luan(?: (?:cua )?(?:ban doc|doc gia|nguoi doc|ban))?(?: ve bai viet\b.*)?"
    r"|(?:y kien|phan hoi) (?:cua )?(?:ban doc|doc gia|nguoi doc|ban)"
    r"|(?:ban doc|doc gia) (?:binh luan|phan hoi|viet)|comments?|gui (?:binh luan|y kien)|leave a reply|tra loi"
)
_COUNTED = r"\s*(?:[(\[]?\d+[)\]]?)?(?:\W+(?:moi nhat|cu nhat|hay nhat|quan tam nhat|xem tat ca|viet binh luan))*\W*$"
SURE_COMMENTS = re.compile(rf"^\W*(?:\d+ )?(?:{_SURE_COMMENTS}|phan hoi){_COUNTED}")
COMMENTS = re.compile(
    rf"^\W*(?:\d+ )?(?:{_SURE_COMMENTS}|y kien|phan hoi|nhan xet|thao luan){_COUNTED}"
)
REPLY = re.compile(r"\b(?:phan hoi|tra loi|reply)\b")
COMMENT_SIGN = re.compile(
    r"^\W*(?:(?:tra loi|thich|phan hoi|reply|like|bao xau|bao cao|bao vi pham)\W*(?:\(?\d*\)?)\W*)+$"
    r"|^\W*\d+ (?:phut|gio|ngay|tuan|thang|nam)(?: truoc)?\W*$"
)
COMMENTED = re.compile(
    r"^\W*(?:tra loi|reply)\b\W*(?:(?:thich|like)\W*)?(?:\(?\d*\)?)\W*$|^\W*xem (?:them|tat ca) (?:\d+ )?(?:binh luan|tra loi)"
    r"|^\W*(?:viet|gui|nhap) .{0,30}binh luan|^\W*(?:hien )?chua co (?:binh luan|y kien)"
)
# "Lưu Thị Nhàn    07:31 04/10/2025", "hue_thuong - 27-2 08:00 AM", "Minh 2 giờ trước".
WHO_WHEN = re.compile(
    r"^\W*(?:[^\s:]+\s+){1,5}?(?:[,•·|–-]\s*)?(?:(?:\d{1,2}[:h]\d\d[\s,•·|–-]*)?(?:\d{4}-\d\d-\d\d|\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?)"
    r"(?:[\s,•·|–-]*\d{1,2}[:h]\d\d(?: ?[ap]m)?)?|\d+ (?:phút|giờ|ngày|tuần|tháng) trước)\W*$",
    re.IGNORECASE,
)
# What stands before a day in a story, and is nobody's name: "Chiều ngày 16/7/2019".
NOBODY = re.compile(
    r"^\W*(?:sáng|trưa|chiều|tối|đêm|ngày|thứ|chủ nhật|tháng|năm|quý|kỳ|đợt|lần|từ|đến|trước|sau|vào|lúc|khoảng|hôm|tuần"
    r"|hội nghị|phiên|cuộc|buổi|lễ|lịch|khai mạc|bế mạc|họp|số|quyết định|công văn|nghị quyết|kế hoạch|thông báo|cập nhật|đăng"
    r"|bài|tin|ảnh|video|giai đoạn|tính đến|theo|thời gian|hạn)\b",
    re.IGNORECASE,
)
# Before the day of something else than the article: "Hạn nộp hồ sơ: 30/8/2019".
EVENT_DAY = re.compile(
    r"^\W*(?:thời gian(?! (?:đăng|cập nhật|xuất bản|gửi|tạo))|(?:thời )?hạn|ngày (?:sinh|vào|thi|họp|bắt đầu|kết thúc))\b[^:]{0,30}:",
    re.IGNORECASE,
)
# What a site says of comments beside the form for them.
COMMENT_RULES = re.compile(
    r"\b(?:binh luan|y kien cua ban|y kien ban doc|tieng viet co dau|kiem duyet|bien tap truoc khi)\b"
)
FIELD = re.compile(
    r"^\W*(?:ho(?: va)? ten|ten(?: cua)? ban|ten|email|e-mail|dien thoai|so dien thoai|tieu de|noi dung|noi dung binh luan"
    r"|dia chi|ma xac nhan|ma bao mat|ma xac thuc|ma an toan|nhap ma(?: bao mat| xac nhan)?|captcha|website)\W*$"
)
# Of those, what nothing but a form below a page asks for.
FORM = re.compile(
    r"^\W*(?:noi dung (?:gop y|y kien|phan hoi|binh luan)|y kien (?:gop y|cua ban)|ma (?:xac nhan|bao mat|xac thuc|an toan))\W*$"
)
# A poll: its heading, the answers to choose from.
POLL = re.compile(
    r"^\W*(?:tham do(?: y kien)?(?: .{0,30})?|tham do du luan|binh chon|trung cau y kien|khao sat(?: y kien| nhanh)?|y kien tham do|poll|vote|xem ket qua(?: binh chon)?|gui (?:binh chon|y kien binh chon)"
    r"|(?:kinh )?moi (?:ban|ban doc|quy vi)? ?(?:tham gia )?(?:khao sat|binh chon|tham do|bo phieu).{0,30})\W*$"
)
_CHOICE = r"(?:[○◯◉●☐□☑⚪▢]|\(\s?[xX•]?\s?\)|\[\s\])"
CHOICE = re.compile(rf"^\s*{_CHOICE}\s*\w")
CHOICE_MARK = re.compile(rf"{_CHOICE}(?=\s*\w)")
EMPTY_CHOICE = re.compile(r"[○◯☐⚪]|[(\[]\s")
# What offices write below a notice.
SIGNATURE = re.compile(r"^\W*noi nhan\s*:")
RECIPIENTS = re.compile(
    r"^\W*(?:nhu (?:tren|dieu|kinh gui)|luu\b)|\((?:de )?(?:b/c|bao cao|t/h|thuc hien)\)|\bluu ?: ?v"
)
SIGNED_FOR = re.compile(r"^\s*(?:TM|KT|TL|TUQ|T/M|K/T)\s?\.\s?[^\W\d_]|^\s*\(\s?[Đđ]ã ký\s?\)")
PHONE = re.compile(
    r"(?<![\d/])(?:\(?\+?(?:84|0)\d{0,3}\)?[\s.-]?)\d{3,4}[\s.-]?\d{3,4}(?!\d)|\b1[89]00[\s.]?\d{4}"
)
# Whom to ask, as the last line of a notice: "Mọi thắc mắc xin liên hệ số 0273.3979.115".
CONTACT = re.compile(
    r"^\W*(?:moi )?(?:(?:thong tin )?chi tiet|thac mac|vuong mac|can (?:ho tro|giai dap|biet them)|de (?:biet them|duoc (?:ho tro|huong dan|giai dap)))\b[^:.]{0,60}?\blien he\b(?! quang cao)"
)
# What closes an advertisement: "Đăng ký ngay".
OFFER = re.compile(
    r"\b(?:dang ky|mua|dat (?:hang|ve|mua|cho|lich)|goi|tim hieu|nhan|tai|lien he|tham gia)(?: \w+){0,2} ngay\W*$"
)
ADVERTISEMENT = re.compile(r"^\W*(?:quang cao|advertisements?|tai tro|advertorial)\W*$")
# What closes one part of a series: "(Còn nữa)", "(Kỳ sau: …)".
TO_BE_CONTINUED = re.compile(
    r"^\W*(?:con nua|con tiep|xem tiep ky sau|tiep theo ky truoc|tiep theo va het|het(?: phan \w+)?|(?:ky|so|bai) sau (?:dang )?(?:tiep|het))\W*$"
)
# Over what a paper refers to, at its end; and an entry below that.
NOTES_HEADING = re.compile(
    r"^\W*(?:[ivx]{1,4}\W+|\d{1,2}\W+)?(?:ghi chu|chu thich|(?:danh muc )?tai lieu (?:tham khao|trich dan)|references)\s*:?\W*$"
)
NOTE = re.compile(r"^\s*(?:\(\d{1,3}\)|\[\d{1,3}\]|\d{1,3}[.)])\s*\S")
# Sites' boxes of weather, prices and rates.
TICKER = re.compile(
    r"^\W*(?:thoi tiet|ty gia|gia vang|gia xang|chung khoan|lich phat song|xo so|ket qua xo so)(?!\w)(?:\W*$| (?:hom nay|hom qua|ngay mai|the gioi|trong nuoc|truc tuyen)\W*$|(?=.*\d).{0,80}$)|^(?:[^\d.]{0,30}?)\d{1,2}(?:[,.]\d)? ?°(?: ?c)?(?!\w).{0,30}$"
)
# Files to download with the article.
ATTACHED = re.compile(
    r"^\W*(?:file|tep|tep tin|tai lieu|van ban)(?: tin)? (?:dinh kem|kem theo)\b"
    r"(?! (?:bao gom|gom|la|phai|duoc|can|nhu|cua|khi|trong|ho so|don|quyet dinh nay)\b)"
    r"|^\W*(?:(?:tai (?:ve|xuong)|download)\s*:?\s*)?[^\s.]\S{0,80}\.(?:pdf|docx?|xlsx?|pptx?|zip|rar)\s*\(\s?[\d.,]+ ?[km]b\s?\)\W*$"
    r"|^\W*(?:tai|download) (?:\S+ ){1,8}\((?:pdf|docx?|xlsx?|pptx?|zip|rar)\)\W*$"
    r"|^\W*(?:tai (?:ve|xuong)|download)\s*:.{1,100}\.(?:pdf|docx?|xlsx?|pptx?|zip|rar)\W*$"
)
TAGS = re.compile(r"^\W*(?:tu khoa|tags?|keywords?|hashtag)\s*[:#]|^#\w+(?:[\s,]+#\w+)*\s*$")
# Of the text, not folded: "Nhận: …", "Nhân: …" are none.
TAGS_OR_STORY = re.compile(r"^\W*(?:thẻ|chủ đề|nhãn|the|chu de|nhan)\s*:", re.IGNORECASE)
TAG_HEADING = re.compile(r"^\W*(?:tu khoa|tags?|keywords?|hashtag)(?: lien quan)?\s*:?\W*$")
# The publisher's particulars, at the foot of a page.
FOOTER = re.compile(
    r"^\W*(?:(?:©|copyright|ban quyen|co quan chu quan|co quan quan ly|don vi quan ly|chiu trach nhiem|nguoi chiu"
    r"|giay phep|gp so|so giay phep|hotline|duong day nong"
    r"|tong bien tap|pho tong bien tap|truong ban bien tap|ban bien tap|toa soan|phong vien thuong tru"
    r"|ghi ro nguon|vui long ghi|de nghi ghi|phat trien boi|thiet ke(?: va phat trien)?(?: boi)?"
    r"|powered by|lien he quang cao|thuong truc ban bien tap)(?!\w)"
    r"|(?:tru so|dia chi|dien thoai|dt|tel|phone|e-?mail|thu dien tu|fax|website)[^:.]{0,30}[:.]"
    r"|(?:so |tong |tong so )*(?:luot truy cap|nguoi truy cap|truy cap)(?!\w)"
    r"|[^.:;]{2,40}? giu ban quyen (?:noi dung|(?:tren |cua )?(?:website|trang))|quyen rieng tu\W{1,3}(?:va )?dieu khoan"
    r"|dang (?:truy cap|truc tuyen|online)|thong ke truy cap|truc tuyen\s*:|(?:hom nay|hom qua|thang nay|tuan nay)\s*:?\s*[\d.,]+$"
    r"|(?:cong|trang) thong tin dien tu|doc gia |ma bao mat|chung nhan tin nhiem)"
)
# "📍 Trung tâm Phục vụ hành chính công phường Quảng Phú, tỉnh Thanh Hóa".
PIN = re.compile(r"^\W*[📍📞☎🏢🏠🏛]")
# Of those, what the one line has that says all of it.
PARTICULARS = re.compile(
    r"\b(?:giay phep|gp so|ban quyen|copyright|chiu trach nhiem|co quan chu quan|tong bien tap|ghi ro nguon"
    r"|(?:toa soan|tru so|dia chi|dien thoai|dt|e-?mail|fax|hotline)\b(?=[^:.,;]{0,20}:))"
)
# Of a counter of visits, what may as well be a table's.
VISITS = re.compile(r"^\W*(?:thong ke|tong (?:cong|so|luot|truy cap)\s*:?\s*[\d.,]+)\W*$")
# A site's own name, at the head of a page.
MASTHEAD = re.compile(
    r"^\W*(?:cong (?:thong tin|ttdt)|cong giao tiep|trang (?:thong tin|ttdt|tin)|bao dien tu|bao va (?:dai )?phat thanh|bao (?:va )?\w+(?: \w+){0,6}$|dai (?:phat thanh|pt|ptth|truyen hinh)"
    r"|tap chi|co quan (?:ngon luan|cua|trung uong)|dien dan cua|chuyen trang|an pham|tieng noi cua|cong hoa xa hoi|chinh phu nuoc|doc lap - tu do|uy ban nhan dan|ubnd|hdnd|tinh uy"
    r"|so |bo |ban |van phong|hoi dong nhan dan|cuc |huyen |tinh |thanh pho |chao mung|website|kenh thong tin)"
)
# What stands above every document of an office.
MOTTO = re.compile(r"^\W*(?:cong hoa xa hoi chu nghia viet nam|doc lap\W+tu do\W+hanh phuc)\b")
# Whose organ a paper is, however long: "Cơ quan Trung ương của … - Tiếng nói của …".
SLOGAN = re.compile(
    r"^\W*(?:co quan (?:ngon luan |trung uong )?cua|tieng noi cua|dien dan cua)\b"
    r".*\b(?:dang bo|dang cong san|tieng noi|dien dan|nhan dan)\b"
)
# A part of a site, which is named after what it has: "Tin hoạt động xã, thị trấn".
SECTION = re.compile(
    r"^\W*(?:tin(?: tuc)?(?: -)? (?:hoat dong|su kien)|tin (?:tuc )?(?:trong|ngoai) (?:tinh|nuoc|huyen|nganh|thanh pho|xa)"
    r"|tin (?:tuc )?(?:tu )?(?:co so|cac (?:don vi|dia phuong|xa|so|huyen)|dia phuong|noi bo|noi vu|chuyen nganh))\b[^:?!“”\"]{0,50}$"
)
# Of those, what says that it is a site.
SITE = re.compile(r"^\W*(?:website|(?:cong|trang) (?:thong tin|tin|ttdt))\b")
# Where an author works.
OFFICE = re.compile(
    r"^\W*(?:(?:phan )?(?:hoc )?vien|truong|dai hoc|khoa|(?:phan |chi )?(?:cuc|hoi|vien)|so|bo|vu|phong|ban|trung tam|uy ban|ubnd|van phong|tap chi|hoi dong)\b"
)
# What stands at the head of every official document.
LETTERHEAD = re.compile(
    r"\bcong hoa xa hoi chu nghia viet nam\b|\bdoc lap ?[-–—] ?tu do ?[-–—] ?hanh phuc\b"
)
# Verbs that a headline has and a site's name has not.
DOING = re.compile(
    r"\b(?:to chuc|trien khai|ban hanh|lam viec|hop|cong bo|kiem tra|tong ket|so ket|day manh|tang cuong"
    r"|nang cao|thuc hien|khai truong|ra mat|tiep|du|tham|chu tri|phat dong|thong qua|quyet dinh|trao|tap huan"
    r"|xep|dat|dung|phan dau|huong|giai quyet|yeu cau|de nghi|chi dao|gop y|ky|tap trung|hoan thanh"
    r"|se|duoc|dan dau|vuot|giam|bo nhiem|dieu dong|lay y kien|sap xep|sap nhap|giam sat|kien toan"
    r"|doi thoai|so hoa|cat giam|rut ngan|be mac|khai mac|khai giang|giao ban|xin loi|thi diem|ap dung|danh gia"
    r"|phan cong|canh bao|quan triet|tuyen dung|xu phat|thanh lap|van hanh|cham diem|tra loi|khen thuong \d+)\b"
)
FILE_NAME = re.compile(
    r"^[\[(]?(?:(?:ảnh|hình|image|img|video|photo)\s*:\s*)?[\w%()+.~ -]{1,120}\.(?:jpe?g|png|gif|webp|bmp|tiff?|svg|mp4|docx?|pdf|xlsx?"
    r"|zip|rar)[\])]?$",
    re.I,
)
# Where a picture stood: "[Ảnh]", "[Hình 2]", "(Video)".
PLACEHOLDER = re.compile(
    r"^\s*[\[<{](?:ảnh|hình|hình ảnh|image|img|video|photo|clip)[\s\d]{0,4}[\]>}]\s*$", re.I
)
# What a content system shows in the field for a caption, or above one: "Nhập chú thích ảnh".
CAPTION_FIELD = re.compile(r"^\W*(?:nhap )?chu thich (?:anh|hinh|hinh anh)\W*$")
# What a network says a picture shows.
GUESSED = re.compile(
    r"^\W*(?:co the la (?:hinh anh|anh|video)|no photo description|image may contain)"
)
E_MAIL = re.compile(r"^\W*(?:e-?mail\s*:\s*)?[\w.+-]+@[\w-]+(?:\.[\w-]+)+\W*$", re.IGNORECASE)
ADDRESS = re.compile(
    r"^(?:(?:(?:url|link|nguon|source|dia chi|duong dan)|(?:nguồn|địa chỉ|đường dẫn)(?: [^\W\d_]+){1,2})\s*:\s*)?https?://\S+$",
    re.IGNORECASE,
)
# The end of a line that the address below it completes: "… nộp hồ sơ tại địa chỉ sau".
LEADS_TO = re.compile(
    r"(?::|\b(?:dia chi|duong dan|lien ket|link|website|trang web|truy cap(?: vao)?)(?: (?:sau(?: day)?|duoi day|nay|la))?)$"
)
# The caption that a content system copies from a picture's alternative text: "… ảnh 1".
ALT_NUMBER = re.compile(
    r"[\s\-–:.(]*(?:ảnh|hình|hình ảnh|photo|image|picture)[\s.]*\d{1,2}\)?\.?$", re.IGNORECASE
)
# At the head or foot of a printed page: its address, its number.
PAGE_FOOT = re.compile(
    r"^\W*(?:https?://|(?:trang|page)\s*(?:số\s*)?\d)|^[-–—]\s?\d{1,3}\s?[-–—]$", re.IGNORECASE
)
# A heading over short news of other places and offices, below an article.
BRIEFS = re.compile(r"^\W*tin (?:van|ngan)\W*$")
# A heading below which nothing of the story follows.
END_HEADING = re.compile(
    rf"^\W*(?:(?:cac|nhung|mot so) )?{_NEWS}(?: {_NEWS})? (?:khac|da dang|da dua|moi hon|cu hon|cung chuyen muc|cung the loai"
    r"|cung loai|cung muc|doc nhieu.*|xem nhieu.*|truoc do)"
)
