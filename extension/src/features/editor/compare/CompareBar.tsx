import { Button } from "../../../ui/Button";
import { renderer } from "../../../ui/renderer";
import { t } from "../../../ui/tStudio";
import { toHref } from "../route/address";
import type { JourneySource, SourceDocument } from "../versions/JourneySource";
import { ChangeSign } from "./ChangeSign";
import type { CompareMode } from "./CompareMode";
import type { CompareViewProps } from "./CompareViewProps";
import type { ComparedChange } from "./toComparison";
import type { Comparing } from "./useComparison";

export type CompareBarProps = Omit<CompareViewProps, "call" | "startWorker"> & {
  state: Extract<Comparing, { kind: "read" }>;
  chosen: ComparedChange | undefined;
  step(by: 1 | -1): void;
  fitAll(): void;
};

const modes: readonly CompareMode[] = ["together", "sideBySide"];

/** The bar above a comparison: what is compared, how it is shown, and the way from change to change. */
export function CompareBar({ state, before, after, mode, go, chosen, step, fitAll }: CompareBarProps) {
  const { changes } = state.comparison;
  const at = chosen === undefined ? 0 : changes.findIndex(({ key }) => key === chosen.key) + 1;
  return (
    <header className="studio-bar compare-bar">
      <a href={toHref({ kind: "library" })} className="studio-back">
        {t("studio.toLibrary")}
      </a>
      <SideName title={t("compare.beforeOf")} source={before} read={state.before} />
      <button
        type="button"
        className="icon-button"
        title={t("compare.swap")}
        aria-label={t("compare.swap")}
        onClick={() => go(after, before, mode)}
      >
        <svg className="icon" viewBox="0 0 16 16" aria-hidden="true">
          <path d="M2 5.500h11M10 2.500l3 3-3 3M14 10.500H3M6 7.500l-3 3 3 3" />
        </svg>
      </button>
      <SideName title={t("compare.afterOf")} source={after} read={state.after} />
      <span className="studio-gap" />
      <ul className="compare-legend" aria-label={t("compare.legend")}>
        {(["added", "removed", "changed"] as const).map((kind) => (
          <li key={kind}>
            <ChangeSign kind={kind} />
            <span aria-hidden="true">{t(`compare.${kind}`)}</span>
          </li>
        ))}
      </ul>
      <fieldset className="compare-modes" aria-label={t("compare.view")}>
        {modes.map((each) => (
          <button
            key={each}
            type="button"
            aria-pressed={each === mode}
            onClick={() => go(before, after, each)}
          >
            {t(`compare.${each}`)}
          </button>
        ))}
      </fieldset>
      <span className="compare-steps">
        <StepButton label={t("compare.previous")} path="M10 3 5 8l5 5" onClick={() => step(-1)} />
        <output>{t("compare.position", { at, of: changes.length })}</output>
        <StepButton label={t("compare.next")} path="M6 3l5 5-5 5" onClick={() => step(1)} />
      </span>
      <Button weight="plain" size="small" title={t("compare.fit")} onClick={fitAll}>
        {t("studio.act.fit")}
      </Button>
    </header>
  );
}

function StepButton({ label, path, onClick }: { label: string; path: string; onClick(): void }) {
  return (
    <button type="button" className="icon-button" title={label} aria-label={label} onClick={onClick}>
      <svg className="icon" viewBox="0 0 16 16" aria-hidden="true">
        <path d={path} />
      </svg>
    </button>
  );
}

function SideName({ title, source, read }: { title: string; source: JourneySource; read: SourceDocument }) {
  const { outlook } = read.document;
  const at = renderer.format.dateTime(read.at);
  const details = [
    source.kind === "version" ? t("versions.version", { version: source.version.slice(0, 8) }) : undefined,
    outlook === undefined ? undefined : t(`compare.${outlook}`),
    t(source.kind === "version" ? "versions.publishedAt" : "versions.savedAt", { at }),
  ];
  return (
    <span className="compare-name">
      <span>{title}</span>
      <strong title={read.document.title}>{read.document.title}</strong>
      <span className="compare-soft">{details.filter((part) => part !== undefined).join(" · ")}</span>
    </span>
  );
}
