import { fail, type JourneyDocument, type Result, succeed } from "@waypost/sdk";
import type { Call } from "../../../messaging/call";
import { type Trouble, toTrouble } from "../toTrouble";

/** Saves a document as a new draft; answers its id. */
export async function addDraft(
  call: Call,
  id: string,
  document: JourneyDocument,
): Promise<Result<string, Trouble>> {
  const request = { id, revision: 0, tags: [], isArchived: false, text: JSON.stringify(document) };
  const answer = await call("draft.save", request);
  if (!answer.ok) return fail(toTrouble(answer.error));
  if (!answer.value.ok) return fail(toTrouble(answer.value.error));
  return answer.value.value.kind === "refused" ? fail(toTrouble({ code: "draft-refused" })) : succeed(id);
}
