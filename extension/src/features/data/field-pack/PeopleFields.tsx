import type { CsvTable } from "@waypost/sdk/formats";
import { useState } from "react";
import type { PackPeopleChoice } from "../../../messaging/packChannel";
import { FileDrop } from "../../../ui/FileDrop";
import { Notice } from "../../../ui/Notice";
import { t } from "../../../ui/t";
import { guessIdColumn, listIds, listValues } from "./listIds";
import { readListFile } from "./readListFile";
import { SelectField } from "./SelectField";

export type PeopleFieldsProps = { peopleCount: number; onChange(choice: PackPeopleChoice): void };

type List = { table: CsvTable; idColumn: number; filterColumn: number; value: string };

/** Who goes into a pack: everybody, or those in a list such as a table of territories. */
export function PeopleFields({ peopleCount, onChange }: PeopleFieldsProps) {
  const [isListed, setListed] = useState(false);
  const [list, setList] = useState<List>();
  const [isUnreadable, setUnreadable] = useState(false);

  const tell = (listed: boolean, next: List | undefined) => {
    setListed(listed);
    setList(next);
    onChange(
      listed ? { kind: "listed", ids: next === undefined ? [] : listIds(next) } : { kind: "everybody" },
    );
  };
  const read = async (file: File) => {
    const table = await readListFile(file);
    setUnreadable(table === undefined);
    if (table === undefined) return;
    tell(true, { table, idColumn: guessIdColumn(table), filterColumn: -1, value: "" });
  };
  return (
    <fieldset className="data-choice">
      <legend>{t("pack.people")}</legend>
      <label className="data-check">
        <input type="radio" name="pack-people" checked={!isListed} onChange={() => tell(false, list)} />
        <span>{t("pack.everybody", { count: peopleCount })}</span>
      </label>
      <label className="data-check">
        <input type="radio" name="pack-people" checked={isListed} onChange={() => tell(true, list)} />
        <span>{t("pack.listed")}</span>
      </label>
      {isListed && (
        <>
          <FileDrop
            label={t("pack.chooseList")}
            hint={t("pack.listHint")}
            accept=".csv,.tsv,.txt,text/csv"
            onFiles={([file]) => file !== undefined && void read(file)}
          />
          {isUnreadable && <Notice tone="bad">{t("pack.listNotOne")}</Notice>}
          {list !== undefined && <ListFields list={list} onChange={(next) => tell(true, next)} />}
        </>
      )}
    </fieldset>
  );
}

function ListFields({ list, onChange }: { list: List; onChange(list: List): void }) {
  const { table, idColumn, filterColumn, value } = list;
  const columns = table.header.map((label, index) => ({ value: String(index), label }));
  const values = listValues(table, filterColumn);
  return (
    <>
      <SelectField
        label={t("pack.idColumn")}
        value={String(idColumn)}
        options={columns}
        onChange={(chosen) => onChange({ ...list, idColumn: Number(chosen) })}
      />
      <SelectField
        label={t("pack.filterColumn")}
        value={String(filterColumn)}
        options={[{ value: "-1", label: t("pack.filterNone") }, ...columns]}
        onChange={(chosen) => {
          const column = Number(chosen);
          onChange({ ...list, filterColumn: column, value: listValues(table, column)[0] ?? "" });
        }}
      />
      {filterColumn !== -1 && (
        <SelectField
          label={t("pack.filterValue")}
          value={value}
          options={values.map((each) => ({ value: each, label: each }))}
          onChange={(chosen) => onChange({ ...list, value: chosen })}
        />
      )}
      <p className="data-soft" role="status">
        {t("pack.listCount", { count: listIds(list).length })}
      </p>
    </>
  );
}
