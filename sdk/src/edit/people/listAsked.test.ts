import { expect, test } from "vitest";
import { createGuardScope, withTouchpoint } from "../../guards/GuardScope.js";
import { openGuard } from "../../guards/openGuard.js";
import { requireOk, smallDraft } from "../testing/smallDraft.js";
import { listAsked } from "./listAsked.js";

const scope = withTouchpoint(createGuardScope(smallDraft()));

test.each([
  ['persona == "trailblazer" && hcp.score > 0.5 && consent.email', []],
  ['count("email.*", "P30D") >= 2 || inStage("reminded")', ["history"]],
  ['touches("*", "P7D") < 2 && touchpoint.channel == "email"', ["history", "touchpoint"]],
])("%s asks for more than facts: %j", (text, asked) => {
  expect([...listAsked(requireOk(openGuard(text, scope)))].sort()).toEqual(asked);
});
