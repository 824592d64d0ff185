import type { CsvMapping, MappedCsv } from "@waypost/sdk/formats";
import { useCallback, useEffect, useState } from "react";
import { t } from "../../../ui/t";
import { keepMapping, listMappings, type MappingStorage } from "./keptMappings";
import { openMappingFile } from "./openMappingFile";
import { readExports, toFiles } from "./readExports";

export type MappingState = {
  mapping: CsvMapping | undefined;
  exports: readonly File[];
  mapped: MappedCsv | undefined;
  problem: string | undefined;
  isTaken: boolean;
};

const nothing: MappingState = {
  mapping: undefined,
  exports: [],
  mapped: undefined,
  problem: undefined,
  isTaken: false,
};

/** A mapping and the exports it is applied to; those used before come again by their title. */
export function useMapping(storage: MappingStorage, onTaken: (files: readonly File[]) => void) {
  const [state, setState] = useState(nothing);
  const [kept, setKept] = useState<readonly CsvMapping[]>([]);
  useEffect(() => void listMappings(storage).then(setKept), [storage]);

  const choose = useCallback((mapping: CsvMapping | undefined) => setState({ ...nothing, mapping }), []);
  const open = useCallback(async (file: File) => {
    const opened = await openMappingFile(file);
    setState(opened.ok ? { ...nothing, mapping: opened.value } : { ...nothing, problem: opened.error });
  }, []);
  const add = async (files: readonly File[]) => {
    const { mapping } = state;
    if (mapping === undefined) return;
    const names = new Set(files.map(({ name }) => name));
    const exports = [...state.exports.filter(({ name }) => !names.has(name)), ...files];
    const mapped = await readExports(mapping, exports).catch(() => undefined);
    const problem =
      mapped === undefined
        ? t("mapping.gone", { file: files.map(({ name }) => name).join(", ") })
        : undefined;
    setState({ mapping, exports, mapped, problem, isTaken: false });
  };
  const take = async () => {
    const { mapping, mapped } = state;
    if (mapping === undefined || mapped === undefined) return;
    onTaken(toFiles(mapping, mapped));
    setState({ ...state, isTaken: true });
    await keepMapping(storage, mapping);
    setKept(await listMappings(storage));
  };
  return { state, kept, choose, open, add, take };
}
