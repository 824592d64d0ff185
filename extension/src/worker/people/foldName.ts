/** A name or a search in the form in which they are compared: without capitals, diacritics and superfluous spaces. */
export function foldName(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** Whether the name contains every word of the search, in any order; both folded. Nothing is in no name. */
export function matchesSearch(name: string, search: string): boolean {
  return search !== "" && search.split(" ").every((part) => name.includes(part));
}

/**
 * Whether two folded names may mean one person: all words of one are among those of the other, so that titles, middle
 * names and the order of family and given name do not matter.
 */
export function isSameName(one: string, other: string): boolean {
  if (one === "" || other === "") return false;
  if (one.replaceAll(" ", "") === other.replaceAll(" ", "")) return true;
  const [fewer = [], more = []] = [one.split(" "), other.split(" ")].sort((a, b) => a.length - b.length);
  return fewer.every((word) => more.includes(word));
}
