/*
 * Runs in the extension's world on the CRM page, beside badgeProbe.js: notes when each name first stands on the page. An
 * observer of all changes answers in the microtask after the CRM's own script, so what it reads is the moment of the change,
 * on the same clock as the painted badges.
 */
{
  /** @typedef {{ place: string, record: number, atMs: number, paintedAtMs?: number }} Arrival */
  /** @type {Map<string, Arrival>} */
  let arrivals = new Map();
  /** @type {Set<string>} */
  let before = new Set();

  const rows = 'main a[href^="#/contacts/"][href$="/show"]:has(> [role="checkbox"])';
  const listNames = () => [
    ...[...document.querySelectorAll(rows)].map((row) => ({ place: "row", link: row, name: row })),
    // A record's name belongs to the id that the edit link gives; the address runs ahead of both.
    ...[...document.querySelectorAll('main a[href^="#/contacts/"]')]
      .filter((link) => /^#\/contacts\/\d+$/.test(link.getAttribute("href") ?? ""))
      .map((link) => ({ place: "heading", link, name: document.querySelector("main h5") })),
  ];

  // What was asked for before a frame is painted comes as a message once it is.
  const { port1, port2 } = new MessageChannel();
  /** @type {Arrival[]} */
  const unpainted = [];
  port1.onmessage = () => {
    for (const arrival of unpainted.splice(0)) arrival.paintedAtMs = performance.now();
  };

  const look = () => {
    const atMs = performance.now();
    for (const { place, link, name } of listNames()) {
      const record = Number(link.getAttribute("href")?.split("/")[2]);
      const key = `${place} ${record}`;
      if ((name?.textContent ?? "").trim() === "" || before.has(key) || arrivals.has(key)) continue;
      const arrival = { place, record, atMs };
      arrivals.set(key, arrival);
      unpainted.push(arrival);
      if (unpainted.length === 1) requestAnimationFrame(() => port2.postMessage(undefined));
    }
  };
  new MutationObserver(look).observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
    attributeFilter: ["href"],
  });

  let keyAtMs = Number.NaN;
  addEventListener(
    "keydown",
    (event) => {
      // Where the overlay listens first it keeps J for itself; Alt went down just before.
      if (event.altKey) keyAtMs = event.timeStamp;
    },
    true,
  );

  Object.assign(globalThis, {
    arrivalProbe: {
      /** Goes to another hash of the CRM; what stands on the page now is no arrival. */
      go(/** @type {string} */ hash) {
        before = new Set();
        arrivals = new Map();
        look();
        before = new Set(arrivals.keys());
        arrivals = new Map();
        location.hash = hash;
      },
      list: () => [...arrivals.values()],
      /** Since 1970, to be compared with the clock of the panel's frame, which is a document of its own. */
      keyAtMs: () => performance.timeOrigin + keyAtMs,
      toWallMs: (/** @type {number} */ atMs) => performance.timeOrigin + atMs,
    },
  });
}
