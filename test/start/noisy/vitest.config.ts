import { defineConfig } from "vitest/config";

/** Only for testRun.test.ts, which runs what would fail everywhere else. */
export default defineConfig({
  test: {
    include: ["*.noisy.ts"],
    setupFiles: [
      "../failOnConsole.ts",
      ...(process.env.WAYPOST_SOAK === "1" ? ["../lengthenProperties.ts"] : []),
    ],
    reporters: ["../TallyReporter.ts"],
  },
});
