const segmenter = new Intl.Segmenter();

/** A text of at most so many UTF-16 units: what a reader sees as one character is kept whole or left out. */
export function cutText(text: string, most: number): string {
  if (text.length <= most) return text;
  let end = 0;
  for (const { index, segment } of segmenter.segment(text)) {
    if (index + segment.length > most) break;
    end = index + segment.length;
  }
  return text.slice(0, end);
}
