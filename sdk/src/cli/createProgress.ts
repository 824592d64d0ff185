import type { CommandIo } from "./CommandIo.js";
import type { CommandWords } from "./CommandWords.js";

const width = 30;
/** Before that nobody can say how long it takes. */
const leastMs = 1_000;

/** A bar on the standard error that grows in its line; where nobody watches, nothing. */
export function createProgress(all: number, { own }: CommandWords, io: CommandIo) {
  if (!io.isErrorTty) return { show: () => {}, clear: () => {} };
  const startedAt = io.now();
  return {
    show(done: number): void {
      const elapsedMs = io.now() - startedAt;
      const secondsLeft =
        elapsedMs < leastMs || done === 0 ? undefined : Math.ceil((elapsedMs * (all - done)) / done / 1_000);
      const full = Math.round((done / all) * width);
      const percent = Math.floor((done / all) * 100);
      const text = own.sentence("simulate.progress", { percent, secondsLeft });
      io.write("error", `\r\u001b[K${"█".repeat(full)}${"░".repeat(width - full)} ${text}`);
    },
    clear(): void {
      io.write("error", "\r\u001b[K");
    },
  };
}
