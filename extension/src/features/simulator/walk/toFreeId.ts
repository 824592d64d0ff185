/** An id made of the name's letters that no scenario of the journey has. */
export function toFreeId({ scenarios }: { scenarios: readonly { id: string }[] }, label: string): string {
  const words = label
    .normalize("NFKD")
    .replaceAll(/[^A-Za-z0-9 ]/g, "")
    .split(" ")
    .filter((word) => word !== "");
  const joined = words
    .map((word, index) =>
      index === 0 ? word.toLowerCase() : `${word[0]?.toUpperCase()}${word.slice(1).toLowerCase()}`,
    )
    .join("")
    .slice(0, 40);
  const base = /^[a-z]/.test(joined) ? joined : `scenario${joined}`;
  const taken = new Set(scenarios.map(({ id }) => id));
  if (!taken.has(base)) return base;
  for (let number = 2; ; number++) if (!taken.has(`${base}${number}`)) return `${base}${number}`;
}
