export const scxmlNamespace = "http://www.w3.org/2005/07/scxml";

/** Elements and attributes of ours within SCXML, which other readers pass over. */
export const waypostNamespace = "urn:waypost:journey";

/** Where a `<send>` goes that tells something outward. */
export const outside = "#_outside";

/** The event by which a wait comes due. */
export function getWaitEvent(transition: string): string {
  return `after.${transition}`;
}
