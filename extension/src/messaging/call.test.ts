import { describe, expect, test } from "vitest";
import { createCall } from "./call";
import type { CallEnvelope } from "./protocol";

type Attempt = (envelope: CallEnvelope) => unknown;

/** A runtime that plays the attempts one after the other. */
function setUp(attempts: Attempt[], isContextValid = () => true) {
  const sent: CallEnvelope[] = [];
  let lastId = 0;
  const call = createCall(
    {
      isContextValid,
      async send(message) {
        sent.push(message as CallEnvelope);
        return attempts[sent.length - 1]?.(message as CallEnvelope);
      },
    },
    () => {
      lastId += 1;
      return `request-${lastId}`;
    },
  );
  return { call, sent };
}

const dies: Attempt = () => {
  throw new Error("The message port closed before a response was received.");
};
const answersNull: Attempt = () => ({ ok: true, value: null });

describe("call", () => {
  test("sends a message to the one who answers it", async () => {
    const { call, sent } = setUp([answersNull, answersNull]);
    await call("page.reading", {});
    await call("engine.ping", {});
    expect(sent.map(({ to, name }) => [to, name])).toEqual([
      ["worker", "page.reading"],
      ["engine", "engine.ping"],
    ]);
  });

  test("asks again once, with the same request id, when the worker died before it answered", async () => {
    const { call, sent } = setUp([dies, answersNull]);
    expect(await call("page.reading", {})).toEqual({ ok: true, value: null });
    expect(sent.map(({ id }) => id)).toEqual(["request-1", "request-1"]);
  });

  test("says that nobody answers after the second attempt", async () => {
    const { call, sent } = setUp([dies, dies, answersNull]);
    expect(await call("page.reading", {})).toMatchObject({ ok: false, error: { code: "unreachable" } });
    expect(sent).toHaveLength(2);
  });

  test("takes silence for no answer", async () => {
    const { call } = setUp([() => undefined, () => undefined]);
    expect(await call("page.reading", {})).toMatchObject({ ok: false, error: { code: "unreachable" } });
  });

  test("never repeats what may happen only once", async () => {
    const { call, sent } = setUp([dies, answersNull]);
    expect(await call("panel.open-beside", {})).toMatchObject({ ok: false, error: { code: "unreachable" } });
    expect(sent).toHaveLength(1);
  });

  test("asks nobody once the extension is gone from under the page", async () => {
    const { call, sent } = setUp([answersNull], () => false);
    expect(await call("page.reading", {})).toEqual({ ok: false, error: { code: "context-invalidated" } });
    expect(sent).toHaveLength(0);
  });

  test("tells an extension that went while it was asked from a worker that died", async () => {
    let isValid = true;
    const { call } = setUp(
      [
        (envelope) => {
          isValid = false;
          return dies(envelope);
        },
      ],
      () => isValid,
    );
    expect(await call("page.reading", {})).toEqual({ ok: false, error: { code: "context-invalidated" } });
  });

  test("hands on what the handler's side refused", async () => {
    const { call } = setUp([() => ({ ok: false, error: { code: "not-allowed" } })]);
    expect(await call("page.reading", {})).toEqual({ ok: false, error: { code: "not-allowed" } });
  });
});
