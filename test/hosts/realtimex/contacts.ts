/** A person as the example CRM stores one; ids are whole numbers from 0, dates are ISO 8601 instants in UTC. */
export interface CrmContact {
  readonly id: number;
  readonly firstName: string;
  readonly lastName: string;
  readonly email?: string;
  readonly phone?: string;
  /** Job title, shown under the name in the list and on the record. */
  readonly title?: string;
  /** Name of the workplace; contacts that give the same name share one company record. */
  readonly company?: string;
  /** Free text, shown as it is on the record page only: the one place for an identifier such as an NPI. */
  readonly background?: string;
  readonly firstSeenAt?: string;
  /** The list sorts by it, newest first, unless the user says otherwise; contacts without it come last. */
  readonly lastSeenAt?: string;
}
