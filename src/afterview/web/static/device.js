/* A browser that may be told at once. The page says how else one is told without it. */
"use strict";
(() => {
  const form = document.getElementById("device");
  if (!form || !("serviceWorker" in navigator) || !("PushManager" in window) || !("Notification" in window)) return;
  const answer = form.querySelector("[data-answer]");
  document.querySelector("[data-cannot]").hidden = true;
  form.hidden = false;

  const key = () => {
    const text = atob(form.dataset.key.replaceAll("-", "+").replaceAll("_", "/"));
    return Uint8Array.from(text, (sign) => sign.charCodeAt(0));
  };

  const subscribed = async () => {
    await navigator.serviceWorker.register(form.dataset.worker);
    const { pushManager } = await navigator.serviceWorker.ready;
    await (await pushManager.getSubscription())?.unsubscribe(); /* it may be of another house */
    return pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key() });
  };

  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    answer.textContent = "";
    try {
      if ((await Notification.requestPermission()) !== "granted") {
        answer.textContent = "This browser was told not to show messages. Allow them for this page, and try again.";
        return;
      }
      form.elements.told.value = JSON.stringify(await subscribed());
      form.submit();
    } catch {
      answer.textContent = "This browser could not reach its own message service. Try again when it is online.";
    }
  });
})();
