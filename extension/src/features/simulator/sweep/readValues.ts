import { getSweepUnit, isSweepValue, type SweepParameter } from "@waypost/sdk";

const mostValues = 12;

/** The values of a sweep as typed, one after the other; shares are typed in percent. Undefined where one is none or out of bounds. */
export function readValues(parameter: SweepParameter, text: string): readonly number[] | undefined {
  const parts = text
    .split(/[;\s]+|,(?=\s)/)
    .map((part) => part.replace(/%$/, "").replace(",", "."))
    .filter((part) => part !== "");
  const values = parts.map((part) => toValue(parameter, Number(part)));
  const isSound = values.every((value) => Number.isFinite(value) && isSweepValue(parameter, value));
  const distinct = [...new Set(values)].sort((a, b) => a - b);
  return isSound && distinct.length > 0 && distinct.length <= mostValues ? distinct : undefined;
}

/** Values around the one that the journey has, to begin with; each as the reader writes numbers. */
export function toUsualValues(
  parameter: SweepParameter,
  current: number | undefined,
  toText: (value: number) => string = String,
): string {
  const isShare = getSweepUnit(parameter) === "share";
  const usual = isShare ? [0.1, 0.25, 0.5, 0.75, 1] : [1, 3, 7, 14];
  const around = [0.5, 0.75, 1.5, 2].map((times) => round(times * (current ?? 0)));
  const values = current === undefined || current === 0 ? usual : around;
  const shown = values
    .filter((value) => isSweepValue(parameter, value))
    .map((value) => round(isShare ? value * 100 : value));
  return [...new Set(shown)].map((value) => toText(value)).join("; ");
}

function toValue(parameter: SweepParameter, typed: number): number {
  return getSweepUnit(parameter) === "share" ? round(typed / 100) : typed;
}

/** Without what binary fractions leave behind. */
function round(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
