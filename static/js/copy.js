// A button that copies the text of the element it names. Without JavaScript it is not there.
(function () {
  "use strict";
  if (!navigator.clipboard) return;
  for (const button of document.querySelectorAll("[data-copy]")) {
    button.hidden = false;
    button.addEventListener("click", async () => {
      const text = document.getElementById(button.dataset.copy).textContent;
      await navigator.clipboard.writeText(text.replace(/\s+/g, " ").trim());
      button.textContent = button.dataset.done;
    });
  }
})();
