import { fail, type Result, succeed } from "@waypost/sdk";
import { type CsvMapping, openCsvMapping } from "@waypost/sdk/formats";
import { renderer } from "../../../ui/renderer";
import { t } from "../../../ui/t";

/** Reads a mapping from a file, or says why it is none. */
export async function openMappingFile(file: File): Promise<Result<CsvMapping, string>> {
  let text: string;
  try {
    text = await file.text();
  } catch {
    return fail(t("mapping.gone", { file: file.name }));
  }
  return openMappingText(file.name, text);
}

/** Opens the text of a mapping. */
export function openMappingText(file: string, text: string): Result<CsvMapping, string> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return fail(t("mapping.notJson", { file }));
  }
  const opened = openCsvMapping(json);
  if (opened.ok) return succeed(opened.value);
  const [first] = opened.error;
  if (first === undefined) return fail(t("mapping.notJson", { file }));
  return fail(t("mapping.wrong", { file, place: first.path.join("."), reason: renderer.diagnostic(first) }));
}
