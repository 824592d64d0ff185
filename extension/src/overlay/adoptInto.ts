/** A document whose window has the constructors of its own. */
type OwnWindow = { CSSStyleSheet: typeof CSSStyleSheet };

const sheets = new WeakMap<Document, Map<string, CSSStyleSheet>>();

/** Brings a host with its closed root into a document, which may be a frame's, and styles it there: a sheet serves the document that made it and no other. */
export function adoptInto(page: Document, host: Element, root: ShadowRoot, css: string): void {
  page.adoptNode(host);
  const own = sheets.get(page) ?? new Map<string, CSSStyleSheet>();
  sheets.set(page, own);
  const sheet = own.get(css) ?? createSheet(page, css);
  own.set(css, sheet);
  root.adoptedStyleSheets = [sheet];
}

function createSheet(page: Document, css: string): CSSStyleSheet {
  const view = (page.defaultView ?? window) as unknown as OwnWindow;
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}
