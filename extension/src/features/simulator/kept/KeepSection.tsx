import type { SimulationResult } from "@waypost/sdk";
import { useState } from "react";
import type { Call } from "../../../messaging/call";
import { Button } from "../../../ui/Button";
import { Field } from "../../../ui/Field";
import { Notice } from "../../../ui/Notice";
import { renderer } from "../../../ui/renderer";
import { t } from "../../../ui/tSimulator";
import type { Experiment } from "../run/Experiment";
import { describeKeptTrouble } from "./describeKeptTrouble";
import { toKeptFigures, toKeptText } from "./KeptContent";

export type KeepSectionProps = { call: Call; experiment: Experiment; result: SimulationResult };

type KeepState = { kind: "idle" | "busy" | "kept" } | { kind: "failed"; sentence: string };

const mostLetters = 120;

/** Keeps what is shown under a name, to be shown or run again another day. */
export function KeepSection({ call, experiment, result }: KeepSectionProps) {
  const { title } = result.journey;
  const usual = t("kept.usualName", { title, at: renderer.format.date(result.from) }).slice(0, mostLetters);
  const [name, setName] = useState(usual);
  const [state, setState] = useState<KeepState>({ kind: "idle" });
  const isReady = name.trim() !== "" && state.kind !== "busy" && state.kind !== "kept";
  const keep = async () => {
    setState({ kind: "busy" });
    const answer = await call("experiment.keep", {
      id: crypto.randomUUID(),
      summary: toKeptFigures(name.trim(), experiment, result),
      content: await toKeptText(experiment, result),
    });
    const sentence = describeKeptTrouble(answer);
    if (sentence !== undefined) return setState({ kind: "failed", sentence });
    const outcome = answer.ok && answer.value.ok ? answer.value.value : undefined;
    setState(
      outcome?.kind === "full"
        ? { kind: "failed", sentence: t("kept.full", { most: outcome.most }) }
        : { kind: "kept" },
    );
  };
  return (
    <section className="sim-card" aria-labelledby="sim-keep" data-export="left">
      <h2 id="sim-keep">{t("kept.keep")}</h2>
      <p className="sim-soft">{t("kept.keepLead")}</p>
      <form
        className="sim-row"
        onSubmit={(event) => {
          event.preventDefault();
          if (isReady) void keep();
        }}
      >
        <Field
          label={t("kept.name")}
          value={name}
          maxLength={mostLetters}
          disabled={state.kind === "kept"}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
        />
        <Button weight="quiet" type="submit" disabled={!isReady}>
          {t("kept.keepIt")}
        </Button>
      </form>
      {state.kind === "kept" && <Notice tone="good">{t("kept.done")}</Notice>}
      {state.kind === "failed" && <Notice tone="bad">{state.sentence}</Notice>}
    </section>
  );
}
