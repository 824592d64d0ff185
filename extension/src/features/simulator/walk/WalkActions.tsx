import type { Scalar } from "@waypost/sdk";
import { useState } from "react";
import { Button } from "../../../ui/Button";
import { Disclosure } from "../../../ui/Disclosure";
import { Field } from "../../../ui/Field";
import { t } from "../../../ui/tSimulator";
import { toMidnightMs } from "../setup/Plan";
import { Choice } from "./Choice";
import { EventAction } from "./EventAction";
import { ValueField } from "./ValueField";
import type { WalkActionsProps } from "./WalkActionsProps";

type TimedProps = WalkActionsProps & {
  /** Now, for whoever walks; ms. */
  fromMs: number;
};

/** What may happen to whoever walks: something, or only time. */
export function WalkActions({ document, fromMs, onAct }: TimedProps) {
  const [days, setDays] = useState("1");
  const count = Number(days);
  const isSound = days.trim() !== "" && Number.isInteger(count) && count >= 1 && count <= 3_650;
  return (
    <section className="sim-card" aria-labelledby="walk-actions">
      <h2 id="walk-actions">{t("walk.actions")}</h2>
      <EventAction document={document} onAct={onAct} />
      <div className="sim-row">
        <Button weight="quiet" onClick={() => onAct({ kind: "advance", toNext: true })}>
          {t("walk.toNext")}
        </Button>
        <Field
          inputMode="numeric"
          label={t("sim.days")}
          value={days}
          onChange={({ currentTarget }) => setDays(currentTarget.value)}
        />
        <Button
          weight="quiet"
          disabled={!isSound}
          onClick={() => onAct({ kind: "advance", by: `P${count}D` })}
        >
          {t("walk.pass")}
        </Button>
        <UntilAction fromMs={fromMs} onAct={onAct} />
      </div>
      <Disclosure summary={t("walk.more")}>
        <div className="sim-fields">
          <ConsentAction document={document} onAct={onAct} />
          <AttributeAction document={document} onAct={onAct} />
          <PersonaAction document={document} onAct={onAct} />
          <SendAction document={document} onAct={onAct} />
        </div>
      </Disclosure>
    </section>
  );
}

/** Time passes until the beginning of a day, where this browser is. */
function UntilAction({ fromMs, onAct }: Pick<TimedProps, "fromMs" | "onAct">) {
  const [day, setDay] = useState("");
  const at = toMidnightMs(day);
  return (
    <>
      <Field
        type="date"
        label={t("walk.until")}
        value={day}
        problem={at !== undefined && at < fromMs ? t("walk.issue.walk.past") : undefined}
        onChange={({ currentTarget }) => setDay(currentTarget.value)}
      />
      <Button
        weight="quiet"
        disabled={at === undefined || at < fromMs}
        onClick={() => at !== undefined && onAct({ kind: "advance", until: new Date(at).toISOString() })}
      >
        {t("walk.passUntil")}
      </Button>
    </>
  );
}

function PersonaAction({ document, onAct }: WalkActionsProps) {
  const [persona, setPersona] = useState(document.personas[0]?.id ?? "");
  if (document.personas.length === 0) return null;
  return (
    <div className="sim-row">
      <Choice label={t("sim.persona")} value={persona} options={document.personas} onChange={setPersona} />
      <Button weight="quiet" onClick={() => onAct({ kind: "persona", persona })}>
        {t("walk.change")}
      </Button>
    </div>
  );
}

function ConsentAction({ document, onAct }: WalkActionsProps) {
  const channels = document.channels.filter(({ consent }) => consent === "required");
  const [channel, setChannel] = useState(channels[0]?.id ?? "");
  if (channels.length === 0) return null;
  return (
    <div className="sim-row">
      <Choice label={t("walk.consent")} value={channel} options={channels} onChange={setChannel} />
      <Button weight="quiet" onClick={() => onAct({ kind: "consent", channel, change: "granted" })}>
        {t("walk.grant")}
      </Button>
      <Button weight="quiet" onClick={() => onAct({ kind: "consent", channel, change: "withdrawn" })}>
        {t("walk.withdraw")}
      </Button>
    </div>
  );
}

function AttributeAction({ document, onAct }: WalkActionsProps) {
  const [id, setId] = useState(document.attributes[0]?.id ?? "");
  const [value, setValue] = useState<Scalar>();
  const attribute = document.attributes.find((each) => each.id === id);
  if (attribute === undefined) return null;
  return (
    <div className="sim-row">
      <Choice
        label={t("walk.attribute")}
        value={id}
        options={document.attributes}
        onChange={(chosen) => {
          setId(chosen);
          setValue(undefined);
        }}
      />
      <ValueField attribute={attribute} value={value} onChange={setValue} />
      <Button
        weight="quiet"
        disabled={value === undefined || Number.isNaN(value)}
        onClick={() => value !== undefined && onAct({ kind: "attribute", attribute: id, value })}
      >
        {t("walk.change")}
      </Button>
    </div>
  );
}

function SendAction({ document, onAct }: WalkActionsProps) {
  const [touchpoint, setTouchpoint] = useState(document.touchpoints[0]?.id ?? "");
  if (document.touchpoints.length === 0) return null;
  return (
    <div className="sim-row">
      <Choice
        label={t("sim.touchpoint")}
        value={touchpoint}
        options={document.touchpoints}
        onChange={setTouchpoint}
      />
      <Button weight="quiet" onClick={() => onAct({ kind: "send", touchpoint })}>
        {t("walk.send")}
      </Button>
    </div>
  );
}
