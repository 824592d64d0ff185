import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import type { Badge } from "../../../extension/src/messaging/journeyMessages.ts";
import type { Palette, Theme } from "../../../extension/src/overlay/badges/Palette.ts";
import { type BadgeLook, toBadgeLook } from "../../../extension/src/overlay/badges/toBadgeLook.ts";
import { readBadgeLooks } from "./readBadgeLooks.ts";

const tokensCss = readFileSync(new URL("../../../extension/src/ui/tokens.css", import.meta.url), "utf8");
const [lightCss = "", darkCss = ""] = tokensCss.split("@media (prefers-color-scheme: dark)");
const palettes: Record<Theme, Palette> = { light: toPalette(lightCss), dark: toPalette(darkCss + lightCss) };

/** What stands beside each person of the page, in words, by record id; "unreadable" for a look of nothing expected. */
export type BadgeReader = { read(page: Page, theme?: Theme): Promise<Record<string, string>> };

/** Reads badges by holding all that shows of them against how the product makes each of the expected ones look. */
export function createBadgeReader(expected: readonly Badge[]): BadgeReader {
  const badges = [...expected, { kind: "unknown" } as const, { kind: "not-entered" } as const];
  const toBook = (theme: Theme) =>
    new Map(badges.map((badge) => [toKey(toBadgeLook(badge, palettes[theme], "plain")), toText(badge)]));
  const books = { light: toBook("light"), dark: toBook("dark") };
  const texts = new Set(badges.map(toText));
  if (books.light.size !== texts.size || books.dark.size !== texts.size)
    throw new Error("Two badges look the same");

  return {
    async read(page, theme = "light") {
      const read: Record<string, string> = {};
      for (const { recordId, look } of await readBadgeLooks(page)) {
        if (recordId in read) throw new Error(`Two badges beside ${recordId}`);
        read[recordId] = books[theme].get(toKey(look)) ?? "unreadable";
      }
      return read;
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

function toKey({ label, ink, edge, ground, isDashed, isFaded, mark }: BadgeLook): string {
  const drawn = mark && [mark.outline, mark.colour, mark.isFilled];
  // The build writes colours as short as it can.
  return JSON.stringify([label, ink, edge, ground, isDashed, isFaded, drawn]).replaceAll(
    /#([0-9a-f])\1([0-9a-f])\2([0-9a-f])\3\b/gi,
    "#$1$2$3",
  );
}

function toPalette(css: string): Palette {
  const find = (token: string) => new RegExp(`--${token}: ([^;]+);`).exec(css)?.[1] ?? "";
  return {
    surface: find("surface"),
    ink: find("ink"),
    inkSoft: find("ink-soft"),
    line: find("line-control"),
    phases: [1, 2, 3, 4, 5, 6, 7].map((phase) => find(`phase-${phase}`)),
  };
}
