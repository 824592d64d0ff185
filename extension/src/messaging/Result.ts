/** An outcome whose failure is expected and named by a code. */
export type Result<Value, Failure> = { ok: true; value: Value } | { ok: false; error: Failure };
