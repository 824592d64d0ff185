/** A name within a sentence, so that a name written from right to left does not turn the words around it (Unicode FSI, PDI). */
export function isolate(name: string): string {
  return `\u2068${name}\u2069`;
}
