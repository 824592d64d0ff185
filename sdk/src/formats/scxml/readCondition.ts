import type { Naming } from "../statechart/nameParts.js";

/** A condition as CEL, once it is known what the states are called. */
export type Condition = (nameStage: Naming) => string;

/** A condition that the file's data decides, or one that holds always or never. */
export type ConditionReading =
  | { readonly kind: "cel"; readonly write: Condition }
  | { readonly kind: "constant"; readonly holds: boolean };

const tokenPattern =
  /\s*(?:(In)\s*\(\s*(?:'([^'\\]*)'|"([^"\\]*)")\s*\)|([A-Za-z_]\w*)|(\d{1,9})(?![\w.])|(===|!==|==|!=|<=|>=|&&|\|\||[<>!()+-]))/y;
const mostTokens = 400;

type Token =
  | { readonly kind: "in"; readonly state: string }
  | { readonly kind: "name" | "number" | "sign"; readonly text: string };

/**
 * Reads a condition of SCXML's null data model, and of whole numbers in the ECMAScript one: `In('a') && count < 3`.
 *
 * @returns undefined for what these do not say.
 */
export function readCondition(text: string, counters: ReadonlySet<string>): ConditionReading | undefined {
  const tokens = cut(text);
  if (tokens === undefined) return undefined;
  if (tokens.length === 1 && tokens[0]?.kind === "name") {
    const { text: word } = tokens[0];
    if (word === "true" || word === "false") return { kind: "constant", holds: word === "true" };
  }
  const parser = createParser(tokens, counters);
  const read = parser.parse();
  return read?.type === "bool" ? { kind: "cel", write: read.write } : undefined;
}

function cut(text: string): readonly Token[] | undefined {
  const tokens: Token[] = [];
  const trimmed = text.trimEnd();
  tokenPattern.lastIndex = 0;
  while (tokenPattern.lastIndex < trimmed.length) {
    const match = tokenPattern.exec(trimmed);
    if (match === null || tokens.length >= mostTokens) return undefined;
    const [, isIn, single, double, name, number, sign] = match;
    if (isIn !== undefined) tokens.push({ kind: "in", state: single ?? double ?? "" });
    else if (name !== undefined) tokens.push({ kind: "name", text: name });
    else if (number !== undefined) tokens.push({ kind: "number", text: number });
    else tokens.push({ kind: "sign", text: sign ?? "" });
  }
  return tokens;
}

interface Read {
  readonly type: "bool" | "int";
  readonly write: Condition;
}

const comparisons: Readonly<Record<string, string>> = {
  "===": "==",
  "==": "==",
  "!==": "!=",
  "!=": "!=",
  "<": "<",
  "<=": "<=",
  ">": ">",
  ">=": ">=",
};

/** Each level answers undefined where the text is not of its form; brackets go around every pair. */
function createParser(tokens: readonly Token[], counters: ReadonlySet<string>) {
  let at = 0;
  const takeSign = (...signs: readonly string[]): string | undefined => {
    const token = tokens[at];
    if (token?.kind !== "sign" || !signs.includes(token.text)) return undefined;
    at++;
    return token.text;
  };
  const join = (left: Read, operator: string, right: Read, type: Read["type"]): Read => ({
    type,
    write: (nameStage) => `(${left.write(nameStage)} ${operator} ${right.write(nameStage)})`,
  });
  const chain =
    (inner: () => Read | undefined, type: Read["type"], ...signs: readonly string[]) =>
    () => {
      let left = inner();
      for (
        let sign = takeSign(...signs);
        left !== undefined && sign !== undefined;
        sign = takeSign(...signs)
      ) {
        const right = inner();
        left = left.type === type && right?.type === type ? join(left, sign, right, type) : undefined;
      }
      return left;
    };
  const primary = (): Read | undefined => {
    if (takeSign("(") !== undefined) {
      const inside = either();
      return takeSign(")") === undefined ? undefined : inside;
    }
    if (takeSign("!") !== undefined) {
      const operand = primary();
      return operand?.type === "bool"
        ? { type: "bool", write: (nameStage) => `!${operand.write(nameStage)}` }
        : undefined;
    }
    if (takeSign("-") !== undefined) {
      const operand = primary();
      return operand?.type === "int"
        ? { type: "int", write: (nameStage) => `-${operand.write(nameStage)}` }
        : undefined;
    }
    const token = tokens[at++];
    return token === undefined ? undefined : readToken(token, counters);
  };
  const sum = chain(primary, "int", "+", "-");
  const comparison = (): Read | undefined => {
    const left = sum();
    const sign = takeSign(...Object.keys(comparisons));
    if (sign === undefined) return left;
    const right = sum();
    if (left?.type !== "int" || right?.type !== "int") return undefined;
    return join(left, comparisons[sign] ?? sign, right, "bool");
  };
  const both = chain(comparison, "bool", "&&");
  const either: () => Read | undefined = chain(both, "bool", "||");
  return {
    parse: () => {
      const read = either();
      return at === tokens.length ? read : undefined;
    },
  };
}

function readToken(token: Token, counters: ReadonlySet<string>): Read | undefined {
  switch (token.kind) {
    case "in":
      return { type: "bool", write: (nameStage) => `inStage(${JSON.stringify(nameStage(token.state))})` };
    case "number":
      return { type: "int", write: () => String(Number(token.text)) };
    case "name":
      if (token.text === "true" || token.text === "false") return { type: "bool", write: () => token.text };
      return counters.has(token.text) ? { type: "int", write: () => `counter.${token.text}` } : undefined;
    default:
      return undefined;
  }
}
