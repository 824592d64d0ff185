import type { Scalar } from "@waypost/sdk";
import { useState } from "react";
import { Button } from "../../../ui/Button";
import { t } from "../../../ui/tSimulator";
import { Choice } from "./Choice";
import { ValueField } from "./ValueField";
import type { WalkActionsProps } from "./WalkActionsProps";

/** An event happens, with as much of its payload as is filled in. */
export function EventAction({ document, onAct }: WalkActionsProps) {
  const events = document.events.map(({ type, label }) => ({ id: type, label }));
  const [type, setType] = useState(events[0]?.id ?? "");
  const [values, setValues] = useState<Readonly<Record<string, Scalar | undefined>>>({});
  const fields = document.events.find((event) => event.type === type)?.payload ?? [];
  const payload = fields.flatMap(({ name }) => {
    const value = values[name];
    return value === undefined ? [] : [{ name, value }];
  });
  const isSound = payload.every(({ value }) => !Number.isNaN(value));
  return (
    <div className="sim-row">
      <Choice
        label={t("walk.event")}
        value={type}
        options={events}
        onChange={(chosen) => {
          setType(chosen);
          setValues({});
        }}
      />
      {fields.map((field) => (
        <ValueField
          key={`${type} ${field.name}`}
          attribute={{ ...field, label: field.name }}
          value={values[field.name]}
          onChange={(value) => setValues({ ...values, [field.name]: value })}
        />
      ))}
      <Button
        weight="primary"
        disabled={type === "" || !isSound}
        onClick={() => onAct({ kind: "event", type, ...(payload.length > 0 && { payload }) })}
      >
        {t("walk.happens")}
      </Button>
    </div>
  );
}
