import type { SimulationResult } from "@waypost/sdk";
import { spokenLanguage } from "../../../ui/t";
import { t } from "../../../ui/tSimulator";

/** What only a live page can do. */
const left = "button, select, input, label, .sim-progress, [data-export='left']";

/**
 * The report as it is shown, everything unfolded, as one page that needs nothing else and runs nothing: to send to a
 * colleague.
 *
 * @param page - Our own page, with the report in it.
 */
export function toReportHtml(result: SimulationResult, page: Document): string {
  const title = t("sim.reportOf", { title: result.journey.title });
  const built = page.implementation.createHTMLDocument(title);
  built.documentElement.lang = spokenLanguage();
  built.head.append(
    createMeta(built, { charset: "utf-8" }),
    createMeta(built, { name: "viewport", content: "width=device-width" }),
    createMeta(built, {
      "http-equiv": "Content-Security-Policy",
      content: "default-src 'none'; style-src 'unsafe-inline'",
    }),
  );
  const main = built.createElement("main");
  main.className = "sim sim-page";
  const heading = built.createElement("h1");
  heading.textContent = title;
  main.append(heading);
  for (const section of page.querySelectorAll(".sim-report > *:not([data-export='left'])")) {
    const copy = built.importNode(section, true);
    for (const element of copy.querySelectorAll(left)) element.remove();
    for (const details of copy.querySelectorAll("details")) details.open = true;
    main.append(copy);
  }
  const foot = built.createElement("p");
  foot.className = "sim-soft";
  const { seed, from, simulator } = result;
  foot.textContent = t(result.isImported ? "sim.reportFootStored" : "sim.reportFoot", {
    version: result.journey.version.slice(0, 8),
    seed,
    from,
    simulator,
  });
  main.append(foot);
  built.body.append(main);
  // As text, since our own policy would not let a style into any document that is made here.
  const html = built.documentElement.outerHTML.replace(
    "</head>",
    () => `<style>${readRules(page)}</style></head>`,
  );
  return `<!doctype html>\n${html}\n`;
}

function createMeta(page: Document, attributes: Record<string, string>): HTMLMetaElement {
  const meta = page.createElement("meta");
  for (const [name, value] of Object.entries(attributes)) meta.setAttribute(name, value);
  return meta;
}

function readRules(page: Document): string {
  return [...page.styleSheets]
    .flatMap((sheet) => [...sheet.cssRules])
    .map((rule) => rule.cssText)
    .join("\n");
}
