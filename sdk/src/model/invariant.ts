/**
 * Stops the program where one of our own assumptions is broken.
 *
 * @throws Error always when `condition` is false; never for a user's input.
 */
export function invariant(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`Waypost invariant broken: ${message}`);
}

/** Makes the compiler prove that every case of a union was handled. */
export function assertNever(value: never): never {
  throw new Error(`Waypost invariant broken: unexpected case ${JSON.stringify(value)}`);
}
