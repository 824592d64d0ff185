/*
 * Runs in the panel's frame before the panel does: notes when a person's journey stands there, painted. A frame that was
 * asked for before the paint is over when a message sent from it arrives.
 */
if (location.pathname === "/tabs/panel.html") {
  /** @type {{ name: string, atMs: number }[]} */
  const shown = [];
  let last = "";
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = ({ data: name }) =>
    shown.push({ name, atMs: performance.timeOrigin + performance.now() });

  new MutationObserver(() => {
    const content = document.querySelector('.panel-content[data-stale="no"]');
    const name = content?.querySelector(".card") ? (content.querySelector("h1")?.textContent ?? "") : "";
    if (name === last) return;
    last = name;
    if (name !== "") requestAnimationFrame(() => port2.postMessage(name));
  }).observe(document, { subtree: true, childList: true, characterData: true, attributes: true });

  Object.assign(globalThis, { panelProbe: () => shown });
}
