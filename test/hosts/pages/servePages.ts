import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** A page of a site: what stands in its body, and the body's attributes. */
export type SitePage = {
  html: string;
  bodyAttributes?: string;
  /** A whole document instead, such as a frameset. */
  whole?: string;
};

export type PageServer = {
  origin: string;
  /** Every path that was asked for. */
  asked: readonly string[];
  close(): Promise<void>;
};

/*
 * Links within the site change the address at once, by pushState or by the fragment, and the content after 150 ms, in the same
 * element: what an overlay must not take for the next person's.
 */
const script = `
  const app = document.getElementById("app");
  async function arrive() {
    const page = await (await fetch("/page?at=" + encodeURIComponent(location.pathname + location.search + location.hash))).text();
    await new Promise((resolve) => setTimeout(resolve, 150));
    // Unlike innerHTML it makes the shadow roots that a page declares.
    app.setHTMLUnsafe(page);
  }
  addEventListener("click", (event) => {
    const link = event.target.closest?.("a[href]");
    if (!link || new URL(link.href).origin !== location.origin) return;
    event.preventDefault();
    history.pushState(null, "", link.href);
    void arrive();
  });
  addEventListener("popstate", () => void arrive());
  window.navigateTo = (href) => { history.pushState(null, "", href); return arrive(); };
  if (location.hash !== "") void arrive();
`;

/* So that pictures of the pages show what they are; no structure hangs on it. */
const style = `
  body { margin: 0; font: 14px/1.5 system-ui, sans-serif; color: #1f2933; background: #eef1f4; }
  #app { display: block; max-width: 1200px; margin: 24px; padding: 16px 24px; background: #fff; border-radius: 6px; }
  table { border-collapse: collapse; width: 100%; }
  tr, [role=row], [data-test-id=cdb-card] { border-bottom: 1px solid #e3e8ed; }
  td, th, [role=gridcell], [role=columnheader], [role=row] > div { padding: 8px 12px 8px 0; text-align: start; font-weight: 400; }
  [role=row] { display: flex; }
  [role=row] > div { flex: 1; }
  records-record-layout-item, record_flexipage-record-field, .fieldRow, [data-corgix-internal=FIELD], one-record-home-flexipage2 { display: block; margin: 8px 0; }
  lst-list-view-manager, lst-list-view-manager *:not(table *) { display: block; }
  lst-list-view-manager table { display: table; }
  .vv-vof-detail-header-title, h1, h2, h5 { font-size: 22px; font-weight: 600; }
  a { color: #0b5cad; text-decoration: none; }
`;

/** Serves pages by address, query and fragment included; any other address has an empty one. */
export async function servePages(pages: ReadonlyMap<string, SitePage>): Promise<PageServer> {
  const asked: string[] = [];
  const find = (address: string): SitePage => pages.get(address) ?? { html: "" };
  const server = createServer((request, response) => {
    const address = request.url ?? "/";
    asked.push(address);
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    if (address.startsWith("/page?at="))
      return response.end(find(decodeURIComponent(address.slice("/page?at=".length))).html);
    const { html, whole } = find(address);
    if (whole !== undefined) return response.end(whole);
    const attributes = [...pages].find(([each]) => each.split("#")[0] === address)?.[1].bodyAttributes ?? "";
    return response.end(
      `<!doctype html><html lang="en"><title>CRM</title><style>${style}</style><body ${attributes}><div id="app">${html}</div><script>${script}</script></body></html>`,
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
