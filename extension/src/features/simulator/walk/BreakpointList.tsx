import type { Breakpoint, JourneyDocument } from "@waypost/sdk";
import { useState } from "react";
import { Button } from "../../../ui/Button";
import { t } from "../../../ui/tSimulator";
import { labelOf } from "../report/ReportPart";
import { Choice } from "./Choice";
import { labelTransition } from "./labelTransition";

export type BreakpointListProps = {
  document: JourneyDocument;
  breakpoints: readonly Breakpoint[];
  onChange(breakpoints: readonly Breakpoint[]): void;
};

const kinds: readonly Breakpoint["kind"][] = ["stage", "transition", "guard", "refusal"];
const outcomes = ["holds", "fails", "error"] as const;
const any = "";

/** Where time is to stop: at a stage, a transition, what a condition comes to, or a touchpoint that is refused. */
export function BreakpointList({ document, breakpoints, onChange }: BreakpointListProps) {
  const [kind, setKind] = useState<Breakpoint["kind"]>("stage");
  const [place, setPlace] = useState("");
  const [outcome, setOutcome] = useState<(typeof outcomes)[number]>("fails");
  const places = listPlaces(document, kind);
  const chosen = places.some(({ id }) => id === place) ? place : (places[0]?.id ?? "");
  const made = toBreakpoint(kind, chosen, outcome);
  const isThere = breakpoints.some((each) => JSON.stringify(each) === JSON.stringify(made));
  return (
    <fieldset className="walk-breaks">
      <legend>{t("walk.stopWhen")}</legend>
      <div className="sim-row">
        <Choice
          label={t("walk.break.what")}
          value={kind}
          options={kinds.map((id) => ({ id, label: t(`walk.break.${id}`) }))}
          onChange={(value) => setKind(value as Breakpoint["kind"])}
        />
        <Choice label={t("walk.break.which")} value={chosen} options={places} onChange={setPlace} />
        {kind === "guard" && (
          <Choice
            label={t("walk.break.comes")}
            value={outcome}
            options={outcomes.map((id) => ({ id, label: t(`walk.guard.${id}`) }))}
            onChange={(value) => setOutcome(value as (typeof outcomes)[number])}
          />
        )}
        <Button
          weight="quiet"
          disabled={isThere || places.length === 0}
          onClick={() => onChange([...breakpoints, made])}
        >
          {t("walk.break.add")}
        </Button>
      </div>
      {breakpoints.length > 0 && (
        <ul className="walk-scenarios">
          {breakpoints.map((each) => {
            const label = describeBreakpoint(document, each);
            return (
              <li key={JSON.stringify(each)}>
                <span>{label}</span>
                <Button
                  weight="plain"
                  size="small"
                  aria-label={t("walk.break.removeOf", { label })}
                  onClick={() => onChange(breakpoints.filter((other) => other !== each))}
                >
                  {t("walk.break.remove")}
                </Button>
              </li>
            );
          })}
        </ul>
      )}
    </fieldset>
  );
}

function listPlaces(
  document: JourneyDocument,
  kind: Breakpoint["kind"],
): readonly { id: string; label: string }[] {
  switch (kind) {
    case "stage":
      return document.stages;
    case "transition":
      return document.transitions.map(({ id }) => ({ id, label: labelTransition(document, id) }));
    case "guard":
      return document.transitions
        .filter(({ when }) => when !== undefined)
        .map(({ id }) => ({ id, label: labelTransition(document, id) }));
    case "refusal":
      return document.touchpoints.length === 0
        ? []
        : [{ id: any, label: t("walk.break.any") }, ...document.touchpoints];
  }
}

function toBreakpoint(
  kind: Breakpoint["kind"],
  place: string,
  outcome: (typeof outcomes)[number],
): Breakpoint {
  switch (kind) {
    case "stage":
      return { kind, stage: place };
    case "transition":
      return { kind, transition: place };
    case "guard":
      return { kind, transition: place, outcome };
    case "refusal":
      return { kind, touchpoint: place === any ? undefined : place };
  }
}

/** A breakpoint in words. */
export function describeBreakpoint(document: JourneyDocument, breakpoint: Breakpoint): string {
  switch (breakpoint.kind) {
    case "stage":
      return t("walk.break.atStage", { stage: labelOf(document.stages, breakpoint.stage) });
    case "transition":
      return t("walk.break.atTransition", { transition: labelTransition(document, breakpoint.transition) });
    case "guard":
      return t("walk.break.atGuard", {
        transition: labelTransition(document, breakpoint.transition),
        outcome: t(`walk.guard.${breakpoint.outcome}`),
      });
    case "refusal":
      return breakpoint.touchpoint === undefined
        ? t("walk.break.atAnyRefusal")
        : t("walk.break.atRefusal", {
            touchpoint: labelOf(document.touchpoints, breakpoint.touchpoint),
          });
  }
}
