import { fail, type JourneyDocument, openJourneyText, type Result, succeed } from "@waypost/sdk";
import type { Call } from "../../../messaging/call";

/** Reads the journey that a choice's key stands for, as it is saved now. */
export async function readJourney(
  call: Call,
  key: string,
): Promise<Result<JourneyDocument, "silent" | "unreadable">> {
  const text = await readText(call, key);
  if (text === undefined) return fail("silent");
  if (text === null) return fail("unreadable");
  const opened = openJourneyText(text);
  return opened.ok ? succeed(opened.value) : fail("unreadable");
}

async function readText(call: Call, key: string): Promise<string | null | undefined> {
  const id = key.slice(key.indexOf(":") + 1);
  if (key.startsWith("draft:")) {
    const answer = await call("draft.read", { id });
    if (!answer.ok || !answer.value.ok) return undefined;
    return answer.value.value?.text ?? null;
  }
  const answer = await call("journey.read", { journey: id });
  return answer.ok && answer.value.ok ? answer.value.value : undefined;
}
