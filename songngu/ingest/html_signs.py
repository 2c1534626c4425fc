"""The tags, and the words of classes, ids and headings, by which the parts of a web page are known.

Data only. Words are compared folded (`songngu.text.fold`; of classes and ids `html_tree.words_of`).
"""

from __future__ import annotations

import re

# ---- What a browser does with an element

UNSEEN = frozenset(
    "script style noscript template iframe svg select textarea button input option optgroup object embed"
    " canvas audio video map head datalist progress meter amp-ad amp-embed amp-sidebar amp-analytics"
    " amp-social-share amp-iframe amp-video amp-auto-ads amp-consent math dialog marquee".split()
)
STRUCK = frozenset(("del", "s", "strike"))
STRUCK_STYLE = re.compile(r"text-decoration[^;]*line-through", re.I)
CONTROLS = frozenset("select textarea button input option optgroup datalist label".split())
BLOCKS = frozenset(
    "address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure"
    " footer form h1 h2 h3 h4 h5 h6 header legend li main menu nav ol p pre section summary table"
    " tbody td tfoot th thead tr ul html".split()
)
BREAKS = frozenset(("br", "hr"))
PICTURES = frozenset(("img", "amp-img", "picture"))
# Several addresses of one picture, by width; the first is any browser's.
SETS = ("srcset", "data-srcset")
# Where sites keep the address of a picture that is loaded only when it is scrolled to.
LATER = ("data-src", "data-original", "data-lazy-src", "data-lazy", "data-original-src")
FILLER = re.compile(
    r"^data:|(?:^|[/_.-])(?:lazy\w*|placeholder|blank|spacer|loading|pixel|grey|1x1|transparent|default|no-?image"
    r"|(?:ajax-)?loader)\b",
    re.I,
)
BOLD = frozenset(("b", "strong", "h1", "h2", "h3", "h4", "h5", "h6", "th"))
SLANTED = frozenset(("i", "em", "small", "cite"))
HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all", re.I)
SCROLLED = re.compile(r"visibility\s*:\s*hidden.*animation-name", re.I | re.S)
HIDDEN_CLASSES = frozenset(
    "hidden hide d-none sr-only screen-reader-text visually-hidden visuallyhidden noprint no-print"
    " skip-link aspnethidden".split()
)
CENTRED = re.compile(r"text-align\s*:\s*(center|right|left|justify)", re.I)
ALIGNED_NAMES = re.compile(r"\b(?:text|align|has text align) (center|right)\b")
BOLD_STYLE = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.I)
SLANTED_STYLE = re.compile(
    r"font-style\s*:\s*italic|(?<![\w-])color\s*:\s*(?!#?0{3,6}\b|black|windowtext|inherit|rgb\(0, ?0, ?0\))",
    re.I,
)
# Parts of a row about the article that browsers show beside each other.
PART = re.compile(
    r"\b(?:authors?|tac ?gia|by ?line|date(?: ?time)?|time|clock|ngay(?: ?thang| ?dang)?|dt|views?|luot ?xem|xem"
    r"|shares?|fb|facebook|zalo|like|comments?|cate?(?:gory)?|chuyen ?muc|source|nguon|dong ?ho|today|posted|published)\b"
)
ENTITY = re.compile(
    r"&(?:nbsp|amp|quot|ndash|mdash|[lr][sd]quo|hellip|[aeiouy](?:acute|grave|circ|tilde)|#\d+);",
    re.I,
)


# ---- What a part of a page is called

# Elementor and the blocks of WordPress call each paragraph a widget.
ASIDE = re.compile(
    r"\b(?:comments?(?: area| box| list| form)?|cmts?|binh ?luan|list cmt|y ?kien(?: ?ban ?doc)?|disqus|respond|phan ?hoi"
    r"|related?|lien ?quan|tin ?lien ?quan|tin ?khac|bai ?khac|t ?khac|(?:cac ?)?tin ?(?:moi|cu)|other(?:s| news| posts?| articles?| items?)?"
    r"|items? more|more (?:news|items?|posts?)|same ?(?:cate|category|topic)|cung ?(?:chuyen ?muc|loai|chu ?de|the ?loai)"
    r"|xem ?them|doc ?them|read ?more|recommend\w*|(?:most|top) ?(?:view|read|viewed|hot)|(?:doc|xem) ?nhieu|recent(?: posts?| news)?|latest"
    r"|post navigation|navigation post|page ?nav|nav (?:links|below|previous|next)|pagination|next prev nav"
    r"|shar(?:e|ing|edaddy)|social\w*|addthis|addtoany|sharethis|bookmarks?|plugins? social"
    r"|donat\w*|ung ?ho|author (?:box )?(?:bio|desc\w*)|about (?:the )?author|ads?|adv|advert\w*|adsby\w*|quang ?cao|qc|sponsor\w*"
    r"|side ?bar|(?<!elementor )(?<!wp block )(?<!content )widgets?(?: area)?|right ?col(?:umn)?|col(?:umn)? ?right|left ?col(?:umn)?|col(?:umn)? ?left|left ?pane|right ?pane"
    r"|poll|tham ?do|survey|khao ?sat|vote|voting|ratings?|weather|thoi ?tiet|log ?in|dang ?nhap|popup|modal|cookies?|newsletter|subscribe"
    r"|foot(?:er)?|copy ?right|counter|thong ?ke|truy ?cap|lien ?ket|web ?links?|partners?"
    r"|menu|mnu|nav(?:bar| bar)?|navigation|main ?menu|top ?menu|tool(?:s|bar)?|cong ?cu|fontsize|font size|audio(?: player)?"
    r"|(?:(?:mini|media|tts) ?)?player|nghe ?(?:doc|bai))\b"
)
ASIDE_TAGS = frozenset(("nav", "aside", "footer", "menu"))
ASIDE_HEADING = re.compile(
    r"^\W*(?:tham do y kien|chia se|share this|lien ket(?: web(?:site)?)?"
    r"|doc them|xem them|tin,? bai khac|(?:cac )?(?:tin|bai)(?: bai| viet)? khac|trang lien quan|(?:bai|tin|video)(?: viet)? moi(?: nhat)?"
    r"|co the ban quan tam|ban co the quan tam|lich phat song|thoi tiet|luu tru|thong bao|video)[\s:.…(\d)]*$"
)
FOOTNOTES = re.compile(r"\b(?:fn|foot ?notes?|endnotes?|references?|chu thich cuoi)\b")
FOOTNOTE_HEADING = re.compile(
    r"^\W*(?:ghi chu|chu thich|tai lieu tham khao|tai lieu trich dan)\s*:?\W*$"
)
TITLE = re.compile(
    r"\b(?:title|titles|(?:news|article|post|detail|content|tin|bai(?: ?viet)?)title|tieu ?de|headline|head ?title|ten ?tin|ten ?bai|news ?name|p ?head|(?:news|detail|article|post|art) ?head(?:er|ing)?)\b"
)
# An element that holds an article's title and nothing else.
OWN_TITLE = re.compile(
    r"(?:^|\b)(?:(?:news|article|post|detail|content|tin|bai(?: ?viet)?)? ?title|tieu ?de|headline)$"
)
# The title of a box or of a section, in which articles stand: of a Liferay portlet, a widget.
BOX_TITLE = re.compile(
    r"\b(?:portlet|module?|(?<!\bd )(?<!inline )block|widget|box|cate?(?:gory)?|chuyen ?muc|zone)(?: header)? (?:title|titles|tieu ?de|head)\b(?! detail)"
    r"|\b(?:title|tieu ?de) (?:portlet|module?|box|cate?(?:gory)?|chuyen ?muc|zone)\b"
)
# What systems call the box that shows an article, where they should print its headline.
ANY_ARTICLE = re.compile(
    r"^\W*(?:(?:xem|doc|hien thi|nha xuat ban|xuat ban|trinh bay|chi tiet|noi dung|thong tin|tin(?: tuc)?|bai(?: viet)?|thong bao|su kien|van ban"
    r"|asset publisher|web content display|trang|web)\b\W*){2,}$"
)
QUOTE = re.compile(r"\b(?:block ?quotes?|pull ?quotes?|quotes?|trich ?dan)\b")
LOGO = re.compile(r"\b(?:logo|brand(?:ing)?|site (?:title|name|description)|banner|slogan)\b")
CLOCK = re.compile(
    r"\b(?:clock|dong ?ho|date ?time|today|lbl today|ngay ?thang|ngay ?gio|current (?:date|time)|thoi ?gian|time ?now|now|hom ?nay)\b"
)
# Bars at the head of a page, in which it stands.
BAR = re.compile(
    r"\b(?:menu|mnu|nav(?:bar| bar)?|navigation|main ?menu|top ?menu|tool(?:s|bar)?|log ?in|dang ?nhap|weather|thoi ?tiet)\b"
)
PATH = re.compile(r"\b(?:bread ?crumbs?|crumbs?|brc|bc|path ?way|path|duong ?dan|vi ?tri)\b")
# The section and how often the page was read, beside the day.
COUNTED = re.compile(
    r"\b(?:hits|views?|luot ?(?:xem|doc)|xem|counter|cate?(?:gory)?|cat links|chuyen ?muc)\b"
)
AUTHOR = re.compile(r"\b(?:authors?|tac ?gia|by ?line|v ?card|user ?name|nguoi ?dang)\b")
TAGS = re.compile(r"\b(?:tags?|tag ?cloud|key ?words?|tu ?khoa)\b")
# Whose the site is, not the article: in its foot.
OFFICE = re.compile(r"\b(?:tong bien tap|chiu trach nhiem|giay phep|thu ky toa soan)\b")
# The place at the head of a report, which the style sets apart from its first words.
DATELINE = re.compile(r"\b(?:location|date ?line)\b")
# The day in a box of its own ("30", "Th3").
DAY_BOX = re.compile(r"^(?:\d{1,2}|th(?:ang|g)?\.? ?\d{1,2})$")
MEDIUM = re.compile(r"^(?:cong|trang|bao|tap chi|dai)\b")
GENERIC = re.compile(
    r"^(?:(?:cong|trang) (?:thong tin|tin)(?: dien tu)?(?: tong hop)?|uy ban nhan dan|hoi dong nhan dan)$"
)
