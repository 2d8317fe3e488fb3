/* A clock for an answer said aloud. Without it, the seconds can be typed. */
"use strict";

for (const place of document.querySelectorAll("[data-timer]")) {
  const button = place.querySelector("button");
  const shown = place.querySelector("output");
  const field = document.getElementById(place.dataset.timer);
  let began = 0;
  let ticking = 0;
  const seconds = () => Math.round((performance.now() - began) / 1000);
  const show = () => {
    const passed = seconds();
    shown.textContent = `${Math.floor(passed / 60)}:${String(passed % 60).padStart(2, "0")}`;
  };
  place.hidden = false;
  button.addEventListener("click", () => {
    if (ticking) {
      clearInterval(ticking);
      ticking = 0;
      field.value = Math.max(1, seconds());
      button.textContent = "Start again";
    } else {
      began = performance.now();
      ticking = setInterval(show, 250);
      show();
      button.textContent = "Stop";
    }
  });
}
