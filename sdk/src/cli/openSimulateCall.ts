import { findDate } from "../guards/instant.js";
import { fail, type Result, succeed } from "../model/result.js";
import type { CallFault, SimulateCall } from "./Call.js";

type OpenedOptions = Pick<SimulateCall, "file" | "json" | "locale" | "timeZone">;

const wholeNumber = /^-?\d{1,15}$/;

/** Reads what `waypost simulate` was asked; what its numbers may be is for the simulation to say. */
export function openSimulateCall(
  options: OpenedOptions,
  text: (name: string) => string | undefined,
): Result<SimulateCall, CallFault> {
  const of = "simulate";
  const numbers: Record<string, number | undefined> = {};
  for (const option of ["population", "days", "seed", "replications", "workers"]) {
    const found = text(option);
    if (found !== undefined && !wholeNumber.test(found))
      return fail({ code: "call.number", parameters: { option: `--${option}`, found }, of });
    numbers[option] = found === undefined ? undefined : Number(found);
  }
  const { population, days, seed, replications, workers } = numbers;
  if (workers !== undefined && workers < 1)
    return fail({ code: "call.number", parameters: { option: "--workers", found: String(workers) }, of });
  const from = text("from");
  const instant = from === undefined ? undefined : findDate(from);
  if (from !== undefined && instant === undefined)
    return fail({ code: "call.instant", parameters: { option: "--from", found: from }, of });
  const mapping = text("mapping");
  const hcps = text("hcps") ?? mapping;
  const named = mapping === undefined ? "--hcps" : "--mapping";
  const also = ["hcps", "consent", "events"].find((name) => text(name) !== undefined);
  if (mapping !== undefined && also !== undefined)
    return fail({ code: "call.optionsExclude", parameters: { first: named, second: `--${also}` }, of });
  if (hcps !== undefined && population !== undefined)
    return fail({ code: "call.optionsExclude", parameters: { first: named, second: "--population" }, of });
  const paths = [options.file, hcps, text("consent"), text("events")];
  if (paths.filter((path) => path === "-").length > 1)
    return fail({ code: "call.inputTwice", parameters: {}, of });
  return succeed({
    command: of,
    ...options,
    hcps,
    mapping,
    consent: text("consent"),
    events: text("events"),
    from: instant?.atMs,
    population,
    days,
    seed,
    replications,
    workers,
    expect: text("expect"),
  });
}
