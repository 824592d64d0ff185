/** From how near one looks: phases far, labels near. */
export function toDistance(zoom: number): "far" | "middle" | "near" {
  if (zoom < 0.32) return "far";
  return zoom < 0.6 ? "middle" : "near";
}
