import type { JourneyDocument, Scalar, WalkStart } from "@waypost/sdk";
import { useState } from "react";
import { Button } from "../../../ui/Button";
import { t } from "../../../ui/tSimulator";
import { Choice } from "./Choice";
import { ValueField } from "./ValueField";

export type WalkStartFormProps = {
  document: JourneyDocument;
  fromMs: number;
  onStart(start: WalkStart): void;
};

/** Who walks: a persona, what is known of them, what they have agreed to. */
export function WalkStartForm({ document, fromMs, onStart }: WalkStartFormProps) {
  const [persona, setPersona] = useState(document.personas[0]?.id ?? "");
  const [values, setValues] = useState<Readonly<Record<string, Scalar | undefined>>>({});
  const [agreed, setAgreed] = useState<readonly string[]>([]);
  const channels = document.channels.filter(({ consent }) => consent === "required");
  const start = () =>
    onStart({
      from: new Date(fromMs).toISOString(),
      ...(persona !== "" && { persona }),
      attributes: Object.entries(values).flatMap(([attribute, value]) =>
        value === undefined ? [] : [{ attribute, value }],
      ),
      consent: agreed.map((channel) => ({ channel })),
    });
  return (
    <form
      className="sim-card"
      aria-label={t("walk.who")}
      onSubmit={(event) => {
        event.preventDefault();
        start();
      }}
    >
      <h2>{t("walk.who")}</h2>
      <p className="sim-soft">{t("walk.lead")}</p>
      <div className="sim-row">
        <Choice
          label={t("sim.persona")}
          value={persona}
          none={t("sim.unknownPersona")}
          options={document.personas}
          onChange={setPersona}
        />
        {document.attributes.map((attribute) => (
          <ValueField
            key={attribute.id}
            attribute={attribute}
            value={values[attribute.id]}
            onChange={(value) => setValues({ ...values, [attribute.id]: value })}
          />
        ))}
      </div>
      {channels.length > 0 && (
        <fieldset className="walk-consent">
          <legend>{t("walk.consent")}</legend>
          {channels.map(({ id, label }) => (
            <label key={id}>
              <input
                type="checkbox"
                checked={agreed.includes(id)}
                onChange={({ currentTarget }) =>
                  setAgreed(currentTarget.checked ? [...agreed, id] : agreed.filter((each) => each !== id))
                }
              />
              {label}
            </label>
          ))}
        </fieldset>
      )}
      <div className="sim-actions">
        <Button weight="primary" type="submit">
          {t("walk.start")}
        </Button>
      </div>
    </form>
  );
}
