import {
  createRenderer,
  createSentenceRenderer,
  type Renderer,
  type SentenceRenderer,
} from "../sentences/createRenderer.js";
import type { FormatOptions } from "../sentences/Format.js";
import type { CliSentenceParameters } from "./sentences/CliSentenceParameters.js";
import { de } from "./sentences/de.js";
import { en } from "./sentences/en.js";

/** Everything the command line can say in one language: the SDK's sentences, and its own. */
export interface CommandWords {
  readonly renderer: Renderer;
  readonly own: SentenceRenderer<CliSentenceParameters>;
}

/** @throws RangeError where the time zone is not known. */
export function createCommandWords(options: FormatOptions): CommandWords {
  return { renderer: createRenderer(options), own: createSentenceRenderer({ en, de }, options) };
}
