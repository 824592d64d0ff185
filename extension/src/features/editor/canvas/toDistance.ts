export type Distance = "far" | "middle" | "near";

/** From how near one looks: phases far, the words on lines near. */
export function toDistance(zoom: number): Distance {
  if (zoom < 0.32) return "far";
  return zoom < 0.5 ? "middle" : "near";
}
