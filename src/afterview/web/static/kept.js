/* What is typed without a connection waits in this browser until it has been kept. */
"use strict";

addEventListener("load", () => {
  for (const form of document.querySelectorAll("form[data-kept]")) {
    const place = `kept:${form.dataset.kept}`;
    const fields = [...form.querySelectorAll("textarea, input:not([type=hidden], [type=checkbox])")];
    const waiting = JSON.parse(localStorage.getItem(place) ?? "{}");
    const forget = () => localStorage.removeItem(place);
    form.addEventListener("input", () => {
      const typed = fields.filter((field) => field.value).map((field) => [field.name, field.value]);
      localStorage.setItem(place, JSON.stringify(Object.fromEntries(typed)));
    });
    document.addEventListener("htmx:after:swap", forget);
    form.addEventListener("submit", () => { if (navigator.onLine) forget(); });
    const restore = () => {
      for (const field of fields) {
        if (!waiting[field.name]) continue;
        field.value ||= waiting[field.name]; // the browser may have put it back itself
        field.dispatchEvent(new Event("input", { bubbles: true }));
      }
    };
    setTimeout(restore, 500); // when whoever listens is there
  }
});
