/** Seven colours for phases; the eighth begins anew. */
export function toPhaseColor(phase: number): string {
  return String((phase % 7) + 1);
}
