"""How much the search loads, and how long it takes: at 1,000 and at 10,000 articles.

    .venv/bin/python benchmarks/search.py [--articles N …] [--keep FOLDER]

The articles are made: eighteen sentences each of training/data/own/*.tsv (three of them, with
their English, are the summary) and two of the five in content/articles/, with other numbers and names,
so that sentences differ as they do in news. The dates run over twelve years.

Printed are the time to make all files of the search, their number and sizes, and for each
query in a fresh browser: what it loads over http up to the first ten hits (the page, its style
sheet, scripts and all shards; without compression, and with gzip file by file), and
the milliseconds from the last key to the hits, the pause for further typing included. They are
an upper bound: the server is on this machine, but so is everything else that runs on it.
"""

from __future__ import annotations

import argparse
import datetime as dt
import functools
import gzip
import http.server
import random
import shutil
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

PROGRAM = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(PROGRAM))

from ingest import varied  # noqa: E402
from playwright.sync_api import sync_playwright  # noqa: E402

from songngu import body as markdown  # noqa: E402
from songngu import config, content, gazetteer, topics  # noqa: E402
from songngu.article import Article, Source  # noqa: E402
from songngu.render import pages as site_pages  # noqa: E402
from songngu.render import pictures, search  # noqa: E402
from songngu.render.site import Theme  # noqa: E402
from songngu.text import sentences, slugify  # noqa: E402

QUERIES = (
    "hội nghị",
    "cải cách hành chính",
    "cai cach hanh chinh",
    '"trung tâm phục vụ hành chính công"',
    "administrative reform in the provinces",
    "tỷ lệ hồ sơ đúng hạn ở cấp xã",
    "Long An",
    "16/7/2019",
    "th",
)
_BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
CHROMIUM = next(filter(None, map(shutil.which, _BROWSERS)), None)
_AUTHORS = "Phong Nhã, Lan Anh, Trịnh Cơ, Quốc Dũng, Thu Hiền, Minh Đức, Hồng Vân".split(", ")
_SOURCES = "Báo Long An, Báo Gia Lai, Cổng thông tin điện tử Vĩnh Long, Báo Điện Biên Phủ".split(
    ", "
)


def made(count: int) -> Iterator[Article]:
    """Yield `count` articles."""
    files = sorted((PROGRAM / "training/data/own").glob("*.tsv"))
    lines = [line for path in files for line in path.read_text("utf-8").splitlines()]
    pairs = [(vi, en) for vi, _, en in (line.partition("\t") for line in lines) if en]
    heads = [pair for pair in pairs if not pair[0].endswith((".", ":", "”", "!", "?"))]
    heads = [pair for pair in heads if 6 <= len(pair[0].split()) <= 20]
    told = [pair for pair in pairs if pair[0].endswith(".") and len(pair[0].split()) >= 10]
    seeds = [page.article for page in content.load(PROGRAM).pages]
    own = [s for a in seeds for p in markdown.prose(a.body) for s in sentences(p)]
    places = [unit.name for unit in gazetteer.all_units(dt.date(2020, 1, 1))]
    subjects = [topic.slug for topic in topics.load(PROGRAM)[0].all]
    for number in range(count):
        draw = random.Random(number)
        chosen = [draw.choice(heads), *draw.sample(told, 18)]
        text = "\n".join(f"{vi}\n{en}" for vi, en in chosen)
        said = varied(text, number, html=False).split("\n")
        vi, en = said[0::2], said[1::2]
        day = dt.date(2014, 1, 1) + dt.timedelta(days=number * 4380 // count)
        prose = [*vi[1:], *draw.sample(own, 2)]
        yield Article(
            id=f"a-{number:012x}",
            slug=f"{slugify(vi[0], 50)}-{number}",
            title=vi[0],
            title_en=en[0],
            body="\n\n".join(" ".join(prose[at : at + 4]) for at in range(0, len(prose), 4)),
            date=f"{day} 08:00",
            date_certainty="explicit",
            provinces=(draw.choice(places),) if number % 5 else (),
            authors=(draw.choice(_AUTHORS),),
            source=Source(draw.choice(_SOURCES)),
            topics=(draw.choice(subjects),),
            summary_vi=tuple(vi[1:4]),
            summary_en=tuple(en[1:4]),
        )


def build(articles: list[Article], folder: Path) -> None:
    """Write the search and its pages below `folder`, and say how long the search took and its sizes."""
    began = time.process_time()
    found = site_pages.pages(articles, topics.load(PROGRAM)[0], public=False)
    print(f"the site as data: {time.process_time() - began:.1f} s of CPU")
    began = time.process_time()
    shards = list(search.files(found.values()))
    print(f"is there anything to do: {time.process_time() - began:.1f} s of CPU")
    began = time.process_time()
    made_files = [(path, make()) for path, _, make in shards]
    print(f"making all files of the search: {time.process_time() - began:.1f} s of CPU")
    for kind in ("words", "pairs", "texts"):
        sizes = sorted(len(data) for path, data in made_files if f"/{kind}/" in path)
        packed = sum(len(gzip.compress(data)) for path, data in made_files if f"/{kind}/" in path)
        print(
            f"  {kind}: {len(sizes):,} files, {sum(sizes) / 1e6:.1f} MB ({packed / 1e6:.1f} MB gzip), "
            f"middle {sizes[len(sizes) // 2] / 1e3:.1f} kB, largest {sizes[-1] / 1e3:.1f} kB"
        )
    theme = Theme([PROGRAM / "templates"], config.load(PROGRAM))
    wanted = {path: page for path, page in found.items() if page.template == "search.html"}
    for output in theme.outputs(wanted, pictures.Album()):
        if output.path.startswith(search.FOLDER):
            continue  # of no article
        made_files.append((output.path, output.make()))
    for path, data in made_files:
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(data)


def main() -> None:
    """Measure."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--articles", type=int, nargs="+", default=[1_000, 10_000])
    parser.add_argument("--keep", type=Path, help="leave the files in this folder")
    options = parser.parse_args()
    for count in options.articles:
        with tempfile.TemporaryDirectory() as name:
            folder = (options.keep or Path(name)) / str(count)
            folder.mkdir(parents=True, exist_ok=True)
            print(f"\n{count:,} articles")
            build(list(made(count)), folder)
            ask(folder)


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


def ask(folder: Path) -> None:
    """Put every query to the search in `folder`, each in a fresh browser, and print what it took."""
    handler = functools.partial(_Quiet, directory=str(folder))
    with (
        http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server,
        sync_playwright() as playwright,
    ):
        threading.Thread(target=server.serve_forever, daemon=True).start()
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        url = f"http://127.0.0.1:{server.server_address[1]}/vi/search.html"
        print("    kB   gzip  files     ms   found     query")
        for query in QUERIES:
            page = browser.new_page()
            loaded: list[Path] = []
            page.on(
                "request", lambda request, loaded=loaded: loaded.append(_file(folder, request.url))
            )
            page.goto(url)
            milliseconds = page.evaluate(_TYPED, query)
            said = page.inner_text("#found")
            sizes = [path.read_bytes() for path in loaded if path.is_file()]
            plain, packed = (
                sum(map(len, all_)) / 1e3 for all_ in (sizes, map(gzip.compress, sizes))
            )
            print(
                f"{plain:6.0f} {packed:6.0f} {len(sizes):6} {milliseconds:6.0f}   {said:9} {query}"
            )
            page.close()
        browser.close()
        server.shutdown()


def _file(folder: Path, url: str) -> Path:
    return folder / unquote(urlsplit(url).path).lstrip("/")


# Types a query at once and waits until the page has said how many articles there are.
_TYPED = """query => new Promise(done => {
  const field = document.getElementById("q"), found = document.getElementById("found");
  const began = performance.now();
  new MutationObserver(() => done(performance.now() - began)).observe(found, {childList: true});
  field.value = query;
  field.dispatchEvent(new Event("input"));
})"""


if __name__ == "__main__":
    main()
