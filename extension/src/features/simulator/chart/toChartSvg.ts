/** A picture as a file: its text, and how large it is, in pixels. */
export type DrawnChart = { text: string; width: number; height: number };

const namespace = "http://www.w3.org/2000/svg";
const margin = 24;
const rowHeight = 22;
const titleSize = 18;
const legendSize = 12;
/** About as wide as a letter is, in parts of its height; a chart's own letters are measured by nobody. */
const letterWidth = 0.58;
const wideLetter = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]/u;

/** What a style sheet says of a picture, which a file has to carry itself. */
const carried = [
  "fill",
  "fill-opacity",
  "stroke",
  "stroke-width",
  "stroke-dasharray",
  "opacity",
  "font-size",
  "font-weight",
] as const;

/**
 * The picture of a figure as an SVG that needs nothing else: its title above, then its legend, in the colours that it has on
 * the page.
 *
 * @param figure - Holds one picture, and perhaps a legend.
 * @throws when it holds none.
 */
export function toChartSvg(figure: HTMLElement, title: string): DrawnChart {
  const picture = figure.querySelector<SVGSVGElement>("svg.sim-chart");
  if (picture === null) throw new Error("A figure holds a picture");
  const [, , pictureWidth = 0, pictureHeight = 0] = (picture.getAttribute("viewBox") ?? "")
    .split(" ")
    .map(Number);
  const page = figure.ownerDocument;
  const ink = readStyle(figure, "color");
  const width = pictureWidth + 2 * margin;
  const legend = placeLegend(figure, pictureWidth);
  const top = margin + titleSize + 12 + legend.height;
  const height = top + pictureHeight + margin;

  const root = page.createElementNS(namespace, "svg");
  setAll(root, {
    xmlns: namespace,
    viewBox: `0 0 ${width} ${height}`,
    width: width * 2,
    height: height * 2,
    "font-family": "system-ui, sans-serif",
  });
  root.append(create(page, "title", {}, title));
  root.append(create(page, "rect", { width, height, fill: findSurface(figure) }));
  const heading = {
    x: margin,
    y: margin + titleSize - 2,
    fill: ink,
    "font-size": titleSize,
    "font-weight": 650,
  };
  root.append(create(page, "text", heading, title));
  for (const { x, y, text, colour, look } of legend.items) {
    const [left, line] = [margin + x, margin + titleSize + 12 + y];
    root.append(create(page, "rect", { x: left, y: line, width: 12, height: 12, rx: 3, fill: colour }));
    const mark = {
      d: marks[look],
      transform: `translate(${left} ${line})`,
      stroke: findSurface(figure),
      "stroke-width": 2,
    };
    if (look > 0) root.append(create(page, "path", mark));
    const place = { x: left + 18, y: line + 10.5, fill: ink, "font-size": legendSize };
    root.append(create(page, "text", place, text));
  }
  const copy = picture.cloneNode(true) as SVGSVGElement;
  carryStyles(picture, copy);
  const group = create(page, "g", { transform: `translate(${margin} ${top})` });
  group.append(...copy.childNodes);
  root.append(group);
  return { text: new XMLSerializer().serializeToString(root), width: width * 2, height: height * 2 };
}

/** The same as pixels; undefined where the browser cannot draw it. */
export async function toChartPng({ text, width, height }: DrawnChart): Promise<Blob | undefined> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  try {
    await image.decode();
  } catch {
    return undefined;
  }
  const canvas = document.createElement("canvas");
  canvas.width = width;
  canvas.height = height;
  canvas.getContext("2d")?.drawImage(image, 0, 0, width, height);
  return new Promise((resolve) => canvas.toBlob((blob) => resolve(blob ?? undefined), "image/png"));
}

function placeLegend(figure: HTMLElement, width: number) {
  let [x, y] = [0, 0];
  const items = [...figure.querySelectorAll(".sim-legend li")].map((item) => {
    const swatch = item.querySelector(".sim-swatch");
    const text = [...item.childNodes]
      .map((node) => node.textContent?.trim() ?? "")
      .filter((part) => part !== "")
      .join("  ");
    const needed = 18 + measure(text) + 20;
    if (x > 0 && x + needed > width) [x, y] = [0, y + rowHeight];
    const placed = {
      x,
      y,
      text,
      colour: swatch === null ? "none" : readStyle(swatch, "background-color"),
      look: readLook(swatch?.getAttribute("data-tone") ?? ""),
    };
    x += needed;
    return placed;
  });
  return { items, height: items.length === 0 ? 0 : y + rowHeight + 4 };
}

/** What tells a swatch from others of its colour, in a square of 12. */
const marks = ["", "M0 6L6 0M0 12L12 0M6 12L12 6", "M2 3h2M8 3h2M2 9h2M8 9h2"] as const;

function readLook(tone: string): 0 | 1 | 2 {
  if (tone.endsWith(" look-1")) return 1;
  return tone.endsWith(" look-2") ? 2 : 0;
}

function measure(text: string): number {
  return [...text].reduce((sum, letter) => sum + (wideLetter.test(letter) ? 1 : letterWidth) * legendSize, 0);
}

function carryStyles(from: Element, to: Element): void {
  const originals = from.querySelectorAll("*");
  for (const [index, copy] of [...to.querySelectorAll("*")].entries()) {
    const original = originals[index];
    if (original === undefined) continue;
    for (const property of carried) {
      const value = readStyle(original, property);
      if (value !== "") copy.setAttribute(property, value);
    }
    copy.removeAttribute("class");
    copy.removeAttribute("data-tone");
  }
}

/** The first colour behind the figure. */
function findSurface(figure: HTMLElement): string {
  for (let element: HTMLElement | null = figure; element !== null; element = element.parentElement) {
    const colour = readStyle(element, "background-color");
    if (colour !== "" && colour !== "transparent" && !colour.endsWith(", 0)")) return colour;
  }
  return "white";
}

function readStyle(element: Element, property: string): string {
  return getComputedStyle(element).getPropertyValue(property);
}

function create(
  page: Document,
  name: string,
  attributes: Record<string, string | number>,
  text = "",
): SVGElement {
  const element = page.createElementNS(namespace, name);
  setAll(element, attributes);
  element.textContent = text;
  return element;
}

function setAll(element: Element, attributes: Record<string, string | number>): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (name !== "xmlns") element.setAttribute(name, String(value));
  }
}
