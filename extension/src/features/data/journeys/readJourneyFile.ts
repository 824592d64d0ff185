import { fail, maxJourneyTextLength, type Result, succeed } from "@waypost/sdk";

export type JourneyFileError =
  | { code: "too-large"; sizeBytes: number }
  /** Not UTF-8: half of it would be read as question marks. */
  | { code: "not-text" }
  /** Moved, deleted or changed since it was chosen. */
  | { code: "gone" };

/** No character takes more bytes of UTF-8 for each of its UTF-16 units. */
const mostBytesAUnit = 3;

/** Reads a file as text, unless it is too large to be a journey. */
export async function readJourneyFile(
  file: Pick<File, "size" | "arrayBuffer">,
): Promise<Result<string, JourneyFileError>> {
  if (file.size > maxJourneyTextLength * mostBytesAUnit)
    return fail({ code: "too-large", sizeBytes: file.size });
  const bytes = await file.arrayBuffer().catch(() => undefined);
  if (bytes === undefined) return fail({ code: "gone" });
  try {
    return succeed(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return fail({ code: "not-text" });
  }
}
