/*
 * Runs in the panel's frame before the panel does: notes when something was pressed, and when a line that says what came of
 * it stands there, painted. A frame that was asked for before the paint is over when a message sent from it arrives.
 */
if (location.pathname === "/tabs/panel.html") {
  let pressedAtMs = Number.NaN;
  let saidAtMs = Number.NaN;
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    saidAtMs = performance.now();
  };
  addEventListener(
    "click",
    ({ timeStamp }) => {
      pressedAtMs = timeStamp;
      saidAtMs = Number.NaN;
    },
    true,
  );
  let last = "";
  new MutationObserver(() => {
    const said = document.querySelector(".logged [role=status]")?.textContent ?? "";
    if (said === last) return;
    last = said;
    if (said !== "") requestAnimationFrame(() => port2.postMessage(undefined));
  }).observe(document, { subtree: true, childList: true, characterData: true });

  Object.assign(globalThis, { wakeProbe: () => saidAtMs - pressedAtMs });
}
