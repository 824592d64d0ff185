/** Whether everything of ours is hidden on this page. */
export type Visibility = {
  isHidden(): boolean;
  set(hidden: boolean): void;
  /** Calls back after each change. */
  onChange(listener: (hidden: boolean) => void): void;
};

/** Nothing is shown before it is known whether it may be. */
export function createVisibility(): Visibility {
  let isHidden = true;
  const listeners: ((hidden: boolean) => void)[] = [];
  return {
    isHidden: () => isHidden,
    set(hidden) {
      if (hidden === isHidden) return;
      isHidden = hidden;
      for (const listener of listeners) listener(hidden);
    },
    onChange(listener) {
      listeners.push(listener);
    },
  };
}
