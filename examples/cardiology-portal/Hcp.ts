/** An HCP of the example, as its sources know one. */
export interface Hcp {
  /** By which the files name this person. */
  readonly id: string;
  /** What is written first: the family name where that is the custom. */
  readonly firstName: string;
  /** Empty for somebody whose name is one field. */
  readonly lastName: string;
  readonly npi: string | undefined;
  readonly email: string | undefined;
  /** The contact of the example CRM; 0 is one. Undefined outside the example's 72. */
  readonly record: number | undefined;
  readonly title: string;
  readonly workplace: string;
  readonly persona: PersonaId | undefined;
  readonly specialty: Specialty;
  readonly targetSegment: "priority" | "core" | "deprioritised";
  readonly region: "north" | "east" | "south" | "west";
  /** 0 to 1, two decimals. */
  readonly digitalAffinity: number | undefined;
  readonly yearsInPractice: number;
  readonly hospitalBased: boolean | undefined;
}

export type PersonaId = "traditional" | "trailblazer";

export type Specialty =
  | "cardiology"
  | "interventional cardiology"
  | "electrophysiology"
  | "internal medicine"
  | "general practice";

/** Consent given or taken back. */
export interface ConsentChange {
  readonly channel: "email" | "sms";
  readonly change: "granted" | "withdrawn";
  /** ms since 1970-01-01T00:00Z. */
  readonly at: number;
  readonly expiresAt?: number;
}

/** Something that happened with an HCP. */
export interface Happening {
  readonly type: string;
  /** ms since 1970-01-01T00:00Z. */
  readonly at: number;
  readonly payload?: Readonly<Record<string, string | number | boolean>>;
}

/** An HCP and all that happened, each list oldest first. */
export interface Biography {
  readonly hcp: Hcp;
  readonly consent: readonly ConsentChange[];
  readonly happenings: readonly Happening[];
}
