/** The beginning of a version's hash: enough to tell versions apart by eye. */
export function toShortVersion(version: string): string {
  return version.slice(0, 8);
}
