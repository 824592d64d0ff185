import type { CsvKind } from "@waypost/sdk";
import { useState } from "react";
import { addChosen, type ChosenFile, setKind } from "./ChosenFile";
import { inspectFile } from "./inspectFile";

/** The files chosen for the next import, looked at as they come. */
export function useChosenFiles() {
  const [chosen, setChosen] = useState<readonly ChosenFile[]>([]);
  return {
    chosen,
    async add(files: readonly File[]) {
      const added = await Promise.all(files.map(look));
      setChosen((before) => addChosen(before, added));
    },
    tell(name: string, kind: CsvKind | undefined) {
      setChosen((before) => setKind(before, name, kind));
    },
    remove(name: string) {
      setChosen((before) => before.filter(({ file }) => file.name !== name));
    },
    clear() {
      setChosen([]);
    },
  };
}

async function look(file: File): Promise<ChosenFile> {
  const inspection = await inspectFile(file).catch(() => "gone" as const);
  return { file, inspection, kind: inspection === "gone" ? undefined : inspection.kind };
}
