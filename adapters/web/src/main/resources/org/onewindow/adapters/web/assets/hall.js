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
    if (event.submitter?.formTarget) {
      return; /* opens another page; this one goes on */
    }
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

  /* What else is asked for depends on some answers: the hall says what, by the same rules by which it checks. */
  const kept = new Map();
  const valueIn = (input) => (input.type === "checkbox" || input.type === "radio" ? input.checked : input.value);
  const inputsIn = (region) => [...region.querySelectorAll("input[name^='f.'], select[name^='f.'], textarea[name^='f.']")];
  const placeOf = (input) => `${input.name}=${input.type === "checkbox" || input.type === "radio" ? input.value : ""}`;
  /* Only what differs is put anew, so that nobody loses the place where she types or the button she is about to press. */
  const bare = (node) => {
    const copy = node.cloneNode(true);
    [copy, ...copy.querySelectorAll("*")].forEach((each) => {
      if (!each.matches("[type=radio], [type=checkbox], button, option")) {
        each.removeAttribute("value");
      }
      each.removeAttribute("checked");
      each.removeAttribute("selected");
      if (each.matches("textarea")) {
        each.textContent = "";
      }
    });
    return copy.outerHTML;
  };
  const isInput = (node) => node.matches("input, select, textarea");
  const isWithin = (node) => node.matches("fieldset, .field, .formrow-fields");
  /* By what is answered there: buttons that come and go beside it do not make it another. */
  const nameOf = (node) =>
    isInput(node) ? placeOf(node) : node.id || (node.querySelector("[name^='f.']")?.name ?? node.querySelector("output")?.id);
  const isSame = (old, fresh) =>
    bare(old) === bare(fresh) ||
    (old.tagName === fresh.tagName && nameOf(old) === nameOf(fresh) && (isInput(old) || (isWithin(old) && isWithin(fresh))));
  const adopt = (old, fresh) => {
    const kept = ["value", "checked"];
    [...old.attributes].filter(({ name }) => !kept.includes(name) && !fresh.hasAttribute(name)).forEach(({ name }) => old.removeAttribute(name));
    [...fresh.attributes].filter(({ name }) => !kept.includes(name)).forEach(({ name, value }) => old.setAttribute(name, value));
  };
  const renew = (old, fresh) => {
    let here = old.firstElementChild;
    const next = () => {
      const gone = here;
      here = here.nextElementSibling;
      return gone;
    };
    for (const child of [...fresh.children]) {
      let same = here;
      while (same && !isSame(same, child)) {
        same = same.nextElementSibling;
      }
      if (!same) {
        old.insertBefore(child, here);
        continue;
      }
      while (here !== same) {
        next().remove();
      }
      if (bare(same) !== bare(child)) {
        adopt(same, child);
        if (!isInput(same)) {
          renew(same, child);
        }
      }
      next();
    }
    while (here) {
      next().remove();
    }
  };
  const ask = async (form) => {
    const region = form.querySelector("[data-form-fields]");
    const before = new Set(inputsIn(region).map(placeOf));
    inputsIn(region).forEach((input) => kept.set(placeOf(input), valueIn(input)));
    const body = new URLSearchParams([...new FormData(form)].filter(([, value]) => typeof value === "string"));
    body.set("_do", "look");
    const answer = await fetch(form.action, { method: "POST", body, redirect: "error" });
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("[data-form-fields]");
    if (!answer.ok || !fresh) {
      return;
    }
    const seen = inputsIn(region).every((input) => kept.get(placeOf(input)) === valueIn(input));
    if (!seen) {
      return ask(form); /* something was typed meanwhile */
    }
    const focused = document.activeElement?.closest("[data-form-fields]") && document.activeElement;
    const asked = region.querySelector("[name=_asked]");
    const now = fresh.querySelector("[name=_asked]").value;
    const changed = now !== asked.value;
    renew(region, fresh);
    asked.value = now;
    inputsIn(region)
      .filter((input) => !before.has(placeOf(input)) && kept.has(placeOf(input)) && !valueIn(input))
      .forEach((input) => {
        const value = kept.get(placeOf(input));
        if (typeof value === "boolean") {
          input.checked = value;
        } else {
          input.value = value;
        }
      });
    const again = focused && !focused.isConnected && inputsIn(region).find((input) => placeOf(input) === placeOf(focused));
    if (again) {
      again.focus();
    }
    if (changed) {
      form.querySelector("[data-form-status]").textContent = region.dataset.changed;
    }
  };
  document.addEventListener("change", (event) => {
    if (event.target.closest("[data-form-fields] [data-steers]")) {
      ask(event.target.form).catch(() => {}); /* without an answer the page asks when it is sent */
    }
  });
  /*
   * A chosen file is sent in pieces at once, while the rest is filled in; a broken connection costs one piece. Without this script it
   * goes in with the form, as the field is made.
   */
  const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));
  const hallAsks = async (form, method, path, body) => {
    const headers = { "X-CSRF-Token": form.elements.csrf.value, "Accept-Language": document.documentElement.lang };
    if (method !== "GET") {
      headers["Content-Type"] = body instanceof Blob ? "application/octet-stream" : "application/json";
    }
    const content = method === "GET" || body instanceof Blob ? body : JSON.stringify(body ?? {});
    const answer = await fetch("/api/v1/uploads" + path, { method, headers, body: content });
    if (answer.status >= 500) {
      throw new TypeError("the hall is busy");
    }
    const said = await answer.json();
    if (!answer.ok) {
      throw new Error([said.detail, ...(said.findings ?? []).map((each) => each.mend)].filter(Boolean).join(" "));
    }
    return said;
  };
  /* What the network or a busy hall refuses is asked again, for some minutes; what is wrong with the file is not. */
  const patiently = async (line, ask) => {
    for (let wait = 500; ; wait = Math.min(wait * 2, 30000)) {
      try {
        return await ask();
      } catch (problem) {
        if (!(problem instanceof TypeError) || line.state.dropped || wait > 25000) {
          throw problem;
        }
        line.say(line.input.dataset.again);
        await pause(wait);
      }
    }
  };
  const uploadLine = (input, file) => {
    const item = document.createElement("li");
    const name = document.createElement("span");
    const bar = document.createElement("progress");
    const said = document.createElement("span");
    const drop = document.createElement("button");
    name.textContent = file.name;
    bar.max = Math.max(file.size, 1);
    bar.value = 0;
    bar.setAttribute("aria-label", file.name);
    said.className = "quiet small";
    drop.type = "button";
    drop.className = "linklike";
    drop.textContent = input.dataset.drop;
    item.append(name, " ", bar, " ", said, " ", drop);
    input.parentElement.querySelector(".uploads").append(item);
    const state = { dropped: false };
    drop.addEventListener("click", () => {
      state.dropped = true;
      item.remove();
      input.focus();
    });
    return { input, item, bar, state, say: (text) => { said.textContent = text; } };
  };
  const sendInPieces = async (form, line, file) => {
    let progress = await patiently(line, () => hallAsks(form, "POST", "", { name: file.name, size: file.size }));
    const path = "/" + progress.id;
    while (progress.received < progress.size && !line.state.dropped) {
      line.say(line.input.dataset.going);
      const start = progress.received;
      const piece = file.slice(start, start + progress.longestPiece);
      try {
        progress = await hallAsks(form, "PUT", path + "/pieces/" + start, piece);
      } catch (problem) {
        if (!(problem instanceof TypeError)) {
          throw problem;
        }
        line.say(line.input.dataset.again);
        await pause(500);
        progress = await patiently(line, () => hallAsks(form, "GET", path));
      }
      line.bar.value = progress.received;
    }
    if (line.state.dropped) {
      await hallAsks(form, "DELETE", path);
      return;
    }
    await patiently(line, () => hallAsks(form, "POST", path + "/finish"));
    const kept = document.createElement("input");
    kept.type = "hidden";
    kept.name = line.input.dataset.upload;
    kept.value = progress.id;
    line.item.append(kept);
    line.say("✓ " + line.input.dataset.there);
  };
  const underWay = new Set();
  document.querySelectorAll("input[type=file][data-upload]").forEach((input) => {
    input.addEventListener("change", () => {
      const files = [...input.files];
      input.value = "";
      files.forEach((file) => {
        const line = uploadLine(input, file);
        const sending = sendInPieces(input.form, line, file)
          .catch((problem) => {
            line.item.classList.add("problem");
            line.say("! " + problem.message);
            line.bar.remove();
          })
          .finally(() => underWay.delete(sending));
        underWay.add(sending);
      });
    });
  });
  /* The form waits for what is still on its way. */
  document.addEventListener(
    "submit",
    (event) => {
      if (underWay.size > 0) {
        event.preventDefault();
        event.stopImmediatePropagation();
        const { target, submitter } = event;
        Promise.allSettled([...underWay]).then(() => target.requestSubmit(submitter));
      }
    },
    true,
  );

  /* The ticket of a terminal prints itself. */
  if (document.body.dataset.printsItself !== undefined) {
    window.print();
  }

  /* A part of a page that follows the queue: told that something changed, it asks for itself anew, and says aloud who is called. */
  const live = document.querySelector("[data-feed]");
  if (live) {
    const sound = document.querySelector("[data-sound]");
    const callsIn = () => [...live.querySelectorAll("[data-call]")];
    const said = new Set(callsIn().map((call) => call.dataset.call));
    let speaks = false;
    if (sound && "speechSynthesis" in window) {
      sound.hidden = false;
      sound.addEventListener("click", () => {
        speaks = true;
        sound.textContent = sound.dataset.on;
        sound.disabled = true;
      });
    }
    const sayNew = () =>
      callsIn()
        .filter((call) => !said.has(call.dataset.call))
        .forEach((call) => {
          said.add(call.dataset.call);
          if (speaks) {
            const words = new SpeechSynthesisUtterance(call.dataset.say);
            words.lang = document.documentElement.lang;
            window.speechSynthesis.speak(words);
          }
        });
    let told = "";
    const look = async () => {
      const answer = await fetch(live.dataset.part);
      if (answer.ok && !live.contains(document.activeElement)) {
        live.innerHTML = await answer.text();
        sayNew();
      }
    };
    const feed = new EventSource(live.dataset.feed);
    feed.addEventListener("message", (event) => {
      if (event.data !== told) {
        told = event.data;
        look().catch(() => {
          told = "";
        });
      }
    });
  }

  const first = (files) => {
    const one = new DataTransfer();
    one.items.add(files[0]);
    return one.files;
  };
  /* What is dropped beside a field for files is chosen in it; a text that is dropped goes into the field for texts. */
  document.querySelectorAll("[data-dropzone]").forEach((zone) => {
    const input = zone.querySelector("input[type=file]");
    const text = document.getElementById(zone.dataset.dropzone);
    zone.querySelector(".drop-hint").hidden = false;
    const over = (event) => {
      if (event.dataTransfer && [...event.dataTransfer.types].some((type) => type === "Files" || (text && type === "text/plain"))) {
        event.preventDefault();
        zone.classList.toggle("over", event.type !== "dragleave");
      }
    };
    ["dragenter", "dragover", "dragleave"].forEach((type) => zone.addEventListener(type, over));
    zone.addEventListener("drop", (event) => {
      zone.classList.remove("over");
      const { files } = event.dataTransfer;
      const dropped = event.dataTransfer.getData("text/plain");
      if (files.length > 0) {
        event.preventDefault();
        input.files = input.multiple || files.length === 1 ? files : first(files);
        input.dispatchEvent(new Event("change", { bubbles: true }));
        input.focus();
      } else if (text && dropped) {
        event.preventDefault();
        text.value = dropped;
        text.focus();
      }
    });
  });

  /* The first thing that is wrong is where the reader looks next. */
  const problems = document.querySelector(".problems");
  if (problems) {
    problems.focus();
  }
})();
