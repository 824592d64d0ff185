import { createElement } from "../ui/dom/createElement";
import { t } from "../ui/dom/t";
import { attachHost } from "./attachHost";
import type { PanelDock } from "./panelDock";

/**
 * Says, where the panel stood, that the extension was updated or is gone: the panel would keep what it showed last and answer
 * nothing. It asks nothing of the extension, and goes when it is closed, when the page takes it away, or when the overlay of
 * another version starts, which sweeps up what it finds.
 */
export function sayFarewell(css: readonly string[], panel: Pick<PanelDock, "side" | "widthPx">): void {
  const stop = new AbortController();
  const { signal } = stop;
  const leave = () => stop.abort();
  let isThere = false;
  const root = attachHost({
    css,
    signal,
    mayStay() {
      if (isThere) leave();
      return !isThere;
    },
  });
  isThere = true;
  const sentence = t("updated");
  const notice = createElement("div", {
    className: "notice",
    children: [
      createElement("p", {
        className: "notice-text",
        attributes: { role: "status", "aria-label": sentence },
      }),
      createButton(t("reloadPage"), () => location.reload(), signal),
      createButton(t("closeJourneyPanel"), leave, signal),
    ],
  });
  const dock = createElement("section", {
    className: "dock",
    attributes: {
      role: "complementary",
      "aria-label": t("journeyPanel"),
      tabindex: "-1",
      "data-side": panel.side(),
    },
    children: [notice],
  });
  const stage = createElement("div", { className: "stage open", children: [dock] });
  stage.style.setProperty("--wanted-width", `${panel.widthPx()}px`);
  stage.addEventListener(
    "keydown",
    (event) => {
      if (event.key === "Escape") leave();
    },
    { signal },
  );
  root.append(stage);
}

/** Its words are drawn from the label by the style sheet. */
function createButton(label: string, onClick: () => void, signal: AbortSignal): HTMLButtonElement {
  const button = createElement("button", {
    className: "notice-button",
    attributes: { type: "button", "aria-label": label },
  });
  button.addEventListener("click", ({ isTrusted }) => isTrusted && onClick(), { signal });
  return button;
}
