import { useState } from "react";
import { Button } from "../../../ui/Button";
import { t } from "../../../ui/tStudio";

/** A button that asks for a name first: what is made takes its id from it. */
export function AddByName({
  button,
  label,
  onAdd,
}: {
  button: string;
  label: string;
  onAdd(name: string): void;
}) {
  const [text, setText] = useState<string>();
  if (text === undefined) {
    return (
      <Button weight="plain" size="small" onClick={() => setText("")}>
        {button}
      </Button>
    );
  }
  return (
    <form
      className="inline-form"
      onSubmit={(event) => {
        event.preventDefault();
        setText(undefined);
        if (text.trim() !== "") onAdd(text.trim());
      }}
    >
      <input
        className="select"
        // biome-ignore lint/a11y/noAutofocus: the button that was pressed became this field.
        autoFocus
        aria-label={label}
        placeholder={label}
        value={text}
        maxLength={200}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
        onKeyDown={({ key }) => key === "Escape" && setText(undefined)}
      />
      <button type="submit" className="button button-quiet button-small">
        {t("studio.addButton")}
      </button>
    </form>
  );
}
