import { fail, type Result, succeed } from "@waypost/sdk";
import type { Call } from "../../../messaging/call";
import type { StageCountView } from "../store/StudioState";
import { toTrouble } from "../toTrouble";

/** How many HCPs stand in each stage of the published journey of this id. */
export async function readCounts(call: Call, journey: string): Promise<Result<StageCountView, string>> {
  const answer = await call("journey.counts", { journey });
  if (!answer.ok) return fail(toTrouble(answer.error).sentence);
  if (!answer.value.ok) return fail(toTrouble(answer.value.error).sentence);
  const { total, stages } = answer.value.value;
  return succeed({ total, byStage: new Map(stages.map((count) => [count.stage, count])) });
}
