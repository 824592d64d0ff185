import * as v from "valibot";
import { isRecord } from "../../migrate/isRecord.js";
import type { DocumentPath } from "../../model/Diagnostic.js";
import type { Effect } from "../../model/journeySchema.js";
import { effectSchema } from "../../model/schema/stages.js";
import type { ReportImport } from "../statechart/ImportIssue.js";
import { createEventNaming, type Naming } from "../statechart/nameParts.js";

export interface EffectReader {
  /** The effects of `entry`, `exit` or `actions`, whatever form they are written in. */
  read(actions: unknown, path: DocumentPath, stage: string): readonly Effect[];
  /** Counters that effects change. */
  readonly counters: ReadonlySet<string>;
}

/** Reads actions: Waypost's own kinds as they are, all others as told outward, for which a journey has `emit`. */
export function createEffectReader(report: ReportImport): EffectReader {
  const counters = new Set<string>();
  const naming = createEventNaming();
  return {
    counters,
    read: (actions, path, stage) =>
      toList(actions).flatMap((action, index) => {
        const place = { path: Array.isArray(actions) ? [...path, index] : path };
        const type = typeof action === "string" ? action : isRecord(action) ? action.type : undefined;
        if (typeof type !== "string" || type.startsWith("xstate.")) {
          const name = typeof type === "string" ? type : "";
          report("import.left", place, { what: "action", name, stage });
          return [];
        }
        const params = isRecord(action) && isRecord(action.params) ? action.params : {};
        const own = v.safeParse(effectSchema, { ...params, kind: type });
        if (own.success) {
          if ("counter" in own.output) counters.add(own.output.counter);
          return [own.output];
        }
        const effect = toEmit(type, params, naming);
        report("import.changed", place, { what: "action", from: type, to: effect.type });
        return [effect];
      }),
  };
}

function toEmit(type: string, params: Readonly<Record<string, unknown>>, naming: Naming) {
  const payload = Object.entries(params).flatMap(([name, value]) => {
    const isScalar = typeof value === "string" || typeof value === "boolean" || Number.isFinite(value);
    return isScalar && /^[A-Za-z][A-Za-z0-9_-]{0,63}$/.test(name)
      ? [{ name, value: value as string | boolean | number }]
      : [];
  });
  return { kind: "emit" as const, type: naming(type), payload };
}

/** XState takes one of a thing as well as a list of it. */
export function toList(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}
