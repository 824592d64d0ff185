/** Everything that Mermaid, its directives or the HTML it draws with would read as more than text. */
const special = /[^\p{L}\p{M}\p{N} .,!?()[\]/*+'’_=|&–—·-]/gu;

/** Text as Mermaid shows it and takes nothing from it: `#` and the code point for what could be syntax. */
export function escapeMermaid(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .trim()
    .replace(special, (character) => `#${character.codePointAt(0)};`);
}
