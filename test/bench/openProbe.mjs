import { existsSync, readFileSync } from "node:fs";
import { text } from "node:stream/consumers";
import { checkJourney, openJourneyText } from "@waypost/sdk";

// Opens and checks what it reads, once, and says how many ms that took, and how many of the processor's: of the thread that does it,
// where the system tells that, and of all threads, of which the others compile and collect meanwhile.
const ownThread = `/proc/self/task/${process.pid}/schedstat`;
const document = await text(process.stdin);
const startedAt = process.cpuUsage();
const ownStartedAtMs = readOwnMs();
const startedAtMs = performance.now();
const opened = openJourneyText(document);
if (!opened.ok) throw new Error(JSON.stringify(opened.error[0]));
checkJourney(opened.value);
const tookMs = performance.now() - startedAtMs;
const ownMs = readOwnMs() - ownStartedAtMs;
const { user, system } = process.cpuUsage(startedAt);
const allMs = (user + system) / 1_000;
process.stdout.write(JSON.stringify({ tookMs, ownMs: Number.isNaN(ownMs) ? allMs : ownMs, allMs }));

function readOwnMs() {
  return existsSync(ownThread)
    ? Number(readFileSync(ownThread, "utf8").split(" ")[0]) / 1_000_000
    : Number.NaN;
}
