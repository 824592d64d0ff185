import type { CsvMapping } from "@waypost/sdk/formats";
import { useId } from "react";
import { Button } from "../../../ui/Button";
import { Disclosure } from "../../../ui/Disclosure";
import { FileDrop } from "../../../ui/FileDrop";
import { Notice } from "../../../ui/Notice";
import { t } from "../../../ui/t";
import { toKindLabel } from "../import/toKindLabel";
import type { MappingWorker } from "./createMappingClient";
import type { MappingStorage } from "./keptMappings";
import { listMappedColumns } from "./listMappedColumns";
import { listNotes } from "./listNotes";
import type { MappedExports } from "./readExports";
import { useMapping } from "./useMapping";

export type MappingSectionProps = {
  storage: MappingStorage;
  startWorker(): MappingWorker;
  /** Takes what the exports came to, as files for the import. */
  onTaken(files: readonly File[]): void;
};

const mostNotes = 20;

/** A CRM's own exports, made into files for the import by a mapping that people have reviewed. */
export function MappingSection({ storage, startWorker, onTaken }: MappingSectionProps) {
  const { state, kept, choose, open, add, take } = useMapping(storage, startWorker, onTaken);
  const { mapping, mapped, isReading, problem, isTaken } = state;
  return (
    <section className="data-card" aria-labelledby="data-mapping">
      <h2 id="data-mapping">{t("mapping.title")}</h2>
      <p className="data-soft">{t("mapping.detail")}</p>
      {kept.length > 0 && <KeptField kept={kept} chosen={mapping} choose={choose} />}
      <FileDrop
        label={t(mapping === undefined ? "mapping.choose" : "mapping.chooseOther")}
        hint={t("mapping.drop")}
        accept=".json,application/json"
        onFiles={([file]) => file !== undefined && void open(file)}
      />
      {problem !== undefined && <Notice tone="bad">{problem}</Notice>}
      {mapping !== undefined && (
        <>
          <h3>{mapping.title}</h3>
          {mapping.tables.map((table) => (
            <Disclosure key={table.object} summary={t("mapping.columns", { file: table.file })}>
              <TableView table={table} />
            </Disclosure>
          ))}
          <FileDrop
            label={t("mapping.chooseExports")}
            hint={t("mapping.dropExports", { files: mapping.tables.map(({ file }) => file) })}
            accept=".csv,text/csv"
            isMultiple
            onFiles={(files) => void add(files)}
          />
          {isReading && (
            <p className="data-soft" role="status">
              {t("mapping.reading")}
            </p>
          )}
          {mapped !== undefined && <MappedView mapping={mapping} mapped={mapped} take={take} />}
          {isTaken && <Notice tone="good">{t("mapping.taken")}</Notice>}
        </>
      )}
    </section>
  );
}

type KeptFieldProps = {
  kept: readonly CsvMapping[];
  chosen: CsvMapping | undefined;
  choose(mapping: CsvMapping | undefined): void;
};

function KeptField({ kept, chosen, choose }: KeptFieldProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{t("mapping.kept")}</label>
      <select
        id={id}
        value={kept.some(({ title }) => title === chosen?.title) ? chosen?.title : ""}
        onChange={({ currentTarget }) => choose(kept.find(({ title }) => title === currentTarget.value))}
      >
        <option value="">{t("mapping.keptNone")}</option>
        {kept.map(({ title }) => (
          <option key={title} value={title}>
            {title}
          </option>
        ))}
      </select>
    </div>
  );
}

function TableView({ table }: { table: CsvMapping["tables"][number] }) {
  return listMappedColumns(table).map(({ kind, conditions, columns }, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a mapping's parts have no id, and never change their order.
    <div key={index} className="mapping-made">
      <h4>{toKindLabel(kind)}</h4>
      {conditions.map((condition) => (
        <p key={condition} className="data-soft">
          {condition}
        </p>
      ))}
      <table className="data-table">
        <thead>
          <tr>
            <th scope="col">{t("mapping.target")}</th>
            <th scope="col">{t("mapping.source")}</th>
          </tr>
        </thead>
        <tbody>
          {columns.map(({ target, source }) => (
            <tr key={target}>
              <th scope="row">
                <code>{target}</code>
              </th>
              <td className="mapping-source">{source}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  ));
}

type MappedViewProps = { mapping: CsvMapping; mapped: MappedExports; take(): Promise<void> };

function MappedView({ mapping, mapped, take }: MappedViewProps) {
  const notes = listNotes(mapping, mapped);
  const saysNothing = mapped.counts.every(({ used }) => used === 0);
  const fileOf = (object: string) => mapping.tables.find((each) => each.object === object)?.file ?? object;
  return (
    <>
      <ul className="mapping-notes" aria-live="polite">
        {mapped.counts.map(({ object, rows, used }) => (
          <li key={object}>{t("mapping.counts", { file: fileOf(object), rows, used })}</li>
        ))}
      </ul>
      {notes.length > 0 && (
        <ul className="mapping-notes data-warnings">
          {notes.slice(0, mostNotes).map((note) => (
            <li key={note}>{note}</li>
          ))}
          {notes.length > mostNotes && <li>{t("mapping.more", { count: notes.length - mostNotes })}</li>}
        </ul>
      )}
      {saysNothing ? (
        <Notice tone="warn">{t("mapping.nothing")}</Notice>
      ) : (
        <p className="data-actions">
          <Button weight="quiet" onClick={() => void take()}>
            {t("mapping.take")}
          </Button>
        </p>
      )}
    </>
  );
}
