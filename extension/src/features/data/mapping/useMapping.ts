import type { CsvMapping } from "@waypost/sdk/formats";
import { useCallback, useEffect, useMemo, useState } from "react";
import { t } from "../../../ui/t";
import { createMappingClient, type MappingWorker } from "./createMappingClient";
import { keepMapping, listMappings, type MappingStorage } from "./keptMappings";
import { openMappingFile } from "./openMappingFile";
import type { MappedExports } from "./readExports";

export type MappingState = {
  mapping: CsvMapping | undefined;
  exports: readonly File[];
  mapped: MappedExports | undefined;
  isReading: boolean;
  problem: string | undefined;
  isTaken: boolean;
};

const nothing: MappingState = {
  mapping: undefined,
  exports: [],
  mapped: undefined,
  isReading: false,
  problem: undefined,
  isTaken: false,
};

/** A mapping and the exports it is applied to; those used before come again by their title. */
export function useMapping(
  storage: MappingStorage,
  startWorker: () => MappingWorker,
  onTaken: (files: readonly File[]) => void,
) {
  const [state, setState] = useState(nothing);
  const [kept, setKept] = useState<readonly CsvMapping[]>([]);
  const client = useMemo(() => createMappingClient(startWorker), [startWorker]);
  useEffect(() => void listMappings(storage).then(setKept), [storage]);
  useEffect(() => () => client.drop(), [client]);

  const choose = useCallback(
    (mapping: CsvMapping | undefined) => {
      client.drop();
      setState({ ...nothing, mapping });
    },
    [client],
  );
  const open = useCallback(
    async (file: File) => {
      client.drop();
      const opened = await openMappingFile(file);
      setState(opened.ok ? { ...nothing, mapping: opened.value } : { ...nothing, problem: opened.error });
    },
    [client],
  );
  const add = async (files: readonly File[]) => {
    const { mapping } = state;
    if (mapping === undefined) return;
    const names = new Set(files.map(({ name }) => name));
    const exports = [...state.exports.filter(({ name }) => !names.has(name)), ...files];
    const reading = { ...nothing, mapping, exports, isReading: true };
    setState(reading);
    const mapped = await client.read(mapping, exports);
    const problem =
      mapped === undefined
        ? t("mapping.gone", { file: files.map(({ name }) => name).join(", ") })
        : undefined;
    // Whatever was chosen meanwhile is what counts.
    setState((now) => (now === reading ? { ...reading, mapped, isReading: false, problem } : now));
  };
  const take = async () => {
    const { mapping, mapped } = state;
    if (mapping === undefined || mapped === undefined) return;
    onTaken(mapped.files);
    setState({ ...state, isTaken: true });
    await keepMapping(storage, mapping);
    setKept(await listMappings(storage));
  };
  return { state, kept, choose, open, add, take };
}
