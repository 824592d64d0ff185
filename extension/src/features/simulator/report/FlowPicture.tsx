import { useId, useMemo, useState } from "react";
import { Disclosure } from "../../../ui/Disclosure";
import { renderer } from "../../../ui/renderer";
import { t } from "../../../ui/tSimulator";
import { ChartFigure } from "../chart/ChartFigure";
import { toTone } from "../chart/toTone";
import { FlowRibbons } from "./FlowRibbons";
import { MovesOverTime } from "./MovesOverTime";
import { listPersonas, PersonaChoice } from "./PersonaChoice";
import { type ReportPart, roundFigure } from "./ReportPart";
import { ScrollArea } from "./ScrollArea";
import { toPersonaName } from "./TimeToGoal";
import { type Flows, toFlows, toFlowsOfPeriod, type Whose } from "./toFlows";
import { type Period, toPeriodDays, toPeriods } from "./toPeriods";

/** How HCPs move between phases: all the time together, or period by period; and when they do. */
export function FlowPicture({ document, result }: ReportPart) {
  const [whose, setWhose] = useState<Whose>();
  const whole = useMemo(() => toFlows({ document, result }, whose), [document, result, whose]);
  const periods = useMemo(() => toPeriods({ document, result }, whose), [document, result, whose]);
  const [chosen, setChosen] = useState<number>();
  const picture = chosen === undefined ? whole : toFlowsOfPeriod({ document, result }, chosen, whose);
  const label = nameFor(t("sim.flow"), { document, result }, whose);
  if (whole.nodes.length < 2) return null;
  const isTold = result.moves?.between.every(({ byPersona }) => byPersona !== undefined) ?? false;
  const days = toPeriodDays(periods);
  return (
    <section className="sim-card" aria-labelledby="sim-flow">
      <h2 id="sim-flow">{t("sim.flow")}</h2>
      <div className="sim-periods" data-export="left">
        {isTold && listPersonas(result).length > 1 && (
          <PersonaChoice document={document} result={result} whose={whose} onChoose={setWhose} />
        )}
        {periods.length > 1 && <PeriodChoice periods={periods} chosen={chosen} onChoose={setChosen} />}
      </div>
      {whole.flows.length === 0 ? (
        <p className="sim-soft">{t("sim.flowNone")}</p>
      ) : (
        <>
          <p className="sim-soft">
            {chosen === undefined ? t("sim.flowCaption") : t("sim.flowPeriodCaption", { days })}
          </p>
          <ChartFigure
            label={label}
            legend={picture.nodes.map(({ name, atEnd }, phase) => ({
              name,
              tone: toTone("phase", phase),
              value: renderer.format.number(roundFigure(atEnd)),
            }))}
          >
            {(width) => (
              <FlowRibbons label={label} {...picture} width={width} isWhole={chosen === undefined} />
            )}
          </ChartFigure>
          <FlowTable label={label} {...picture} />
          {periods.length > 1 && (
            <MovesOverTime
              nodes={whole.nodes}
              periods={periods}
              chosen={chosen}
              label={nameFor(t("sim.whenTheyMove"), { document, result }, whose)}
            />
          )}
        </>
      )}
      {result.moves === undefined && (
        <p className="sim-soft">{t("sim.flowOlder", { simulator: result.simulator })}</p>
      )}
      {result.moves !== undefined && result.simulator < 3 && (
        <p className="sim-soft">{t("sim.flowNotByPersona", { simulator: result.simulator })}</p>
      )}
    </section>
  );
}

/** The name of a picture, and whose it is where it is not everybody's: files are called by it. */
function nameFor(name: string, { document, result }: ReportPart, whose: Whose): string {
  return whose === undefined ? name : `${name}: ${toPersonaName(document, result.personas[whose]?.id)}`;
}

type PeriodChoiceProps = {
  periods: readonly Period[];
  chosen: number | undefined;
  onChoose(period: number | undefined): void;
};

function PeriodChoice({ periods, chosen, onChoose }: PeriodChoiceProps) {
  const id = useId();
  const days = toPeriodDays(periods);
  const period = chosen === undefined ? undefined : periods[chosen];
  const told =
    period &&
    t("sim.flowPeriod", {
      number: (chosen ?? 0) + 1,
      of: periods.length,
      days,
      from: period.from,
      to: period.to,
    });
  return (
    <>
      <fieldset className="sim-modes">
        <legend>{t("sim.flowWhich")}</legend>
        <ModeButton isOn={chosen === undefined} onClick={() => onChoose(undefined)}>
          {t("sim.flowWhole")}
        </ModeButton>
        <ModeButton isOn={chosen !== undefined} onClick={() => onChoose(chosen ?? 0)}>
          {t("sim.flowByPeriod", { days })}
        </ModeButton>
      </fieldset>
      {chosen !== undefined && (
        <div className="sim-slider">
          <label htmlFor={id}>{told}</label>
          <input
            id={id}
            type="range"
            min={1}
            max={periods.length}
            value={chosen + 1}
            aria-valuetext={told}
            onChange={({ currentTarget }) => onChoose(Number(currentTarget.value) - 1)}
          />
        </div>
      )}
    </>
  );
}

type ModeButtonProps = { isOn: boolean; onClick(): void; children: string };

function ModeButton({ isOn, onClick, children }: ModeButtonProps) {
  return (
    <button type="button" className="button button-quiet button-small" aria-pressed={isOn} onClick={onClick}>
      {children}
    </button>
  );
}

function FlowTable({ label, nodes, flows }: Flows & { label: string }) {
  if (flows.length === 0) return <p className="sim-soft">{t("sim.flowNoneThen")}</p>;
  return (
    <Disclosure summary={t("sim.asTable")}>
      <ScrollArea label={`${label}: ${t("sim.asTable")}`}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t("sim.flowFrom")}</th>
              <th scope="col" className="sim-word">
                {t("sim.flowTo")}
              </th>
              <th scope="col">{t("sim.flowTimes")}</th>
            </tr>
          </thead>
          <tbody>
            {flows.map(({ from, to, times }) => (
              <tr key={`${from} ${to}`}>
                <th scope="row">{nodes[from]?.name}</th>
                <td className="sim-word">{nodes[to]?.name}</td>
                <td>{renderer.format.number(roundFigure(times))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollArea>
    </Disclosure>
  );
}
