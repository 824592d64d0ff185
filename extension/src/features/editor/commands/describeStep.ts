import type { StudioStep } from "./history";

/** A step of the history in words. */
export function describeStep({ code, name = "", count = 1 }: StudioStep): string {
  return `${code} ${name} ${count}`;
}
