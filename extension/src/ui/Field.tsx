import { type ComponentProps, useId } from "react";

export type FieldProps = Omit<ComponentProps<"input">, "id" | "className" | "style"> & {
  label: string;
  /** What is wrong with what stands in it. */
  problem?: string | undefined;
};

/** An input with its label above and what is wrong with it below. */
export function Field({ label, problem, ...input }: FieldProps) {
  const id = useId();
  const problemId = `${id}-problem`;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        {...input}
        id={id}
        aria-invalid={problem !== undefined}
        aria-describedby={problem === undefined ? undefined : problemId}
      />
      {problem !== undefined && (
        <p id={problemId} className="field-problem" role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}
