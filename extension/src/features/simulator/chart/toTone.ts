const colours = 7;
/** Plain, striped, dotted: more than these times seven nobody can tell apart. */
const looks = 3;

/** Which look something has that is drawn in one of few colours: 0 is the colour alone. */
export function toLook(place: number): number {
  return Math.floor(place / colours) % looks;
}

/**
 * Names the look of one of many: its colour, and, as colours come again after seven, stripes or dots in it, or dashes of its
 * line. The style sheet knows the words.
 */
export function toTone(kind: "phase" | "goal", place: number): string {
  const look = toLook(place);
  return `${kind}-${place % colours}${look === 0 ? "" : ` look-${look}`}`;
}
