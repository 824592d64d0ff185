import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

const soak = "**/*.soak.test.ts";
const excluded = ["**/node_modules/**", "**/dist/**", "**/build/**", "**/.cache/**"];

const minute = 60_000;

/** One browser at a time: each wants all cores of a small machine. */
const withBrowser = {
  testTimeout: 2 * minute,
  hookTimeout: 2 * minute,
  fileParallelism: false,
  maxWorkers: 1,
};

const isSoak = process.env.WAYPOST_SOAK === "1";

export default defineConfig({
  test: {
    allowOnly: false,
    setupFiles: ["test/start/failOnConsole.ts"],
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["{sdk,extension,examples}/**/*.test.{ts,tsx}", "test/{start,bench,package}/**/*.test.ts"],
          exclude: [...excluded, soak],
          setupFiles: [`test/start/${isSoak ? "lengthenProperties" : "seedProperties"}.ts`],
          // No test is about time, and a busy machine is no fault of theirs.
          testTimeout: isSoak ? 10 * minute : minute,
          // Vitest leaves one core unused by itself, which on two is half of the machine.
          maxWorkers: availableParallelism(),
        },
      },
      {
        extends: true,
        test: { name: "architecture", include: ["test/architecture/**/*.test.ts"], testTimeout: minute },
      },
      {
        extends: true,
        test: {
          name: "e2e",
          include: ["test/{e2e,hosts}/**/*.test.ts"],
          exclude: [...excluded, soak],
          ...withBrowser,
        },
      },
      {
        extends: true,
        test: {
          name: "soak",
          include: [`{sdk,extension,examples,test}/${soak}`],
          exclude: excluded,
          ...withBrowser,
          testTimeout: 30 * minute,
        },
      },
    ],
  },
});
