/* The pages work without this script; it makes desks quicker and drafts safer. */
(() => {
  "use strict";
  const typing = (element) => element.closest("input:not([type=checkbox]):not([type=radio]), textarea, select") !== null;

  /* The key shown beside an act does it, as long as nobody is typing; Alt with the key works anywhere, by the browser itself. */
  const desk = document.querySelector("kbd") !== null;
  document.addEventListener("keydown", (event) => {
    if (!desk || event.ctrlKey || event.altKey || event.metaKey || event.isComposing || typing(event.target)) {
      return;
    }
    const act = [...document.querySelectorAll("[accesskey]")].find(
      (element) => element.accessKey.toLowerCase() === event.key.toLowerCase() && element.offsetParent !== null,
    );
    const scan = document.getElementById("f-number");
    if (act) {
      event.preventDefault();
      act.focus();
      if (act.matches("button, a, [type=radio]")) {
        act.click();
      }
    } else if (scan && /^[0-9]$/.test(event.key)) {
      scan.focus(); /* a scanner types: the rest follows into the field */
    }
  });

  /* A form is sent once, however often the button is pressed. */
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.dataset.sent) {
      event.preventDefault();
    }
    form.dataset.sent = "yes";
  });
  window.addEventListener("pageshow", () => document.querySelectorAll("form").forEach((form) => delete form.dataset.sent));

  /* A draft is saved when its page goes out of sight with something new on it. */
  const draft = document.querySelector("form[data-draft]");
  if (draft) {
    let changed = false;
    draft.addEventListener("input", () => {
      changed = true;
    });
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState !== "hidden" || !changed || draft.dataset.sent) {
        return;
      }
      changed = false;
      const body = new URLSearchParams([...new FormData(draft)].filter(([, value]) => typeof value === "string"));
      body.set("_do", "later");
      fetch(draft.action, { method: "POST", body, keepalive: true, redirect: "manual" }).catch(() => {
        changed = true;
      });
    });
  }

  /* The first thing that is wrong is where the reader looks next. */
  const problems = document.querySelector(".problems");
  if (problems) {
    problems.focus();
  }
})();
