import type { BrowserPipe } from "./BrowserPipe.ts";

type DomNode = {
  backendNodeId: number;
  nodeName: string;
  attributes?: readonly string[];
  children?: readonly DomNode[];
  shadowRoots?: readonly DomNode[];
};

/** Where on the page the frame of this address begins, in closed shadow roots too, CSS px. @throws Error where there is none */
export async function findPlace(
  pipe: BrowserPipe,
  sessionId: string,
  path: string,
): Promise<{ x: number; y: number }> {
  const { root } = await pipe.send<{ root: DomNode }>(
    "DOM.getDocument",
    { depth: -1, pierce: true },
    sessionId,
  );
  const frame = listNodes(root).find(
    ({ nodeName, attributes = [] }) =>
      nodeName === "IFRAME" && attributes.some((text) => text.includes(path)),
  );
  if (frame === undefined) throw new Error(`The page has no frame with ${path}.`);
  const { model } = await pipe.send<{ model: { content: readonly number[] } }>(
    "DOM.getBoxModel",
    { backendNodeId: frame.backendNodeId },
    sessionId,
  );
  const [x = 0, y = 0] = model.content;
  return { x, y };
}

function listNodes(node: DomNode): readonly DomNode[] {
  return [node, ...[...(node.shadowRoots ?? []), ...(node.children ?? [])].flatMap(listNodes)];
}
