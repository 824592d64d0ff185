import { fail, type JourneyDocument, maxJourneyTextLength, openJourneyText, type Result } from "@waypost/sdk";
import { renderer } from "../../../ui/renderer";
import { t } from "../../../ui/tStudio";

/** No character takes more bytes of UTF-8 for each of its UTF-16 units. */
const mostBytesAUnit = 3;

/** Reads a dropped file as a journey, or says why it is none. */
export async function readJourneyFile(
  file: Pick<File, "name" | "size" | "arrayBuffer">,
): Promise<Result<JourneyDocument, string>> {
  if (file.size > maxJourneyTextLength * mostBytesAUnit)
    return fail(t("studio.fileTooLarge", { file: file.name }));
  const text = await readText(file);
  if (text === undefined) return fail(t("studio.fileNotText", { file: file.name }));
  const opened = openJourneyText(text);
  if (opened.ok) return opened;
  const [first] = opened.error;
  const reason = first === undefined ? "" : renderer.diagnostic(first);
  return fail(t("studio.fileNotJourney", { file: file.name, reason }));
}

async function readText(file: Pick<File, "arrayBuffer">): Promise<string | undefined> {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(await file.arrayBuffer());
  } catch {
    return undefined;
  }
}
