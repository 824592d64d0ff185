import { text } from "node:stream/consumers";
import { checkJourney, openJourneyText } from "@waypost/sdk";

// Opens and checks what it reads, once, and says how many ms that took, and how many of the processor's.
const document = await text(process.stdin);
const startedAt = process.cpuUsage();
const startedAtMs = performance.now();
const opened = openJourneyText(document);
if (!opened.ok) throw new Error(JSON.stringify(opened.error[0]));
checkJourney(opened.value);
const tookMs = performance.now() - startedAtMs;
const { user, system } = process.cpuUsage(startedAt);
process.stdout.write(JSON.stringify({ tookMs, cpuMs: (user + system) / 1_000 }));
