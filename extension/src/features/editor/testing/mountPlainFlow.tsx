import { type JourneyDocument, openJourneyText } from "@waypost/sdk";
import { type Edge, type Node, ReactFlow } from "@xyflow/react";
import { createRoot } from "react-dom/client";
import type { StudioStage } from "./mountStudio";
import "@xyflow/react/dist/style.css";

/*
 * What the benchmark holds the studio against: React Flow as its documentation has it, with as many nodes and edges of its own kinds
 * as a journey has stages and transitions.
 */

const text = (window as unknown as StudioStage).studioDrafts[0]?.[1].text ?? "";
const opened = openJourneyText(text);
if (!opened.ok) throw new Error("The journey opens");
const { nodes, edges } = toFlow(opened.value);
const root = document.createElement("div");
root.style.height = "100vh";
document.body.append(root);
createRoot(root).render(
  <ReactFlow defaultNodes={nodes} defaultEdges={edges} panOnScroll fitView minZoom={0.04} />,
);

function toFlow({ stages, transitions, layout }: JourneyDocument): { nodes: Node[]; edges: Edge[] } {
  const places = new Map(layout.map((place) => [place.stage, place]));
  return {
    nodes: stages.map(({ id, label, parent }) => {
      const place = places.get(id);
      return {
        id,
        data: { label },
        position: { x: place?.x ?? 0, y: place?.y ?? 0 },
        ...(parent === undefined
          ? { style: { width: place?.width, height: place?.height } }
          : { parentId: parent }),
      };
    }),
    edges: transitions.map(({ id, from, to }) => ({
      id,
      source: from,
      target: to ?? from,
      type: "smoothstep",
      label: id,
    })),
  };
}
