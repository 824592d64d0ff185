/** On one canvas with ghosts of what is gone, or each on its own. */
export type CompareMode = "together" | "sideBySide";
