import { type JourneyDocument, openJourneyText } from "@waypost/sdk";
import { createFromTemplate, type TemplateId } from "@waypost/sdk/edit";
import { useDeferredValue, useState } from "react";
import type { Call } from "../../../messaging/call";
import type { DraftView } from "../../../messaging/draftMessages";
import type { Runtime } from "../../../platform/runtime";
import { Button } from "../../../ui/Button";
import { Field } from "../../../ui/Field";
import { FileDrop } from "../../../ui/FileDrop";
import { Notice } from "../../../ui/Notice";
import { spokenLanguage } from "../../../ui/t";
import { t } from "../../../ui/tStudio";
import { usePageTitle } from "../../../ui/usePageTitle";
import type { CompareViewProps } from "../compare/CompareViewProps";
import type { LeftDrafts } from "../session/createLeftDrafts";
import { toUnopened } from "../toTrouble";
import { addDraft } from "../versions/addDraft";
import { CompareSection } from "../versions/CompareSection";
import { createBlankJourney, toJourneyId } from "./createBlankJourney";
import { DraftCard } from "./DraftCard";
import { findDrafts } from "./findDrafts";
import { LeftList } from "./LeftList";
import { PublishedList } from "./PublishedList";
import { type ReadJourney, readJourneyFile } from "./readJourneyFile";
import { readPastedText } from "./readPastedText";
import { TemplateList } from "./TemplateList";
import { type LibraryState, useLibrary } from "./useLibrary";
import { usePastedText } from "./usePastedText";
import "./library.css";

export type LibraryProps = {
  call: Call;
  runtime: Pick<Runtime, "onMessage" | "id">;
  newId(): string;
  left: LeftDrafts;
  open(draft: string): void;
  compare: CompareViewProps["go"];
};

/** The journeys there are: drafts to go on with, versions to begin from, files to bring in. */
export function Library({ call, runtime, newId, left, open, compare }: LibraryProps) {
  usePageTitle(t("studio.title"));
  const state = useLibrary(call, runtime);
  const [trouble, setTrouble] = useState<string>();
  const [remarked, setRemarked] = useState<ReadJourney>();
  const isTaken = createIsTaken(state);

  const add = async (document: JourneyDocument) => {
    const added = await addDraft(call, newId(), document);
    if (added.ok) open(added.value);
    else setTrouble(added.error.sentence);
  };
  const addText = async (text: string) => {
    const opened = openJourneyText(text);
    if (opened.ok) await add(opened.value);
    else setTrouble(toUnopened(opened.error).sentence);
  };
  const edit = async (journey: string) => {
    const answer = await call("journey.read", { journey });
    if (answer.ok && answer.value.ok && answer.value.value !== null) await addText(answer.value.value);
    else setTrouble(t("studio.silent"));
  };
  const take = async ([file]: readonly File[]) => {
    if (file === undefined) return;
    const read = await readJourneyFile(file);
    setRemarked(undefined);
    if (!read.ok) setTrouble(read.error);
    else if (read.value.remarks.length > 0) setRemarked(read.value);
    else await add(read.value.document);
  };
  const addBlank = () => {
    const title = t("studio.newTitle");
    const words = { title, stage: t("studio.newStage"), event: t("studio.newEvent") };
    void add(createBlankJourney(toJourneyId(title, isTaken), words));
  };

  usePastedText((text) => {
    const read = readPastedText(text);
    if (read.ok) void add({ ...read.value, id: toJourneyId(read.value.title, isTaken) });
    else setTrouble(read.error);
  });

  const addTemplate = (template: TemplateId) => {
    const document = createFromTemplate(template, spokenLanguage());
    // Laid out when it is opened, with the room that its words need here.
    void add({ ...document, id: toJourneyId(document.title, isTaken), layout: [] });
  };

  return (
    <main className="library">
      <header className="library-head">
        <h1>{t("studio.libraryTitle")}</h1>
        <Button weight="primary" onClick={addBlank}>
          {t("studio.newJourney")}
        </Button>
      </header>
      <FileDrop
        label={t("studio.openFile")}
        hint={t("studio.openFileHint")}
        accept=".json,.scxml,.xml,application/json"
        onFiles={(files) => void take(files)}
      />
      <p className="library-soft">{t("studio.pasteHint")}</p>
      <LeftList left={left} open={open} />
      {trouble !== undefined && <Notice tone="bad">{trouble}</Notice>}
      {remarked !== undefined && (
        <Notice tone="warn">
          <p>{t("studio.importRemarks")}</p>
          <ul className="library-remarks">
            {[...new Set(remarked.remarks)].map((remark) => (
              <li key={remark}>{remark}</li>
            ))}
          </ul>
          <Button weight="quiet" onClick={() => void add(remarked.document)}>
            {t("studio.importOpen")}
          </Button>
        </Notice>
      )}
      {state.kind === "failed" && <Notice tone="bad">{state.trouble.sentence}</Notice>}
      {state.kind === "read" && (
        <>
          <DraftSection call={call} drafts={state.drafts} open={open} newId={newId} onTrouble={setTrouble} />
          <PublishedList published={state.published} onEdit={(journey) => void edit(journey)} />
          <CompareSection {...{ call, drafts: state.drafts, published: state.published, compare }} />
          <TemplateList onChoose={addTemplate} />
        </>
      )}
    </main>
  );
}

/** The ids that other journeys have: a new one must not be taken for a version of one of them. */
function createIsTaken(state: LibraryState): (id: string) => boolean {
  if (state.kind !== "read") return () => false;
  const taken = new Set([...state.drafts, ...state.published].map(({ journey }) => journey));
  return (id) => taken.has(id);
}

type DraftSectionProps = Pick<LibraryProps, "call" | "open" | "newId"> & {
  drafts: readonly DraftView[];
  onTrouble(sentence: string): void;
};

function DraftSection({ drafts, ...actions }: DraftSectionProps) {
  const [text, setText] = useState("");
  const [showsArchived, setShowsArchived] = useState(false);
  const found = findDrafts(drafts, useDeferredValue(text), showsArchived);
  const archived = drafts.filter(({ isArchived }) => isArchived).length;
  return (
    <section aria-labelledby="library-drafts">
      <h2 id="library-drafts">{t("studio.drafts")}</h2>
      {drafts.length > 0 && (
        <div className="library-search">
          <Field
            type="search"
            label={t("studio.searchDrafts")}
            value={text}
            onChange={({ currentTarget }) => setText(currentTarget.value)}
          />
          {archived > 0 && (
            <label className="library-check">
              <input
                type="checkbox"
                checked={showsArchived}
                onChange={({ currentTarget }) => setShowsArchived(currentTarget.checked)}
              />
              {t("studio.showArchived", { count: archived })}
            </label>
          )}
        </div>
      )}
      {found.length === 0 ? (
        <p className="library-soft">{t(drafts.length === 0 ? "studio.noDrafts" : "studio.noneFound")}</p>
      ) : (
        <ul className="library-cards">
          {found.map((draft) => (
            <DraftCard key={draft.id} draft={draft} {...actions} />
          ))}
        </ul>
      )}
    </section>
  );
}
