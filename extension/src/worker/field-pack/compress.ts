import { fail, type Result, succeed } from "@waypost/sdk";
import { joinBytes } from "./PackFile";

export async function compress(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream("gzip"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** Stops as soon as more than `most` bytes come out: a small block may be made to unpack without end. */
export async function decompress(
  bytes: Uint8Array<ArrayBuffer>,
  most: number,
): Promise<Result<Uint8Array<ArrayBuffer>, "tooLarge" | "broken">> {
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip")).getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return succeed(joinBytes(parts));
      length += value.length;
      if (length > most) {
        await reader.cancel();
        return fail("tooLarge");
      }
      parts.push(value);
    }
  } catch {
    return fail("broken");
  }
}
