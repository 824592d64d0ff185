import type { CsvKind } from "@waypost/sdk";
import { useId } from "react";
import { IconButton } from "../../../ui/IconButton";
import { renderer } from "../../../ui/renderer";
import { t } from "../../../ui/t";
import { type ChosenFile, type FileProblem, findFileProblem } from "./ChosenFile";
import { csvKinds } from "./inspectFile";
import { toKindLabel } from "./toKindLabel";
import { toSizeText } from "./toSizeText";

export type ChosenFileListProps = {
  chosen: readonly ChosenFile[];
  onTell(name: string, kind: CsvKind | undefined): void;
  onRemove(name: string): void;
};

/** The chosen files, what each is taken for, and what keeps it from going in. */
export function ChosenFileList({ chosen, onTell, onRemove }: ChosenFileListProps) {
  return (
    <ul className="data-files">
      {chosen.map((each) => (
        <ChosenFileItem
          key={each.file.name}
          chosen={each}
          problem={findFileProblem(each, chosen)}
          onTell={(kind) => onTell(each.file.name, kind)}
          onRemove={() => onRemove(each.file.name)}
        />
      ))}
    </ul>
  );
}

type ItemProps = {
  chosen: ChosenFile;
  problem: FileProblem | undefined;
  onTell(kind: CsvKind | undefined): void;
  onRemove(): void;
};

function ChosenFileItem({ chosen: { file, kind }, problem, onTell, onRemove }: ItemProps) {
  const problemId = useId();
  return (
    <li className="data-file">
      <span className="data-file-name">{file.name}</span>
      <span className="data-soft">{toSizeText(file.size)}</span>
      <select
        className="select"
        aria-label={t("data.kindOf", { file: file.name })}
        aria-invalid={problem !== undefined}
        aria-describedby={problem === undefined ? undefined : problemId}
        value={kind ?? ""}
        onChange={({ currentTarget: { value } }) => onTell(csvKinds.find((each) => each === value))}
      >
        <option value="">{t("data.kindUnknown")}</option>
        {csvKinds.map((each) => (
          <option key={each} value={each}>
            {toKindLabel(each)}
          </option>
        ))}
      </select>
      <IconButton icon="close" label={t("data.removeFile", { file: file.name })} onClick={onRemove} />
      {problem !== undefined && (
        <p id={problemId} className="field-problem" role="alert">
          {describeProblem(file.name, problem)}
        </p>
      )}
    </li>
  );
}

function describeProblem(file: string, problem: FileProblem): string {
  switch (problem.kind) {
    case "gone":
      return t("data.fileGone", { file });
    case "refused":
      return renderer.csv(problem.issue);
    case "unrecognised":
      return t("data.fileUnrecognised");
    case "same-kind":
      return t("data.fileSameKind", { other: problem.other });
  }
}
