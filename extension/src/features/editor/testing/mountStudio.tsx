import { createRoot } from "react-dom/client";
import type { DraftText } from "../../../messaging/draftMessages";
import { createFakeRuntime } from "../../../platform/fakePlatform";
import { Studio } from "../Studio";
import { createFakeCall, type FakeVersion } from "./createFakeCall";
import "../../../ui/tokens.css";
import "../../../ui/base.css";

/** What a test puts on the page before the studio starts, and finds there afterwards. */
export type StudioStage = {
  studioDrafts: [string, DraftText][];
  studioSaved: Map<string, DraftText>;
  studioVersions?: readonly FakeVersion[];
};

const stage = window as unknown as StudioStage;
stage.studioSaved = new Map(stage.studioDrafts);
const call = createFakeCall(stage.studioSaved, stage.studioVersions);
let made = 0;
const newId = () => {
  made += 1;
  return `draft-${made}`;
};
const root = document.createElement("div");
document.body.append(root);
createRoot(root).render(
  <Studio
    call={call}
    runtime={createFakeRuntime()}
    startWorker={() => new Worker("/worker.js")}
    newId={newId}
  />,
);
