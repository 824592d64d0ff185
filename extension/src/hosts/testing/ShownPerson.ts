/** A fictional person as a test page shows them. `id` is in the CRM's own shape. */
export type ShownPerson = { id: string; name: string; npi?: string; email?: string };

/** Text as HTML: names on the test pages are as hostile as on real ones. */
export function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
