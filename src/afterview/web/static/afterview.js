/* Small comforts. Every page works without them. */
"use strict";

/* The letter's text into the clipboard. */
document.addEventListener("click", async (event) => {
  const button = event.target.closest("[data-copy]");
  if (!button) return;
  const from = document.getElementById(button.dataset.copy);
  await navigator.clipboard.writeText(from.value ?? from.textContent);
  const before = button.textContent;
  button.textContent = "Copied";
  setTimeout(() => { button.textContent = before; }, 2000);
});

/* From a finding to its place in the letter. */
document.addEventListener("click", (event) => {
  const link = event.target.closest("[data-start]");
  const text = link && document.querySelector(link.getAttribute("href"));
  if (!text) return;
  event.preventDefault();
  text.focus();
  text.setSelectionRange(Number(link.dataset.start), Number(link.dataset.end));
});

/* A menu closes when one clicks elsewhere or presses Escape. */
const closeMenus = (except) => {
  for (const menu of document.querySelectorAll("details.menu[open]")) if (menu !== except) menu.open = false;
};
document.addEventListener("click", (event) => closeMenus(event.target.closest("details.menu")));
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  const menu = document.activeElement?.closest("details.menu[open]");
  closeMenus();
  menu?.querySelector("summary").focus();
});

/* A form is sent once, however often one clicks. */
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.method !== "post" || form.id === "bring") return;
  if (form.dataset.sent) { event.preventDefault(); return; }
  form.dataset.sent = "1";
  setTimeout(() => { delete form.dataset.sent; }, 4000);
});
addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll("form[data-sent]")) delete form.dataset.sent;
});

/* Arrivals: y, n, and j and k to walk. */
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, select, textarea")) return;
  const all = [...document.querySelectorAll("[data-arrival]")];
  if (!all.length) return;
  const here = document.activeElement?.closest("[data-arrival]") ?? all[0];
  if (event.key === "j" || event.key === "k") {
    const next = all[all.indexOf(here) + (event.key === "j" ? 1 : -1)] ?? here;
    next.focus();
    next.scrollIntoView({ block: "nearest" });
  } else if (/^[1-9]$/.test(event.key)) {
    const select = here.querySelector("select[name=label]");
    if (select?.options[event.key - 1]) { select.selectedIndex = event.key - 1; select.focus(); }
  } else {
    here.querySelector(`[data-key="${CSS.escape(event.key)}"]`)?.click();
  }
});

/* A mailbox on its way, with how far it is. */
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.id !== "bring" || !form.querySelector("input[type=file]").files.length) return;
  event.preventDefault();
  const shown = form.querySelector("[data-progress]");
  const request = new XMLHttpRequest();
  shown.hidden = false;
  form.querySelector(".do").disabled = true;
  request.upload.onprogress = (step) => { shown.querySelector("progress").value = (100 * step.loaded) / step.total; };
  request.onload = () => {
    if (request.status < 400) { location.assign(request.responseURL); return; }
    const page = new DOMParser().parseFromString(request.responseText, "text/html");
    document.getElementById("main").replaceWith(page.getElementById("main") ?? document.createElement("main"));
  };
  request.onerror = () => {
    shown.querySelector("p").textContent = "It was cut off, or too large. Use the command line instead.";
    form.querySelector(".do").disabled = false;
  };
  request.open("POST", form.action);
  request.send(new FormData(form));
});

/* What only makes sense with this script, or only without. */
const furnish = () => {
  for (const each of document.querySelectorAll("[data-copy], .keys")) each.hidden = false;
  for (const each of document.querySelectorAll("[data-plain-only]")) each.hidden = true;
};
furnish();

/* After a fragment was swapped: the focus goes where the news is. */
document.addEventListener("htmx:after:swap", () => {
  furnish();
  if (document.activeElement && document.activeElement !== document.body) return;
  const place = document.querySelector(".wrong") ?? document.getElementById("main");
  place?.focus({ preventScroll: !place.matches(".wrong") });
});
