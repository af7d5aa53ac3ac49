// A chip that is taken away takes the focus with it. Give it to the sentence that says what is shown.
document.addEventListener("htmx:afterSettle", () => {
  "use strict";
  if (document.activeElement === document.body) document.getElementById("shown").focus({ preventScroll: true });
});
