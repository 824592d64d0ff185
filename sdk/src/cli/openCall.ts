import { parseArgs } from "node:util";
import { findAnchor } from "../audit/auditText.js";
import { findNearestName } from "../guards/findNearestName.js";
import { findDate } from "../guards/instant.js";
import { fail, type Result, succeed } from "../model/result.js";
import { isTimeZone, type Locale } from "../sentences/Format.js";
import {
  type AuditCall,
  type Call,
  type CallFault,
  type CommandName,
  type ConvertCall,
  convertFormats,
  type DiffCall,
  type PeopleCall,
  type ProveCall,
  type RefoldCall,
} from "./Call.js";
import { openSimulateCall } from "./openSimulateCall.js";
import { openSweepCall } from "./openSweepCall.js";

const common = {
  help: { type: "boolean", short: "h" },
  json: { type: "boolean" },
  lang: { type: "string" },
  "time-zone": { type: "string" },
} as const;

const people = {
  hcps: { type: "string" },
  consent: { type: "string" },
  events: { type: "string" },
  mapping: { type: "string" },
} as const;

/** The options of each command; under "" those of the program itself. */
const optionsOf = {
  "": { help: common.help, lang: common.lang, version: { type: "boolean" } },
  check: common,
  convert: { ...common, to: { type: "string" } },
  replay: {
    ...common,
    ...people,
    now: { type: "string" },
    hcp: { type: "string" },
  },
  explain: { ...common, ...people, "as-of": { type: "string" }, hcp: { type: "string" } },
  refold: { ...common, ...people, now: { type: "string" } },
  diff: common,
  analyse: { ...common, persona: { type: "string" } },
  prove: { ...common, persona: { type: "string" }, steps: { type: "string" } },
  test: { ...common, generate: { type: "boolean" } },
  simulate: {
    ...common,
    ...people,
    population: { type: "string" },
    from: { type: "string" },
    days: { type: "string" },
    seed: { type: "string" },
    replications: { type: "string" },
    workers: { type: "string" },
    expect: { type: "string" },
  },
  sweep: {
    ...common,
    figure: { type: "string" },
    values: { type: "string" },
    goal: { type: "string" },
    within: { type: "string" },
    precision: { type: "string" },
    most: { type: "string" },
    population: { type: "string" },
    from: { type: "string" },
    days: { type: "string" },
    seed: { type: "string" },
    replications: { type: "string" },
    workers: { type: "string" },
  },
  audit: { ...common, anchor: { type: "string" } },
  schema: { help: common.help, lang: common.lang },
} as const;

const commands: readonly CommandName[] = [
  "check",
  "convert",
  "replay",
  "explain",
  "refold",
  "diff",
  "analyse",
  "prove",
  "test",
  "simulate",
  "sweep",
  "audit",
  "schema",
];

/** What the options of a call came to: their values, `true` for those that have none. */
type OptionValues = ReadonlyMap<string, string | true>;

/** Reads what the program was asked to do, or says what is wrong with the call. */
export function openCall(args: readonly string[]): Result<Call, CallFault> {
  const [first] = args;
  const command = commands.find((name) => name === first);
  if (command === undefined && first !== undefined && !first.startsWith("-")) {
    const suggestion = findNearestName(first, commands) ?? "";
    return fail({ code: "call.unknownCommand", parameters: { found: first, suggestion }, of: undefined });
  }
  const parsed = parseOptions(command, command === undefined ? args : args.slice(1));
  if (!parsed.ok) return parsed;
  const { values, files } = parsed.value;
  const locale = findLocale(values);
  if (values.has("help")) return succeed({ command: "help", of: command, locale: locale ?? "en" });
  if (values.has("version")) return succeed({ command: "version" });
  if (command === undefined) return fail({ code: "call.noCommand", parameters: {}, of: undefined });
  return openCommand(command, values, files);
}

/** The language to say in what is wrong with a call, which may be wrong in anything else. */
export function guessLocale(args: readonly string[]): Locale {
  const after = args[args.indexOf("--lang") + 1];
  return args.includes("--lang=de") || (args.includes("--lang") && after === "de") ? "de" : "en";
}

function openCommand(
  command: CommandName,
  values: OptionValues,
  files: readonly string[],
): Result<Call, CallFault> {
  const [file, second, third] = files;
  const text = (name: string) => values.get(name)?.toString();
  if (command === "schema") return openSchemaCall(values, file);
  if (file === undefined) return fail({ code: "call.missingFile", parameters: {}, of: command });
  const isPair = command === "refold" || command === "diff";
  if (isPair && second === undefined) {
    return fail({ code: "call.missingSecondFile", parameters: {}, of: command });
  }
  const found = isPair ? third : second;
  if (found !== undefined) {
    return fail({ code: "call.tooManyFiles", parameters: { found, expected: isPair ? 2 : 1 }, of: command });
  }
  const locale = findLocale(values);
  if (locale === undefined) {
    return fail({ code: "call.lang", parameters: { found: text("lang") ?? "" }, of: command });
  }
  const timeZone = text("time-zone") ?? "UTC";
  if (!isTimeZone(timeZone))
    return fail({ code: "call.timeZone", parameters: { found: timeZone }, of: command });
  const options = { file, json: values.has("json"), locale, timeZone };
  if (command === "check") return succeed({ command, ...options });
  if (command === "convert") return openConvertCall(options, text("to"));
  if (command === "diff") return openDiffCall({ command, ...options, to: second ?? "" });
  if (command === "analyse") return succeed({ command, ...options, persona: text("persona") });
  if (command === "prove")
    return openProveCall({ command, ...options, persona: text("persona") }, text("steps"));
  if (command === "test") return succeed({ command, ...options, generate: values.has("generate") });
  if (command === "simulate") return openSimulateCall(options, text);
  if (command === "sweep") return openSweepCall(options, text);
  if (command === "audit") return openAuditCall(options, text("anchor"));
  return openPeopleCall(command, { ...options, to: second ?? "" }, text);
}

function openSchemaCall(values: OptionValues, found: string | undefined): Result<Call, CallFault> {
  if (found !== undefined) {
    return fail({ code: "call.tooManyFiles", parameters: { found, expected: 0 }, of: "schema" });
  }
  return succeed({ command: "schema", locale: findLocale(values) ?? "en" });
}

function openDiffCall(call: DiffCall): Result<Call, CallFault> {
  if (call.file === "-" && call.to === "-") {
    return fail({ code: "call.inputTwice", parameters: {}, of: "diff" });
  }
  return succeed(call);
}

function openProveCall(
  call: Omit<ProveCall, "steps">,
  found: string | undefined,
): Result<ProveCall, CallFault> {
  if (found !== undefined && !/^\d{1,9}$/.test(found))
    return fail({ code: "call.number", parameters: { option: "--steps", found }, of: call.command });
  return succeed({ ...call, steps: found === undefined ? undefined : Number(found) });
}

function openAuditCall(
  options: Omit<AuditCall, "command" | "anchor">,
  found: string | undefined,
): Result<Call, CallFault> {
  const command = "audit";
  const anchor = found === undefined ? undefined : findAnchor(found);
  if (found !== undefined && anchor === undefined)
    return fail({ code: "call.anchor", parameters: { found }, of: command });
  return succeed({ command, ...options, anchor });
}

function openConvertCall(
  options: Omit<ConvertCall, "command" | "format">,
  found: string | undefined,
): Result<Call, CallFault> {
  const of = "convert";
  if (found === undefined) return fail({ code: "call.missingOption", parameters: { option: "--to" }, of });
  const format = convertFormats.find((name) => name === found);
  if (format === undefined) {
    const suggestion = findNearestName(found, convertFormats) ?? "";
    return fail({ code: "call.format", parameters: { found, suggestion, known: convertFormats }, of });
  }
  return succeed({ command: of, ...options, format });
}

type OpenedOptions = Pick<RefoldCall, "file" | "to" | "json" | "locale" | "timeZone">;

function openPeopleCall(
  command: Exclude<PeopleCall["command"], "simulate">,
  { to, ...options }: OpenedOptions,
  text: (name: string) => string | undefined,
): Result<Call, CallFault> {
  const twice = findDoubled(text);
  if (twice !== undefined) return fail({ code: "call.optionsExclude", parameters: twice, of: command });
  const mapping = text("mapping");
  const hcps = text("hcps") ?? mapping;
  if (hcps === undefined)
    return fail({ code: "call.missingOption", parameters: { option: "--hcps" }, of: command });
  const consent = text("consent");
  const events = text("events");
  if ([options.file, to, hcps, consent, events].filter((path) => path === "-").length > 1) {
    return fail({ code: "call.inputTwice", parameters: {}, of: command });
  }
  const option = command === "explain" ? "as-of" : "now";
  const found = text(option);
  const now = found === undefined ? undefined : findDate(found);
  if (found !== undefined && now?.kind !== "instant") {
    return fail({ code: "call.instant", parameters: { option: `--${option}`, found }, of: command });
  }
  const people = { ...options, hcps, mapping, consent, events, now: now?.atMs };
  const hcp = text("hcp");
  switch (command) {
    case "replay":
      return succeed({ command, ...people, hcp });
    case "refold":
      return succeed({ command, ...people, to });
    case "explain":
      if (hcp === undefined)
        return fail({ code: "call.missingOption", parameters: { option: "--hcp" }, of: command });
      return succeed({ command, ...people, hcp });
  }
}

/** A file of people that is named beside the mapping, which stands for all of them. */
function findDoubled(
  text: (name: string) => string | undefined,
): { readonly first: string; readonly second: string } | undefined {
  if (text("mapping") === undefined) return undefined;
  const second = ["hcps", "consent", "events"].find((name) => text(name) !== undefined);
  return second === undefined ? undefined : { first: "--mapping", second: `--${second}` };
}

function findLocale(values: OptionValues): Locale | undefined {
  const lang = values.get("lang") ?? "en";
  return lang === "en" || lang === "de" ? lang : undefined;
}

/** parseArgs would throw its own English: it only cuts the arguments up, and what they mean is checked here. */
function parseOptions(
  of: CommandName | undefined,
  args: readonly string[],
): Result<{ readonly values: OptionValues; readonly files: readonly string[] }, CallFault> {
  const options: Readonly<Record<string, { readonly type: "string" | "boolean"; readonly short?: string }>> =
    optionsOf[of ?? ""];
  const { tokens } = parseArgs({
    args: [...args],
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const values = new Map<string, string | true>();
  const files: string[] = [];
  for (const token of tokens) {
    if (token.kind === "positional") files.push(token.value);
    if (token.kind !== "option") continue;
    const { name, rawName: option, value, inlineValue } = token;
    const declared = Object.hasOwn(options, name) ? options[name] : undefined;
    if (declared === undefined) {
      const suggestion =
        findNearestName(
          option,
          Object.keys(options).map((known) => `--${known}`),
        ) ?? "";
      return fail({ code: "call.unknownOption", parameters: { found: option, suggestion }, of });
    }
    if (values.has(name)) return fail({ code: "call.repeatedOption", parameters: { option }, of });
    if (declared.type === "boolean") {
      if (value !== undefined) return fail({ code: "call.unexpectedValue", parameters: { option }, of });
      values.set(name, true);
      continue;
    }
    // "--hcps --json" forgot the file: an option is no value, unless "=" says that it is one.
    const isForgotten = value === undefined || value === "" || (!inlineValue && /^-\D/.test(value));
    if (isForgotten) return fail({ code: "call.missingValue", parameters: { option }, of });
    values.set(name, value);
  }
  return succeed({ values, files });
}
