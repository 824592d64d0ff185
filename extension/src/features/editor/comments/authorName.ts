const key = "waypost.studio.author";

/** The name that comments were signed with last in this browser; empty before the first. */
export function readAuthorName(): string {
  try {
    return globalThis.localStorage.getItem(key) ?? "";
  } catch {
    // A page around the studio may forbid it to keep anything; the name is asked for again then.
    return "";
  }
}

export function keepAuthorName(name: string): void {
  try {
    globalThis.localStorage.setItem(key, name);
  } catch {
    // As above.
  }
}
