import type { CDPSession, Page } from "playwright-core";

/** An element inside a closed root, as only the browser's own tools see it. `box` is missing when it is not displayed. */
export type ClosedElement = {
  attributes: Record<string, string>;
  box?: { x: number; y: number; width: number; height: number };
};

type DomNode = Awaited<ReturnType<typeof readDocument>>;

/** The first element with the class in any shadow root of the page, closed ones too. */
export async function findInClosedRoot(page: Page, className: string): Promise<ClosedElement | undefined> {
  const devTools = await page.context().newCDPSession(page);
  try {
    const node = findByClass(await readDocument(devTools), className);
    if (node === undefined) return undefined;
    const attributes = toAttributes(node.attributes);
    // Refused for an element without a box, which is the answer to whether it is displayed.
    const box = await devTools.send("DOM.getBoxModel", { nodeId: node.nodeId }).catch(() => undefined);
    if (box === undefined) return { attributes };
    const [x = 0, y = 0] = box.model.border;
    return { attributes, box: { x, y, width: box.model.width, height: box.model.height } };
  } finally {
    await devTools.detach();
  }
}

async function readDocument(devTools: CDPSession) {
  return (await devTools.send("DOM.getDocument", { depth: -1, pierce: true })).root;
}

function findByClass(node: DomNode, className: string): DomNode | undefined {
  if (toAttributes(node.attributes).class?.split(" ").includes(className)) return node;
  for (const child of [...(node.shadowRoots ?? []), ...(node.children ?? [])]) {
    const found = findByClass(child, className);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The browser lists names and values in turn. */
function toAttributes(flat: readonly string[] = []): Record<string, string> {
  return Object.fromEntries(flat.flatMap((name, at) => (at % 2 === 0 ? [[name, flat[at + 1] ?? ""]] : [])));
}
