/*
 * Runs first on a hostile page, in the page's own world. It gets in the way of everything that a script could be caught by, and
 * keeps in `spoils` whatever comes past: what Waypost must not let it have is looked for there.
 */
{
  /** @type {{ by: string, what: string }[]} */
  const spoils = [];
  /** @param {unknown} value */
  const toText = (value) => {
    if (value instanceof Element) return value.outerHTML;
    if (value instanceof ShadowRoot) return value.innerHTML;
    if (value instanceof Node) return value.textContent ?? "";
    if (typeof value !== "object" || value === null) return String(value);
    try {
      return JSON.stringify(value) ?? "";
    } catch {
      return Object.keys(value).join();
    }
  };
  let isWriting = false;
  /** @param {string} by @param {readonly unknown[]} values */
  const keep = (by, ...values) => {
    // What the spy itself calls is patched as well.
    if (isWriting || spoils.length > 20_000) return;
    isWriting = true;
    spoils.push({ by, what: values.map(toText).join(" ").slice(0, 2_000) });
    isWriting = false;
  };

  /** @param {string} owner @param {object} prototype */
  const patchAll = (owner, prototype) => {
    for (const name of Object.getOwnPropertyNames(prototype)) {
      const own = Object.getOwnPropertyDescriptor(prototype, name);
      if (name === "constructor" || own === undefined || !own.configurable) continue;
      if (typeof own.value === "function") {
        const native = own.value;
        Object.defineProperty(prototype, name, {
          ...own,
          /** @this {unknown} @param {unknown[]} args */
          value(...args) {
            keep(`${owner}.${name}`, this, ...args);
            return native.apply(this, args);
          },
        });
      } else if (own.set !== undefined) {
        const { set } = own;
        Object.defineProperty(prototype, name, {
          ...own,
          /** @this {unknown} @param {unknown} value */
          set(value) {
            keep(`${owner}.${name}=`, this, value);
            set.call(this, value);
          },
        });
      }
    }
  };
  for (const owner of [
    Element,
    HTMLElement,
    HTMLIFrameElement,
    HTMLCanvasElement,
    CanvasRenderingContext2D,
    OffscreenCanvasRenderingContext2D,
    ShadowRoot,
    CSSStyleSheet,
    EventTarget,
    Attr,
  ])
    patchAll(owner.name, owner.prototype);
  const { attachShadow } = Element.prototype;
  /** Opens every root that it is asked for. @param {ShadowRootInit} options */
  Element.prototype.attachShadow = function (options) {
    return attachShadow.call(this, { ...options, mode: "open" });
  };

  for (const type of [
    "keydown",
    "keypress",
    "keyup",
    "beforeinput",
    "input",
    "paste",
    "copy",
    "compositionupdate",
  ])
    window.addEventListener(
      type,
      (event) => keep(type, /** @type {KeyboardEvent} */ (event).key ?? "", event.target),
      true,
    );
  for (const type of [
    "focusin",
    "focusout",
    "blur",
    "click",
    "pointerdown",
    "message",
    "securitypolicyviolation",
    "storage",
  ])
    window.addEventListener(
      type,
      (event) => {
        const { data, blockedURI } = /** @type {{ data?: unknown, blockedURI?: string }} */ (event);
        keep(type, event.target, data ?? "", blockedURI ?? "");
      },
      true,
    );

  new MutationObserver((records) => {
    for (const { target, addedNodes, attributeName } of records) {
      const value =
        target instanceof Element && attributeName !== null ? target.getAttribute(attributeName) : "";
      keep("mutation", value, ...addedNodes);
    }
  }).observe(document, { childList: true, subtree: true, attributes: true, characterData: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) keep("performance", entry.toJSON());
  }).observe({ entryTypes: PerformanceObserver.supportedEntryTypes.filter((type) => type !== "longtask") });
  new ReportingObserver((reports) => keep("report", ...reports.map((report) => report.toJSON()))).observe();

  /** Puts everything that can be searched, selected, walked or asked for into the spoils. */
  const search = () => {
    document.execCommand("selectAll");
    keep("selection", document.getSelection()?.toString());
    document.getSelection()?.removeAllRanges();
    for (let x = 2; x < innerWidth; x += 40)
      for (let y = 2; y < innerHeight; y += 40) keep("point", ...document.elementsFromPoint(x, y));
    for (const each of document.querySelectorAll("*")) {
      keep(
        "element",
        each.shadowRoot ?? "",
        each
          .getAttributeNames()
          .map((name) => each.getAttribute(name))
          .join(" "),
      );
      keep(
        "names",
        each.ariaLabel,
        each.computedStyleMap?.().get("content")?.toString(),
        getComputedStyle(each, "::before").content,
      );
    }
    keep(
      "entries",
      performance.getEntries().map((entry) => entry.name),
    );
    keep(
      "frames",
      window.length,
      ...Array.from({ length: window.length }, (_, index) => String(window[index]?.name)),
    );
    keep("text", document.documentElement.textContent);
  };

  Object.assign(window, { spoils, searchEverything: search });
}
