import { createAttributeTest, createFieldTest } from "../guards/declaredValues.js";
import type { Diagnostic, DocumentPath } from "../model/Diagnostic.js";
import type { JourneyDocument, ScenarioStep } from "../model/journeySchema.js";
import { type JourneyRule, report } from "./JourneyRule.js";

/** Scenarios give only values that guards can read; a scenario that does not is doubtful, and the journey none the less sound. */
export const checkScenarios: JourneyRule = ({ document }) =>
  document.scenarios.flatMap(({ id, attributes, steps }, index) => {
    const path = ["scenarios", index];
    return [
      ...attributes.flatMap(({ attribute, value }, at) =>
        checkValue(document, id, attribute, value, [...path, "attributes", at, "value"]),
      ),
      ...steps.flatMap((step, at) => checkStep(document, id, step, [...path, "steps", at])),
    ];
  });

type Scalar = string | number | boolean;

function checkStep(
  document: JourneyDocument,
  scenario: string,
  step: ScenarioStep,
  path: DocumentPath,
): readonly Diagnostic[] {
  if (step.kind === "attribute") {
    return checkValue(document, scenario, step.attribute, step.value, [...path, "value"]);
  }
  if (step.kind === "advance") {
    const found = [step.by, step.until, step.toNext].filter((way) => way !== undefined).length;
    return found === 1 ? [] : [report("journey.scenarioAdvance", path, { scenario, found }, "warning")];
  }
  if (step.kind !== "event") return [];
  const declared = document.events.find(({ type }) => type === step.type)?.payload;
  return (step.payload ?? []).flatMap(({ name, value }, at) => {
    const field = declared?.find((one) => one.name === name);
    if (declared === undefined || (field !== undefined && createFieldTest(field)(value))) return [];
    return [reportValue(scenario, `event.${name}`, value, [...path, "payload", at])];
  });
}

function checkValue(
  document: JourneyDocument,
  scenario: string,
  attribute: string,
  value: Scalar,
  path: DocumentPath,
): readonly Diagnostic[] {
  const declared = document.attributes.find(({ id }) => id === attribute);
  if (declared === undefined || createAttributeTest(declared)(value)) return [];
  return [reportValue(scenario, `hcp.${attribute}`, value, path)];
}

function reportValue(scenario: string, name: string, value: Scalar, path: DocumentPath): Diagnostic {
  return report("journey.scenarioValue", path, { scenario, name, value: String(value) }, "warning");
}
