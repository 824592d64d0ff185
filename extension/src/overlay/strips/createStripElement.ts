import type { Badge } from "../../messaging/journeyMessages";
import { createElement, createIcon } from "../../ui/dom/createElement";
import { type Phase, phaseShape } from "../../ui/dom/phaseMark";
import { t } from "../../ui/dom/t";
import { adoptInto } from "../adoptInto";
import type { Palette } from "../badges/Palette";
import { ownMarker } from "../ownMarker";
import { createRowFit } from "./createRowFit";
import type { Summary } from "./summarise";

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
  let chips: ReadonlyMap<string, Chip> = new Map();
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
      // The next page of a list has most of the stages of the one before.
      chips = new Map(
        summary.shares.map(({ key, badge }) => {
          const kept = chips.get(key);
          return [key, kept?.palette === palette ? kept : createChip(key, badge, palette)];
        }),
      );
      for (const share of summary.shares)
        chips.get(share.key)?.show(share.count, summary.rows, share.key === chosen);
      const elements = [...chips.values()].map(({ element }) => element);
      const fold = createFold(isFolded);
      const total = createTotal(summary.rows);
      row.replaceChildren(total, ...elements, fold);
      arrange = createRowFit({ row, total, chips: elements, fold, shares: summary.shares });
      // Observed anew, since what the row holds has changed and its size has not.
      room.unobserve(row);
      room.observe(row);
      if (hadFocus) (chips.get(focused ?? "")?.element ?? fold).focus({ preventScroll: true });
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

/** The button of one stage, in one palette. */
type Chip = {
  element: HTMLElement;
  palette: Palette;
  show(count: number, total: number, isChosen: boolean): void;
};

function createChip(key: string, badge: Badge, palette: Palette): Chip {
  const { label, outline, colour } = toLook(badge, palette);
  const counted = createWords("count", "");
  const element = createElement("button", {
    attributes: { type: "button", "data-key": key },
    children: [
      outline === undefined ? createWords("sign", question) : createIcon([outline]),
      createWords("label", label),
      counted,
    ],
  });
  element.style.setProperty("--strong", colour ?? palette.inkSoft);
  if (colour !== undefined) element.style.setProperty("--colour", colour);
  return {
    element,
    palette,
    show(count, total, isChosen) {
      const said = t("stripChip", { label, count, total });
      // Measured anew with its label.
      element.className = badge.kind === "stage" && badge.ended ? "chip ended" : "chip";
      element.title = said;
      element.setAttribute("aria-label", said);
      element.setAttribute("aria-pressed", String(isChosen));
      counted.dataset.text = String(count);
    },
  };
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
