import type { ComponentProps, ReactNode } from "react";

export type ButtonProps = Omit<ComponentProps<"button">, "className" | "style"> & {
  /** One primary button a view; the rest are quiet; `plain` has no border, for what is seldom needed. */
  weight: "primary" | "quiet" | "plain";
  /** Smaller, for a row of many. */
  size?: "small";
  children: ReactNode;
};

/** A button in the look of the tokens. */
export function Button({ weight, size, children, ...rest }: ButtonProps) {
  const className = `button button-${weight}${size === undefined ? "" : ` button-${size}`}`;
  return (
    <button type="button" className={className} {...rest}>
      {children}
    </button>
  );
}
