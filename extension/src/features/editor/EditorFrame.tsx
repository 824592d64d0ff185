import type { Call } from "../../messaging/call";
import { t } from "../../ui/tStudio";
import { usePageTitle } from "../../ui/usePageTitle";
import { Canvas } from "./canvas/Canvas";
import type { OpenDraft } from "./session/openDraft";
import { SaveMark } from "./session/SaveMark";
import { useSelect } from "./store/createStore";

export type EditorFrameProps = { draft: OpenDraft; call: Call; newId(): string };

/** One journey open: the bar above, the canvas, and what stands beside it. */
export function EditorFrame({ draft }: EditorFrameProps) {
  const { studio, autosave } = draft;
  const title = useSelect(studio.store, (state) => state.document.title);
  usePageTitle(title);
  return (
    <main className="studio">
      <header className="studio-bar">
        <a href="#library" className="studio-back">
          {t("studio.toLibrary")}
        </a>
        <h1>{title}</h1>
        <SaveMark autosave={autosave} />
      </header>
      <div className="studio-canvas">
        <Canvas studio={studio} />
      </div>
    </main>
  );
}
