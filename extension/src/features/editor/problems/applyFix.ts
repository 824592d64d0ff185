import type { Diagnostic, JourneyDocument } from "@waypost/sdk";
import { succeed } from "@waypost/sdk";
import type { Command } from "@waypost/sdk/edit";
import type { Studio } from "../store/createStudio";

/** Puts a diagnostic's replacement in the place of what it is about, as a step of the history. */
export function applyFix(studio: Studio, diagnostic: Diagnostic): void {
  studio.edit({ code: "step.fix" }, replaceText, diagnostic);
}

const replaceText: Command<Diagnostic> = (document, { path, range, fix }) => {
  if (fix === undefined) return succeed(document);
  const replace = (value: unknown): unknown => {
    if (range === undefined || typeof value !== "string") return fix;
    return `${value.slice(0, range.start)}${fix}${value.slice(range.end)}`;
  };
  return succeed(replaceAt(document, path, replace) as JourneyDocument);
};

function replaceAt(value: unknown, path: Diagnostic["path"], replace: (value: unknown) => unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return replace(value);
  if (Array.isArray(value))
    return value.map((item, index) => (index === key ? replaceAt(item, rest, replace) : item));
  if (typeof value !== "object" || value === null) return value;
  return { ...value, [key]: replaceAt(Reflect.get(value, key), rest, replace) };
}
