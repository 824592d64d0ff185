import type { ReactNode } from "react";

export type NoticeProps = {
  tone: "plain" | "good" | "warn" | "bad";
  children: ReactNode;
};

/** A sentence set apart; a screen reader speaks it when it changes. */
export function Notice({ tone, children }: NoticeProps) {
  return (
    <div role="status" className={tone === "plain" ? "notice" : `notice notice-${tone}`}>
      {children}
    </div>
  );
}
