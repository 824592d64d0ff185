import { useEffect, useId, useState } from "react";
import type { Call } from "../../../messaging/call";
import type { DraftView } from "../../../messaging/draftMessages";
import type { VersionView } from "../../../messaging/versionMessages";
import { Button } from "../../../ui/Button";
import { renderer } from "../../../ui/renderer";
import { t } from "../../../ui/tStudio";
import type { CompareViewProps } from "../compare/CompareViewProps";
import { openSource, toAddress } from "./JourneySource";
import { getValue } from "./useVersions";
import "./versions.css";

export type CompareSectionProps = {
  call: Call;
  drafts: readonly DraftView[];
  /** Another one whenever something was published. */
  published: unknown;
  compare: CompareViewProps["go"];
};

/** Two journeys chosen from all there are: versions of one, or as it is and as it is to be. */
export function CompareSection({ call, drafts, published, compare }: CompareSectionProps) {
  const titleId = useId();
  const options = [...drafts.map(toDraftOption), ...useVersionOptions(call, published)];
  const [before, setBefore] = useState<string>();
  const [after, setAfter] = useState<string>();
  if (options.length < 2) return null;
  // What was chosen may be gone by now.
  const pick = (chosen: string | undefined, otherwise: string | undefined) =>
    options.find(({ value }) => value === chosen)?.value ?? otherwise;
  const chosen = { before: pick(before, options[1]?.value), after: pick(after, options[0]?.value) };
  return (
    <section aria-labelledby={titleId}>
      <h2 id={titleId}>{t("versions.compareTitle")}</h2>
      <p className="library-soft">{t("versions.compareHint")}</p>
      <form
        className="compare-form"
        onSubmit={(event) => {
          event.preventDefault();
          const [old, now] = [openSource(chosen.before ?? null), openSource(chosen.after ?? null)];
          if (old !== undefined && now !== undefined) compare(old, now, "sideBySide");
        }}
      >
        <Choice label={t("versions.before")} value={chosen.before} options={options} onChange={setBefore} />
        <Choice label={t("versions.after")} value={chosen.after} options={options} onChange={setAfter} />
        <Button type="submit" weight="quiet">
          {t("versions.compareDo")}
        </Button>
      </form>
    </section>
  );
}

type Option = { value: string; label: string };

type ChoiceProps = {
  label: string;
  value: string | undefined;
  options: readonly Option[];
  onChange(value: string): void;
};

function Choice({ label, value, options, onChange }: ChoiceProps) {
  return (
    <label>
      {label}
      <select
        className="select"
        value={value}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}

function toDraftOption({ id, title, changedAt }: DraftView): Option {
  const at = renderer.format.dateTime(changedAt);
  return { value: toAddress({ kind: "draft", id }), label: t("versions.optionDraft", { title, at }) };
}

function useVersionOptions(call: Call, published: unknown): readonly Option[] {
  const [versions, setVersions] = useState<readonly VersionView[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again when something was published.
  useEffect(() => {
    let isGone = false;
    void call("journey.versions", {}).then((answer) => {
      if (!isGone) setVersions(getValue(answer, []));
    });
    return () => {
      isGone = true;
    };
  }, [call, published]);
  return versions.map(({ journey, version, title, publishedAt }) => ({
    value: toAddress({ kind: "version", journey, version }),
    label: t("versions.optionVersion", {
      title,
      version: version.slice(0, 8),
      at: renderer.format.date(publishedAt),
    }),
  }));
}
