import { renderer } from "../../../ui/renderer";

/** A number of bytes as a person reads it: in kB, or from a million on in MB with one decimal. */
export function toSizeText(bytes: number): string {
  const { number } = renderer.format;
  if (bytes < 1_000_000) return `${number(Math.ceil(bytes / 1_000))} kB`;
  return `${number(Math.round(bytes / 100_000) / 10)} MB`;
}
