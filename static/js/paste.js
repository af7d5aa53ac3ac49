// Reading an article takes seconds: say so, and don't send it twice.
"use strict";

const form = document.getElementById("article_form");
const button = form.querySelector("input[type=submit]");
const label = button.value;

form.addEventListener("submit", () => {
  button.disabled = true;
  button.value = button.dataset.busy;
});

// Back from the desk: the page is shown as it was left
window.addEventListener("pageshow", () => {
  button.disabled = false;
  button.value = label;
});
