"""What a web page says about itself: JSON-LD, OpenGraph, meta tags, microdata, its title."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any
from urllib.parse import urljoin

from songngu.ingest import dates, html_signs, mastheads, people, publishers
from songngu.ingest.html_tree import names_of, plain, words_of
from songngu.text import fold, is_web_address


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a page's metadata says ("" or () if nothing).

    `titles` are what may be the headline, the surest first; what a site adds to it is cut
    off, but not from the last, which is the whole title of the page. `date` is as written.
    `social` says that the page is a post in a social network, which has no headline.
    `around` holds the lines of the page's head and foot, where its publisher is named.
    """

    titles: tuple[str, ...] = ()
    date: str = ""
    author: str = ""
    site: str = ""
    url: str = ""
    social: bool = False
    around: tuple[str, ...] = ()


# The name of a publisher begins with one of these.
_PUBLISHER = re.compile(
    r"^(?:báo|đài (?:phát thanh|truyền hình|pt ?- ?th|pt|tiếng nói)|tạp chí|cổng (?:thông tin|ttđt|dịch vụ|giao tiếp)"
    r"|trang (?:thông tin|ttđt|tin)|website|ubnd|[uủ][ỷy] ban|hđnd|hội đồng|sở|bộ|ban|cục|chi cục|tổng cục|vụ|thanh tra"
    r"|tỉnh [uủ][ỷy]|huyện [uủ][ỷy]|thành [uủ][ỷy]|tỉnh|thành phố|tp|huyện|thị xã|thị trấn|quận|xã|phường|văn phòng"
    r"|trung tâm|thông tấn xã|kênh|hội|liên đoàn|trường|viện|công an|t[oò][àa] án|viện kiểm sát|mặt trận|quốc hội"
    r"|chính phủ|bhxh|bảo hiểm)\b",
    re.IGNORECASE,
)
_SOCIAL = re.compile(r"\b(?:facebook|zalo|youtube|tiktok|twitter|instagram|blogspot)\b|^x$")
# … whose readers and lists of news show what others have published, and what a content system
# is titled with before anybody named the site.
_NO_SITE = re.compile(
    rf"{_SOCIAL.pattern}|\b(?:feedly|inoreader|newsblur|flipboard|instapaper|google news)\b|^(?:bao ?moi(?:\.com)?|pocket|msn|trang chu|home ?(?:page)?|index|default|portal|tin tuc|chi tiet(?: tin| bai viet)?)$"
)
_SEPARATOR = re.compile(r"\s+[|–—:»·•-]{1,2}\s+|\s*\|\s*")
# Content systems put their own user where the author belongs.
_NO_AUTHOR = re.compile(
    r"^(?:admin\w*|administrators?|super ?user|quan tri(?: vien| he thong| website)?|webmaster|editor|user|root|guest"
    r"|author|unknown|bien tap(?: vien)?|ban bien tap|null|undefined|anonymous|\d+)\d*$"
)
_LEADING = re.compile(
    r"^(?:logo|trang chủ|banner|về trang chủ|website|trang (?:thông tin|tin)(?: điện tử)?+(?: tổng hợp)?+)"
    r"(?:\s+(?:của|:|-))?\s+(?=\S)(?!(?:tỉnh|thành phố|huyện|thị xã|quận|xã|phường|thị trấn|đặc khu)\s)",
    re.IGNORECASE,
)


def read(tree: Any, address: str = "") -> Metadata:
    """Return what the metadata of a page (an lxml tree) says; `address` is the one it was saved
    from, if that is known."""
    data = list(_linked_data(tree))
    articles = [
        item for item in data if re.search(r"Article|Posting|Report", str(item.get("@type")))
    ]
    meta: dict[str, str] = {}
    for tag in tree.iter("meta"):
        key = tag.get("property") or tag.get("name") or tag.get("itemprop") or ""
        value = plain(tag.get("content") or "")
        if value:
            meta.setdefault(key.lower(), value)
    page_title = plain(next((t.text_content() for t in tree.iter("title")), ""))
    heads = [plain(head.text_content()) for head in tree.iter("h1", "h2", "h3")]
    title, tail = cut(page_title, heads)
    shared, shared_tail = cut(meta.get("og:title", ""), heads)
    social = bool(_SOCIAL.search(fold(tail)))
    stated = _text(articles, "headline")
    titles = [cut(text, heads)[0] for text in (stated, shared, meta.get("twitter:title", ""))]
    titles = [text for text in titles if text]
    site = _site(
        [
            *(shared_tail, tail) * (not social),
            _text(articles, "publisher"),
            _text([i for i in data if "WebSite" in str(i.get("@type"))], "name"),
            meta.get("og:site_name", ""),
            *_logos(tree),
            title if social else "",
            _text([i for i in data if "Organization" in str(i.get("@type"))], "name"),
            # An old page is titled with nothing but its office's name.
            page_title if page_title not in heads and _is_own(page_title, tree) else "",
        ]
    )
    header, footer = _around(tree)
    site = _shown(site, [*_home(tree), *header], footer)
    links = (a for a in tree.iter("link") if (a.get("rel") or "").lower() == "canonical")
    url = _address(
        tree,
        address,
        _text(articles, "url"),
        meta.get("og:url", ""),
        next((link.get("href", "") for link in links), ""),
        _text(articles, "mainEntityOfPage"),
    )
    return Metadata(
        titles=() if social else (*titles, title, page_title),
        date=_date(tree, articles, meta),
        author=_author(tree, articles, meta, site),
        site=site,
        url=url,
        social=social,
        around=(*header, *footer),
    )


_PARTS = 20  # a title has no more


def cut(title: str, heads: Iterable[str] = ()) -> tuple[str, str]:
    """Return (title, what the site adds to it): "… | Báo Gia Lai", "… - Tin tức - Sở Nội vụ".

    What follows the last separator is the site's where a heading of the page says the
    rest, or where it has the form of a publisher's name or of a domain.
    """
    known = {fold(head) for head in heads}
    found = list(_SEPARATOR.finditer(title))
    for match in found[:_PARTS]:
        if fold(title[: match.start()]) in known:
            return title[: match.start()], _SEPARATOR.split(title[match.end() :])[-1]
    if found and fold(title) not in known:
        head, tail = title[: found[-1].start()], title[found[-1].end() :]
        named = _PUBLISHER.match(tail) or _domain(tail) or _SOCIAL.search(fold(tail))
        if named and len(head.split()) >= 3 and len(tail.split()) <= 14:
            return head, tail
    return title, ""


def names_publisher(text: str) -> bool:
    """Whether `text` has the form of a publisher's name."""
    return bool(_PUBLISHER.match(text)) and len(text.split()) <= 16 and "http" not in text


def is_user(text: str) -> bool:
    """Whether `text` names, where an author might stand, a user of the content system: "bởi admin"."""
    key = re.sub(r"^\W*(?:dang boi|nguoi dang|tac gia|boi|(?:posted )?by)\s*:?\s*", "", fold(text))
    return bool(_NO_AUTHOR.match(key))


def _domain(text: str) -> bool:
    return bool(re.fullmatch(r"(?:https?://)?[\w-]+(?:\.[\w-]+)*\.[a-z]{2,6}/?", text.strip()))


def _site(found: Iterable[str]) -> str:
    """Return the first that is a publisher's name; else the first that is a name and no domain."""
    texts = []
    for text in found:
        text = _LEADING.sub("", plain(text)).strip(" -–|:.")
        text = re.sub(r"\bTTĐT\b", "Thông tin điện tử", text)
        if text and not _NO_SITE.search(fold(text)) and len(text.split()) <= 16:
            texts.append(text)
    named = [text for text in texts if names_publisher(text)]
    if named:
        # A merged paper's full name says more than the title: "Báo và phát thanh, truyền hình …".
        short = _words(named[0])
        fuller = [text for text in named[1:] if short < _words(text) and named[0][:3] == text[:3]]
        return max(fuller, key=len, default=named[0])
    return next((text for text in texts if not _domain(text) and len(text) > 2), "")


_OWN = r"(?:©|\b(?:ban quyen|copyright|website|(?:cong|trang) (?:thong tin|tin)))\b[^.]{0,40}"


def _is_own(title: str, tree: Any) -> bool:
    """Whether the whole title of a page is the name that it also gives of the site's holder."""
    if len(title.split()) > 8 or not re.fullmatch(r"[^-–|:.]+", title):
        return False
    if not mastheads.publisher(title):
        return False
    return bool(re.search(_OWN + re.escape(fold(title)), fold(plain(tree.text_content()))))


def _words(name: str) -> set[str]:
    return set(re.findall(r"\w+", fold(name))) - {"dien", "tu", "online"}


def _logos(tree: Any) -> Iterator[str]:
    """Yield what pictures at the head of the page (its logo, its banner) say in their place."""
    for at, image in enumerate(tree.iter("img", "amp-img")):
        if at > 5:
            return
        around, node = "", image.getparent()
        for _ in range(4):
            if node is None:
                break
            around += (
                f" {words_of((node.get('class') or '') + ' ' + (node.get('id') or ''))} {node.tag}"
            )
            node = node.getparent()
        text = plain(image.get("alt") or image.get("title") or "")
        source = words_of((image.get("src") or "").split("/")[-1])
        if names_publisher(_LEADING.sub("", text)) and (
            re.search(r"\b(?:logo|banner|header|head|top|brand|masthead)", f"{around} {source}")
        ):
            yield text


def _home(tree: Any) -> list[str]:
    """Return what the first links to the site's home page say: its name, or nothing of use."""
    links = islice(tree.iter("a"), 20)
    found = (plain(a.text_content()) for a in links if _ROOT.fullmatch(a.get("href") or "#"))
    return [text for text in found if names_publisher(text)]


_ROOT = re.compile(r"(?:https?://[^/]+)?/?(?:index\.\w+|home|trang-chu)?/?")

_HEAD = re.compile(r"\b(?:header|banner|masthead|brand|logo|site (?:name|title))\b")
_FOOT = re.compile(r"\b(?:footer|foot|copyright)\b")
_NO_BOX = (
    "html",
    "body",
    "head",
    "article",
    "nav",
    "ul",
    "ol",
    "script",
    "style",
    "select",
    "form",
)
_MOST = 40  # lines of a head or a foot
# A box of the article's own: its headline, what stands under it.
_INNER = re.compile(r"\b(?:entry|post|article|news|item|content|comment|widget|related)\b")


def _shown(site: str, header: list[str], footer: list[str]) -> str:
    """Return the publisher that the metadata names, or that the page's head or foot names
    where the metadata says only what it is ("Cổng thông tin điện tử", "Sở Tài chính")."""
    if site and not mastheads.is_kind(site):
        named = [name for line in (*header, *footer) if (name := mastheads.publisher(line))]
        if site.isascii():  # some leave the marks of letters out: "Bao Gia Lai"
            site = next((name for name in named if fold(name) == fold(site)), site)
        return mastheads.fuller(site, named)
    return mastheads.masthead(header) or publishers.footer(footer) or site


def _around(tree: Any) -> tuple[list[str], list[str]]:
    """Return the lines of the page's head and of its foot, without their menus."""
    found: dict[str, list[str]] = {"header": [], "footer": []}
    within: dict[Any, str] = {}  # the boxes, and what lies in them
    for node in tree.iter("*"):
        if node.tag in _NO_BOX:
            continue
        kind = within.get(node.getparent(), "")
        if not kind:
            names = names_of(node)
            kind = node.tag if node.tag in found else ""
            kind = kind or (
                "header" if _HEAD.search(names) else "footer" if _FOOT.search(names) else ""
            )
            if not kind or _INNER.search(names):
                continue
        within[node] = kind
        text = plain(" ".join(t for t in (node.text, *(c.tail for c in node)) if t and t.strip()))
        if 3 < len(text) <= 200 and len(found[kind]) < _MOST:
            found[kind].append(text)
    return found["header"], found["footer"]


def _address(tree: Any, *stated: str) -> str:
    """Return the first address that is more than a site's home page, else that of the site."""
    bases = [stated[0], *(base.get("href") or "" for base in tree.iter("base"))]
    base = "https:"  # for "//host/path"
    for text in bases:
        base = _joined(base, text) or base
    found = [address for text in stated if is_web_address(address := _joined(base, text))]
    return next((text for text in found if not _ROOT.fullmatch(text)), next(iter(found), ""))


def _joined(base: str, text: str) -> str:
    try:
        return urljoin(base, text) if text else ""
    except ValueError:  # "http://[": no address
        return ""


def _linked_data(tree: Any) -> Iterator[dict[str, Any]]:
    """Yield the JSON-LD objects of a page, those of a graph one by one."""
    for script in tree.iter("script"):
        if "ld+json" not in (script.get("type") or "").lower():
            continue
        text = re.sub(r"^\s*(?://)?\s*<!\[CDATA\[|(?://)?\s*\]\]>\s*$", "", script.text or "")
        try:
            data = json.loads(text.strip().rstrip(";") or "null", strict=False)
        except (ValueError, RecursionError):
            continue  # many sites write broken JSON; the visible lines remain
        for item in data if isinstance(data, list) else [data]:
            if not isinstance(item, dict):
                continue
            graph = item.get("@graph")
            yield from (
                i for i in (graph if isinstance(graph, list) else [item]) if isinstance(i, dict)
            )


def _texts(value: Any) -> Iterator[str]:
    for item in value if isinstance(value, list) else [value]:
        item = item.get("name") or item.get("@id") if isinstance(item, dict) else item
        if isinstance(item, str) and item.strip():
            yield plain(item)


def _text(items: Iterable[dict[str, Any]], key: str) -> str:
    return next((text for item in items for text in _texts(item.get(key))), "")


def _date(tree: Any, articles: list[dict[str, Any]], meta: dict[str, str]) -> str:
    """Return the day of publication as the metadata writes it; not that of a change."""
    said = [_text(articles, "datePublished"), _text(articles, "dateCreated")]
    said += [
        meta.get(key, "")
        for key in (
            "article:published_time", "og:article:published_time", "datepublished", "pubdate", "publishdate",
            "publish-date", "publication_date", "dc.date.issued", "dcterms.created", "dc.date",
        )
    ]  # fmt: skip
    said += [tag.get("datetime") or tag.get("content") or "" for tag in _days(tree)]
    for text in said:
        found = [stamp for stamp in dates.find(text) if stamp.year]
        if found and dates.FIRST_YEAR <= (found[0].year or 0) <= dates.LAST_YEAR:
            return text
    return ""


def _is_vcard(link: Any) -> bool:
    """Whether a link names the author as WordPress does: `<span class="author vcard">by <a>…`."""
    box = link.getparent()
    return box is not None and {"author", "vcard"} <= set((box.get("class") or "").split())


def _days(tree: Any) -> list[Any]:
    """Return the nodes that microdata calls the day of publication, without those in boxes of
    other articles; first what stands in one item with a headline or with the text."""
    tagged = tree.iter("time", "span", "abbr", "div")
    found = islice((tag for tag in tagged if "datePublished" in (tag.get("itemprop") or "")), 20)
    return sorted(
        (tag for tag in found if _is_own_day(tag) or not _is_aside(tag)),
        key=lambda tag: not _is_own_day(tag),
    )


def _holds_story(box: Any) -> bool:
    return bool(box.xpath("boolean(.//h1 | .//*[@itemprop='articleBody'])"))


def _is_aside(tag: Any) -> bool:
    for box in tag.iterancestors():
        aside = box.tag in html_signs.ASIDE_TAGS or html_signs.ASIDE.search(names_of(box))
        if aside or box.tag == "body":
            return bool(aside) and not _holds_story(box)
    return False


def _is_own_day(tag: Any) -> bool:
    item = next((box for box in tag.iterancestors() if box.get("itemscope") is not None), None)
    return item is not None and _holds_story(item)


def _author(tree: Any, articles: list[dict[str, Any]], meta: dict[str, str], site: str) -> str:
    """Return the authors that the metadata names, with commas; not the site or a user of its system."""
    found = [text for item in articles for text in _texts(item.get("author"))]
    found = found or [
        plain(tag.text_content()) for tag in tree.xpath("//*[@itemprop='author' or @rel='author']")
    ]
    found = (
        found
        or [
            plain(tag.text_content())
            for tag in islice(tree.iterfind(".//a"), 500)
            if _is_vcard(tag)
        ][:1]
    )  # those below are of other articles
    found = found or [meta.get("article:author", "") or meta.get("author", "")]
    named = []
    for name in found:
        key = fold(name)
        if not name or "http" in key or _domain(key) or _NO_AUTHOR.match(key):
            continue
        if people.is_account(name) or (site and (key in fold(site) or fold(site) in key)):
            continue
        if len(name) <= 80 and name not in named and not names_publisher(name):
            named.append(name)
    return ", ".join(named)
