import { format } from "node:util";
import { afterAll, afterEach } from "vitest";

/**
 * Whatever a test prints is either noise or a fault nobody looks at, so it fails the test. Vitest's `onConsoleLog` cannot
 * hold this: it is asked by some reporters only, and what it throws is lost. A test of what is printed replaces the
 * method itself, with `vi.spyOn`.
 */
const written: string[] = [];

for (const method of ["log", "info", "warn", "error", "debug", "trace", "dir", "table"] as const) {
  console[method] = (...args: unknown[]) => {
    written.push(`console.${method}: ${format(...args)}`);
  };
}
for (const name of ["stdout", "stderr"] as const) {
  process[name].write = (chunk: string | Uint8Array) => {
    written.push(`process.${name}: ${typeof chunk === "string" ? chunk : Buffer.from(chunk).toString()}`);
    return true;
  };
}

afterEach(() => failIfWritten("This test"));
// What was printed while the file was loaded, or by a hook after the last test.
afterAll(() => failIfWritten("Something outside the tests of this file"));

function failIfWritten(who: string): void {
  if (written.length > 0) throw new Error(`${who} wrote to the console:\n${written.splice(0).join("\n")}`);
}
