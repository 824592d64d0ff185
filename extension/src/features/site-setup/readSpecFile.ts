import { fail, type Result, succeed } from "@waypost/sdk";
import type { HostSpec } from "../../hosts/spec/HostSpec";

const mostBytes = 200_000;

export type SpecFileError = "setup.fileUnreadable" | "setup.fileForeign" | "setup.fileOtherSite";

/**
 * Opens a site's set-up that somebody exported, for the site beside the panel only. Its parts are checked by the worker when it
 * is saved.
 */
export async function readSpecFile(
  file: Pick<File, "size" | "text">,
  origin: string,
): Promise<Result<HostSpec, SpecFileError>> {
  if (file.size > mostBytes) return fail("setup.fileForeign");
  const text = await file.text().catch(() => undefined);
  if (text === undefined) return fail("setup.fileUnreadable");
  const content = parse(text);
  if (typeof content !== "object" || content === null || !("waypost" in content))
    return fail("setup.fileForeign");
  const { waypost, ...spec } = content as { waypost: unknown } & HostSpec;
  if (waypost !== "site" || !Array.isArray(spec.sites)) return fail("setup.fileForeign");
  return spec.sites.includes(new URL(origin).hostname) ? succeed(spec) : fail("setup.fileOtherSite");
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
