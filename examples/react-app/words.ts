import { createRenderer } from "@waypost/sdk/sentences";

/** Says what the SDK answers in codes. Times are the reader's own. */
export const renderer = createRenderer({
  locale: "en",
  timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
});
