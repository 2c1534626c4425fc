"""Corrections in bulk: out to a spreadsheet or a translator's tool, and back beside the right sentence."""

import csv
import datetime as dt
import io
import unicodedata
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from songngu import frontmatter
from songngu.article import Article, Package, Translation, Unit
from songngu.content import load
from songngu.errors import SongNguError
from songngu.review import files, table, tmx
from songngu.review.desk import Desk
from songngu.review.edits import Edit, Entry, apply_edits, entries_of, in_order
from songngu.text import digest
from tests.conftest import build, page_of, run_cli, snapshot

TITLE = "Hội nghị sơ kết cải cách hành chính"
FIRST = "Ngày 16/7, UBND tỉnh Long An họp phiên thường kỳ."
SECOND = "=Cả nước có 40 địa phương; “một cửa” & <nhiều> dịch vụ."
MACHINE = "On July 16, the People's Committee of Long An met."
NOW = dt.datetime(2026, 11, 22, 6, 30, tzinfo=dt.UTC)


def unit(of: str, vi: str, en: str, **more) -> Unit:
    return Unit(of, digest("s", vi), digest("e", en), date="2026-01-01", **more)


def sample(**changes) -> Article:
    article = Article(
        id="a-1",
        slug="hoi-nghi",
        title=TITLE,
        body=f"{FIRST} {SECOND}",
        title_en="Review conference",
        date="2019-07-16",
        date_certainty="explicit",
        summary_vi=(FIRST, SECOND),
        summary_en=(MACHINE, "=The country has 40."),
        translation=Translation(
            "argos-translate",
            Package("p", "1", "0"),
            (
                unit("title", TITLE, "Review conference"),
                unit("summary", FIRST, MACHINE),
                unit("summary", SECOND, "=The country has 40.", flags=("figure: 40",)),
            ),
        ),
        page="2019/x.md",
    )
    return replace(article, **changes)


def entries(articles) -> list[Entry]:
    return in_order(entry for article in articles for entry in entries_of(article))


def one(article: Article, edit: Edit, **more):
    article, (outcome,) = apply_edits(article, [edit], date="2026-11-22", **more)
    return article, outcome


def correction(en: str = "A better sentence.", **more) -> Edit:
    return Edit("a-1", "summary", FIRST, en, shown=digest("e", MACHINE), **more)


def statuses(article: Article) -> list[str]:
    return [sentence.status for sentence in article.sentences]


# ---------------------------------------------------------------- what becomes of a correction


def test_a_correction_goes_beside_its_vietnamese_wherever_that_stands_by_now():
    moved = sample(summary_vi=(SECOND, FIRST), summary_en=("=The country has 40.", MACHINE))
    article, outcome = one(moved, correction())
    assert outcome.result == "changed"
    assert article.summary_en == ("=The country has 40.", "A better sentence.")
    assert statuses(article) == ["machine", "machine", "edited"]


def test_a_title_and_a_first_sentence_of_the_same_words_are_two_sentences():
    article = sample(title=FIRST, title_en="A headline")
    article, _ = one(
        article, Edit("a-1", "title", FIRST, "A better headline", shown=digest("e", "A headline"))
    )
    assert (article.title_en, article.summary_en[0]) == ("A better headline", MACHINE)


def test_signing_makes_reviewed_and_correcting_alone_makes_edited():
    signed, outcome = one(sample(), correction("", reviewed_by="Lan"))
    assert outcome.result == "confirmed"
    assert signed.summary_en == sample().summary_en
    assert (signed.sentences[1].status, signed.sentences[1].reviewed_by) == ("reviewed", "Lan")
    both, outcome = one(sample(), correction(reviewed_by="Lan"))
    assert outcome.result == "changed" and statuses(both)[1] == "reviewed"
    assert statuses(one(sample(), correction())[0])[1] == "edited"


def test_who_corrects_a_reviewed_sentence_without_signing_takes_the_signature_off():
    signed, _ = one(sample(), correction("", reviewed_by="Lan"))
    article, _ = one(signed, correction())
    assert (article.sentences[1].status, article.sentences[1].reviewed_by) == ("edited", "")
    # The name that the export wrote into the row signs nothing new; a new name does.
    article, _ = one(signed, correction(reviewed_by="Lan", file="x.csv"))
    assert article.sentences[1].reviewed_by == ""
    article, _ = one(signed, correction(reviewed_by="Minh", file="x.csv"))
    assert article.sentences[1].reviewed_by == "Minh"


def test_english_changed_in_the_page_after_it_was_signed_is_signed_by_nobody():
    for said in (correction("", reviewed_by="Lan"), correction(reviewed_by="Lan")):
        signed, _ = one(sample(), said)
        page = replace(signed, summary_en=("Nobody has read this.", *signed.summary_en[1:]))
        assert (page.sentences[1].status, page.sentences[1].reviewed_by) == ("edited", "")
        shown = digest("e", "Nobody has read this.")
        again, _ = one(page, Edit("a-1", "summary", FIRST, "", "Lan", shown))
        assert (again.sentences[1].status, again.sentences[1].reviewed_by) == ("reviewed", "Lan")
        assert frontmatter.read(frontmatter.write(again), file="x") == replace(again, page="")


def test_a_reviewer_of_the_whole_file_signs_what_nobody_has_signed():
    signed, _ = one(sample(), correction("", reviewed_by="Lan"))
    everything = [Edit("a-1", entry.of, entry.sentence.vi) for entry in entries([signed])]
    article, outcomes = apply_edits(signed, everything, reviewer="Minh")
    assert sorted(outcome.result for outcome in outcomes) == ["confirmed", "confirmed", "unchanged"]
    assert [s.reviewed_by for s in article.sentences] == ["Minh", "Lan", "Minh"]


def test_a_stale_sentence_that_still_fits_can_be_signed_and_one_that_does_not_corrected():
    changed = FIRST.replace("16/7", "17/7")
    stale = sample(summary_vi=(changed, SECOND))
    assert statuses(stale)[1] == "stale"
    shown = digest("e", MACHINE)
    article, outcome = one(stale, Edit("a-1", "summary", changed, "", "Lan", shown))
    assert outcome.result == "confirmed" and statuses(article)[1] == "reviewed"
    article, _ = one(stale, Edit("a-1", "summary", changed, "On July 17 it met.", shown=shown))
    assert statuses(article)[1] == "edited"


def test_a_sentence_without_english_takes_its_first():
    pending = sample(summary_en=(), translation=Translation())
    edit = Edit("a-1", "summary", SECOND, "There are 40.", shown=digest("e", ""))
    article, outcome = one(pending, edit)
    assert outcome.result == "changed"
    assert article.summary_en == ("", "There are 40.")
    assert statuses(article) == ["edited", "pending", "edited"]


def test_space_and_letters_are_brought_to_one_form():
    text = unicodedata.normalize("NFD", "  Lê  Vĩnh Tân\tmet. ")
    assert one(sample(), correction(text))[0].summary_en[0] == "Lê Vĩnh Tân met."
    decomposed = replace(correction(), vi=unicodedata.normalize("NFD", FIRST) + "\n")
    assert one(sample(), decomposed)[1].result == "changed"


@pytest.mark.parametrize(
    "bad", ["\n", "\r\n", "\x07", "\x85", "\u2028", "\u202e", "\ud800", "\x00"]
)
@pytest.mark.parametrize("where", ["english", "name"])
def test_line_breaks_and_control_characters_are_refused(bad, where):
    text = f"One{bad}two."
    edit = correction(text) if where == "english" else correction(reviewed_by=text)
    article, outcome = one(sample(), edit)
    assert outcome.result == "refused" and article == sample()
    assert FIRST[:20] in str(outcome.problem)


def test_no_english_leaves_what_is_there_and_only_clearing_takes_it_away():
    assert one(sample(), correction(" "))[0] == sample()
    article, outcome = one(sample(), correction("", clear=True))
    assert outcome.result == "changed"
    assert article.summary_en == ("", "=The country has 40.")
    assert statuses(article)[1] == "pending"


def test_a_sentence_that_is_gone_is_told_with_all_its_words():
    article, outcome = one(
        sample(), replace(correction(), vi="Câu này đã bị xóa.", file="to-do.csv", line=7)
    )
    assert outcome.result == "unknown" and article == sample()
    said = str(outcome.problem)
    assert "to-do.csv:7" in said and "Câu này đã bị xóa." in said and "A better sentence." in said


def test_english_that_changed_since_the_export_stays_and_both_are_told():
    page = sample(summary_en=("Somebody else's sentence.", "=The country has 40."))
    article, outcome = one(page, correction())
    assert outcome.result == "clash" and article == page
    said = str(outcome.problem)
    assert "content/articles/2019/x.md: summary_en" in said
    assert "Somebody else's sentence." in said and "A better sentence." in said
    # Nor is English signed that the reviewer has not seen.
    assert one(page, correction("", reviewed_by="Lan"))[1].result == "clash"
    assert one(page, correction(MACHINE, reviewed_by="Lan"))[1].result == "clash"
    # Left alone there, or corrected alike in both places, it is no clash.
    assert one(page, correction(MACHINE))[1].result == "unchanged"
    assert one(page, correction("Somebody else's sentence."))[1].result == "unchanged"


def test_of_two_corrections_of_one_sentence_the_second_is_told():
    article, outcomes = apply_edits(sample(), [correction("One."), correction("Two.")])
    assert [outcome.result for outcome in outcomes] == ["changed", "clash"]
    assert article.summary_en[0] == "One."


def test_where_it_is_not_known_what_was_seen_a_persons_english_stays():
    blind = replace(correction(), shown="")
    assert one(sample(), blind)[1].result == "changed"
    edited, _ = one(sample(), correction())
    assert one(edited, replace(blind, en="Another."))[1].result == "clash"


def test_nothing_else_in_the_page_is_touched():
    before = sample()
    text = frontmatter.write(before).replace("slug:", "# mine\nnotes: x\nslug:")
    after, _ = one(before, correction(reviewed_by="Lan"))
    changed = frontmatter.update(text, before, after)
    old, new = text.splitlines(), changed.splitlines()
    assert len(old) == len(new)
    # Its own English, and its own unit.
    assert [b for a, b in zip(old, new, strict=True) if a != b] == [
        "  - 'A better sentence.'",
        f"    - {{of: summary, source: {digest('s', FIRST)}, output: {digest('e', MACHINE)},"
        f" edited: {digest('e', 'A better sentence.')}, date: '2026-11-22',"
        f" signed: {digest('e', 'A better sentence.')}, reviewed_by: Lan}}",
    ]
    assert frontmatter.read(changed, file="x", page="2019/x.md") == after


def test_what_is_in_doubt_comes_first_then_the_lowest_status_then_the_newest():
    older = sample(id="a-2", date="2018-01-01", page="2018/y.md")
    undated = sample(id="a-3", date="", page="undated/z.md", title_en="")
    withdrawn = sample(id="a-4", withdrawn="asked to", page="2019/w.md")
    order = [(e.article.id, e.sentence.of) for e in entries([older, undated, withdrawn, sample()])]
    assert order[:5] == [
        ("a-1", "s2"), ("a-2", "s2"), ("a-3", "s2"), ("a-3", "title"), ("a-1", "title")
    ]  # fmt: skip
    assert "a-4" not in {id for id, _ in order}


# ---------------------------------------------------------------- spreadsheets


def exported(**changes) -> str:
    return table.write(entries([sample(**changes)])).decode("utf-8-sig")


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline="")))


def filled(text: str, **cells: str) -> str:
    """The table with these cells filled in, in the row of the first summary sentence."""
    found = rows(text)
    for row in found:
        if row["vietnamese"] == FIRST:
            row.update(cells)
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, table.COLUMNS)
    writer.writeheader()
    writer.writerows(found)
    return out.getvalue()


def imported(data: bytes | str, article: Article | None = None):
    edits = files.read(data.encode() if isinstance(data, str) else data, "f.csv")
    return apply_edits(article or sample(), edits)


def test_a_table_opens_as_utf8_in_excel_and_has_room_for_the_editor():
    assert table.write(entries([sample()])).startswith(b"\xef\xbb\xbf")
    first = rows(exported())[0]
    assert tuple(first) == table.COLUMNS
    assert (first["article"], first["of"], first["status"]) == ("a-1", "summary", "machine")
    assert first["flags"] == "figure: 40"
    assert first["corrected"] == ""


def test_a_table_that_comes_back_untouched_changes_nothing():
    article, outcomes = imported(exported())
    assert article == sample()
    assert [outcome.result for outcome in outcomes] == ["unchanged"] * 3


def test_no_cell_is_a_formula_and_none_is_spoilt_by_that():
    for row in rows(exported()):
        for cell in row.values():
            assert not cell.startswith(("=", "+", "-", "@", "\t", "\r"))
    assert {edit.vi for edit in table.read(exported(), "f")} == {TITLE, FIRST, SECOND}


@given(st.text(st.sampled_from("=+-@\t\r'＝a"), max_size=4))
def test_the_guard_against_formulas_can_be_taken_off_without_loss(text):
    assert table.unguard(table.guard(text)) == text
    assert not table.guard(text).startswith(tuple("=+-@\t\r＝"))


def _semicolons(text: str, separator: str = ";") -> str:
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=separator).writerows(csv.reader(io.StringIO(text, newline="")))
    return out.getvalue()


def _reordered(text: str) -> str:
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, ["Ghi chú", *reversed(table.COLUMNS)])
    writer.writeheader()
    writer.writerows(row | {"Ghi chú": "x;y"} for row in rows(text))
    return out.getvalue()


@pytest.mark.parametrize(
    "saved",
    [
        lambda text: text.encode(),
        lambda text: text.encode("utf-8-sig"),
        lambda text: text.encode("utf-16"),
        lambda text: text.encode("utf-16-le"),
        lambda text: text.replace("\r\n", "\n").encode(),
        lambda text: text.replace("\r\n", "\r").encode(),
        lambda text: _semicolons(text).encode(),
        lambda text: ("sep=;\r\n" + _semicolons(text)).encode(),
        lambda text: b"\xff\xfe" + _semicolons(text, "\t").encode("utf-16-le"),
        lambda text: _reordered(text).encode(),
        lambda text: text.replace("corrected,reviewed_by", "Corrected, REVIEWED_BY").encode(),
        lambda text: unicodedata.normalize("NFD", text).encode(),
        lambda text: (text + ",,,,,,,,\r\n\r\n").encode(),
    ],
)
def test_a_table_is_read_as_spreadsheets_save_it(saved):
    text = filled(exported(), corrected="One; two, “three”.", reviewed_by="Lan")
    article, outcomes = imported(saved(text))
    assert article.summary_en == ("One; two, “three”.", "=The country has 40.")
    assert [outcome.result for outcome in outcomes].count("unchanged") == 2
    assert article.sentences[1].reviewed_by == "Lan"


def test_a_correction_made_in_place_of_the_english_counts():
    article, _ = imported(filled(exported(), english="In place."))
    assert article.summary_en[0] == "In place."


def test_a_correction_in_place_is_told_where_no_digest_says_that_it_is_one():
    text = filled(exported(), english="In place.", digest="")
    article, outcomes = imported(text)
    assert article == sample()
    told = [str(outcome.problem) for outcome in outcomes if outcome.result == "refused"]
    assert len(told) == 1
    assert "not put in: “In place.” – if it is one, write it under “corrected”" in told[0]
    article, _ = imported(filled(text, corrected="In place."))
    assert article.summary_en[0] == "In place."


def test_without_digests_what_was_left_alone_is_no_correction():
    blind = "\n".join(line.rpartition(",")[0] for line in exported().splitlines())
    article, outcomes = imported(blind)
    assert article == sample()
    assert [outcome.result for outcome in outcomes] == ["unchanged"] * 3


def test_clear_takes_the_english_away():
    article, _ = imported(filled(exported(), corrected=" [Clear] "))
    assert article.summary_en[0] == ""


def test_a_row_without_article_and_digest_finds_its_sentence_by_its_vietnamese(make_site):
    page = frontmatter.write(sample(page=""))
    twin = frontmatter.write(sample(id="a-2", slug="khac", page=""))
    root = make_site({"content/articles/2019/x.md": page, "content/articles/2019/y.md": twin})
    edits = files.read(f"vietnamese;corrected\r\n{FIRST};Both.\r\n".encode(), "f.csv")
    outcomes = Desk(root).apply(edits, date="2026-11-22")
    assert [outcome.result for outcome in outcomes] == ["changed", "changed"]
    assert {p.article.summary_en[0] for p in load(root).pages} == {"Both."}


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "empty"),
        (b"PK\x03\x04....", "CSV UTF-8"),
        ("vietnamese,corrected\nHà Nội,x".encode("cp1258", "replace"), "UTF-8"),
        (b"a,b\n1,2\n", "vietnamese"),
        (b"vietnamese,corrected\n" + b"x" * 200_000, "field larger"),
        (b"vietnamese,english\nA,B\n", "no columns"),
    ],
)
def test_what_is_no_table_is_refused_with_one_line(data, said):
    with pytest.raises(SongNguError, match=said) as error:
        files.read(data, "f.csv")
    assert str(error.value).startswith("f.csv")
    assert "\n" not in str(error.value)


def test_a_fault_names_its_row_also_below_cells_of_several_lines():
    text = 'vietnamese,corrected\n"a\nb",\n' + f'"{FIRST}","x\ny"\n'
    _, outcomes = imported(text)
    assert [o.problem.line for o in outcomes if o.problem and o.result == "refused"] == [4]


# ---------------------------------------------------------------- translators' tools

# The elements and attributes of TMX 1.4b that an export may have ("TMX 1.4b Specification", LISA).
DTD = """
<!ELEMENT tmx (header, body)> <!ATTLIST tmx version CDATA #FIXED "1.4">
<!ELEMENT header (note|prop|ude)*>
<!ATTLIST header creationtool CDATA #REQUIRED creationtoolversion CDATA #REQUIRED
  segtype (block|paragraph|sentence|phrase) #REQUIRED o-tmf CDATA #REQUIRED
  adminlang CDATA #REQUIRED srclang CDATA #REQUIRED datatype CDATA #REQUIRED
  creationdate CDATA #IMPLIED>
<!ELEMENT ude EMPTY> <!ELEMENT body (tu*)> <!ELEMENT note (#PCDATA)>
<!ELEMENT prop (#PCDATA)> <!ATTLIST prop type CDATA #REQUIRED>
<!ELEMENT tu ((note|prop)*, tuv+)> <!ATTLIST tu tuid CDATA #IMPLIED
  segtype (block|paragraph|sentence|phrase) #IMPLIED>
<!ELEMENT tuv ((note|prop)*, seg)> <!ATTLIST tuv xml:lang CDATA #REQUIRED>
<!ELEMENT seg (#PCDATA)>
"""


def as_tmx(**changes) -> str:
    return tmx.write(entries([sample(**changes)]), NOW).decode()


def test_tmx_is_valid_and_carries_what_a_translator_needs():
    tree = etree.fromstring(as_tmx().encode())
    dtd = etree.DTD(io.StringIO(DTD))
    assert dtd.validate(tree), dtd.error_log
    first = tree.find(".//tu")
    props = {prop.get("type"): prop.text for prop in first.iter("prop")}
    assert props == {
        "x-songngu-article": "a-1",
        "x-songngu-of": "summary",
        "x-songngu-status": "machine",
        "x-songngu-flags": "figure: 40",
        "x-songngu-digest": digest("e", "=The country has 40."),
    }
    assert first.findtext("note") == f"{TITLE} – content/articles/2019/x.md"
    assert [seg.text for seg in first.iter("seg")] == [SECOND, "=The country has 40."]
    assert tree.find("header").get("creationdate") == "20261122T063000Z"


def test_tmx_that_comes_back_untouched_changes_nothing():
    article, outcomes = imported(as_tmx())
    assert article == sample()
    assert [outcome.result for outcome in outcomes] == ["unchanged"] * 3


def test_characters_that_xml_cannot_carry_are_refused():
    with pytest.raises(SongNguError, match=r"content/articles/2019/x\.md"):
        as_tmx(title="a\x0bb")


CAT = f"""<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4"><header creationtool="CAT" creationtoolversion="9" segtype="sentence"
 o-tmf="x" adminlang="en-US" srclang="vi-VN" datatype="xml"><prop type="x-any">1</prop></header>
<body><tu changeid="minh" usagecount="3" srclang="vi-VN">
<prop type="x-Context">5</prop>
<prop type="x-songngu-article:SingleString">a-1</prop><prop type="x-songngu-of:SingleString">summary</prop>
<prop type="x-songngu-digest:SingleString">{digest("e", MACHINE)}</prop>
<tuv xml:lang="vi-VN"><prop type="p">z</prop><seg>{FIRST}</seg></tuv>
<tuv xml:lang="EN-us" changedate="20261122T000000Z"><seg>The <bpt i="1" type="bold">&lt;b&gt;</bpt>committee<ept i="1">&lt;/b&gt;</ept>
 &amp; <hi>its</hi> chair<ph x="2"><sub>a note</sub></ph> met.</seg></tuv>
</tu></body></tmx>""".replace("</ept>\n", "</ept>")


@pytest.mark.parametrize(
    "saved",
    [
        lambda text: text.encode(),
        lambda text: text.replace("\n", "\r\n").encode("utf-8-sig"),
        lambda text: text.replace('encoding="utf-8"', 'encoding="utf-16"').encode("utf-16"),
        lambda text: text.encode("utf-16"),
        lambda text: text.replace("<prop type=\"x-songngu", "<prop type=\"x-other").encode(),
        lambda text: text.replace('<!DOCTYPE tmx SYSTEM "tmx14.dtd">', "").encode(),
    ],
)  # fmt: skip
def test_tmx_is_read_as_translators_tools_save_it(saved, make_site):
    root = make_site({"content/articles/2019/x.md": frontmatter.write(sample(page=""))})
    outcomes = Desk(root).apply(files.read(saved(CAT), "f.tmx"), date="2026-11-22")
    assert [outcome.result for outcome in outcomes] == ["changed"]
    (page,) = load(root).pages
    assert page.article.summary_en[0] == "The committee & its chair met."


@pytest.mark.parametrize(
    ("head", "text"),
    [
        ('<!DOCTYPE tmx [<!ENTITY a "x"><!ENTITY b "&a;&a;">]>', "&b;"),
        ('<!DOCTYPE tmx [<!ENTITY e SYSTEM "{secret}">]>', "&e;"),
        ('<!DOCTYPE tmx [<!ENTITY % e SYSTEM "{secret}"> %e;]>', "x"),
        ('<!DOCTYPE tmx SYSTEM "{secret}" []>', "x"),
        ('<!DOCTYPE tmx SYSTEM "tmx14.dtd">', "a&nbsp;b"),
        ("", "&e;"),
        ("", "<seg>"),
    ],
)
def test_hostile_or_broken_xml_is_refused_and_nothing_is_fetched(head, text, tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("secret words")
    body = f'<tmx version="1.4"><body><tu><tuv xml:lang="vi"><seg>{FIRST}</seg></tuv>'
    body += f'<tuv xml:lang="en"><seg>{text}</seg></tuv></tu></body></tmx>'
    with pytest.raises(SongNguError) as error:
        files.read((head.replace("{secret}", secret.as_uri()) + body).encode(), "f.tmx")
    assert str(error.value).startswith("f.tmx:1") and "secret words" not in str(error.value)


def test_a_tools_own_way_with_our_properties_is_understood():
    (edit,) = files.read(CAT.encode(), "f.tmx")
    assert (edit.article, edit.of, edit.shown) == ("a-1", "summary", digest("e", MACHINE))
    assert (edit.file, edit.line) == ("f.tmx", 5)


def test_xml_of_another_kind_is_named():
    with pytest.raises(SongNguError, match="no TMX: it begins with <xliff>"):
        files.read(b"<xliff version='1.2'/>", "f.xlf")


# ---------------------------------------------------------------- the commands


def corrected(path: Path, vi: str, **cells: str) -> None:
    """Fill in cells of the row of `vi` in an exported table, as a spreadsheet would."""
    text = path.read_text("utf-8-sig")
    found = rows(text)
    assert sum(row["vietnamese"] == vi for row in found) >= 1
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.DictWriter(file, table.COLUMNS)
        writer.writeheader()
        writer.writerows(row | (cells if row["vietnamese"] == vi else {}) for row in found)


def the_article(root: Path, number: str) -> Article:
    name = page_of(root, number).name
    return next(p.article for p in load(root).pages if p.article.page.endswith(name))


def test_out_corrected_back_and_built(copy, tmp_path):
    file = tmp_path / "việc cần làm.csv"
    result = run_cli("review", "export", file, "--root", copy)
    assert (result.returncode, result.stderr) == (0, "")
    assert result.stdout.startswith("Wrote 20 sentences")
    before = the_article(copy, "000")
    corrected(file, before.summary_vi[0], corrected="A sentence by a person.")
    corrected(file, before.summary_vi[1], reviewed_by="Lan Anh")
    pages = snapshot(copy / "content")
    dry = run_cli("--root", copy, "review", "import", file, "--dry-run")
    assert dry.stdout.startswith("1 changed, 1 confirmed as reviewed, 18 unchanged.")
    assert "Nothing was written." in dry.stdout
    assert snapshot(copy / "content") == pages
    result = run_cli("review", "import", file, "--root", copy)
    assert result.returncode == 0, result.stderr
    assert result.stdout == "1 changed, 1 confirmed as reviewed, 18 unchanged.\n"
    changed = {n for n, f in snapshot(copy / "content").items() if pages[n] != f}
    assert [Path(name).name for name in changed] == [page_of(copy, "000").name]
    again = run_cli("review", "import", file, "--root", copy)
    assert again.stdout == "20 unchanged.\n"
    pages = snapshot(copy / "content")
    build(copy)
    assert {n: d for n, (d, _) in snapshot(copy / "content").items()} == {
        n: d for n, (d, _) in pages.items()
    }
    after = the_article(copy, "000")
    assert statuses(after) == ["machine", "edited", "reviewed", "machine"]
    shown = (copy / "site/en" / f"{after.made['path']}.html").read_text("utf-8")
    assert "A sentence by a person." in shown and "Reviewed by Lan Anh." in shown
    # What a person has done is no longer exported, unless asked for.
    rest = tmp_path / "rest.csv"
    assert "Wrote 18" in run_cli("review", "export", rest, "--root", copy).stdout
    edited = run_cli("review", "export", "--status", "edited,reviewed", "-", "--root", copy)
    assert [row["status"] for row in rows(edited.stdout)] == ["edited", "reviewed"]


def test_clashes_and_lost_sentences_are_listed_and_the_rest_goes_in(copy, tmp_path):
    file = tmp_path / "x.tmx"
    run_cli("review", "export", file, "--root", copy)
    a, b = the_article(copy, "000"), the_article(copy, "002")
    page = page_of(copy, "000")
    page.write_text(
        page.read_text("utf-8").replace(a.summary_en[0].replace("'", "''"), "The page''s own.", 1)
        .replace(f"title: '{a.title}'", "title: 'Một tiêu đề khác'"),
        "utf-8",
    )  # fmt: skip
    text = file.read_text("utf-8")
    for english in (a.summary_en[0], a.title_en, b.summary_en[0]):
        assert f"<seg>{english}</seg>" in text
        text = text.replace(f"<seg>{english}</seg>", "<seg>From the tool.</seg>")
    file.write_text(text, "utf-8")
    result = run_cli("review", "import", file, "--root", copy)
    assert result.returncode == 1
    assert (
        result.stdout == "1 changed, 17 unchanged, 1 changed in the page meanwhile, 1 not found.\n"
    )
    lost, clash = sorted(result.stderr.splitlines())
    assert "The page's own." in clash and "From the tool." in clash and page.name in clash
    assert a.title in lost and "From the tool." in lost and "x.tmx:" in lost
    assert the_article(copy, "000").summary_en[0] == "The page's own."
    assert the_article(copy, "002").summary_en[0] == "From the tool."


def test_the_whole_file_can_be_signed(copy, tmp_path):
    file = tmp_path / "x.tmx"
    run_cli("review", "export", file, "--root", copy)
    result = run_cli("review", "import", file, "--reviewer", "Lan Anh", "--root", copy)
    assert result.stdout == "20 confirmed as reviewed.\n"
    assert {p.article.status for p in load(copy).pages} == {"reviewed"}
    assert (
        "nothing to export"
        in run_cli("review", "export", tmp_path / "y.csv", "--root", copy).stdout
    )
    assert not (tmp_path / "y.csv").exists()


def test_an_export_never_replaces_a_file_that_may_hold_corrections(copy, tmp_path):
    file = tmp_path / "x.csv"
    file.write_text("precious")
    result = run_cli("review", "export", file, "--root", copy)
    assert result.returncode == 2 and "--overwrite" in result.stderr
    assert file.read_text() == "precious"
    assert run_cli("review", "export", file, "--overwrite", "--root", copy).returncode == 0


def test_one_article_can_be_chosen_by_its_address_or_its_page(copy):
    article = the_article(copy, "000")
    for name in (article.id, article.slug, Path(article.page).stem):
        result = run_cli("review", "export", "--article", name, "-", "--root", copy)
        assert {row["article"] for row in rows(result.stdout.lstrip("\ufeff"))} == {article.id}
    result = run_cli("review", "export", "--article", "không có", "-", "--root", copy)
    assert result.returncode == 2 and "không có" in result.stderr


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("export", "x.xlsx"), "--format"),
        (("export", "--status", "good", "-"), "pending, stale, machine, edited, reviewed"),
        (("export", "--all", "--status", "machine", "-"), "--all or --status"),
        (("import", "none.csv"), "does not exist"),
        (("serve", "--reviewer", "a\nb"), "line break"),
    ],
)
def test_what_cannot_be_done_is_said_and_ends_with_2(make_site, words, said):
    result = run_cli("review", *words, "--root", make_site({}))
    assert result.returncode == 2 and said in result.stderr and "Traceback" not in result.stderr


def test_a_page_that_cannot_be_read_is_told_and_the_others_are_corrected(copy, tmp_path):
    file = tmp_path / "x.csv"
    run_cli("review", "export", file, "--root", copy)
    article = the_article(copy, "000")
    corrected(file, article.summary_vi[0], corrected="Better.")
    page = page_of(copy, "002")
    page.write_text(page.read_text("utf-8").replace("title: '", "title: a: '"), "utf-8")
    result = run_cli("review", "import", file, "--root", copy)
    assert result.returncode == 1 and f"{page.name}:5" in result.stderr
    assert result.stdout.startswith("1 changed, 15 unchanged, 4 not found")
    assert the_article(copy, "000").summary_en[0] == "Better."


@pytest.mark.parametrize("words", [(), ("export",), ("import",), ("serve",)])
def test_every_help_text_has_an_example(words):
    result = run_cli("review", *words, "--help")
    assert result.returncode == 0
    assert "Example" in result.stdout and "python build.py review" in result.stdout
