import type { SitePage } from "./servePages.ts";

/** Addresses of pages that are made of frames, for a list and some records of the same site. */
export const framedAddresses = { frameset: "/frameset", console: "/console", foreign: "/foreign" } as const;

/**
 * Pages of frames: a frameset with the list on one side, as old ERPs have; a console whose tabs are frames, of which the earlier
 * ones stay, hidden; and one whose content is another site's.
 */
export function createFramedPages(
  list: string,
  records: readonly [first: string, second: string],
  foreign: string,
): ReadonlyMap<string, SitePage> {
  const whole = (body: string) => ({
    html: "",
    whole: `<!doctype html><html lang="en"><title>CRM</title>${body}</html>`,
  });
  const size = 'style="width: 90vw; height: 80vh; border: 0"';
  return new Map([
    [
      framedAddresses.frameset,
      whole(
        `<frameset cols="45%,55%"><frame name="list" src="${list}"><frame name="record" src="${records[0]}"></frameset>`,
      ),
    ],
    [
      framedAddresses.console,
      whole(`<body>
        <button onclick="show(0)">First</button><button onclick="show(1)">Second</button>
        <div class="tab" hidden><iframe name="first" src="${records[0]}" ${size}></iframe></div>
        <div class="tab"><iframe name="second" src="${records[1]}" ${size}></iframe></div>
        <script>
          function show(index) {
            document.querySelectorAll(".tab").forEach((tab, at) => { tab.hidden = at !== index; });
          }
        </script></body>`),
    ],
    [framedAddresses.foreign, whole(`<body><iframe src="${foreign}" ${size}></iframe></body>`)],
  ]);
}
