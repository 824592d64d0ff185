import { type ReactNode, useEffect, useRef, useState } from "react";
import { Button } from "../../../ui/Button";
import { t } from "../../../ui/tSimulator";
import { download } from "../exports/download";
import { Legend, type LegendItem } from "./Legend";
import { toChartPng, toChartSvg } from "./toChartSvg";

export type ChartFigureProps = {
  /** What it shows; the name of its files too. */
  label: string;
  legend?: readonly LegendItem[];
  /** The picture, as wide as there is room. */
  children(width: number): ReactNode;
};

const usualWidth = 640;
const bounds = { least: 280, most: 1_100 };

/** A picture with its legend, drawn as wide as there is room so that its letters keep their size, and as files for a slide. */
export function ChartFigure({ label, legend = [], children }: ChartFigureProps) {
  const figure = useRef<HTMLElement>(null);
  const [width, setWidth] = useState(usualWidth);
  useEffect(() => {
    if (figure.current === null || typeof ResizeObserver === "undefined") return;
    const observer = new ResizeObserver(([entry]) => {
      const found = Math.round(entry?.contentRect.width ?? 0);
      // What is folded away has no width; it is measured when it is unfolded.
      if (found > 0) setWidth(Math.min(Math.max(found, bounds.least), bounds.most));
    });
    observer.observe(figure.current);
    return () => observer.disconnect();
  }, []);
  const [isFailed, setIsFailed] = useState(false);
  const save = async (kind: "svg" | "png") => {
    if (figure.current === null) return;
    const drawn = toChartSvg(figure.current, label);
    const name = `${toFileName(label)}.${kind}`;
    if (kind === "svg") return download(name, drawn.text, "image/svg+xml;charset=utf-8");
    const png = await toChartPng(drawn);
    setIsFailed(png === undefined);
    if (png !== undefined) download(name, png, "image/png");
  };
  return (
    <figure className="sim-figure" ref={figure}>
      {legend.length > 0 && <Legend items={legend} />}
      {children(width)}
      <div className="sim-chart-files" data-export="left">
        {(["svg", "png"] as const).map((kind) => (
          <Button
            key={kind}
            weight="plain"
            size="small"
            aria-label={t("sim.chartFile", { kind: kind.toUpperCase(), chart: label })}
            onClick={() => void save(kind)}
          >
            {kind.toUpperCase()}
          </Button>
        ))}
        {isFailed && <span role="status">{t("sim.chartFailed")}</span>}
      </div>
    </figure>
  );
}

/** Without what a file system may refuse. */
function toFileName(label: string): string {
  return label.replace(/[\p{Cc}<>:"/\\|?*]/gu, "").slice(0, 80);
}
