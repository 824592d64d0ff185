import type { ReactNode } from "react";

export type ButtonProps = {
  /** One primary button a view; the rest are quiet. */
  weight: "primary" | "quiet";
  onClick(): void;
  children: ReactNode;
};

/** A button in the look of the tokens. */
export function Button({ weight, onClick, children }: ButtonProps) {
  return (
    <button type="button" className={`button button-${weight}`} onClick={onClick}>
      {children}
    </button>
  );
}
