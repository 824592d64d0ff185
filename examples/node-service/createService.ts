import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { createRenderer, describePath, type Renderer } from "@waypost/sdk/sentences";
import { answerExplain, answerNext, answerStage, answerStages, type Question } from "./answers.ts";
import type { Receipt, StageKeeper } from "./openStageKeeper.ts";
import { RequestFault } from "./RequestFault.ts";
import { readPosted } from "./readPosted.ts";

interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

const questions = new Map<string, (question: Question) => unknown>([
  ["stage", answerStage],
  ["explain", answerExplain],
  ["next", answerNext],
]);

/**
 * An HTTP server that takes entries and says where HCPs stand. It listens where its caller tells it to.
 *
 * @param onFailure - Told of what went wrong here; whoever asked only learns that something did.
 */
export function createService(keeper: StageKeeper, onFailure: (error: unknown) => void): Server {
  return createServer((request, response) => {
    void answer(keeper, request)
      .catch((error: unknown) => {
        if (error instanceof RequestFault) return toRefusal(error);
        onFailure(error);
        return { status: 503, body: { error: "Nothing was kept. Post it again later." } };
      })
      .then((answered) => send(response, answered));
  });
}

async function answer(keeper: StageKeeper, request: IncomingMessage): Promise<Answer> {
  const url = new URL(request.url ?? "/", "http://service");
  const [list = "", hcp, question] = url.pathname.split("/").slice(1).map(decode);
  const renderer = toRenderer(request);
  if (list === "entries" && hcp === undefined) {
    requireMethod(request, "POST");
    const receipt = await keeper.accept(await readPosted(request));
    return { status: 200, body: toReceiptBody(receipt, renderer) };
  }
  if (list === "stages" && hcp === undefined) {
    requireMethod(request, "GET");
    return { status: 200, body: answerStages(keeper) };
  }
  const toAnswer = list === "hcps" ? questions.get(question ?? "") : undefined;
  if (toAnswer === undefined || hcp === undefined) throw new RequestFault(404, "There is nothing here.");
  requireMethod(request, "GET");
  const ledger = keeper.findLedger(hcp);
  if (ledger === undefined) throw new RequestFault(404, `Nothing was posted about ${JSON.stringify(hcp)}.`);
  const at = toInstant(url.searchParams.get("at"), keeper.now());
  return { status: 200, body: toAnswer({ keeper, ledger, at, renderer }) };
}

function requireMethod({ method }: IncomingMessage, wanted: "GET" | "POST"): void {
  if (method !== wanted) throw new RequestFault(405, `Use ${wanted} here.`, { allow: wanted });
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch (cause) {
    throw new RequestFault(400, "The address is not well formed.", {}, cause);
  }
}

function toInstant(text: string | null, now: number): number {
  const at = text === null ? now : Date.parse(text);
  if (Number.isNaN(at))
    throw new RequestFault(400, "`at` is not a date and time such as 2026-11-20T09:00:00Z.");
  return at;
}

/** Sentences in the language that is asked for, if it is one of ours; times in UTC, as everywhere here. */
function toRenderer({ headers }: IncomingMessage): Renderer {
  const locale = headers["accept-language"]?.toLowerCase().startsWith("de") ? "de" : "en";
  return createRenderer({ locale, timeZone: "UTC" });
}

function toReceiptBody({ refused, ...counts }: Receipt, renderer: Renderer) {
  return {
    ...counts,
    refused: refused.map(({ index, diagnostics }) => ({
      index,
      faults: diagnostics.map((diagnostic) => ({
        ...diagnostic,
        sentence:
          diagnostic.code === "service.keyReused"
            ? "Another entry was kept under this key. Give every entry a key of its own."
            : `${describePath(undefined, diagnostic.path, renderer)}: ${renderer.diagnostic(diagnostic)}`,
      })),
    })),
  };
}

function toRefusal({ status, message, headers }: RequestFault): Answer {
  return { status, body: { error: message }, headers };
}

function send(response: ServerResponse, { status, body, headers }: Answer): void {
  const text = `${JSON.stringify(body)}\n`;
  response.writeHead(status, {
    "content-type": "application/json; charset=utf-8",
    "content-length": Buffer.byteLength(text),
    // People's stages belong in no cache on the way.
    "cache-control": "no-store",
    ...(status === 413 && { connection: "close" }),
    ...headers,
  });
  response.end(text);
}
