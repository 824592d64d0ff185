import type { Readable, Writable } from "node:stream";

export type BrowserEvent = { method: string; params: Record<string, unknown>; sessionId?: string };

type Answer = { id: number; result: unknown; error?: { message: string } };

/**
 * The browser's tools over its pipe, with nothing attached that was not asked for: Playwright attaches to every worker that it
 * sees, and a worker with somebody attached is never ended for being idle.
 */
export class BrowserPipe {
  readonly #write: Writable;
  readonly #waiting = new Map<
    number,
    { resolve(result: unknown): void; reject(error: Error): void; method: string }
  >();
  readonly #listeners = new Set<(event: BrowserEvent) => void>();
  #last = 0;
  #rest = "";

  constructor(write: Writable, read: Readable) {
    this.#write = write;
    read.setEncoding("utf8");
    read.on("data", (text: string) => this.#take(text));
    read.on("close", () => this.#end());
    // What is written while the browser closes is answered by that.
    write.on("error", () => this.#end());
  }

  async send<Result>(method: string, params: object = {}, sessionId?: string): Promise<Result> {
    this.#last += 1;
    const id = this.#last;
    const answered = new Promise<unknown>((resolve, reject) =>
      this.#waiting.set(id, { resolve, reject, method }),
    );
    this.#write.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    return (await answered) as Result;
  }

  listen(listener: (event: BrowserEvent) => void): void {
    this.#listeners.add(listener);
  }

  #take(text: string): void {
    const messages = `${this.#rest}${text}`.split("\0");
    this.#rest = messages.pop() ?? "";
    for (const message of messages) this.#open(JSON.parse(message));
  }

  #open(message: Answer | BrowserEvent): void {
    if (!("id" in message)) {
      for (const listener of this.#listeners) listener(message);
      return;
    }
    const waiting = this.#waiting.get(message.id);
    this.#waiting.delete(message.id);
    if (message.error === undefined) waiting?.resolve(message.result);
    else waiting?.reject(new Error(`${waiting.method}: ${message.error.message}`));
  }

  #end(): void {
    for (const { reject, method } of this.#waiting.values())
      reject(new Error(`${method}: the browser is gone`));
    this.#waiting.clear();
  }
}
