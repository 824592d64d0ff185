/** For a part of the report: whether it says anything yet. One that only asks is left out of the page that is sent. */
export function inReport(hasAnswer: boolean): { "data-export"?: "left" } {
  return hasAnswer ? {} : { "data-export": "left" };
}
