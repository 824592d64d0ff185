import { createRoot } from "react-dom/client";
import { createFakeRuntime, fakeExtensionId } from "../../../platform/fakePlatform";
import { JourneyPanel } from "../JourneyPanel";
import { createFakeWorker } from "./createFakeWorker";
import type { PanelStage } from "./PanelWorld";
import "../../../ui/tokens.css";
import "../../../ui/base.css";

const stage = window as unknown as PanelStage;
const runtime = createFakeRuntime();
const worker = createFakeWorker(stage.panelWorld);
stage.panelAsked = worker.asked;
stage.panelOpenedData = 0;
stage.pushToPanel = (push) => {
  // Nobody answers a push, which rejects the sending of it.
  void runtime.deliver({ waypost: "push", push }, { id: fakeExtensionId }).catch(() => undefined);
};

const root = document.createElement("div");
document.body.append(root);
createRoot(root).render(
  <JourneyPanel
    place={stage.panelPlace}
    call={worker.call}
    runtime={runtime}
    tabs={{ onActivated: () => undefined }}
    openData={() => {
      stage.panelOpenedData += 1;
    }}
    rehearse={() => undefined}
    openBeside={() => undefined}
    setUpSite={() => undefined}
  />,
);
