/** Half the width of an interval as typed, in HCPs; nothing is any. */
export function readPrecision(text: string): number | "any" | "wrong" {
  if (text.trim() === "") return "any";
  const value = Number(text.replace(",", "."));
  return Number.isFinite(value) && value > 0 ? value : "wrong";
}
