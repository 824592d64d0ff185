import * as v from "valibot";
import { described, id, instant, integer, label, text } from "./primitives.js";

const size = v.optional(v.pipe(integer, v.minValue(1, "size")));

/** Where a stage stands on the canvas. One that is not listed has no place yet and is laid out when it is shown. */
export const placeSchema = v.strictObject({
  stage: id,
  x: described("Pixels of the canvas to the right, from the corner of the stage around it.", integer),
  y: described("Pixels of the canvas downwards, from the corner of the stage around it.", integer),
  width: described("Absent: as large as what it shows.", size),
  height: described("Absent: as large as what it shows.", size),
  collapsed: described("Whether its inside is folded away.", v.optional(v.boolean(), false)),
});

/** Which way the journey runs on the canvas. */
export const directionSchema = v.picklist(["right", "down"]);

/** What somebody noted at a stage or a transition. */
export const commentSchema = v.strictObject({
  id,
  on: v.strictObject({ kind: v.picklist(["stage", "transition"]), id }),
  text: v.pipe(
    text,
    v.check((value) => value.trim() !== "", "note"),
  ),
  author: described("As the workspace shows whoever wrote it.", label),
  at: instant,
  resolved: v.optional(v.boolean(), false),
});
