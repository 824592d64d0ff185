import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { compileJourney, openJourneyText } from "@waypost/sdk";
import { createService } from "./createService.ts";
import { createMemoryLog } from "./EntryLog.ts";
import { openFileLog } from "./openFileLog.ts";
import { openStageKeeper } from "./openStageKeeper.ts";

/*
 * pnpm tsx examples/node-service/main.ts --journey examples/cardiology-portal/journey.json --log entries.ndjson --port 8080
 * Without --log, what was posted is forgotten at the end; without --port, a free one is taken. Ends at SIGINT or SIGTERM.
 */
const { values } = parseArgs({
  options: {
    journey: { type: "string" },
    log: { type: "string" },
    port: { type: "string", default: "0" },
    host: { type: "string", default: "127.0.0.1" },
  },
});
if (values.journey === undefined) throw new Error("--journey FILE says which journey to keep.");
const opened = openJourneyText(readFileSync(values.journey, "utf8"));
const compiled = opened.ok ? compileJourney(opened.value) : opened;
if (!compiled.ok) throw new Error(`${values.journey}: ${JSON.stringify(compiled.error[0])}`);

const log = values.log === undefined ? createMemoryLog() : await openFileLog(values.log);
const keeper = await openStageKeeper(compiled.value, log, Date.now);
const service = createService(keeper, (error) => process.stderr.write(`${String(error)}\n`));
service.listen(Number(values.port), values.host, () => {
  const address = service.address();
  const port = typeof address === "object" ? address?.port : undefined;
  process.stdout.write(`http://${values.host}:${port}\n`);
});
for (const signal of ["SIGINT", "SIGTERM"]) {
  process.once(signal, () => service.close(() => void log.close()));
}
