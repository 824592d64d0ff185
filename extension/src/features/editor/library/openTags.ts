const mostTags = 20;
const mostLength = 40;

/** The tags in a text, parted by commas: each once, in the order given. */
export function openTags(text: string): readonly string[] {
  const tags = text.split(",").map((tag) => tag.trim().slice(0, mostLength));
  return [...new Set(tags)].filter((tag) => tag !== "").slice(0, mostTags);
}
