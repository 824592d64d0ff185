/*
 * Runs in the extension's world on the CRM page. What a badge says stands in a closed root, so that the page cannot read it;
 * here the roots pass by as they are made, and those from before are opened. Whether a badge then stands on the page is asked
 * of the page.
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

  /** @param {Element} host @param {ShadowRoot} root */
  const follow = (host, root) => {
    const badge = { root, paintedAtMs: Number.NaN };
    badges.set(host, badge);
    new MutationObserver(() => {
      badge.paintedAtMs = Number.NaN;
      afterPaint.push(() => {
        badge.paintedAtMs = performance.now();
      });
      requestAnimationFrame(() => port2.postMessage(undefined));
    }).observe(root, { subtree: true, childList: true });
    return badge;
  };

  const { attachShadow } = Element.prototype;
  /** @type {typeof attachShadow} */
  Element.prototype.attachShadow = function (init) {
    const root = attachShadow.call(this, init);
    follow(this, root);
    return root;
  };
  /** One that was there before this script is opened by what only an extension's world has. @param {Element} host */
  const findBadge = (host) => {
    const known = badges.get(host);
    if (known !== undefined) return known;
    const root = globalThis.chrome.dom?.openOrClosedShadowRoot(/** @type {HTMLElement} */ (host));
    return root ? follow(host, root) : undefined;
  };

  /** @param {Element} host */
  const findRecord = (host) => {
    const address =
      host.getAttribute("data-place") === "row"
        ? host.closest("a[href]")?.getAttribute("href")
        : location.hash;
    return Number(/^#\/contacts\/(\d+)\/show/.exec(address ?? "")?.[1] ?? Number.NaN);
  };

  /**
   * A document or root, and every open root in it.
   * @param {Document | ShadowRoot} tree
   * @returns {(Document | ShadowRoot)[]}
   */
  const listTrees = (tree) => {
    const roots = [...tree.querySelectorAll("*")].flatMap(({ shadowRoot }) => shadowRoot ?? []);
    return [tree, ...roots.flatMap(listTrees)];
  };
  /**
   * What is to be read in a node, where hosts show their roots.
   * @param {Node} node
   * @returns {string}
   */
  const readShown = (node) => {
    const { shadowRoot = null, localName } = /** @type {Partial<Element>} */ (node);
    if (localName === "style") return "";
    const inside = [...(shadowRoot ?? node).childNodes];
    return inside.length === 0 ? (node.nodeValue ?? "") : inside.map(readShown).join("");
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
    listDocuments()
      .flatMap(listTrees)
      .flatMap((tree) => [...tree.querySelectorAll("[data-waypost][data-place]")]);

  Object.assign(globalThis, {
    badgeProbe: () =>
      listBadges().map((host) => {
        const badge = findBadge(host);
        const pill = badge?.root.querySelector(".pill");
        const label = pill?.querySelector(".label")?.getAttribute("data-text");
        return {
          place: host.getAttribute("data-place"),
          record: findRecord(host),
          beside: host.parentElement && readShown(host.parentElement).replace(/\s+/g, " ").trim(),
          label,
          paintedAtMs: badge?.paintedAtMs,
          isFaded: pill?.classList.contains("faded") ?? false,
          isShown: host.checkVisibility() && (pill?.getBoundingClientRect().width ?? 0) > 0,
        };
      }),
  });
}
