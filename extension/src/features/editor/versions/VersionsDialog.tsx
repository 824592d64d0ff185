import { useState } from "react";
import type { Call } from "../../../messaging/call";
import { Button } from "../../../ui/Button";
import { Notice } from "../../../ui/Notice";
import { renderer } from "../../../ui/renderer";
import { t } from "../../../ui/tStudio";
import { Dialog } from "../dialogs/Dialog";
import { go } from "../route/address";
import type { OpenDraft } from "../session/openDraft";
import { useStudio, useStudioState } from "../store/StudioContext";
import { addDraft } from "./addDraft";
import { type JourneySource, readSource } from "./JourneySource";
import { type JourneyVersions, useVersions } from "./useVersions";
import "./versions.css";

export type VersionsDialogProps = { call: Call; draft: OpenDraft; newId(): string };

/** The versions of the open journey, to compare it with or to go back to. */
export function VersionsDialog({ call, draft, newId }: VersionsDialogProps) {
  const studio = useStudio();
  const journey = useStudioState((state) => state.document.id);
  const state = useVersions(call, journey, draft.id);
  const [trouble, setTrouble] = useState<string>();
  const close = () => studio.open(undefined);

  const compare = async ({ source }: Listed) => {
    await draft.autosave.flush();
    close();
    const after = { kind: "draft", id: draft.id } as const;
    go({ kind: "compare", before: source, after, mode: "together" });
  };
  const restore = async ({ source, name }: Listed) => {
    const read = await readSource(call, source);
    if (!read.ok) return setTrouble(read.error.sentence);
    studio.replace({ code: "step.restore", name }, read.value.document);
    close();
    studio.say(t("versions.restored", { name }));
  };
  const openAsDraft = async ({ source }: Listed) => {
    const read = await readSource(call, source);
    const added = read.ok ? await addDraft(call, newId(), read.value.document) : read;
    if (!added.ok) return setTrouble(added.error.sentence);
    close();
    go({ kind: "draft", id: added.value });
  };

  return (
    <Dialog title={t("versions.title")} className="versions-dialog" onClose={close}>
      <p className="versions-detail">{t("versions.detail")}</p>
      {trouble !== undefined && <Notice tone="bad">{trouble}</Notice>}
      {state.kind === "failed" && <Notice tone="bad">{state.trouble.sentence}</Notice>}
      {state.kind === "read" && (
        <VersionList
          listed={listAll(state.read)}
          onCompare={(each) => void compare(each)}
          onRestore={(each) => void restore(each)}
          onOpen={(each) => void openAsDraft(each)}
        />
      )}
    </Dialog>
  );
}

/** Something to compare with or to go back to. */
type Listed = { source: JourneySource; name: string; details: readonly string[]; isDraft: boolean };

function listAll({ versions, people, drafts }: JourneyVersions): readonly Listed[] {
  return [
    ...versions.map(({ journey, version, publishedAt, isCurrent }): Listed => {
      const count = people.get(version) ?? 0;
      return {
        source: { kind: "version", journey, version },
        name: t("versions.version", { version: version.slice(0, 8) }),
        details: [
          ...(isCurrent ? [t("versions.current")] : []),
          t("versions.publishedAt", { at: renderer.format.dateTime(publishedAt) }),
          ...(count > 0 ? [t("versions.people", { count })] : []),
        ],
        isDraft: false,
      };
    }),
    ...drafts.map(
      ({ id, title, changedAt }): Listed => ({
        source: { kind: "draft", id },
        name: t("versions.otherDraft", { title }),
        details: [t("versions.savedAt", { at: renderer.format.dateTime(changedAt) })],
        isDraft: true,
      }),
    ),
  ];
}

type VersionListProps = {
  listed: readonly Listed[];
  onCompare(each: Listed): void;
  onRestore(each: Listed): void;
  onOpen(each: Listed): void;
};

function VersionList({ listed, onCompare, onRestore, onOpen }: VersionListProps) {
  if (listed.length === 0) return <p className="dialog-empty">{t("versions.none")}</p>;
  return (
    <ul className="versions-list">
      {listed.map((each) => {
        const { name, details, isDraft } = each;
        return (
          <li key={toKey(each.source)}>
            <div>
              <strong>{name}</strong>
              <span className="versions-detail">{details.join(" · ")}</span>
            </div>
            <div className="versions-actions">
              <Button
                weight="quiet"
                size="small"
                aria-label={t("versions.compareOf", { name })}
                onClick={() => onCompare(each)}
              >
                {t("versions.compare")}
              </Button>
              <Button
                weight="plain"
                size="small"
                aria-label={t("versions.restoreOf", { name })}
                onClick={() => onRestore(each)}
              >
                {t("versions.restore")}
              </Button>
              {!isDraft && (
                <Button
                  weight="plain"
                  size="small"
                  aria-label={t("versions.asDraftOf", { name })}
                  onClick={() => onOpen(each)}
                >
                  {t("versions.asDraft")}
                </Button>
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
}

function toKey(source: JourneySource): string {
  return source.kind === "draft" ? source.id : source.version;
}
