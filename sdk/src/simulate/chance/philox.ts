/*
 * Philox 4x32-10: a block cipher of ten rounds, weak as a cipher and strong as luck (it passes TestU01's BigCrush). The same
 * counter and key give the same words on every machine, in any order and on any worker.
 * Source: Salmon, Moraes, Dror, Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC11 (2011).
 */
const rounds = 10;
const multiplierA = 0xd2511f53;
const multiplierB = 0xcd9e8d57;
const keyStepA = 0x9e3779b9;
const keyStepB = 0xbb67ae85;

/**
 * Turns a counter of four words into four random ones, in place.
 *
 * @param words - Four words of 32 bits: the counter before, the random words after.
 */
export function philox(words: Uint32Array, keyA: number, keyB: number): void {
  let a = words[0] ?? 0;
  let b = words[1] ?? 0;
  let c = words[2] ?? 0;
  let d = words[3] ?? 0;
  let left = keyA | 0;
  let right = keyB | 0;
  for (let round = 0; round < rounds; round++) {
    const highA = multiplyHigh(multiplierA, a);
    const highB = multiplyHigh(multiplierB, c);
    const lowA = Math.imul(multiplierA, a);
    const lowB = Math.imul(multiplierB, c);
    a = highB ^ b ^ left;
    b = lowB;
    c = highA ^ d ^ right;
    d = lowA;
    left = (left + keyStepA) | 0;
    right = (right + keyStepB) | 0;
  }
  words[0] = a;
  words[1] = b;
  words[2] = c;
  words[3] = d;
}

/** The upper half of a product of two words, by halves, since a double does not hold 64 bits; no sum leaves 32 bits. */
function multiplyHigh(one: number, other: number): number {
  const oneHigh = one >>> 16;
  const oneLow = one & 0xffff;
  const otherHigh = other >>> 16;
  const otherLow = other & 0xffff;
  const middle = (Math.imul(oneHigh, otherLow) + (Math.imul(oneLow, otherLow) >>> 16)) | 0;
  const carried = (Math.imul(oneLow, otherHigh) + (middle & 0xffff)) | 0;
  return (Math.imul(oneHigh, otherHigh) + (middle >>> 16) + (carried >>> 16)) | 0;
}
