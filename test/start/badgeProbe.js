/*
 * Runs in the extension's world on the CRM page. What a badge says is pixels in a closed root, so that the page cannot read
 * it; here the words pass by on their way to the canvas. Whether they then stand on the page is asked of the page.
 */
{
  /** @type {WeakMap<Element, { label: string | undefined, canvas: HTMLCanvasElement, paintedAtMs: number }>} */
  const drawn = new WeakMap();
  /** @type {(() => void)[]} */
  const afterPaint = [];
  // Badges are drawn while a frame is being made; a message sent meanwhile arrives once that frame is painted.
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    for (const note of afterPaint.splice(0)) note();
  };

  // Words are drawn once, beside the page, and copied to every badge that says them.
  /** @type {WeakMap<OffscreenCanvas, string>} */
  const labels = new WeakMap();
  const { fillText } = OffscreenCanvasRenderingContext2D.prototype;
  /** @type {typeof fillText} */
  OffscreenCanvasRenderingContext2D.prototype.fillText = function (label, ...rest) {
    fillText.call(this, label, ...rest);
    labels.set(this.canvas, label);
  };
  const { drawImage } = CanvasRenderingContext2D.prototype;
  // @ts-expect-error: it has three signatures, of which badges use one.
  CanvasRenderingContext2D.prototype.drawImage = function (picture, ...rest) {
    // @ts-expect-error: as above.
    drawImage.call(this, picture, ...rest);
    const root = this.canvas.getRootNode();
    if (!(root instanceof ShadowRoot)) return;
    const badge = { label: labels.get(picture), canvas: this.canvas, paintedAtMs: Number.NaN };
    drawn.set(root.host, badge);
    afterPaint.push(() => {
      badge.paintedAtMs = performance.now();
    });
    port2.postMessage(undefined);
  };

  /** @param {Element} host */
  const findRecord = (host) => {
    const address =
      host.getAttribute("data-place") === "row"
        ? host.closest("a[href]")?.getAttribute("href")
        : location.hash;
    return Number(/^#\/contacts\/(\d+)\/show/.exec(address ?? "")?.[1] ?? Number.NaN);
  };

  /** How strongly it is drawn at most, 0 to 255. */
  const findStrength = (/** @type {HTMLCanvasElement} */ canvas) => {
    const pixels = canvas.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height).data;
    return pixels?.reduce((most, value, at) => (at % 4 === 3 ? Math.max(most, value) : most), 0) ?? 0;
  };

  Object.assign(globalThis, {
    badgeProbe: () =>
      [...document.querySelectorAll("[data-waypost][data-place]")].map((host) => {
        const badge = drawn.get(host);
        return {
          place: host.getAttribute("data-place"),
          record: findRecord(host),
          beside: host.parentElement?.textContent?.replace(/\s+/g, " ").trim(),
          label: badge?.label,
          paintedAtMs: badge?.paintedAtMs,
          strength: badge === undefined ? 0 : findStrength(badge.canvas),
          isShown: badge !== undefined && host.checkVisibility() && findStrength(badge.canvas) > 0,
        };
      }),
  });
}
