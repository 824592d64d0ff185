import type { Transition } from "../model/journeySchema.js";
import { isInside, type StageTree } from "../model/stageTree.js";

/** What a way from one stage to another is, as far as the stages at its ends have a say in it. */
export type Connection = Pick<Transition, "from"> & Partial<Pick<Transition, "to" | "done" | "internal">>;

/** Why a way cannot be: the run cannot leave a final stage or a way back, `done` needs an inside, internal stays inside. */
export type ConnectionFault = "finalLeft" | "sourceKind" | "doneWithoutInside" | "internalOutside";

/** What keeps two stages from being connected; read before a gesture, inside the command, and by the rules. */
export function findConnectionFault(tree: StageTree, connection: Connection): ConnectionFault | undefined {
  const { from, to, done, internal } = connection;
  const source = tree.byId.get(from);
  if (source?.kind === "final") return "finalLeft";
  if (source?.kind === "history") return "sourceKind";
  if (done && source !== undefined && source.kind !== "compound" && source.kind !== "parallel") {
    return "doneWithoutInside";
  }
  if (internal && to !== undefined && tree.byId.has(to) && !isInside(tree, to, from))
    return "internalOutside";
  return undefined;
}
