// Light, dark, or as the reader's system has it. Runs before the page is drawn, so nothing flashes.
(function () {
  "use strict";
  const root = document.documentElement;
  const kept = () => {
    try {
      return localStorage.getItem("theme");
    } catch {
      return null; // Storage is forbidden: the system's choice stands.
    }
  };
  const isDark = () =>
    (root.dataset.theme || (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light")) === "dark";

  if (kept()) root.dataset.theme = kept();

  document.addEventListener("DOMContentLoaded", () => {
    const button = document.querySelector("[data-theme-switch]");
    const label = () => {
      button.textContent = isDark() ? button.dataset.light : button.dataset.dark;
    };
    label();
    button.hidden = false;
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", label);
    button.addEventListener("click", () => {
      root.dataset.theme = isDark() ? "light" : "dark";
      try {
        localStorage.setItem("theme", root.dataset.theme);
      } catch {
        // The choice lasts as long as the page.
      }
      label();
    });
  });
})();
