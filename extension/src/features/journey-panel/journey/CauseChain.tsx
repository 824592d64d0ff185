import { type ExplanationLink, explain, type Journey, type LedgerEntry, type Run } from "@waypost/sdk";
import { describeLink } from "@waypost/sdk/sentences";
import { useState } from "react";
import { Disclosure } from "../../../ui/Disclosure";
import { renderer } from "../../../ui/renderer";
import { t } from "../../../ui/t";
import { GuardDetail } from "./GuardDetail";

export type CauseChainProps = {
  journey: Journey;
  run: Run;
  entries: readonly LedgerEntry[];
  now: number;
};

/** What led to what, from the first step to the stage of today; each step unfolds to its event, its condition and the values read. */
export function CauseChain({ journey, run, entries, now }: CauseChainProps) {
  const [isOpen, setOpen] = useState(false);
  const stepCount = run.trace.reduce((count, { moves }) => count + moves.length, 0);
  if (stepCount < 2) return null;
  return (
    <details className="disclosure" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t("panel.chain")}</summary>
      <div className="disclosure-body">{isOpen && <Chain {...{ journey, run, entries, now }} />}</div>
    </details>
  );
}

function Chain({ journey, run, entries, now }: CauseChainProps) {
  const ledger = { hcp: run.hcp, entries };
  const explanation = explain(journey, ledger, now);
  const tracks = explanation.stages.filter(({ links }) => links.length > 0);
  const labelOf = (id: string) => journey.document.stages.find((stage) => stage.id === id)?.label ?? id;
  return tracks.map(({ stage, links }) => (
    <section key={stage} className="chain" aria-label={labelOf(stage)}>
      {tracks.length > 1 && <p className="question">{labelOf(stage)}</p>}
      <ol>
        {links.map((link, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the links of a chain never change order.
          <li key={index}>
            <p dir="auto">{describeLink(journey, explanation, link, ledger, renderer)}</p>
            <LinkDetail link={link} />
          </li>
        ))}
      </ol>
    </section>
  ));
}

function LinkDetail({ link: { entry, trigger, at, move } }: { link: ExplanationLink }) {
  const event = entry?.kind === "event" ? entry.type : trigger.kind;
  return (
    <Disclosure summary={t("panel.chainDetail")}>
      <dl className="pairs">
        <div>
          <dt>{t("panel.chainEvent")}</dt>
          <dd>
            <code className="code">{event}</code> <span className="soft">{renderer.format.dateTime(at)}</span>
          </dd>
        </div>
        {entry !== undefined && (
          <div>
            <dt>{t("panel.chainSource")}</dt>
            <dd>{t("panel.recordedBy", { source: entry.source, at: entry.recordedAt })}</dd>
          </div>
        )}
        <div>
          <dt>{t("panel.chainCondition")}</dt>
          <dd>{move.guard === undefined ? t("panel.noGuard") : <GuardDetail reading={move.guard} />}</dd>
        </div>
      </dl>
    </Disclosure>
  );
}
