/** Bytes as megabytes with one decimal, and never as none. */
export function toMegabytes(bytes: number): number {
  return bytes === 0 ? 0 : Math.max(0.1, Math.round(bytes / 100_000) / 10);
}
