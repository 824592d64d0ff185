import { type KeyboardEvent, useDeferredValue, useId, useState } from "react";
import { t } from "../../../ui/tStudio";
import { type StudioAction, toKeyCaps } from "../actions/StudioAction";
import { makeNext, makeWay } from "../commands/makeStages";
import { findInJourney } from "../search/findInJourney";
import type { Studio } from "../store/createStudio";
import { useStudio, useStudioState } from "../store/StudioContext";
import { Dialog } from "./Dialog";

type Choice = { id: string; label: string; detail: string; keys?: readonly string[]; run(): void };

/** Type ahead: commands, stages and ways to go to; or, to connect, the stage that a way shall lead to. */
export function CommandDialog({
  actions,
  isConnecting,
}: {
  actions: readonly StudioAction[];
  isConnecting: boolean;
}) {
  const studio = useStudio();
  const document = useStudioState((state) => state.document);
  const [text, setText] = useState("");
  const [at, setAt] = useState(0);
  const listId = useId();
  const wanted = useDeferredValue(text);
  const close = () => studio.open(undefined);
  const found = isConnecting
    ? listTargets(studio, wanted)
    : [...listActions(studio, actions, wanted), ...listFound(studio, wanted)];
  const choices = found.slice(0, 40);
  const chosen = Math.min(at, Math.max(0, choices.length - 1));
  const run = (choice: Choice | undefined) => {
    if (choice === undefined) return;
    close();
    choice.run();
  };
  const steer = (event: KeyboardEvent) => {
    if (event.key === "ArrowDown") setAt(Math.min(chosen + 1, choices.length - 1));
    else if (event.key === "ArrowUp") setAt(Math.max(chosen - 1, 0));
    else if (event.key === "Enter") run(choices[chosen]);
    else return;
    event.preventDefault();
  };
  return (
    <Dialog
      title={t(isConnecting ? "studio.connectTitle" : "studio.commandsTitle")}
      className="command-dialog"
      onClose={close}
    >
      <input
        className="select"
        role="combobox"
        aria-expanded="true"
        aria-controls={listId}
        aria-activedescendant={choices[chosen] === undefined ? undefined : `${listId}-${chosen}`}
        aria-label={t(isConnecting ? "studio.connectField" : "studio.commandsField")}
        placeholder={t(isConnecting ? "studio.connectField" : "studio.commandsField")}
        value={text}
        onChange={({ currentTarget }) => {
          setText(currentTarget.value);
          setAt(0);
        }}
        onKeyDown={steer}
      />
      <div
        id={listId}
        role="listbox"
        className="command-list"
        aria-label={t("studio.commandsFound")}
        tabIndex={-1}
      >
        {choices.map((choice, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above steers the list.
          <div
            key={choice.id}
            id={`${listId}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === chosen}
            className="command-item"
            onClick={() => run(choice)}
          >
            <span>{choice.label}</span>
            <span className="command-detail">{choice.detail}</span>
            {choice.keys?.[0] !== undefined && <KeyCaps keys={choice.keys[0]} />}
          </div>
        ))}
      </div>
      {choices.length === 0 && (
        <p className="dialog-empty">{t("studio.nothingFound", { journey: document.title })}</p>
      )}
    </Dialog>
  );
}

/** A key as it is written on the keyboard. */
export function KeyCaps({ keys }: { keys: string }) {
  const isMac = /Mac/.test(navigator.userAgent);
  return (
    <span className="key-caps">
      {toKeyCaps(keys, isMac).map((cap) => (
        <kbd key={cap}>{cap}</kbd>
      ))}
    </span>
  );
}

function listActions(studio: Studio, actions: readonly StudioAction[], text: string): readonly Choice[] {
  const words = text
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== "");
  const state = studio.store.get();
  return actions
    .filter(
      ({ id, label, isPossible }) =>
        id !== "commands" && matches(label, words) && (isPossible?.(state) ?? true),
    )
    .map(({ id, label, group, keys, run }) => ({
      id,
      label,
      detail: t(`studio.group.${group}`),
      ...(keys !== undefined && { keys }),
      run: () => run(studio),
    }));
}

function matches(label: string, words: readonly string[]): boolean {
  return words.every((word) => label.toLowerCase().includes(word));
}

function listFound(studio: Studio, text: string): readonly Choice[] {
  const { document } = studio.store.get();
  return findInJourney(document, text).map(({ kind, id, label, detail }) => ({
    id: `${kind}:${id}`,
    label,
    detail: kind === "stage" ? t("studio.foundStage", { where: detail }) : detail,
    run() {
      if (kind === "stage") return studio.reveal([id]);
      const way = document.transitions.find((each) => each.id === id);
      if (way !== undefined) studio.reveal([way.from, way.to ?? way.from], [id]);
    },
  }));
}

/** The stages that a way may lead to, and a new one of the name that was typed. */
function listTargets(studio: Studio, text: string): readonly Choice[] {
  const { document, selection } = studio.store.get();
  const from = [...selection.stages][0];
  if (from === undefined) return [];
  const words = text
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== "");
  const labelOf = new Map(document.stages.map(({ id, label }) => [id, label]));
  const known = document.stages
    .filter(({ label }) => matches(label, words))
    .map(
      ({ id, label, parent }): Choice => ({
        id,
        label,
        detail: parent === undefined ? "" : (labelOf.get(parent) ?? parent),
        run: () => makeWay(studio, from, id),
      }),
    );
  const name = text.trim();
  if (name === "") return known;
  return [
    ...known,
    {
      id: "new",
      label: t("studio.connectNew", { name }),
      detail: "",
      run: () => void makeNext(studio, from, undefined, name),
    },
  ];
}
