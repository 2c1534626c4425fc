"""A saved page tells where and when it was saved, where its program noted it."""

from __future__ import annotations

import pytest

from songngu.ingest import html_saved
from songngu.ingest.convert import examine
from songngu.ingest.html_saved import Saved
from tests.test_html import ONE, THREE, TITLE, TWO

URL = "http://sonoivu.kontum.gov.vn/tin/123.html"
COPY = f"https://web.archive.org/web/20150605180000/{URL}"


@pytest.mark.parametrize(
    ("head", "saved"),
    [
        (f"<!-- saved from url=(0041){URL} -->", Saved(URL)),
        (f"<!-- saved from url=(0077){COPY} -->", Saved(URL, "2015-06-06 01:00", COPY)),
        ("<!-- saved from url=(0014)about:internet -->", Saved()),
        (
            f"<!--\n Page saved with SingleFile \n url: {URL} \n saved date: Fri Mar 08 2024"
            " 10:12:33 GMT+0700 (Giờ Đông Dương)\n-->",
            Saved(URL, "2024-03-08 10:12"),
        ),
        (
            f"<!-- Mirrored from {URL[7:]} by HTTrack Website Copier/3.x [XR&CO'2014],"
            " Fri, 08 Mar 2024 20:12:33 GMT -->",
            Saved(URL, "2024-03-09 03:12"),
        ),
        (
            f'<html data-scrapbook-source="{URL}" data-scrapbook-create="20240308031233123">',
            Saved(URL, "2024-03-08 10:12"),
        ),
        (f'<script>__wm.wombat("{URL}","20150605180000",)</script>',
         Saved(URL, "2015-06-06 01:00", COPY)),
        (f'<div id="wm-ipp-print">The Wayback Machine - {COPY}</div>',
         Saved(URL, "2015-06-06 01:00", COPY)),
        (
            f'<link rel="canonical" href="https://archive.ph/2015.06.05-180000/{URL}"/>',
            Saved(URL, "2015-06-06 01:00", f"https://archive.ph/2015.06.05-180000/{URL}"),
        ),
        (f'<p>Xem <a href="{COPY}">bản lưu</a></p>', Saved()),
        ("<!-- saved from url= -->", Saved()),
    ],
)  # fmt: skip
def test_what_a_program_notes_when_it_saves_a_page(head, saved):
    assert html_saved.read(f"<!doctype html>{head}<p>…</p>") == saved


def test_the_bar_of_the_archive_is_no_part_of_the_page():
    bar = (
        "<div id=wm-ipp-base><div>Collection: Alexa Crawls</div><div>Starting in 1996, Alexa Internet"
        " has been donating their crawl data to the Internet Archive.</div></div>"
        f"<div id='wm-ipp-print'>The Wayback Machine - {COPY}</div>"
    )
    story = f"<h2>{TITLE}</h2><p>{ONE}</p><p>{TWO}</p><p>{THREE}</p>"
    link = f"<link rel=canonical href='{COPY}'>"
    page = f"<!doctype html><html><head>{link}</head><body>{bar}<div>{story}</div></body></html>"
    article = examine(page.encode(), file="trang.html").article
    assert (article.title, article.source.url) == (TITLE, URL)
    assert (article.source.retrieved, article.source.archive_url) == ("2015-06-06 01:00", COPY)
    assert article.body.startswith(ONE[:40])
