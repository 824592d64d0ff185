const startedAtMs = performance.now();
/** @type {NodeJS.WritableStream} */
let stream = process.stdout;

/** From now on steps go to stderr, where a command's answer on stdout is meant for a program. */
export function sayStepsOnStderr() {
  stream = process.stderr;
}

/**
 * Prints one line on the terminal, led by the time since the command began.
 * @param {string} text
 */
export function sayStep(text) {
  stream.write(`[${toClock(performance.now() - startedAtMs)}] ${text}\n`);
}

/**
 * Minutes and seconds, as "1:05".
 * @param {number} durationMs
 */
export function toClock(durationMs) {
  const seconds = Math.floor(durationMs / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
