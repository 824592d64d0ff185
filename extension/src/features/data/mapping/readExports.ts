import { type CsvMapping, createCsvMapper, type MappedAccount, type MappedPiece } from "@waypost/sdk/formats";
import { csvKinds } from "../import/inspectFile";

/** What exports came to: files for the import, and an account of every row. */
export type MappedExports = MappedAccount & { readonly files: readonly File[] };

/** Text that is kept as such; what is longer is left to the browser, which may keep it on the disk. */
const mostKept = 8_388_608;

/**
 * Reads the exports that a mapping names, by the names of their files, piece by piece.
 *
 * @throws where a file cannot be read any more.
 */
export async function readExports(mapping: CsvMapping, files: readonly File[]): Promise<MappedExports> {
  const chosen = mapping.tables.flatMap(({ object, file: wanted }) => {
    const file = files.find(({ name }) => name.toLowerCase() === wanted.toLowerCase());
    return file === undefined ? [] : [{ object, file }];
  });
  const mapper = createCsvMapper(
    mapping,
    chosen.map(({ object }) => object),
  );
  const made = csvKinds.map((kind) => ({ kind, parts: createParts() }));
  const take = ({ csv }: MappedPiece) => {
    for (const { kind, parts } of made) {
      if (csv[kind] === "") continue;
      if (parts.isEmpty()) parts.add(mapper.headers[kind]);
      parts.add(csv[kind]);
    }
  };
  for (const { object, file } of chosen) {
    const reader = file.stream().pipeThrough(new TextDecoderStream()).getReader();
    for (let read = await reader.read(); !read.done; read = await reader.read())
      take(mapper.push(object, read.value));
    take(mapper.end(object));
  }
  const named = made.flatMap(({ kind, parts }) =>
    parts.isEmpty()
      ? []
      : [new File(parts.toBlobs(), `${mapping.title} – ${kind}.csv`, { type: "text/csv" })],
  );
  return { files: named, ...mapper.account() };
}

function createParts() {
  const blobs: Blob[] = [];
  let texts: string[] = [];
  let length = 0;
  const seal = () => {
    if (texts.length > 0) blobs.push(new Blob(texts));
    texts = [];
    length = 0;
  };
  return {
    isEmpty: () => blobs.length === 0 && texts.length === 0,
    add(text: string) {
      texts.push(text);
      length += text.length;
      if (length > mostKept) seal();
    },
    toBlobs() {
      seal();
      return blobs;
    },
  };
}
