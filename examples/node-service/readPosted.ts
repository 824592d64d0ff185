import type { IncomingMessage } from "node:http";
import { RequestFault } from "./RequestFault.ts";

const mostBytes = 10_000_000;

/**
 * Reads what was posted: a JSON object or list, or a JSON value in each line. A line that is no JSON stays as the text it is, so
 * that it is refused by its place and the others go in.
 *
 * @throws RequestFault
 */
export async function readPosted(request: IncomingMessage): Promise<readonly unknown[]> {
  const type = request.headers["content-type"]?.split(";")[0]?.trim().toLowerCase();
  // A browser may not post these types to us from another site without asking first, and it is never told yes.
  if (type !== "application/json" && type !== "application/x-ndjson") {
    throw new RequestFault(415, "Post application/json or application/x-ndjson.");
  }
  const text = await readText(request);
  if (type === "application/x-ndjson") {
    return text
      .split("\n")
      .filter((line) => line.trim() !== "")
      .map((line) => parse(line) ?? line);
  }
  const value = parse(text);
  if (value === undefined) throw new RequestFault(400, "The body is not JSON.");
  return Array.isArray(value) ? value : [value];
}

async function readText(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > mostBytes) throw new RequestFault(413, `Post at most ${mostBytes} bytes at once.`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
