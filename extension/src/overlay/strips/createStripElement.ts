import type { Badge } from "../../messaging/journeyMessages";
import { createElement, createIcon } from "../../ui/dom/createElement";
import { type Phase, phaseShape } from "../../ui/dom/phaseMark";
import { t } from "../../ui/dom/t";
import { adoptInto } from "../adoptInto";
import type { Palette } from "../badges/Palette";
import { ownMarker } from "../ownMarker";
import { createRowFit } from "./createRowFit";
import type { Share, Summary } from "./summarise";

/** What a strip shows: of `chosen` the badges stand out. */
export type StripContent = {
  summary: Summary;
  chosen: string | undefined;
  isFolded: boolean;
  palette: Palette;
};

/** One strip: `host` is what the page sees of it, of one height whatever it says. */
export type StripElement = { host: HTMLElement; show(content: StripContent): void };

export type StripElementOptions = {
  /** The document that it stands in. */
  page: Document;
  css: string;
  onChoose(key: string): void;
  onFold(): void;
};

const phases: readonly Phase[] = [1, 2, 3, 4, 5, 6, 7];
const dash = "M2 7h12v2H2Z";
const question = "?";
const chevron = "M3 11 8 6l5 5";
/** Events of ours that mean nothing to a list, though a list may act on those from anywhere in it. */
const ownEvents = [
  "click",
  "dblclick",
  "pointerdown",
  "pointerup",
  "mousedown",
  "mouseup",
  "keydown",
  "keyup",
];

export function createStripElement({ page, css, onChoose, onFold }: StripElementOptions): StripElement {
  const host = createElement("div", { attributes: { [ownMarker]: "", "data-strip": "" } });
  const root = host.attachShadow({ mode: "closed" });
  adoptInto(page, host, root, css);
  const row = createElement("div", { className: "row", attributes: { role: "group" } });
  const strip = createElement("div", { className: "strip", children: [row] });
  root.append(strip);
  // They go with the strip. Tied to a signal, which outlives it, they would keep every strip there ever was.
  for (const type of ownEvents) host.addEventListener(type, (event) => event.stopPropagation());
  row.addEventListener("click", (event) => {
    const button = event.target instanceof Element ? event.target.closest("button") : null;
    if (!event.isTrusted || button === null) return;
    const { key } = button.dataset;
    if (key === undefined) onFold();
    else onChoose(key);
  });

  let arrange = () => {};
  // Told between layout and painting, so that measuring costs no layout of the page.
  const room = new ResizeObserver(() => arrange());

  return {
    host,
    show({ summary, chosen, isFolded, palette }) {
      host.toggleAttribute("data-folded", isFolded);
      strip.style.cssText = toVariables(palette);
      row.setAttribute("aria-label", t("stripHint", { count: summary.rows }));
      const focused = root.activeElement instanceof HTMLElement ? root.activeElement.dataset.key : undefined;
      const hadFocus = root.activeElement !== null;
      const chips = summary.shares.map((share) =>
        createChip(share, summary.rows, share.key === chosen, palette),
      );
      const fold = createFold(isFolded);
      const total = createTotal(summary.rows);
      row.replaceChildren(total, ...chips, fold);
      arrange = createRowFit({ row, total, chips, fold, shares: summary.shares });
      // Observed anew, since what the row holds has changed and its size has not.
      room.unobserve(row);
      room.observe(row);
      if (hadFocus)
        (chips.find(({ dataset }) => dataset.key === focused) ?? fold).focus({ preventScroll: true });
    },
  };
}

/** The words are drawn from attributes by the style sheet, so that there is no text to find. */
function createWords(className: string, words: string): HTMLElement {
  return createElement("span", { className, attributes: { "data-text": words, "aria-hidden": "true" } });
}

function createTotal(rows: number): HTMLElement {
  const total = createWords("total", t("stripLoaded", { count: rows }));
  total.title = t("stripHint", { count: rows });
  return total;
}

function createChip(
  { key, badge, count }: Share,
  total: number,
  isChosen: boolean,
  palette: Palette,
): HTMLElement {
  const { label, outline, colour } = toLook(badge, palette);
  const said = t("stripChip", { label, count, total });
  const chip = createElement("button", {
    className: badge.kind === "stage" && badge.ended ? "chip ended" : "chip",
    attributes: {
      type: "button",
      "aria-pressed": String(isChosen),
      "aria-label": said,
      title: said,
      "data-key": key,
    },
    children: [
      outline === undefined ? createWords("sign", question) : createIcon([outline]),
      createWords("label", label),
      createWords("count", String(count)),
    ],
  });
  chip.style.setProperty("--strong", colour ?? palette.inkSoft);
  if (colour !== undefined) chip.style.setProperty("--colour", colour);
  return chip;
}

function createFold(isFolded: boolean): HTMLElement {
  const said = t(isFolded ? "stripUnfold" : "stripFold");
  return createElement("button", {
    className: "fold",
    attributes: { type: "button", "aria-expanded": String(!isFolded), "aria-label": said, title: said },
    children: [createIcon([chevron])],
  });
}

type Look = { label: string; outline?: string; colour?: string };

function toLook(badge: Badge, { phases: colours, inkSoft }: Palette): Look {
  switch (badge.kind) {
    case "unknown":
      return { label: t("stripUnknown") };
    case "not-entered":
      return { label: t("badgeNotEntered"), outline: dash, colour: inkSoft };
    case "stage": {
      const at = Math.min(Math.max(badge.phase, 0), phases.length - 1);
      const label = badge.ended ? t("stripEnded", { label: badge.label }) : badge.label;
      return { label, outline: phaseShape(phases[at] ?? 1), colour: colours[at] ?? inkSoft };
    }
  }
}

function toVariables({ surface, ink, inkSoft, line }: Palette): string {
  return `--surface:${surface};--ink:${ink};--ink-soft:${inkSoft};--line:${line}`;
}
