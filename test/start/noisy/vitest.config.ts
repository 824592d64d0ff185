import { defineConfig } from "vitest/config";

/** Only for TallyReporter.test.ts, which runs what would fail everywhere else. */
export default defineConfig({
  test: {
    include: ["*.noisy.ts"],
    setupFiles: ["../failOnConsole.ts"],
    reporters: ["../TallyReporter.ts"],
  },
});
