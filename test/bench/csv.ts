import { createCsvReader } from "@waypost/sdk";
import papaparse from "papaparse";
import { createCampaign, exampleNow } from "../../examples/cardiology-portal/population.ts";
import { toCsvFiles } from "../../examples/cardiology-portal/toCsvFiles.ts";
import { readExampleJourney } from "../start/readExample.ts";
import type { Benchmark } from "./Benchmark.ts";
import { measureRates } from "./measureRates.ts";

const rowCount = 100_000;
const chunkLength = 1_048_576;

/** Reading and checking a file of events, beside a parser that only cuts it into values. */
export const csv: Benchmark = {
  needs: [],
  async run() {
    const { document: journey } = readExampleJourney();
    const text = toCsvFiles(createCampaign({ size: 5_000, events: rowCount }))["events.csv"];
    const readRows = () => {
      const reader = createCsvReader("events", {
        journey,
        recordedAt: Date.parse(exampleNow),
        actor: "bench",
      });
      let taken = 0;
      for (let at = 0; at < text.length; at += chunkLength) {
        taken += reader.push(text.slice(at, at + chunkLength)).length;
      }
      const { rows, report } = reader.finish();
      if (taken + rows.length !== rowCount)
        throw new Error(`Not all rows were taken: ${report.rejectedCount}.`);
      return report;
    };
    return measureRates({
      unit: "rows/s",
      work: { name: "createCsvReader", count: rowCount, run: readRows },
      against: {
        csv: {
          name: "papaparse alone",
          count: rowCount,
          run: () => papaparse.parse(text, { header: true, skipEmptyLines: true }).data.length,
        },
      },
    });
  },
};
