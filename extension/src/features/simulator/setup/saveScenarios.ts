import { openJourneyText, type Scenario, toJourneyText } from "@waypost/sdk";
import type { Call } from "../../../messaging/call";
import { t } from "../../../ui/tSimulator";

/** Adds scenarios to a draft as it is saved now; answers what went wrong, undefined where nothing did. */
export async function saveScenarios(
  call: Call,
  draft: string,
  scenarios: readonly Scenario[],
): Promise<string | undefined> {
  const read = await call("draft.read", { id: draft });
  if (!read.ok || !read.value.ok) return t("sim.silent");
  const found = read.value.value;
  const opened = found === null ? undefined : openJourneyText(found.text);
  if (found === null || !opened?.ok) return t("sim.unreadable");
  const { id, revision, tags, isArchived } = found;
  const text = toJourneyText({ ...opened.value, scenarios: [...opened.value.scenarios, ...scenarios] });
  const saved = await call("draft.save", { id, revision, tags: [...tags], isArchived, text });
  if (!saved.ok || !saved.value.ok) return t("sim.silent");
  switch (saved.value.value.kind) {
    case "saved":
      return undefined;
    case "conflict":
      return t("walk.conflict");
    case "refused":
      return t("sim.unreadable");
  }
}
