import Papa from "papaparse";

/** Text of a file by which its delimiter and line ends are guessed. */
const sampleLength = 65_536;

/** Cuts the text of an export into records as it comes; lines that say nothing are left out. */
export interface RecordCutter {
  push(text: string): readonly (readonly string[])[];
  /** What is left when the text is through. */
  end(): readonly (readonly string[])[];
}

/** A cutter that holds the record that is not complete yet, and at the beginning what is needed to guess the delimiter. */
export function createRecordCutter(): RecordCutter {
  let pending = "";
  let isBegun = false;
  let syntax: Papa.ParseConfig | undefined;

  const cut = (isEnd: boolean): readonly (readonly string[])[] => {
    if (!isBegun) pending = pending.replace(/^\ufeff/, "");
    isBegun = true;
    syntax ??= guessSyntax(pending);
    const { data, meta }: Papa.ParseResult<string[]> = new Papa.Parser(syntax).parse(pending, 0, !isEnd);
    pending = isEnd ? "" : pending.slice(meta.cursor);
    return data.filter((record) => record.some((cell) => cell.trim() !== ""));
  };

  return {
    push(text) {
      pending += text;
      return syntax === undefined && pending.length < sampleLength ? [] : cut(false);
    },
    end: () => cut(true),
  };
}

function guessSyntax(text: string): Papa.ParseConfig {
  const { meta } = Papa.parse<string[]>(text.slice(0, sampleLength), { preview: 20 });
  const newline = (["\r\n", "\n", "\r"] as const).find((each) => each === meta.linebreak);
  return { delimiter: meta.delimiter, newline };
}
