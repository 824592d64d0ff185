import { useId, useState } from "react";
import { Button } from "../../../ui/Button";
import { t } from "../../../ui/tStudio";
import { shrinkPicture } from "./shrinkPicture";

export type PictureRowProps = {
  label: string;
  help?: string | undefined;
  /** A data URL; undefined where there is none. */
  value: string | undefined;
  onTake(value: string | undefined): void;
};

/** A small picture, chosen from a file and kept in the document. */
export function PictureRow({ label, help, value, onTake }: PictureRowProps) {
  const id = useId();
  const [isRefused, setIsRefused] = useState(false);
  const take = async (file: File | undefined) => {
    if (file === undefined) return;
    const picture = await shrinkPicture(file);
    setIsRefused(picture === undefined);
    if (picture !== undefined) onTake(picture);
  };
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <div className="picture-row">
        {value !== undefined && <img className="persona-picture" src={value} alt="" />}
        <input
          id={id}
          type="file"
          accept="image/png,image/jpeg,image/webp"
          onChange={({ currentTarget }) => {
            void take(currentTarget.files?.[0]);
            // So that the same file, corrected meanwhile, can be chosen again.
            currentTarget.value = "";
          }}
        />
        {value !== undefined && (
          <Button weight="plain" size="small" onClick={() => onTake(undefined)}>
            {t("studio.pictureRemove")}
          </Button>
        )}
      </div>
      {isRefused && (
        <p className="field-problem" role="alert">
          {t("studio.pictureRefused")}
        </p>
      )}
      {help !== undefined && <p className="field-help">{help}</p>}
    </div>
  );
}
