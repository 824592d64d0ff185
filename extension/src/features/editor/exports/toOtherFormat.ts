import {
  compileJourney,
  fail,
  type JourneyDocument,
  type Result,
  succeed,
  toMermaid,
  toXStateJson,
} from "@waypost/sdk";
import { toScxml, toXStateTypeScript } from "@waypost/sdk/formats";
import { toLocalSheet } from "./toLocalSheet";

/** Formats that other people's tools read. */
export const otherFormats = ["sheet", "scxml", "xstate", "typescript", "mermaid"] as const;

export type OtherFormat = (typeof otherFormats)[number];

/** A file, and how many parts of the journey its format has no word for. */
export type FormatFile = { name: string; type: string; text: string; lost: number };

/** The journey as a file of another format; fails while it has errors that keep it from being compiled. */
export function toOtherFormat(document: JourneyDocument, format: OtherFormat): Result<FormatFile, "errors"> {
  const { id } = document;
  switch (format) {
    case "sheet":
      return succeed({
        name: `${id}.build-sheet.csv`,
        type: "text/csv",
        text: toLocalSheet(document),
        lost: 0,
      });
    case "mermaid":
      return succeed({ name: `${id}.mmd`, type: "text/plain", text: toMermaid(document), lost: 0 });
    case "scxml": {
      const { text, losses } = toScxml(document);
      return succeed({ name: `${id}.scxml`, type: "application/xml", text, lost: losses.length });
    }
    case "xstate":
    case "typescript": {
      const compiled = compileJourney(document);
      if (!compiled.ok) return fail("errors");
      if (format === "typescript") {
        const { code, losses } = toXStateTypeScript(compiled.value);
        return succeed({ name: `${id}.machine.ts`, type: "text/plain", text: code, lost: losses.length });
      }
      const { machine, losses } = toXStateJson(compiled.value);
      const text = `${JSON.stringify(machine, null, 2)}\n`;
      return succeed({ name: `${id}.machine.json`, type: "application/json", text, lost: losses.length });
    }
  }
}
