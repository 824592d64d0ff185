import { compileJourney, generateScenarios } from "@waypost/sdk";
import type { ScenarioAnswer, ScenarioRequest } from "./scenarioMessages";

const scope = globalThis as unknown as {
  onmessage: ((event: MessageEvent<ScenarioRequest>) => void) | null;
  postMessage(message: ScenarioAnswer): void;
};

scope.onmessage = ({ data: { document } }) => {
  const compiled = compileJourney(document);
  scope.postMessage(
    compiled.ok ? { kind: "found", generated: generateScenarios(compiled.value) } : { kind: "failed" },
  );
};
