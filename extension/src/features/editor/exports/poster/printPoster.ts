import type { Poster } from "./toPoster";

/** A page that is nothing but a poster, on a sheet of its size: what a browser prints of it is one page, in vectors. */
export function toPosterPage({ svg, width, height }: Poster): string {
  return `<!doctype html><meta charset="utf-8"><style>@page{size:${width}mm ${height}mm;margin:0}html,body{margin:0;height:${height}mm;overflow:hidden;-webkit-print-color-adjust:exact;print-color-adjust:exact}svg{display:block}body>svg{width:${width}mm;height:${height}mm}</style>${svg}`;
}

/**
 * Opens the browser's own print dialog for a poster, which also saves it as a PDF file: only the browser has every script's fonts, so
 * that a name in Chinese stands there as letters. Resolves once the dialog is closed.
 */
export async function printPoster(poster: Poster, title: string): Promise<void> {
  const frame = document.createElement("iframe");
  frame.className = "poster-frame";
  frame.title = title;
  frame.srcdoc = toPosterPage(poster);
  const loaded = new Promise((resolve) => frame.addEventListener("load", resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  const page = frame.contentWindow;
  if (page !== null) {
    // The name that the dialog proposes for the file.
    page.document.title = title;
    const printed = new Promise((resolve) => page.addEventListener("afterprint", resolve, { once: true }));
    page.print();
    await printed;
  }
  frame.remove();
}
