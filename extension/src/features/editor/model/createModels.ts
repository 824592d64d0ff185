import type { JourneyDocument, Transition } from "@waypost/sdk";
import type { Renderer } from "@waypost/sdk/sentences";
import type { CanvasModel } from "./CanvasModel";
import { createDescribeWay } from "./describeTransition";
import { isSameBut } from "./isSameBut";
import { type DescribeWay, toCanvas } from "./toCanvas";

/** A state of a journey, with what is drawn of it. */
type Drawn = {
  document: JourneyDocument;
  folded: ReadonlySet<string>;
  model: CanvasModel;
  describe: DescribeWay;
};

/**
 * What is drawn of each state of a journey: made once, so that going back to a state draws it at once. Two states that differ in nothing
 * that is drawn have one model, and transitions that did not change keep their words.
 */
export function createModels(renderer: Renderer): (document: JourneyDocument) => CanvasModel {
  const models = new WeakMap<JourneyDocument, CanvasModel>();
  let last: Drawn | undefined;
  return (document) => {
    const known = models.get(document);
    if (known !== undefined) return known;
    last = draw(document, last, renderer);
    models.set(document, last.model);
    return last.model;
  };
}

function draw(document: JourneyDocument, before: Drawn | undefined, renderer: Renderer): Drawn {
  const folded = listFolded(document);
  if (
    before !== undefined &&
    isSameBut(before.document, document, ["layout", "direction", "comments"]) &&
    isSameSet(before.folded, folded)
  ) {
    return before;
  }
  const saysTheSame =
    before !== undefined &&
    isSameBut(before.document, document, ["layout", "direction", "comments", "transitions", "touchpoints"]);
  const describe = saysTheSame ? before.describe : keepWords(createDescribeWay(document, renderer));
  return { document, folded, describe, model: toCanvas(document, { folded, describe }) };
}

function keepWords(describe: DescribeWay): DescribeWay {
  const words = new WeakMap<Transition, ReturnType<DescribeWay>>();
  return (transition) => {
    const known = words.get(transition);
    if (known !== undefined) return known;
    const made = describe(transition);
    words.set(transition, made);
    return made;
  };
}

function listFolded(document: JourneyDocument): ReadonlySet<string> {
  return new Set(document.layout.flatMap(({ stage, collapsed }) => (collapsed ? [stage] : [])));
}

function isSameSet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((item) => b.has(item));
}
