{% load static %}/* Shows what the house has to tell, and a kind page when the house cannot be reached. */
"use strict";
const KEPT = "afterview {% static 'afterview.css' %}";
const PAGES = ["{% url 'out-of-reach' %}", "{% static 'afterview.css' %}"];

self.addEventListener("install", (event) => {
  event.waitUntil(caches.open(KEPT).then((kept) => kept.addAll(PAGES)).then(() => self.skipWaiting()));
});

self.addEventListener("activate", (event) => {
  const old = caches.keys().then((all) => Promise.all(all.filter((each) => each !== KEPT).map((each) => caches.delete(each))));
  event.waitUntil(old.then(() => self.clients.claim()));
});

/* Only pages that cannot be had; nothing that is somebody's own is kept. */
self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET") return;
  if (request.mode === "navigate") event.respondWith(fetch(request).catch(() => caches.match(PAGES[0])));
  else if (new URL(request.url).pathname === PAGES[1]) event.respondWith(fetch(request).catch(() => caches.match(PAGES[1])));
});

self.addEventListener("push", (event) => {
  let said = {};
  try { said = event.data.json(); } catch { /* then only that there is something */ }
  event.waitUntil(self.registration.showNotification(said.title || "Afterview", {
    body: said.words || "There is something to see.",
    icon: "{% static 'icons/192.png' %}",
    lang: "en",
  }));
});

self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  const open = self.clients.matchAll({ type: "window" }).then(([here]) => (here ? here.focus() : self.clients.openWindow("/")));
  event.waitUntil(open);
});
