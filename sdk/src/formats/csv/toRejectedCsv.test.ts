import { describe, expect, it } from "vitest";
import { readCsv } from "./readCsv.js";
import { csvOptions } from "./testing/csvJourney.js";
import { createRejectedCsvWriter, toRejectedCsv } from "./toRejectedCsv.js";

const reject = (text: string) => readCsv("hcps", text, csvOptions).report;

describe("toRejectedCsv", () => {
  it("puts line and reason before the columns as they were", () => {
    const report = reject(
      'hcp;name;patients\nH1;"Ada; ""A"" Ohm";many\nH2;Bo;3\nH3;Cy;1;2\nH4;Di\nH5;"Ed;5\n',
    );
    expect(toRejectedCsv(report)).toBe(
      [
        "\ufeffrejected_line;rejected_reason;hcp;name;patients",
        '2;csv.notAnInteger;H1;"Ada; ""A"" Ohm";many',
        "4;csv.tooManyFields;H3;Cy;1;2",
        "5;csv.tooFewFields;H4;Di",
        '6;csv.unclosedQuote;H5;"""Ed";5',
        "",
      ].join("\r\n"),
    );
  });

  it("adds an explanation where somebody has one", () => {
    const report = reject("hcp,name,patients\nH1,Ada,many\n");
    expect(toRejectedCsv(report, ({ code, line }) => `${code}, see line ${line}`)).toBe(
      '\ufeffrejected_line,rejected_reason,rejected_explanation,hcp,name,patients\r\n2,csv.notAnInteger,"csv.notAnInteger, see line 2",H1,Ada,many\r\n',
    );
  });

  it.each(["=1+1", "+49", "-5", "@SUM(A1)", " =1", "\t=1", "=1\n2", "＝1", "'=1"])(
    "guards %j from being run",
    (value) => {
      const report = reject(`hcp,name,patients\nH1,"${value}",many\n`);
      expect(toRejectedCsv(report)).toContain(`,H1,"'${value}",many\r\n`);
    },
  );

  it("gives a file that is read again as if it had never been guarded", () => {
    const report = reject("hcp,name,patients\nH1,=Ada,-1\nH2,'=Bo,many\n");
    const again = reject(toRejectedCsv(report));
    expect(again.rejected.map(({ code, parameters }) => ({ code, parameters }))).toEqual(
      report.rejected.map(({ code, parameters }) => ({ code, parameters })),
    );
    expect(again.unknownColumns).toEqual([]);
    expect(toRejectedCsv(again)).toBe(toRejectedCsv(report));
    const corrected = toRejectedCsv(report).replace("'-1", "1").replace("many", "2");
    expect(readCsv("hcps", corrected, csvOptions).rows.map((row) => row.displayName)).toEqual([
      "=Ada",
      "'=Bo",
    ]);
  });

  it("writes line by line what it writes at once", () => {
    const report = reject("hcp,name,patients\rH1,A\nda,many\rH2,Bo,x\r");
    const writer = createRejectedCsvWriter(report);
    expect(writer.header + report.rejected.map((row) => writer.toLine(row)).join("")).toBe(
      toRejectedCsv(report),
    );
    expect(toRejectedCsv(report)).toContain('H1,"A\nda",many');
  });

  it("is a header alone where nothing was rejected", () => {
    expect(toRejectedCsv(reject("hcp,name\nH1,Ada\n"))).toBe(
      "\ufeffrejected_line,rejected_reason,hcp,name\r\n",
    );
  });
});
