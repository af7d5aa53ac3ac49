// What the filters need besides htmx: where the focus goes, and what to do when a request fails.
(() => {
  "use strict";
  const find = (id) => document.getElementById(id);
  const narrow = matchMedia("(max-width: 61.99rem)"); // see also .filters in timeline.css
  let submitted = false;

  document.addEventListener("submit", () => {
    submitted = true;
  });

  document.addEventListener("htmx:afterSettle", () => {
    if (submitted && narrow.matches) {
      find("filters").open = false;
      find("shown").focus();
    }
    // A chip that is taken away takes the focus with it.
    if (document.activeElement === document.body) find("shown").focus({ preventScroll: true });
    submitted = false;
  });

  // The list still shows the last filter that worked; so must the form, and somebody must say so.
  for (const failure of ["htmx:sendError", "htmx:responseError", "htmx:timeout"]) {
    document.addEventListener(failure, () => {
      find("filter-form").reset();
      const told = document.createElement("p");
      told.className = "problem";
      told.textContent = find("problems").dataset.failed;
      find("problems").replaceChildren(told);
      submitted = false;
    });
  }
})();
