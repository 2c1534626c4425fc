// The review page: saves one sentence at a time, keeps what is not yet saved, and takes
// the keys named on the page. Without it the page is a plain form.
"use strict";

const words = JSON.parse(document.body.dataset.words);
const token = document.querySelector("meta[name=token]").content;
const said = document.getElementById("said");
const reviewer = document.getElementById("reviewer");
const entries = [...document.querySelectorAll(".entry")].map(entryOf);
const STORE = "songngu-review:";

document.documentElement.classList.add("script");

// Storage may be switched off; then the browser asks before it drops what was typed.
const kept = {
  get(name) { try { return localStorage.getItem(STORE + name); } catch { return null; } },
  set(name, text) { try { localStorage.setItem(STORE + name, text); return true; } catch { return false; } },
  drop(name) { try { localStorage.removeItem(STORE + name); } catch { /* nothing was kept */ } },
};
let unkept = false;
// The sentence that waits for a name to be signed with.
let unsigned = null;

function entryOf(section) {
  const area = section.querySelector("textarea");
  return {
    section, area,
    key: section.dataset.key,
    english: area.dataset.english,
    shown: section.querySelector(`[name="b.${section.dataset.key}"]`).value,
    message: section.querySelector("[data-message]"),
    status: section.querySelector(".status"),
    busy: false,
  };
}

const tidy = text => text.normalize("NFC").split(/\s+/).filter(Boolean).join(" ");

function say(text) {
  said.textContent = "";
  requestAnimationFrame(() => { said.textContent = text; });
  clearTimeout(say.timer);
  say.timer = setTimeout(() => { said.textContent = ""; }, 8000);
}

function tell(entry, text, bad = false) {
  entry.message.textContent = text;
  entry.message.classList.toggle("bad", bad);
  say(text);
}

// ---------------------------------------------------------------- what is not yet saved

function keep(entry) {
  const changed = tidy(entry.area.value) !== entry.english;
  entry.section.classList.toggle("unsaved", changed);
  if (!changed) kept.drop(entry.key);
  else if (!kept.set(entry.key, JSON.stringify({ text: entry.area.value, shown: entry.shown }))) unkept = true;
}

function bringBack(entry) {
  const draft = JSON.parse(kept.get(entry.key) || "null");
  if (!draft || entry.area.value !== entry.english) return keep(entry);
  entry.area.value = draft.text;
  if (draft.shown !== entry.shown && tidy(draft.text) !== entry.english) {
    entry.message.textContent = words.changed.replace("{text}", () => entry.english);
    entry.message.classList.add("bad");
  } else if (tidy(draft.text) !== entry.english) {
    entry.message.textContent = words.unsaved;
  }
  keep(entry);
}

addEventListener("beforeunload", event => {
  if (unkept && entries.some(entry => tidy(entry.area.value) !== entry.english)) event.preventDefault();
});

// ---------------------------------------------------------------- saving

async function send(entry, action) {
  if (entry.busy) return false;
  const text = entry.area.value;
  if (action === "accept" && !reviewer.value.trim()) {
    tell(entry, words.name, true);
    reviewer.focus();
    unsigned = entry;
    return false;
  }
  entry.busy = true;
  try {
    const response = await fetch(`/save${location.search}`, {
      method: "POST",
      headers: { "Content-Type": "application/json", "X-SongNgu-Token": token },
      body: JSON.stringify({ key: entry.key, text, shown: entry.shown, reviewer: reviewer.value, action }),
    });
    return take(entry, text, response.ok, await response.json());
  } catch {
    tell(entry, words.silent, true);
    return false;
  } finally {
    entry.busy = false;
  }
}

function take(entry, sent, ok, answer) {
  if ("english" in answer) {
    entry.english = answer.english;
    entry.shown = answer.shown;
    entry.status.textContent = answer.words;
    entry.section.classList.remove(entry.section.dataset.status);
    entry.section.classList.add(answer.status);
    entry.section.classList.toggle("flagged", answer.flagged);
    entry.section.dataset.status = answer.status;
    for (const [name, count] of Object.entries(answer.counts))
      document.querySelector(`[data-count="${name}"]`).textContent = count;
  }
  // What was typed while it was being saved stays.
  if (ok && entry.area.value === sent) entry.area.value = entry.english;
  if (answer.flagged === false) entry.section.querySelector(".doubts")?.remove();
  keep(entry);
  tell(entry, answer.message, !ok);
  return ok;
}

// ---------------------------------------------------------------- keys and buttons

function go(to) {
  if (!to) return;
  to.area.focus();
  to.section.scrollIntoView({ block: "nearest" });
}

function step(entry, by) {
  const to = entries[entries.indexOf(entry) + by];
  if (to) go(to);
  else if (by > 0) document.querySelector(".pager [rel=next]")?.focus();
}

function nextInDoubt(entry) {
  const from = entries.indexOf(entry) + 1;
  const to = [...entries.slice(from), ...entries.slice(0, from)]
    .find(other => other !== entry && other.section.classList.contains("flagged"));
  if (to) go(to);
  else say(words.certain);
}

async function sendAndStep(entry, action) {
  if (await send(entry, action)) step(entry, 1);
}

document.addEventListener("keydown", event => {
  // While an input method composes a letter, its keys are its own.
  if (event.isComposing || event.keyCode === 229) return;
  const entry = entries.find(one => one.section.contains(event.target));
  const plain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey;
  const alt = event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey;
  const control = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
  const typing = entry && event.target === entry.area;
  if (plain && event.key === "F8") nextInDoubt(entry);
  else if (alt && event.key === "ArrowDown") entry ? step(entry, 1) : go(entries[0]);
  else if (alt && event.key === "ArrowUp") entry ? step(entry, -1) : go(entries.at(-1));
  else if (typing && control && event.key === "Enter") sendAndStep(entry, "save");
  else if (typing && alt && event.key === "Enter") sendAndStep(entry, "accept");
  else if (typing && plain && event.key === "Enter") { /* a sentence has no line breaks */ }
  else return;
  event.preventDefault();
});

document.getElementById("review").addEventListener("submit", event => {
  event.preventDefault();
  const [action, key] = (event.submitter?.value || "").split(" ");
  const entry = entries.find(one => one.key === key);
  if (!entry) go(unsigned || entries[0]); // Enter in the field for the name
  else if (action !== "clear" || confirm(words.clear))
    send(entry, action);
});

for (const entry of entries) {
  entry.area.addEventListener("input", () => keep(entry));
  bringBack(entry);
}
reviewer.value = reviewer.value || kept.get("reviewer") || "";
reviewer.addEventListener("input", () => kept.set("reviewer", reviewer.value));
if (said.textContent) say(said.textContent);
