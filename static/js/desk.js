// The review desk: choosing a card or a marked span, keys, and proposals of selected words.
// All that is decided goes through forms and links that work without this.
"use strict";

(() => {
  const desk = document.getElementById("desk");
  if (!desk) return;

  const FIELDS = "textarea, select, [contenteditable], .select2-container, input:not([type=checkbox], [type=radio])";
  const narrow = matchMedia("(max-width: 899px)");
  const said = document.getElementById("said");
  const maker = document.getElementById("make-of-selection");
  const byHand = document.getElementById("mark-by-hand");
  let chosen = "";

  const cards = () => [...desk.querySelectorAll(".proposal")];
  const card = (number) => document.getElementById(`proposal-${number}`);
  const marks = (number) => [...desk.querySelectorAll(`mark[data-of~="${number}"]`)];
  const article = () => document.getElementById("article");

  // Choosing

  function outline() {
    for (const each of desk.querySelectorAll(".is-chosen")) {
      each.classList.remove("is-chosen");
      each.removeAttribute("aria-current");
    }
    if (!card(chosen)) return;
    for (const each of [card(chosen), ...marks(chosen)]) each.classList.add("is-chosen");
    card(chosen).setAttribute("aria-current", "true");
  }

  // Only the column moves: on a phone the page must not leave the card for the text
  function showInText() {
    const box = article();
    const [first] = marks(chosen);
    if (!first || !box.open) return;
    const top = first.getBoundingClientRect().top - box.getBoundingClientRect().top;
    if (top < 40 || top > box.clientHeight - 80) box.scrollTop += top - box.clientHeight / 3;
  }

  function choose(number, { focus = false, text = true, first = false } = {}) {
    if (!card(number)) return;
    chosen = String(number);
    outline();
    if (focus) card(chosen).focus({ preventScroll: true });
    if (!first || !narrow.matches) card(chosen).scrollIntoView({ block: "nearest" });
    if (text) showInText();
    // Before the page is complete, the browser would go there and take the focus along
    if (document.readyState === "complete") {
      history.replaceState(null, "", `#proposal-${chosen}`);
    }
  }

  function step(by) {
    const all = cards();
    if (!all.length) return;
    const at = all.indexOf(card(chosen));
    const next = all[Math.min(Math.max(at + by, 0), all.length - 1)];
    choose(next.dataset.number, { focus: true });
  }

  desk.addEventListener("click", (event) => {
    const link = event.target.closest(".desk-ref, .proposal-number");
    const mark = event.target.closest("mark");
    if (link) {
      event.preventDefault();
      article().open = true;
      choose(link.closest(".proposal")?.dataset.number || link.dataset.number, { focus: true });
    } else if (mark && getSelection().isCollapsed) {
      // Where spans overlap, each click goes on to the next
      const numbers = mark.dataset.of.split(" ");
      choose(numbers[(numbers.indexOf(chosen) + 1) % numbers.length], { text: false });
    } else if (event.target.closest("[data-close]")) {
      event.preventDefault();
      document.getElementById("by-hand").replaceChildren();
      byHand.focus();
    } else {
      chooseAround(event.target);
    }
  });

  // A press gives focus too, but a card that moved under the pointer would lose the click
  let isPressed = false;
  for (const type of ["pointerdown", "pointerup", "pointercancel"]) {
    document.addEventListener(type, () => { isPressed = type === "pointerdown"; }, true);
  }

  desk.addEventListener("focusin", (event) => {
    if (!isPressed) chooseAround(event.target);
  });

  function chooseAround(element) {
    const number = element.closest(".proposal")?.dataset.number;
    if (number && number !== chosen) choose(number);
  }

  // Keys

  document.addEventListener("keydown", (event) => {
    const isOff = !document.getElementById("keys-on").checked;
    if (isOff || event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.target.closest(FIELDS)) return;
    if (event.key === "j" || event.key === "k") {
      step(event.key === "j" ? 1 : -1);
    } else if (event.key === "?") {
      const help = document.getElementById("keys-help");
      help.hidden = !help.hidden;
    } else {
      const button = card(chosen)?.querySelector(`[data-key~="${CSS.escape(event.key)}"]`);
      if (!button) return;
      button.click();
    }
    event.preventDefault();
  });

  // What htmx brings

  // A new card is alive at once, however fast the next key follows
  htmx.config.defaultSettleDelay = 0;

  let awaited = "";

  document.addEventListener("htmx:beforeRequest", (event) => {
    const target = event.detail.target;
    if (target.matches(".proposal")) awaited = target.dataset.number;
    if (target.id === "by-hand") awaited = "by-hand";
  });

  document.addEventListener("htmx:beforeSwap", (event) => {
    if (!new URL(event.detail.xhr.responseURL).pathname.endsWith("/login/")) return;
    event.detail.shouldSwap = false;
    said.textContent = desk.dataset.signedOut;
  });

  for (const failure of ["htmx:responseError", "htmx:sendError"]) {
    document.addEventListener(failure, () => {
      awaited = "";
      said.textContent = desk.dataset.failed;
    });
  }

  document.addEventListener("htmx:afterSettle", () => {
    outline();
    tellOpenSpans();
    wakeAll();
    // Whoever has gone on to another card meanwhile stays there
    if (awaited === "by-hand") focusOn(document.getElementById("by-hand"));
    else if (awaited && awaited === chosen) focusOn(card(awaited));
    awaited = "";
  });

  document.addEventListener("choose", (event) => {
    choose(event.detail.value, { focus: true });
  });

  // A span is marked strongly while one of its proposals waits
  function tellOpenSpans() {
    for (const mark of desk.querySelectorAll("mark")) {
      const isOpen = mark.dataset.of.split(" ").some((each) => card(each)?.matches(".is-pending"));
      mark.classList.toggle("is-open", isOpen);
    }
  }

  const wakeAll = () => desk.querySelectorAll(".desk-form").forEach(wakeSearchFields);

  function wakeSearchFields(form) {
    if (form.querySelector(".admin-autocomplete:not(.select2-hidden-accessible)")) {
      // The event by which the admin's own script learns of new fields
      form.dispatchEvent(new CustomEvent("formset:added", { bubbles: true }));
    }
    // The search field that stands in for a select is called by the value it has, if any
    for (const select of form.querySelectorAll(".select2-hidden-accessible")) {
      const parts = select.parentElement.querySelectorAll(".select2-selection, [role=textbox]");
      for (const each of parts) each.setAttribute("aria-label", select.labels[0].textContent);
    }
  }

  function focusOn(place) {
    const inForms = ":is(.desk-form, .desk-search) :is(input:not([type=hidden]), textarea)";
    const field = [".errors :is(input, select, textarea)", "[type=radio]", inForms]
      .map((each) => place?.querySelector(each))
      .find(Boolean);
    (field || place)?.focus({ preventScroll: true });
    place?.scrollIntoView({ block: "nearest" });
    field?.scrollIntoView({ block: "nearest" });
  }

  // A proposal of selected words

  // Where the selection starts and ends in the article, in characters as Python counts them
  function selectedSpan() {
    const selection = getSelection();
    const text = desk.querySelector(".desk-text");
    if (selection.isCollapsed || !selection.rangeCount) return null;
    const range = selection.getRangeAt(0);
    if (!text.contains(range.commonAncestorContainer)) return null;
    let span = null;
    for (const piece of text.querySelectorAll("[data-start]")) {
      const words = piece.firstChild;
      if (!words || !range.intersectsNode(words)) continue;
      const from = range.startContainer === words ? range.startOffset : 0;
      const to = range.endContainer === words ? range.endOffset : words.length;
      if (from >= to) continue;
      const at = (offset) => Number(piece.dataset.start) + [...words.data.slice(0, offset)].length;
      span = { start: span ? span.start : at(from), end: at(to) };
    }
    return span;
  }

  function makeOfSelection() {
    const span = selectedSpan();
    const address = byHand.getAttribute("hx-get");
    const query = span ? `&start=${span.start}&end=${span.end}` : "";
    maker.hidden = true;
    htmx.ajax("GET", address + query, { target: "#by-hand", swap: "innerHTML" });
  }

  document.addEventListener("selectionchange", () => {
    maker.hidden = !byHand || !selectedSpan();
    if (maker.hidden) return;
    const box = getSelection().getRangeAt(0).getBoundingClientRect();
    maker.style.insetBlockStart = `${Math.min(box.bottom + 6, innerHeight - 48)}px`;
    maker.style.insetInlineStart = `${Math.max(8, Math.min(box.left, innerWidth - 180))}px`;
  });

  // The selection would be gone with the focus
  maker.addEventListener("mousedown", (event) => event.preventDefault());
  maker.addEventListener("click", makeOfSelection);

  // At the start

  if (narrow.matches) article().open = false;
  const [, linked] = location.hash.match(/^#proposal-(\d+)$/) || [];
  const start = card(linked) || desk.querySelector(".proposal.is-pending") || cards()[0];
  if (start) choose(start.dataset.number, { focus: Boolean(linked), first: !linked });
  const opened = desk.querySelector(".desk-form");
  if (opened) focusOn(opened.parentElement);
  // In its turn, after the admin's own script has made the search fields
  django.jQuery(wakeAll);
})();
