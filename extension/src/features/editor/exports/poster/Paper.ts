/** The sheets that a wall poster is printed on. */
export const papers = ["A0", "A1", "A2", "A3"] as const;

export type Paper = (typeof papers)[number];

/** Upright sheets, mm (ISO 216). */
const upright: Readonly<Record<Paper, { width: number; height: number }>> = {
  A0: { width: 841, height: 1_189 },
  A1: { width: 594, height: 841 },
  A2: { width: 420, height: 594 },
  A3: { width: 297, height: 420 },
};

/** A sheet turned as a drawing wants it, mm. */
export function toSheet(paper: Paper, drawing: { width: number; height: number }) {
  const { width, height } = upright[paper];
  return drawing.width > drawing.height ? { width: height, height: width } : { width, height };
}
