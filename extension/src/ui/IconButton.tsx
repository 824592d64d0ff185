import { Icon, type IconName } from "./Icon";

export type IconButtonProps = {
  icon: IconName;
  /** Said by a screen reader, and shown by the pointer. */
  label: string;
  onClick(): void;
};

/** A button that shows only a drawing. */
export function IconButton({ icon, label, onClick }: IconButtonProps) {
  return (
    <button type="button" className="icon-button" aria-label={label} title={label} onClick={onClick}>
      <Icon name={icon} />
    </button>
  );
}
