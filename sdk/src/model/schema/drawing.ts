import * as v from "valibot";
import { described, id, instant, integer, label, text } from "./primitives.js";

const size = v.optional(v.pipe(integer, v.minValue(1, "size")));

export const placeSchema = described(
  "Where a stage stands on the canvas. One that is not listed is laid out when it is shown.",
  v.strictObject({
    stage: id,
    x: described("Pixels of the canvas to the right, from the corner of the stage around it.", integer),
    y: described("Pixels of the canvas downwards, from the corner of the stage around it.", integer),
    width: described("Absent: as large as what it shows.", size),
    height: described("Absent: as large as what it shows.", size),
    collapsed: described("Whether its inside is folded away.", v.optional(v.boolean(), false)),
  }),
);

export const directionSchema = described(
  "Which way the journey runs on the canvas.",
  v.picklist(["right", "down"]),
);

export const commentSchema = described(
  "What somebody noted at a stage or a transition.",
  v.strictObject({
    id,
    on: described(
      "What was noted upon.",
      v.strictObject({ kind: described("Which list it is in.", v.picklist(["stage", "transition"])), id }),
    ),
    text: v.pipe(
      text,
      v.check((value) => value.trim() !== "", "note"),
    ),
    author: described("As the workspace shows whoever wrote it.", label),
    at: instant,
    resolved: described("Settled, and kept.", v.optional(v.boolean(), false)),
  }),
);
