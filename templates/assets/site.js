// Copy buttons, the share sheet, and "/" for the search field. Everything works without it.
"use strict";
(() => {
  const all = (selector) => document.querySelectorAll(selector);

  const copy = async (text) => {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      // No clipboard without https in some browsers: the way of old.
      const area = document.createElement("textarea");
      area.value = text;
      area.style.cssText = "position:fixed;opacity:0";
      document.body.append(area);
      area.select();
      const done = document.execCommand("copy");
      area.remove();
      if (!done) return false;
    }
    return true;
  };

  for (const button of all("[data-copy]")) {
    const said = document.createElement("span");
    said.className = "done";
    said.setAttribute("role", "status");
    button.after(said);
    button.hidden = false;
    button.addEventListener("click", async () => {
      const text = document.getElementById(button.dataset.copy).textContent.trim();
      said.textContent = "";
      if (await copy(text)) {
        said.textContent = button.dataset.done;
        setTimeout(() => { said.textContent = ""; }, 4000);
      }
      button.focus();
    });
  }

  if (navigator.share) {
    for (const button of all("[data-share]")) {
      button.hidden = false;
      button.addEventListener("click", () => {
        navigator.share({ title: document.title, url: button.dataset.share }).catch((error) => {
          if (error.name !== "AbortError") console.warn(error);
        });
      });
    }
  }

  // Switched off on the search page; some browsers keep nothing for a file.
  const slash = () => {
    try {
      return localStorage.getItem("songngu-slash") !== "off";
    } catch {
      return true;
    }
  };

  document.addEventListener("keydown", (event) => {
    const field = document.querySelector(".find input[type=search]");
    const at = event.target;
    const typing = at.isContentEditable || /^(input|textarea|select)$/i.test(at.tagName);
    if (event.key !== "/" || !field || typing || event.ctrlKey || event.metaKey || event.altKey || !slash()) return;
    event.preventDefault();
    field.focus();
    field.select();
  });
})();
