/*
 * Runs in the extension's world on the CRM page. What a badge says stands in a closed root, so that the page cannot read it;
 * here the roots pass by as they are made. Whether a badge then stands on the page is asked of the page.
 */
{
  /** @type {WeakMap<Element, { root: ShadowRoot, paintedAtMs: number }>} */
  const badges = new WeakMap();
  /** @type {(() => void)[]} */
  const afterPaint = [];
  // What was asked for before a frame is painted comes as a message once it is.
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    for (const note of afterPaint.splice(0)) note();
  };

  const { attachShadow } = Element.prototype;
  /** @type {typeof attachShadow} */
  Element.prototype.attachShadow = function (init) {
    const root = attachShadow.call(this, init);
    const badge = { root, paintedAtMs: Number.NaN };
    badges.set(this, badge);
    new MutationObserver(() => {
      badge.paintedAtMs = Number.NaN;
      afterPaint.push(() => {
        badge.paintedAtMs = performance.now();
      });
      requestAnimationFrame(() => port2.postMessage(undefined));
    }).observe(root, { subtree: true, childList: true });
    return root;
  };

  /** @param {Element} host */
  const findRecord = (host) => {
    const address =
      host.getAttribute("data-place") === "row"
        ? host.closest("a[href]")?.getAttribute("href")
        : location.hash;
    return Number(/^#\/contacts\/(\d+)\/show/.exec(address ?? "")?.[1] ?? Number.NaN);
  };

  /** The page, and the frames in it that it may read. */
  const listDocuments = (/** @type {Document} */ page = document) => {
    /** @type {Document[]} */
    const inside = [...page.querySelectorAll("iframe, frame")].flatMap((frame) => {
      const content = /** @type {HTMLIFrameElement} */ (frame).contentDocument;
      return content === null ? [] : listDocuments(content);
    });
    return [page, ...inside];
  };
  const listBadges = () =>
    listDocuments().flatMap((page) => [...page.querySelectorAll("[data-waypost][data-place]")]);

  Object.assign(globalThis, {
    badgeProbe: () =>
      listBadges().map((host) => {
        const badge = badges.get(host);
        const pill = badge?.root.querySelector(".pill");
        const label = pill?.querySelector(".label")?.getAttribute("data-text");
        return {
          place: host.getAttribute("data-place"),
          record: findRecord(host),
          beside: host.parentElement?.textContent?.replace(/\s+/g, " ").trim(),
          label,
          paintedAtMs: badge?.paintedAtMs,
          isFaded: pill?.classList.contains("faded") ?? false,
          isShown: host.checkVisibility() && (pill?.getBoundingClientRect().width ?? 0) > 0,
        };
      }),
  });
}
