import { Studio } from "../features/editor/Studio";
import { call } from "../messaging/call";
import { runtime } from "../platform/runtime";
import "../ui/tokens.css";
import "../ui/base.css";

const startWorker = () =>
  new Worker(new URL("../features/editor/layout/layoutWorker.ts", import.meta.url), { type: "module" });
const newId = () => crypto.randomUUID();

export default function StudioTab() {
  return <Studio call={call} runtime={runtime} startWorker={startWorker} newId={newId} />;
}
