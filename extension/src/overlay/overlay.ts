import overlayCss from "data-text:./overlay.css";
import tokensCss from "data-text:../ui/tokens.css";
import { knownHosts } from "../hosts/knownHosts";
import { call } from "../messaging/call";
import { runtime } from "../platform/runtime";
import { startOverlay } from "./startOverlay";

// Injected anew whenever grants change; a page where it runs already keeps the one it has.
const started = Symbol.for("waypost.overlay.started");
const world = globalThis as { [started]?: true };

if (world[started] === undefined) {
  world[started] = true;
  void startOverlay({
    css: { tokens: tokensCss, overlay: overlayCss },
    hosts: knownHosts,
    call,
    runtime,
  }).finally(() => {
    // A site that is withdrawn and granted again gets a new one.
    delete world[started];
  });
}
