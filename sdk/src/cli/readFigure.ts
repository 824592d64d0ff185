import { getSweepUnit, isSweepValue, type SweepParameter } from "../simulate/sweep/SweepParameter.js";

/** A figure as it is written on the command line: `cadence:mail`, `response:mail:email.clicked`, `consent:email`, `wait:giveUp`. */
export function nameFigure(parameter: SweepParameter): string {
  switch (parameter.kind) {
    case "cadence":
      return `cadence:${parameter.touchpoint}`;
    case "response":
      return `response:${parameter.touchpoint}:${parameter.event}`;
    case "consent":
      return `consent:${parameter.channel}`;
    case "wait":
      return `wait:${parameter.transition}`;
  }
}

/** Values as typed, such as `2; 7; 14` or `10%; 0.25`; undefined where one is none or out of bounds. */
export function readSweepValues(parameter: SweepParameter, text: string): readonly number[] | undefined {
  const parts = text.split(/[;,\s]+/).filter((part) => part !== "");
  const values = parts.map((part) => {
    const isPercent = part.endsWith("%") && getSweepUnit(parameter) === "share";
    const value = Number(isPercent ? part.slice(0, -1) : part);
    return isPercent ? Math.round(value * 1e6) / 1e8 : value;
  });
  const isSound = values.every((value) => Number.isFinite(value) && isSweepValue(parameter, value));
  return isSound && values.length > 0 ? [...new Set(values)].sort((a, b) => a - b) : undefined;
}
