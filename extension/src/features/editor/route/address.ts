import { openFrameHash, toFrameHash } from "../../../messaging/frameAddress";
import { type StudioRoute, toHash } from "./StudioRoute";

/** The part of our address that says what is shown. */
export function readHash(): string {
  return isFramed() ? openFrameHash(location.hash).shown : location.hash.slice(1);
}

/** A link to what is to be shown. In a frame it keeps the ticket that the address bears: without it nobody answers. */
export function toHref(route: StudioRoute): string {
  const shown = toHash(route);
  return isFramed() ? toFrameHash({ ...openFrameHash(location.hash), shown }) : `#${shown}`;
}

export function go(route: StudioRoute): void {
  location.assign(toHref(route));
}

function isFramed(): boolean {
  return window.top !== window;
}
