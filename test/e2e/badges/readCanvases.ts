import type { CDPSession, Page } from "playwright-core";

/** What is drawn beside a name, which only the browser's own tools can see. */
export type DrawnBadge = { recordId: string; place: "row" | "heading"; picture: string; pixelWidth: number };

type DomNode = Awaited<ReturnType<typeof readDocument>>;

/** Every badge of the page with the id of the person beside whom it stands, by the page's own links. */
export async function readCanvases(page: Page): Promise<DrawnBadge[]> {
  const devTools = await page.context().newCDPSession(page);
  try {
    const found: { recordId: string; place: DrawnBadge["place"]; canvas: number }[] = [];
    const root = await readDocument(devTools);
    const editId = findEditId(root);
    visit(root, undefined, (canvas, row) => {
      const recordId = row ?? editId;
      if (recordId === undefined) throw new Error("A badge stands beside nobody");
      found.push({ recordId, place: row === undefined ? "heading" : "row", canvas });
    });
    return await Promise.all(
      found.map(async ({ recordId, place, canvas }) => ({
        recordId,
        place,
        ...(await readPixels(devTools, canvas)),
      })),
    );
  } finally {
    await devTools.detach();
  }
}

async function readDocument(devTools: CDPSession) {
  return (await devTools.send("DOM.getDocument", { depth: -1, pierce: true })).root;
}

/** Visits the canvases in our closed roots, with the id of the row that they are in. */
function visit(
  node: DomNode,
  row: string | undefined,
  onCanvas: (canvas: number, row: string | undefined) => void,
): void {
  const rowHere = /^#\/contacts\/(\d+)\/show$/.exec(findAttribute(node, "href") ?? "")?.[1] ?? row;
  if (node.nodeName === "CANVAS") onCanvas(node.backendNodeId, rowHere);
  for (const child of [...(node.shadowRoots ?? []), ...(node.children ?? [])])
    visit(child, rowHere, onCanvas);
}

function findEditId(node: DomNode): string | undefined {
  const own = /^#\/contacts\/(\d+)$/.exec(findAttribute(node, "href") ?? "")?.[1];
  if (own !== undefined) return own;
  for (const child of node.children ?? []) {
    const found = findEditId(child);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The browser lists names and values in turn. */
function findAttribute({ attributes = [] }: DomNode, name: string): string | undefined {
  const at = attributes.findIndex((each, index) => index % 2 === 0 && each === name);
  return at < 0 ? undefined : attributes[at + 1];
}

async function readPixels(
  devTools: CDPSession,
  backendNodeId: number,
): Promise<{ picture: string; pixelWidth: number }> {
  const { object } = await devTools.send("DOM.resolveNode", { backendNodeId });
  const { result } = await devTools.send("Runtime.callFunctionOn", {
    ...(object.objectId !== undefined && { objectId: object.objectId }),
    functionDeclaration: "function () { return { picture: this.toDataURL(), pixelWidth: this.width }; }",
    returnByValue: true,
  });
  return result.value;
}
