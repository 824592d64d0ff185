import { type SaxesAttributeNS, SaxesParser } from "saxes";
import { fail, type Result, succeed } from "../../model/result.js";
import type { XmlFault } from "../statechart/ImportIssue.js";

/** An element as it stands in a file. */
export interface XmlElement {
  /** Without its prefix. */
  readonly name: string;
  /** Its namespace, "" for none. */
  readonly namespace: string;
  /** By local name; of a namespace of its own, by namespace and name with a blank between them. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** All text directly inside. */
  readonly text: string;
  /** From 1. */
  readonly line: number;
  readonly column: number;
}

/** Why a text was not read, and where. */
export interface XmlFailure {
  readonly fault: XmlFault;
  readonly found: string;
  readonly line: number;
  readonly column: number;
}

/** The largest text that is read, in UTF-16 units. */
export const maxXmlLength = 10_000_000;
const mostDeep = 200;
const mostElements = 150_000;
const chunkLength = 2_048;

interface Opened {
  readonly element: Omit<XmlElement, "text">;
  readonly inside: XmlElement[];
  readonly texts: string[];
}

/**
 * Reads XML 1.0 with namespaces as a tree, or says what is wrong first.
 *
 * A document type is refused, so nothing is expanded and nothing fetched; what it would define is an unknown entity. Reading
 * stops at once where there is too much of anything.
 */
export function readXml(text: string): Result<XmlElement, XmlFailure> {
  if (text.length > maxXmlLength) return fail({ fault: "tooLarge", found: "", line: 1, column: 1 });
  const parser = new SaxesParser({ xmlns: true, position: true });
  const open: Opened[] = [];
  const found: { root: XmlElement | undefined; failure: XmlFailure | undefined } = {
    root: undefined,
    failure: undefined,
  };
  let count = 0;
  let start = { line: 1, column: 1 };
  const stop = (fault: XmlFault) => {
    if (found.failure !== undefined) return;
    const { line, column } = parser;
    const excerpt = fault === "form" ? excerptAt(text, line, column) : "";
    found.failure = { fault, found: excerpt, line, column: column + 1 };
  };
  parser.on("error", () => stop("form"));
  parser.on("doctype", () => stop("doctype"));
  parser.on("opentagstart", ({ name }) => {
    start = { line: parser.line, column: Math.max(1, parser.column - name.length - 1) };
  });
  parser.on("opentag", ({ local, uri, attributes }) => {
    if (open.length >= mostDeep) return stop("tooDeep");
    if (++count > mostElements) return stop("tooMany");
    const inside: XmlElement[] = [];
    const element = {
      name: local,
      namespace: uri,
      attributes: new Map(Object.values(attributes).flatMap(toEntries)),
      children: inside,
      ...start,
    };
    open.push({ element, inside, texts: [] });
  });
  const addText = (part: string) => void open.at(-1)?.texts.push(part);
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.on("closetag", () => {
    const closed = open.pop();
    if (closed === undefined) return;
    const element: XmlElement = { ...closed.element, text: closed.texts.join("") };
    const around = open.at(-1);
    if (around === undefined) found.root = element;
    else around.inside.push(element);
  });
  for (let at = 0; at < text.length && found.failure === undefined; at += chunkLength) {
    parser.write(text.slice(at, at + chunkLength));
  }
  if (found.failure === undefined) parser.close();
  if (found.failure !== undefined) return fail(found.failure);
  return found.root === undefined
    ? fail({ fault: "form", found: "", line: 1, column: 1 })
    : succeed(found.root);
}

const declarations = "http://www.w3.org/2000/xmlns/";

function toEntries({ local, prefix, uri, value }: SaxesAttributeNS): readonly (readonly [string, string])[] {
  if (uri === declarations) return [];
  return [[prefix === "" ? local : `${uri} ${local}`, value]];
}

function excerptAt(text: string, line: number, column: number): string {
  const whole = text.split("\n", line)[line - 1] ?? "";
  return whole.slice(Math.max(0, column - 20), column + 10).trim();
}
