import { text } from "node:stream/consumers";
import { checkJourney, openJourneyText } from "@waypost/sdk";

// Opens and checks what it reads, once, and says how many ms that took.
const document = await text(process.stdin);
const startedAtMs = performance.now();
const opened = openJourneyText(document);
if (!opened.ok) throw new Error(JSON.stringify(opened.error[0]));
checkJourney(opened.value);
process.stdout.write(String(performance.now() - startedAtMs));
