// The search page. Its files are scripts: a page opened from a folder may load nothing else.
// For words, buckets and lists see songngu/render/postings.py.
"use strict";
const byId = (id) => document.getElementById(id);
const [form, field, found, list, more] = ["search", "q", "found", "hits", "more"].map(byId);
const filters = [...form.querySelectorAll("select")], inputs = [field, ...filters];
const set = form.dataset, say = JSON.parse(set.strings), articles = Number(set.articles);
const lang = document.documentElement.lang;
// This page's place in a pair: Vietnamese, or English, as the pages of every other language show.
const LANGS = ["vi", "en"], own = Number(lang !== "vi");
const PAGE = 10; // hits at a time
const WEIGHTS = [8, 6, 4, 1]; // of headline, names, summary, body
const BESIDE = 20; // for two words side by side
const EXACT = 1000; // for a word with marks that is found with the very same

const WORD = /[0-9]{1,3}(?:[.,][0-9]{3})+(?![0-9])|[\p{L}\p{N}]+/gu;
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
const known = Object.create(null);

function spell(word) {
  const parts = word.toLowerCase().replace(/[.,]/g, "").normalize("NFD");
  const form = parts.replace(TONES, "").normalize("NFC") + (parts.match(TONES) || []).join("");
  return { form, plain: parts.replace(/\p{M}/gu, "").replace(/đ/g, "d") };
}

function wordsOf(text) {
  const words = [];
  text.replace(WORD, (word, at) => {
    known[word] = known[word] || spell(word);
    words.push({ at, end: at + word.length, ...known[word] });
  });
  return words;
}

// A query as runs of words that must stand together: in quotes, or unbroken (16/7/2019).
function read(query) {
  const runs = [];
  query.normalize("NFC").replace(/["“”]([^"“”]*)(?:["“”]|$)|[^\s"“”]+/g, (part, quoted) => {
    const run = wordsOf(quoted === undefined ? part : quoted);
    if (run.length) runs.push(run);
  });
  const words = runs.flat(), last = words[words.length - 1];
  // It may still be typed; too short, it would begin too many words.
  const short = last && set.words !== "1" && last.plain.length < set.letters;
  if (last) last.open = /[^\s"“”]$/.test(query) && !short;
  return { runs, words, short };
}

// 3: the same word with the same marks; 2: without; 1: it begins so; 0: another.
function closeness(word, { plain, form }) {
  if (plain === word.plain) return form === word.form ? 3 : 2;
  return word.open && plain.startsWith(word.plain) ? 1 : 0;
}

const shelf = {}, loading = {};

// What every file calls.
function songngu(name, data) {
  shelf[name] = data;
}

function load(name) {
  loading[name] = loading[name] || new Promise((resolve, reject) => {
    const script = make("script", { src: `${set.folder}${name}.js?${set.numbering}` });
    script.onload = () => resolve(shelf[name]);
    script.onerror = () => {
      delete loading[name];
      found.textContent = say.failed;
      reject(Error(name));
    };
    document.head.append(script);
  });
  return loading[name];
}

function bucket(kind, key) {
  let hash = 2166136261;
  for (const char of key) hash = Math.imul(hash ^ char.codePointAt(0), 16777619) >>> 0;
  return load(`${kind}/${hash % set[kind]}`);
}

const SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

function each(signs, call) {
  const bits = signs[0] === "!";
  let number = -1, gap = 0, shift = 0;
  for (const sign of bits ? signs.slice(1) : signs) {
    const value = SIGNS.indexOf(sign);
    if (bits) {
      for (let bit = 0; bit < 6; bit++) if (++number, value >> bit & 1) call(number);
    } else {
      gap |= (value & 31) << shift;
      shift += 5;
      if (value < 32) {
        call(number += gap + 1);
        gap = shift = 0;
      }
    }
  }
}

// How each article has a word: 0 not at all, else the best of 4 × closeness − field.
async function having(word) {
  const has = new Uint8Array(articles);
  const lines = await bucket("words", [...word.plain].slice(0, set.letters).join(""));
  for (const line of lines.split("\n")) {
    const [plain, ...spellings] = line.split(" ");
    for (const [form, lists] of spellings.map((one) => one.split("="))) {
      const close = closeness(word, { plain, form: form || plain });
      (close ? lists.split(",") : []).forEach((signs, at) =>
        each(signs, (number) => { has[number] = Math.max(has[number], 4 * close - at); }));
    }
  }
  return has;
}

// Which articles have a pair of words, or what a filter asks for.
async function under(key) {
  const has = new Uint8Array(articles);
  const [, rest = ""] = (await bucket("pairs", key)).split(`\n${key}=`);
  each(rest.split("\n")[0], (number) => { has[number] = 1; });
  return has;
}

const all = (some) => Promise.all(some);
const pairs = (words) => words.slice(1).map((word, at) => under(`${words[at].plain} ${word.plain}`));

// The numbers and scores of the articles that have all of it, the best first, of equals the newest.
async function search({ runs, words }, chosen) {
  const single = runs.filter((run) => !run[1]).flat();
  const [has, within, near, picked] = await all([
    words.map(having), runs.flatMap(pairs), pairs(single.slice(0, 5)), chosen.map(under),
  ].map(all));
  // A run that is still typed may end as in no article.
  const last = words[words.length - 1];
  if (last && last.open && !single.includes(last) && !within[within.length - 1].includes(1)) within.pop();
  const needed = [...has, ...within, ...picked], scored = [];
  for (let number = needed.length ? articles : 0; number--;) {
    if (!needed.every((one) => one[number])) continue;
    const scores = has.map((one, at) => {
      const close = one[number] + 3 >> 2;
      const exact = close === 3 && words[at].form !== words[at].plain;
      return close + WEIGHTS[4 * close - one[number]] + (exact ? EXACT : 0);
    });
    scored.push([number, sum(scores) + BESIDE * sum(near.map((one) => one[number]))]);
  }
  return scored.sort((a, b) => b[1] - a[1]);
}

const sum = (all) => all.reduce((a, b) => a + b, 0);

// Where a line meets the query: the spans to be marked, how well, and the runs it has.
function match(line, runs) {
  const words = wordsOf(line.text), marked = [], spans = [];
  let score = 0;
  const has = runs.filter((run) => {
    const close = words.map((_, at) => {
      const each = run.map((word, next) => (words[at + next] ? closeness(word, words[at + next]) : 0));
      return each.includes(0) ? 0 : sum(each);
    });
    const best = Math.max(0, ...close);
    score += best;
    close.forEach((one, at) => { if (one && one === best) run.forEach((_, next) => { marked[at + next] = true; }); });
    return best;
  });
  words.forEach(({ at, end }, n) => {
    if (marked[n] && marked[n - 1]) {
      spans[spans.length - 1][1] = end;
      score += 0.5;
    } else if (marked[n]) spans.push([at, end]);
  });
  return { ...line, spans, score, has };
}

function make(tag, attributes, ...inside) {
  const element = document.createElement(tag);
  Object.entries(attributes).forEach((one) => element.setAttribute(...one));
  element.append(...inside);
  return element;
}

// A line as a link with its marks.
function link({ text, at, href, spans }) {
  const parts = [];
  const end = spans.reduce((from, [start, to]) => {
    parts.push(text.slice(from, start), make("mark", {}, text.slice(start, to)));
    return to;
  }, 0);
  return make("a", LANGS[at] === lang ? { href } : { href, lang: LANGS[at] }, ...parts, text.slice(end));
}

// "16 tháng 7 năm 2019", which the browser writes with a comma; "tháng 7 năm 2019" of "2019-07".
const dayOf = (day) => new Date(day).toLocaleDateString(lang, { ...DATE, day: day[7] && "numeric" })
  .replace(/, (?=\d+$)/, lang === "vi" ? " năm " : ", ");
const DATE = { month: "long", year: "numeric", timeZone: "UTC" };

// An article (`Text` in songngu/render/search.py) as an item of the list; null if it has not all runs.
function hit([permalink, day, inferred, title, summary, named, body], runs) {
  const line = (text, at, label, fragment) => match(
    { text, at, label, href: `../${at > own ? "en" : lang}/${permalink}.html${fragment || ""}` }, runs);
  const both = (pair, ...rest) => [own, 1 - own].filter((at) => pair[at]).map((at) => line(pair[at], at, ...rest));
  const [head, ...twin] = both(title, "");
  const lines = [
    ...summary.flatMap((pair, at) => both(pair, "", `#s${at + 1}`)), ...twin, ...body.map((text) => line(text, 0, "")),
  ];
  const names = named.flatMap(([kind, ...pair]) => both(pair, `${say[kind]}: `));
  if (new Set([head, ...lines, ...names].flatMap((one) => one.has)).size < runs.length) return null;
  const first = (some) => some.reduce((a, b) => (b.score > a.score ? b : a), some[0]);
  const told = first(names);
  let best = first(lines);
  // A name is told only for what neither the headline nor a sentence has.
  if (told && head.has.length < runs.length && told.has.length > (best ? best.has.length : 0)) best = told;
  const places = named.filter(([kind]) => kind === "p").flatMap(([, ...pair], n) => {
    const at = pair[own] ? own : 0;
    return [n ? ", " : " · ", make("span", LANGS[at] === lang ? {} : { lang: LANGS[at] }, pair[at])];
  });
  const date = (inferred ? `${say.about} ` : "") + dayOf(day);
  return make("li", { class: "teaser" },
    make("p", { class: "meta" },
      day ? make("time", { datetime: day }, date) : say.undated, ...(places[0] ? places : [` · ${say.national}`])),
    make("h2", {}, link(head)),
    make("p", { class: "said" }, ...(best ? [best.label, link(best)] : [])));
}

let turn = 0; // what an older search brings comes too late
let asked, hits, next, total;

// The next hits.
async function take(mine) {
  const items = [];
  while (next < hits.length && items.length < PAGE) {
    const numbers = hits.slice(next, next + PAGE - items.length);
    const texts = await all(numbers.map(([one]) => load(`texts/${one / 100 | 0}/${one % 100}`)));
    if (mine !== turn) return [];
    next += numbers.length;
    const good = texts.map((one) => hit(one, asked.runs)).filter(Boolean);
    total -= numbers.length - good.length;
    items.push(...good);
  }
  more.hidden = next >= hits.length;
  const none = asked.runs.length || filters.some((one) => one.value) ? (asked.short ? say.short : say.none) : "";
  found.textContent = (total === 1 ? say.one : total ? say.many : none).replace("{n}", total.toLocaleString(lang));
  return items;
}

async function answer() {
  const mine = ++turn, now = read(field.value);
  const chosen = filters.filter((one) => one.value).map(({ name, value }) => `:${name} ${value}`);
  const best = await search(now, chosen);
  if (mine !== turn) return;
  [asked, hits, next, total] = [now, best, 0, best.length];
  const items = await take(mine);
  if (mine !== turn) return;
  list.textContent = "";
  list.append(...items);
}

let pause, settled = true; // whether the next change is a step for the Back button

// Writes the query into the address, of the other languages' pages too, and answers it.
function ask(now, kept = false) {
  clearTimeout(pause);
  const asks = new URLSearchParams();
  inputs.forEach(({ name, value }) => value.trim() && asks.set(name, value.trim()));
  const address = String(asks) && `?${asks}`;
  document.querySelectorAll(".switch a").forEach((one) => { one.search = address; });
  if (address !== location.search) {
    try {
      history[!kept && (settled || now) ? "pushState" : "replaceState"](0, "", location.pathname + address);
    } catch (error) {
      if (error.name !== "SecurityError") throw error; // some browsers keep no address of a file
    }
  }
  settled = now;
  answer();
}

function recall() {
  const asks = new URLSearchParams(location.search);
  inputs.forEach((one) => {
    one.value = asks.get(one.name) || "";
    if (one.selectedIndex < 0) one.value = ""; // no such choice
  });
  ask(true, true); // it is in the history already
}

field.addEventListener("input", () => {
  clearTimeout(pause);
  pause = setTimeout(ask, 150, false);
});
filters.forEach((one) => one.addEventListener("change", () => ask(true)));
form.addEventListener("submit", (event) => {
  event.preventDefault();
  ask(true);
});
addEventListener("popstate", recall);
more.addEventListener("click", async () => {
  if (more.ariaBusy) return;
  more.ariaBusy = "true";
  const items = await take(turn).finally(() => { more.ariaBusy = null; });
  list.append(...items);
  if (items[0]) items[0].querySelector("a").focus();
});

// One key alone must be possible to switch off (WCAG 2.1.4); site.js asks for the same.
const slash = byId("slash"), SLASH = "songngu-slash";
try {
  slash.checked = localStorage.getItem(SLASH) !== "off";
  slash.addEventListener("change", () => localStorage.setItem(SLASH, slash.checked ? "on" : "off"));
} catch (error) {
  if (error.name !== "SecurityError") throw error; // nothing is kept: it holds for this page
}

addEventListener("keydown", (event) => {
  const { key, target: at } = event, step = { ArrowDown: 1, ArrowUp: -1 }[key];
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || filters.includes(at)) return;
  if (key === "/" && at !== field && slash.checked) {
    field.select();
  } else if (key === "Escape") {
    (field.value ? [field] : filters).forEach((one) => { one.value = ""; });
    field.focus();
    ask(true);
  } else if (step) {
    const stops = [field, ...list.querySelectorAll("h2 a"), more];
    const from = stops.indexOf(list.contains(at) ? at.closest("li").querySelector("a") : at);
    const to = stops[from + step];
    if (from < 0 || !to) return;
    to.focus();
  } else return;
  event.preventDefault();
});

form.hidden = false;
recall();
