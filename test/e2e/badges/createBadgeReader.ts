import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import type { Badge } from "../../../extension/src/messaging/journeyMessages.ts";
import type { Theme } from "../../../extension/src/overlay/badges/Palette.ts";
import type { ExtensionBrowser } from "../launchExtension.ts";
import type {} from "./pictures.ts";
import { type DrawnBadge, readCanvases } from "./readCanvases.ts";
import { servePictures } from "./servePictures.ts";
import { zoom } from "./zoom.ts";

const sizes = { row: { width: 126, height: 20 }, heading: { width: 150, height: 24 } } as const;
const tokensCss = readFileSync(new URL("../../../extension/src/ui/tokens.css", import.meta.url), "utf8");

export type ReadOptions = { theme?: Theme; pixelRatio?: number };

export type BadgeReader = {
  /** What stands beside each person of the page, in words, by record id; "unreadable" for a picture of nothing expected. */
  read(page: Page, options?: ReadOptions): Promise<Record<string, string>>;
  close(): Promise<void>;
};

/** Reads badges by comparing every pixel with what the product draws for each of the expected badges. */
export async function createBadgeReader(
  browser: ExtensionBrowser,
  expected: readonly Badge[],
): Promise<BadgeReader> {
  const server = await servePictures();
  const page = await browser.context.newPage();
  await page.goto(server.url);
  await page.waitForFunction(() => window.drawPicture !== undefined);
  const badges = new Map(
    [...expected, { kind: "unknown" } as const, { kind: "not-entered" } as const].map((badge) => [
      toText(badge),
      badge,
    ]),
  );
  const books = new Map<string, Map<string, string>>();

  const openBook = async (place: DrawnBadge["place"], { theme = "light", pixelRatio = 1 }: ReadOptions) => {
    const key = JSON.stringify([place, theme, pixelRatio]);
    const book = books.get(key) ?? new Map<string, string>();
    if (book.size === 0) {
      // Letters are drawn differently where they have more pixels, not only larger.
      await zoom(browser, page, pixelRatio);
      for (const [text, badge] of badges) {
        const picture = { badge, theme, pixelRatio, ...sizes[place] };
        book.set(
          await page.evaluate(([css, picture]) => window.drawPicture?.(css, picture) ?? "", [
            tokensCss,
            picture,
          ] as const),
          text,
        );
      }
      if (book.size !== badges.size) throw new Error("Two badges look the same");
      books.set(key, book);
    }
    return book;
  };

  return {
    async read(crmPage, options = {}) {
      const texts: Record<string, string> = {};
      for (const { recordId, place, picture } of await readCanvases(crmPage)) {
        if (recordId in texts) throw new Error(`Two badges beside ${recordId}`);
        texts[recordId] = (await openBook(place, options)).get(picture) ?? "unreadable";
      }
      return texts;
    },
    async close() {
      await page.close();
      await server.close();
    },
  };
}

/** A badge in words, as tests compare it. */
export function toText(badge: Badge): string {
  switch (badge.kind) {
    case "unknown":
      return "?";
    case "not-entered":
      return "No journey";
    case "stage":
      return badge.ended ? `${badge.label}, ended` : badge.label;
  }
}
