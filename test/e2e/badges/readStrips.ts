import type { CDPSession, Page } from "playwright-core";

/** The summary above a list, as only the browser's own tools see it. */
export type ShownStrip = { said: string; chips: ShownChip[]; isFolded: boolean; fold: Point };
export type ShownChip = { said: string; isChosen: boolean; at: Point };
type Point = { x: number; y: number };

type DomNode = Awaited<ReturnType<typeof readDocument>>;

/** A page at work may draw a summary anew between two questions. */
const mostLooks = 20;
const restMs = 50;

/** Every summary of the page, from top to bottom, at one moment. */
export async function readStrips(page: Page): Promise<ShownStrip[]> {
  const devTools = await page.context().newCDPSession(page);
  try {
    for (let look = 1; ; look += 1) {
      const hosts = listNodes(await readDocument(devTools)).filter(
        (node) => "data-strip" in toAttributes(node),
      );
      const read = await Promise.allSettled(hosts.map((host) => readStrip(devTools, host)));
      const failed = read.find((each) => each.status === "rejected");
      if (failed === undefined)
        return read.flatMap((each) => (each.status === "fulfilled" ? [each.value] : []));
      if (look === mostLooks) throw failed.reason;
      await new Promise((resolve) => setTimeout(resolve, restMs));
    }
  } finally {
    await devTools.detach();
  }
}

async function readStrip(devTools: CDPSession, host: DomNode): Promise<ShownStrip> {
  const nodes = listNodes(host);
  const byClass = (name: string) =>
    nodes.filter((node) => toAttributes(node).class?.split(" ").includes(name));
  const [row] = byClass("row");
  const [fold] = byClass("fold");
  const isFolded = "data-folded" in toAttributes(host);
  return {
    said: toAttributes(row)["aria-label"] ?? "",
    chips: isFolded ? [] : await Promise.all(byClass("chip").map((chip) => readChip(devTools, chip))),
    isFolded,
    fold: await findMiddle(devTools, fold),
  };
}

async function readChip(devTools: CDPSession, chip: DomNode): Promise<ShownChip> {
  const { "aria-label": said = "", "aria-pressed": pressed } = toAttributes(chip);
  return { said, isChosen: pressed === "true", at: await findMiddle(devTools, chip) };
}

async function readDocument(devTools: CDPSession) {
  return (await devTools.send("DOM.getDocument", { depth: -1, pierce: true })).root;
}

function listNodes(node: DomNode): DomNode[] {
  return [
    node,
    ...[...(node.shadowRoots ?? []), ...(node.children ?? [])].flatMap(listNodes),
    ...(node.contentDocument === undefined ? [] : listNodes(node.contentDocument)),
  ];
}

/** The browser lists names and values in turn. */
function toAttributes(node: DomNode | undefined): Record<string, string> {
  const flat = node?.attributes ?? [];
  return Object.fromEntries(flat.flatMap((name, at) => (at % 2 === 0 ? [[name, flat[at + 1] ?? ""]] : [])));
}

async function findMiddle(devTools: CDPSession, node: DomNode | undefined): Promise<Point> {
  const { model } = await devTools.send("DOM.getBoxModel", { nodeId: node?.nodeId ?? 0 });
  const [x = 0, y = 0] = model.border;
  return { x: x + model.width / 2, y: y + model.height / 2 };
}
