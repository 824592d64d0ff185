/** Which of the two looks a page has around a badge. */
export type Theme = "light" | "dark";

/** The colours of badges, as CSS. */
export type Palette = {
  surface: string;
  ink: string;
  inkSoft: string;
  line: string;
  /** First to last phase. */
  phases: readonly string[];
};

const phaseCount = 7;

/** Takes the colours out of the text of ui/tokens.css, the one place where they are chosen. */
export function readPalettes(tokensCss: string): Record<Theme, Palette> {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(tokensCss);
  const rules = [...sheet.cssRules];
  const light = findStyles(rules);
  const dark = findStyles(rules.flatMap((rule) => (rule instanceof CSSMediaRule ? [...rule.cssRules] : [])));
  // The dark look repeats only what differs.
  return { light: toPalette(light), dark: toPalette([...dark, ...light]) };
}

function findStyles(rules: readonly CSSRule[]): CSSStyleDeclaration[] {
  return rules.flatMap((rule) => (rule instanceof CSSStyleRule ? [rule.style] : []));
}

function toPalette(styles: readonly CSSStyleDeclaration[]): Palette {
  const read = (token: string) =>
    styles.map((style) => style.getPropertyValue(token).trim()).find((value) => value !== "") ?? "";
  return {
    surface: read("--surface"),
    ink: read("--ink"),
    inkSoft: read("--ink-soft"),
    line: read("--line-control"),
    phases: Array.from({ length: phaseCount }, (_, index) => read(`--phase-${index + 1}`)),
  };
}
