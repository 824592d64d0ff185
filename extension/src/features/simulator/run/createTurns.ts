/** One of several studies that want the same workers. */
export type Turn = {
  /** Whose end it waits for, by name; undefined where it is its turn at once. */
  behind: string | undefined;
  /** True once it is its turn; false where it was given up before. */
  ready: Promise<boolean>;
  /** Gives it up, or is done with it: the next one begins. */
  end(): void;
};

/** Lets one study after the other have the workers, in the order in which they were asked for: none ends another. */
export type Turns = { take(name: string): Turn };

export function createTurns(): Turns {
  const queue: { name: string; settle(isMine: boolean): void }[] = [];
  return {
    take(name) {
      let settle: (isMine: boolean) => void = () => undefined;
      const ready = new Promise<boolean>((resolve) => {
        settle = resolve;
      });
      const behind = queue.at(-1)?.name;
      const own = { name, settle };
      queue.push(own);
      if (behind === undefined) settle(true);
      return {
        behind,
        ready,
        end() {
          const place = queue.indexOf(own);
          if (place < 0) return;
          queue.splice(place, 1);
          settle(false);
          if (place === 0) queue[0]?.settle(true);
        },
      };
    },
  };
}
