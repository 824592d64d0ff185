/** A function that works out its answer when it is first called, and gives the same ever after. */
export function once<Answer>(workOut: () => Answer): () => Answer {
  let known: { answer: Answer } | undefined;
  return () => {
    known ??= { answer: workOut() };
    return known.answer;
  };
}
