import overlayCss from "data-text:./overlay.css";
import stripCss from "data-text:./strips/strip.css";
import tokensCss from "data-text:../ui/tokens.css";
import { knownHosts } from "../hosts/knownHosts";
import { call } from "../messaging/call";
import { runtime } from "../platform/runtime";
import { followGrants } from "./followGrants";
import { startOverlay } from "./startOverlay";

// Injected anew whenever grants change; a page where it runs already keeps the one it has.
const started = Symbol.for("waypost.overlay.started");
const world = globalThis as { [started]?: true };

if (world[started] === undefined) {
  world[started] = true;
  const css = { tokens: tokensCss, overlay: overlayCss, strip: stripCss };
  void followGrants(runtime, () => startOverlay({ css, hosts: knownHosts, call, runtime }));
}
