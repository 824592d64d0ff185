/** What stands behind the `#` in the address of a page of ours in a frame. */
export type FrameAddress = {
  /** By which the worker knows that our overlay opened the frame. */
  ticket: string;
  /** What the page shows; empty where it begins. */
  shown: string;
};

/** The part of the address that says so, with its `#`. */
export function toFrameHash({ ticket, shown }: FrameAddress): string {
  return shown === "" ? `#${ticket}` : `#${ticket}/${shown}`;
}

export function openFrameHash(hash: string): FrameAddress {
  const [ticket = "", ...shown] = hash.replace(/^#/, "").split("/");
  return { ticket, shown: shown.join("/") };
}
