import type { EditStep } from "@waypost/sdk/edit";
import { renderer } from "../../../ui/renderer";

/** A step of the history in words. */
export function describeStep({ code, parameters }: EditStep): string {
  return renderer.sentence(code, parameters);
}
