import { spawnSync } from "node:child_process";
import { availableParallelism, loadavg } from "node:os";
import { countColumns } from "../../sdk/src/cli/Terminal.ts";
import { findBrowser } from "../start/findBrowser.ts";
import type { Figure } from "./Figure.ts";

/** What the figures hang on besides the code; nothing by which one machine could be told from its likes. */
export function describeMachine(): string {
  const browser = findBrowser();
  const { stdout = "" } =
    browser === undefined ? {} : spawnSync(browser, ["--version"], { encoding: "utf8" });
  const version = /^.*?\d+(\.\d+)+/.exec(stdout.trim())?.[0] ?? "no browser";
  const cores = `${availableParallelism()} cores, of which ${loadavg()[0]?.toFixed(1)} busy before`;
  return `${process.platform} ${process.arch}, ${cores}; Node ${process.versions.node}, ${version}`;
}

const heads = ["figure", "value", "95 % interval", "unit", "ratio", "against"];

/** One line a figure, numbers to the right. */
export function printFigures(figures: readonly Figure[]): string {
  const rows = figures.map(({ name, value, interval, unit, ratio, against }) => [
    name,
    toText(value),
    interval === undefined ? "" : `${toText(interval.low)} – ${toText(interval.high)}`,
    unit,
    ratio === null ? "" : toText(ratio),
    against ?? "",
  ]);
  const widths = heads.map((head, column) =>
    Math.max(...[head, ...rows.map((row) => row[column] ?? "")].map(countColumns)),
  );
  const toLine = (cells: readonly string[]) =>
    cells
      .map((cell, column) => {
        const blank = " ".repeat((widths[column] ?? 0) - countColumns(cell));
        return isNumber(column) ? blank + cell : cell + blank;
      })
      .join("  ")
      .trimEnd();
  return `${[heads, ...rows].map(toLine).join("\n")}\n`;
}

const isNumber = (column: number) => column === 1 || column === 2 || column === 4;

/** Three digits that count, more for what is larger. */
function toText(value: number): string {
  const digits = Math.max(3, Math.floor(Math.log10(Math.max(1, Math.abs(value)))) + 1);
  return value.toLocaleString("en", { maximumSignificantDigits: digits });
}
