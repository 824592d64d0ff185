import type { BadgeAnchor } from "../../hosts/Host";
import type { ListReading, PageReading } from "../../hosts/PageReading";
import type { Call } from "../../messaging/call";
import type { Badge, PageMarks } from "../../messaging/journeyMessages";

const spacingMs = 200;

/** A person on the page, as far as a badge needs to know. */
export type MarkedRecord = Pick<BadgeAnchor, "place" | "object" | "recordId" | "rowKey">;

/** What the worker says about the people on the page. */
export type Marks = {
  /** Tells the worker what the page shows, and asks for its marks and for those of the lists beside it. */
  ask(reading: PageReading, beside?: readonly ListReading[]): void;
  /** What was known is not sure any more: forgets it, and asks for the same page. */
  askAgain(): void;
  /** What is known of a record, or of a row without an id by what it shows. */
  find(record: MarkedRecord): Badge | undefined;
  /** Whether nobody has asked about a record yet. */
  isNew(record: MarkedRecord): boolean;
  /** An answer is on its way. */
  isAsking(): boolean;
};

export type MarksOptions = {
  call: Call;
  signal: AbortSignal;
  /** Told when marks may have changed. */
  onMarks(): void;
};

/** Marks by record, or by what an id-less row shows: an answer holds for the ids it was asked about, and is dropped once the page shows others. */
export function createMarks({ call, signal, onMarks }: MarksOptions): Marks {
  const known = new Map<string, Badge>();
  let reading: PageReading | undefined;
  let beside: readonly ListReading[] = [];
  let askedKeys: ReadonlySet<string> = new Set();
  let generation = 0;
  let isAsking = false;
  let isStale = false;
  let repeatedAtMs = Number.NEGATIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const send = async (about: PageReading, lists: readonly ListReading[]) => {
    generation += 1;
    const own = generation;
    isAsking = true;
    isStale = false;
    const asked = [about, ...lists];
    askedKeys = new Set(asked.flatMap(listKeys));
    const answers = await Promise.all([
      call("page.read", { reading: about }),
      ...lists.map((list) => call("page.mark", { reading: list })),
    ]);
    if (own !== generation || signal.aborted) return;
    isAsking = false;
    for (const [index, answer] of answers.entries())
      for (const [key, badge] of toMarks(asked[index] ?? about, answer.ok ? answer.value : undefined))
        known.set(key, badge);
    if (isStale) repeatSoon();
    onMarks();
  };
  // Changes come in bursts, as during an import: one question at a time follows them.
  const repeatSoon = () => {
    timer ??= setTimeout(
      () => {
        timer = undefined;
        repeatedAtMs = performance.now();
        if (reading !== undefined) void send(reading, beside);
      },
      Math.max(0, repeatedAtMs + spacingMs - performance.now()),
    );
  };
  signal.addEventListener("abort", () => clearTimeout(timer));

  return {
    ask(about, lists = []) {
      reading = about;
      beside = lists;
      void send(about, lists);
    },
    askAgain() {
      known.clear();
      isStale = true;
      if (!isAsking) repeatSoon();
    },
    find: (record) => known.get(toRecordKey(record)),
    isNew(record) {
      const key = toRecordKey(record);
      return !known.has(key) && !askedKeys.has(key);
    },
    isAsking: () => isAsking || timer !== undefined,
  };
}

/** What is going to be known once a reading is answered. */
function listKeys(reading: PageReading): string[] {
  switch (reading.kind) {
    case "other":
      return [];
    case "record":
      return [toKey("heading", reading.object, reading.recordId)];
    case "list":
      return reading.rows.map((row) => toRecordKey({ ...row, place: "row", object: reading.object }));
  }
}

/** The marks in an answer; all unknown where there is none. */
function toMarks(reading: PageReading, marks: PageMarks | undefined): [key: string, badge: Badge][] {
  switch (reading.kind) {
    case "other":
      return [];
    case "record":
      return toMark("heading", reading, marks?.kind === "record" ? marks.badge : undefined);
    case "list": {
      const badges = new Map(
        marks?.kind === "list" ? marks.badges.map(({ rowKey, badge }) => [rowKey, badge]) : [],
      );
      return reading.rows.flatMap(({ rowKey, recordId }) => {
        const badge = badges.get(rowKey) ?? { kind: "unknown" };
        if (recordId === undefined) return [[toShownKey(reading.object, rowKey), badge]];
        return toMark("row", { object: reading.object, recordId }, badge);
      });
    }
  }
}

function toMark(
  place: BadgeAnchor["place"],
  { object, recordId }: { object: string; recordId: string },
  badge: Badge = { kind: "unknown" },
): [key: string, badge: Badge][] {
  // A record's page may tell who a list cannot, so who is unknown in one place is not therefore unknown in the other.
  const places = badge.kind === "unknown" ? [place] : (["row", "heading"] as const);
  return places.map((each) => [toKey(each, object, recordId), badge]);
}

function toRecordKey({ place, object, recordId, rowKey }: MarkedRecord): string {
  return recordId === undefined ? toShownKey(object, rowKey) : toKey(place, object, recordId);
}

function toKey(place: BadgeAnchor["place"], object: string, recordId: string): string {
  return JSON.stringify([place, object, recordId]);
}

/** The key of a row without an id is made of its text, so a row that is recycled for somebody else has another. */
function toShownKey(object: string, rowKey: string): string {
  return JSON.stringify([object, rowKey]);
}
