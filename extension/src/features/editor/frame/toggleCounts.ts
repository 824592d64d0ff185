import type { Call } from "../../../messaging/call";
import { t } from "../../../ui/tStudio";
import type { Studio } from "../store/createStudio";
import { readCounts } from "./readCounts";

/** Shows on the canvas who stands where, or takes it away again; says how many there are. */
export async function toggleCounts(studio: Studio, call: Call): Promise<void> {
  const { counts, document } = studio.store.get();
  studio.setCounts(undefined);
  if (counts !== undefined) return studio.say(undefined);
  studio.say(t("studio.counting"));
  const read = await readCounts(call, document.id);
  if (read.ok) studio.setCounts(read.value);
  studio.say(read.ok ? t("studio.countsShown", { count: read.value.total }) : read.error);
}
