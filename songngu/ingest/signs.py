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
    "trang chu|home|trang nhat|gioi thieu|tin tuc|tin tuc su kien|tin tuc - su kien|su kien|tin tong hop"
    "|tin trong tinh|tin trong nuoc|tin quoc te|tin the gioi|tin noi bat|tin hoat dong|tin tuc hoat dong"
    "|thoi su|chinh tri|chinh tri - xa hoi|thoi su - chinh tri|kinh te|van hoa|van hoa - xa hoi|xa hoi"
    "|giao duc|y te|phap luat|quoc phong - an ninh|an ninh - quoc phong|the thao|du lich|doi song"
    "|cai cach hanh chinh|thu tuc hanh chinh|dich vu cong|dich vu cong truc tuyen|chuyen doi so"
    "|cong dan|doanh nghiep|du khach|chinh quyen|van ban|van ban phap luat|van ban chi dao dieu hanh"
    "|thong tin chi dao dieu hanh|chi dao dieu hanh|thong bao|hoi dap|hoi - dap|gop y|lien he|lien he - gop y"
    "|so do site|so do cong|so do trang|site map|sitemap|rss|dang nhap|dang ky|dang xuat|tim kiem|menu"
    "|thu vien|thu vien anh|thu vien video|video|video clip|media|multimedia|podcast|infographic|longform"
    "|e-magazine|anh|hinh anh|lich cong tac|lich lam viec|danh ba|thu dien tu|email cong vu|webmail"
    "|tin tuc & su kien|hoat dong|hoat dong cua lanh dao|tin noi vu|nganh noi vu|to chuc bo may"
    "|cong thong tin dien tu|quay ve trang chu|chuyen den noi dung chinh|skip to main content"
    "|bo qua lien ket|dieu huong|chi tiet tin|chi tiet bai viet|chi tiet tin tuc|noi dung chi tiet|noi dung tin"
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
    ",co chu,tang co chu,giam co chu,kich thuoc chu,mac dinh,do tuong phan,font,xem voi co chu"
    ",nghe doc bai,nghe bai viet,nghe audio,doc bai viet,doc bai,giong nam,giong nu,nghe tin bai"
    ",mien bac,mien nam,giong doc"
    ",so luot xem,tong luot xem,luot xem,luot doc,so luot doc,luot truy cap,da xem,da doc,views,view,hits,xem"
    ",len dau trang,ve dau trang,dau trang,len top,back to top,top,quay lai trang truoc,quay lai,tro ve,tro lai"
    ",quay ve,back,xem tiep,doc tiep,tiep theo,trang truoc,trang sau,truoc,sau,xem chi tiet,chi tiet"
    ",thu gon,xem tat ca,tat ca,dong,tai ve,tai tep dinh kem,tep dinh kem,file dinh kem,tep tin dinh kem"
    ",tin doc bai viet,dang ky nhan tin,nhan tin,cac thao tac tren tai lieu,tom tat,noi dung bai viet"
    ",trong,tren,voi,va,va chia se,qua,bai viet,loading,dang tai,previous,next,prev,advertisement,quang cao"
)
TOOL = re.compile(
    r"(?<!\w)(?:a ?[+-]+|a{1,3}(?: a)*(?!\w)|(?:"
    + "|".join(
        re.escape(phrase)
        for phrase in sorted({p.strip() for p in _TOOL_PHRASES.split(",")}, key=lambda p: -len(p))
    )
    + r")(?!\w))"
)
# Words that alone do not make a line a tool bar: they need one of the others beside them.
TOOL_FILLERS = frozenset(
    "trong tren voi va qua sau truoc diem sao top xem dong tat ca luu mail email google bai viet in pdf tiep theo".split()
)
COUNTER = re.compile(
    r"^[\s(*-]*(?:(?:so |tong )?(?:luot xem|luot doc|luot truy cap|da xem|da doc|phan hoi|binh luan|views?|xem)"
    r"\s*:?\s*[\d.,k]+|[\d.,k]+ (?:luot xem|luot doc|luot truy cap|binh luan|views?))[\s)]*$"
)
# The heading over links to other articles, and a link marked as one.
_NEWS = r"(?:tin,? bai|tin tuc|tin|bai viet|bai|thong tin|su kien|noi dung|van ban|video|chuyen de)"
_OTHER = (
    r"(?:lien quan khac|lien quan|khac|da dang|da dua|moi hon|cu hon|moi nhat|moi dang|moi|cu"
    r"|cung chuyen muc|cung chuyen de|cung the loai|cung chu de|cung loai|cung muc|cung danh muc|noi bat"
    r"|tieu diem|doc nhieu nhat|doc nhieu|xem nhieu nhat|xem nhieu|duoc quan tam|nen doc|tiep theo|truoc do)"
)
RELATED_HEADING = re.compile(
    rf"^\W*(?:(?:cac|nhung|mot so) )?(?:{_NEWS}(?: {_NEWS})? {_OTHER}(?: {_OTHER})?(?: cua .{{0,40}}| ngay .{{0,20}})?"
    r"|lien quan|cung chuyen muc|cung chu de|co the ban quan tam|ban co the quan tam|doc nhieu(?: nhat)?"
    r"|xem nhieu(?: nhat)?|doc them|xem them|tham khao them|tham khao|moi nhat|noi bat|tieu diem|tin hot|related(?: news| posts)?"
    r"|other news|cac tin(?: bai)?|bai truoc|bai sau|bai ke tiep)[\s:.…>»-]*(?:\(\d+\))?\W*$"
)
RELATED_LINK = re.compile(
    r"^(?:>{2,}|»|›|(?:>+ *)?(?:xem them|doc them|xem|tin lien quan|>>)\s*:)\s*\S"
)
# Files to download with the article.
ATTACHED = re.compile(r"^\W*(?:file|tep|tep tin|tai lieu|van ban)(?: tin)? (?:dinh kem|kem theo)\b")
TAGS = re.compile(
    r"^\W*(?:tu khoa|tags?|the|chu de|keywords?|nhan|hashtag)\s*:|^#\w+(?:[\s,]+#\w+)*\s*$"
)
# The publisher's particulars, at the foot of a page.
FOOTER = re.compile(
    r"^\W*(?:(?:©|copyright|ban quyen|co quan chu quan|co quan quan ly|don vi quan ly|chiu trach nhiem|nguoi chiu"
    r"|giay phep|gp so|so giay phep|hotline|duong day nong"
    r"|tong bien tap|pho tong bien tap|truong ban bien tap|ban bien tap|toa soan|phong vien thuong tru"
    r"|ghi ro nguon|vui long ghi|de nghi ghi|phat trien boi|thiet ke(?: va phat trien)?(?: boi)?"
    r"|powered by|lien he quang cao|thuong truc ban bien tap)(?!\w)"
    r"|(?:tru so|dia chi|dien thoai|dt|tel|phone|e-?mail|thu dien tu|fax|website)[^:.]{0,30}[:.]"
    r"|(?:so |tong |tong so )*(?:luot truy cap|nguoi truy cap|truy cap)(?!\w)"
    r"|dang (?:truy cap|truc tuyen|online)|thong ke truy cap|truc tuyen\s*:|(?:hom nay|hom qua|thang nay|tuan nay)\s*:?\s*[\d.,]+$"
    r"|(?:cong|trang) thong tin dien tu|doc gia |ma bao mat|chung nhan tin nhiem)"
)
# A site's own name, at the head of a page.
MASTHEAD = re.compile(
    r"^\W*(?:cong (?:thong tin|ttdt)|cong giao tiep|trang (?:thong tin|ttdt|tin)|bao dien tu|bao \w+(?: \w+){0,2}(?: dien tu)?$|dai phat thanh"
    r"|tap chi|co quan ngon luan|tieng noi cua|cong hoa xa hoi|chinh phu nuoc|doc lap - tu do|uy ban nhan dan|ubnd|hdnd|tinh uy"
    r"|so |bo |ban |van phong|hoi dong nhan dan|cuc |huyen |tinh |thanh pho |chao mung|website|kenh thong tin)"
)
# Verbs that a headline has and a site's name has not.
DOING = re.compile(
    r"\b(?:to chuc|trien khai|ban hanh|lam viec|hop|cong bo|kiem tra|tong ket|so ket|day manh|tang cuong"
    r"|nang cao|thuc hien|khai truong|ra mat|tiep|du|tham|chu tri|phat dong|thong qua|quyet dinh|trao|tap huan"
    r"|xep|dat|dung|phan dau|huong|giai quyet|yeu cau|de nghi|chi dao|gop y|ky|tap trung|hoan thanh"
    r"|se|duoc|dan dau|vuot|giam|bo nhiem|dieu dong|lay y kien|sap xep|sap nhap|giam sat|kien toan)\b"
)
FILE_NAME = re.compile(
    r"^[\w%()+.~ -]{1,120}\.(?:jpe?g|png|gif|webp|bmp|tiff?|svg|mp4|docx?|pdf|xlsx?|zip|rar)$", re.I
)
ADDRESS = re.compile(
    r"^(?:(?:url|link|nguon|source|dia chi|duong dan)\s*:\s*)?https?://\S+$", re.IGNORECASE
)
# The caption that a content system copies from a picture's alternative text: "… ảnh 1".
ALT_NUMBER = re.compile(
    r"[\s\-–:.(]*(?:ảnh|hình|hình ảnh|photo|image|picture)[\s.]*\d{1,2}\)?\.?$", re.IGNORECASE
)
# A heading below which nothing of the story follows.
END_HEADING = re.compile(
    rf"^\W*(?:(?:cac|nhung|mot so) )?{_NEWS}(?: {_NEWS})? (?:khac|da dang|da dua|moi hon|cu hon|cung chuyen muc|cung the loai"
    r"|cung loai|cung muc|doc nhieu.*|xem nhieu.*|truoc do)"
)
