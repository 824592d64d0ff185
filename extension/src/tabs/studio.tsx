import { Studio } from "../features/editor/Studio";
import { call } from "../messaging/call";
import { runtime } from "../platform/runtime";
import { PageNav } from "../ui/PageNav";
import "../ui/tokens.css";
import "../ui/base.css";

const startWorker = () =>
  new Worker(new URL("../features/editor/layout/layoutWorker.ts", import.meta.url), { type: "module" });
const startProofWorker = () =>
  new Worker(new URL("../features/editor/problems/proofWorker.ts", import.meta.url), { type: "module" });
/** A page over which it is docked stands around it. */
const place = window.top === window ? "tab" : "dock";
const newId = () => crypto.randomUUID();

export default function StudioTab() {
  return (
    <Studio
      {...{ call, runtime, startWorker, startProofWorker, newId, place }}
      nav={<PageNav current="studio" />}
    />
  );
}
