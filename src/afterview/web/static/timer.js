/* A clock for an answer said aloud, and a recording that never leaves the page. */
"use strict";

/* Without a microphone, or without leave to use it, the clock runs alone. */
const recorder = (place) => {
  if (!place || !navigator.mediaDevices?.getUserMedia || !window.MediaRecorder) return null;
  const [wanted, said, audio] = ["input", "p", "audio"].map((each) => place.querySelector(each));
  let running = null;
  place.hidden = false;
  return {
    async start() {
      if (!wanted.checked) return;
      try {
        const sound = await navigator.mediaDevices.getUserMedia({ audio: true });
        const parts = [];
        running = new MediaRecorder(sound);
        running.ondataavailable = (piece) => parts.push(piece.data);
        running.onstop = () => {
          for (const track of sound.getTracks()) track.stop();
          URL.revokeObjectURL(audio.src);
          audio.src = URL.createObjectURL(new Blob(parts, { type: running.mimeType }));
          audio.hidden = false;
          said.textContent = "";
        };
        running.start();
        said.textContent = "Recording.";
      } catch {
        said.textContent = "The microphone may not be used here. The clock runs all the same.";
      }
    },
    stop() { if (running?.state === "recording") running.stop(); },
  };
};

for (const place of document.querySelectorAll("[data-timer]")) {
  const button = place.querySelector("button");
  const shown = place.querySelector("output");
  const field = document.getElementById(place.dataset.timer);
  const voice = recorder(document.querySelector("[data-recorder]"));
  let began = 0;
  let ticking = 0;
  const seconds = () => Math.round((performance.now() - began) / 1000);
  const show = () => {
    const passed = seconds();
    shown.textContent = `${Math.floor(passed / 60)}:${String(passed % 60).padStart(2, "0")}`;
  };
  place.hidden = false;
  button.addEventListener("click", async () => {
    if (ticking) {
      clearInterval(ticking);
      ticking = 0;
      voice?.stop();
      field.value = Math.max(1, seconds());
      button.textContent = "Start again";
    } else {
      button.disabled = true;
      await voice?.start();
      button.disabled = false;
      began = performance.now();
      ticking = setInterval(show, 250);
      show();
      button.textContent = "Stop";
    }
  });
}
