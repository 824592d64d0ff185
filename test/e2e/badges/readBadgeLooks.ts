import type { CDPSession, Page } from "playwright-core";
import type { BadgeLook } from "../../../extension/src/overlay/badges/toBadgeLook.ts";

/** What shows beside a name, which only the browser's own tools can see. */
export type ShownLook = { recordId: string; look: BadgeLook };

type DomNode = Awaited<ReturnType<typeof readDocument>>;

/** Every badge of the page that takes up room, with the id of the person beside whom it stands, by the page's own links. */
export async function readBadgeLooks(page: Page): Promise<ShownLook[]> {
  const devTools = await page.context().newCDPSession(page);
  try {
    const found: { recordId: string; pill: DomNode }[] = [];
    const root = await readDocument(devTools);
    const editId = findEditId(root);
    visit(root, undefined, (pill, row) => {
      const recordId = row ?? editId;
      if (recordId === undefined) throw new Error("A badge stands beside nobody");
      found.push({ recordId, pill });
    });
    await Promise.all(found.map(({ pill }) => requireBox(devTools, pill)));
    return found.map(({ recordId, pill }) => ({ recordId, look: toLook(pill) }));
  } finally {
    await devTools.detach();
  }
}

async function readDocument(devTools: CDPSession) {
  return (await devTools.send("DOM.getDocument", { depth: -1, pierce: true })).root;
}

/** Visits the badges in our closed roots, with the id of the row that they are in. */
function visit(
  node: DomNode,
  row: string | undefined,
  onPill: (pill: DomNode, row: string | undefined) => void,
): void {
  const rowHere = /^#\/contacts\/(\d+)\/show$/.exec(toAttributes(node).href ?? "")?.[1] ?? row;
  if (listClasses(node).includes("pill")) onPill(node, rowHere);
  for (const child of [...(node.shadowRoots ?? []), ...(node.children ?? [])]) visit(child, rowHere, onPill);
}

function findEditId(node: DomNode): string | undefined {
  const own = /^#\/contacts\/(\d+)$/.exec(toAttributes(node).href ?? "")?.[1];
  if (own !== undefined) return own;
  for (const child of node.children ?? []) {
    const found = findEditId(child);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** @throws Error where it takes up no room */
async function requireBox(devTools: CDPSession, { backendNodeId }: DomNode): Promise<void> {
  const { model } = await devTools.send("DOM.getBoxModel", { backendNodeId });
  if (model.width === 0 || model.height === 0) throw new Error("A badge takes up no room");
}

function toLook(pill: DomNode): BadgeLook {
  const { style = "" } = toAttributes(pill);
  const find = (name: string) => new RegExp(`--${name}:\\s*([^;]+)`).exec(style)?.[1]?.trim() ?? "";
  const children = pill.children ?? [];
  const label = children.find((child) => listClasses(child).includes("label"));
  const mark = children.find((child) => child.nodeName === "svg");
  return {
    label: toAttributes(label)["data-text"] ?? "",
    ink: find("ink"),
    edge: find("edge"),
    ground: find("ground"),
    isDashed: listClasses(pill).includes("dashed"),
    isFaded: listClasses(pill).includes("faded"),
    ...(mark && {
      mark: {
        outline: toAttributes(mark.children?.[0]).d ?? "",
        colour: find("mark"),
        isFilled: !listClasses(mark).includes("hollow"),
      },
    }),
  };
}

function listClasses(node: DomNode): readonly string[] {
  return toAttributes(node).class?.split(" ") ?? [];
}

/** The browser lists names and values in turn. */
function toAttributes(node: DomNode | undefined): Record<string, string> {
  const flat = node?.attributes ?? [];
  return Object.fromEntries(flat.flatMap((name, at) => (at % 2 === 0 ? [[name, flat[at + 1] ?? ""]] : [])));
}
