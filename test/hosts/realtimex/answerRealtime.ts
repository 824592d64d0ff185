import { createHash } from "node:crypto";
import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";

const WEBSOCKET_KEY_SUFFIX = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11"; // RFC 6455, 1.3
const TEXT = 1;
const CLOSE = 8;

/**
 * Speaks just enough WebSocket and Phoenix for the front end to believe that it is subscribed: every message is
 * acknowledged and none is ever sent. Left alone it would reconnect for ever, which tires the page and the log.
 */
export function answerRealtime(request: IncomingMessage, socket: Duplex): void {
  const accept = createHash("sha1")
    .update(`${request.headers["sec-websocket-key"]}${WEBSOCKET_KEY_SUFFIX}`)
    .digest("base64");
  socket.write(
    `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`,
  );
  let pending = Buffer.alloc(0);
  socket.on("error", () => socket.destroy());
  socket.on("data", (chunk: Buffer) => {
    pending = Buffer.concat([pending, chunk]);
    for (let frame = readFrame(pending); frame !== null; frame = readFrame(pending)) {
      pending = pending.subarray(frame.length);
      if (frame.opcode === CLOSE) return void socket.end(frameOf(CLOSE, frame.payload));
      if (frame.opcode === TEXT)
        socket.write(frameOf(TEXT, Buffer.from(acknowledge(frame.payload.toString()))));
    }
  });
}

/** The parts of a Phoenix message that an acknowledgement repeats. */
interface PhoenixMessage {
  readonly topic: string;
  readonly ref: string | null;
  readonly payload?: { readonly config?: { readonly postgres_changes?: readonly object[] } };
}

function acknowledge(message: string): string {
  const { topic, ref, payload }: PhoenixMessage = JSON.parse(message);
  // A join is confirmed only if its subscriptions come back, each with an id.
  const changes = payload?.config?.postgres_changes ?? [];
  const response = { postgres_changes: changes.map((change, index) => ({ ...change, id: index + 1 })) };
  return JSON.stringify({ topic, ref, event: "phx_reply", payload: { status: "ok", response } });
}

/** The first whole frame of what has arrived, or null; a browser masks every frame and sends these small ones unsplit. */
function readFrame(bytes: Buffer): { opcode: number; payload: Buffer; length: number } | null {
  if (bytes.length < 6) return null;
  const shortLength = bytes.readUInt8(1) & 0x7f;
  const maskAt = shortLength === 126 ? 4 : 2;
  const payloadLength = shortLength === 126 ? bytes.readUInt16BE(2) : shortLength;
  const length = maskAt + 4 + payloadLength;
  if (bytes.length < length) return null;
  const mask = bytes.subarray(maskAt, maskAt + 4);
  const payload = bytes.subarray(maskAt + 4, length).map((byte, index) => byte ^ (mask[index % 4] ?? 0));
  return { opcode: bytes.readUInt8(0) & 0x0f, payload: Buffer.from(payload), length };
}

function frameOf(opcode: number, payload: Buffer): Buffer {
  const header = payload.length < 126 ? Buffer.alloc(2) : Buffer.alloc(4);
  header.writeUInt8(0x80 | opcode, 0);
  header.writeUInt8(Math.min(payload.length, 126), 1);
  if (payload.length >= 126) header.writeUInt16BE(payload.length, 2);
  return Buffer.concat([header, payload]);
}
