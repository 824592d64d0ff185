import type { DraftView } from "../../../messaging/draftMessages";

/** The drafts whose title, id or tags hold every word of a text. */
export function findDrafts(
  drafts: readonly DraftView[],
  text: string,
  includesArchived: boolean,
): readonly DraftView[] {
  const words = fold(text)
    .split(/\s+/)
    .filter((word) => word !== "");
  return drafts.filter(({ title, journey, tags, isArchived }) => {
    if (isArchived && !includesArchived) return false;
    const searched = fold([title, journey, ...tags].join("\n"));
    return words.every((word) => searched.includes(word));
  });
}

function fold(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}
