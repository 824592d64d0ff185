/** Everything that whoever builds a campaign has to know of one touchpoint; "" where there is nothing to know. */
export interface BuildSheetRow {
  readonly phase: string;
  readonly stage: string;
  readonly touchpoint: string;
  readonly touchpointId: string;
  readonly channel: string;
  readonly contentId: string;
  readonly content: string;
  readonly address: string;
  readonly approval: string;
  readonly approvedFrom: string;
  readonly approvedUntil: string;
  /** The condition in CEL; `all` for everybody in the stage. */
  readonly audience: string;
  /** What leads into the stage, each with the stages it comes from. */
  readonly trigger: string;
  /** ISO 8601, from the stage's entry. */
  readonly wait: string;
  readonly repeats: string;
  readonly consent: string;
  readonly cap: string;
  readonly hours: string;
  readonly policies: string;
  readonly responses: string;
  /** What ends every plan at once. */
  readonly stops: string;
}
