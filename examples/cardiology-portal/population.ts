import { dayMs, exampleNow, type Wave, waves } from "./calendar.ts";
import { type CastMember, cast } from "./cast.ts";
import { createNpi } from "./createNpi.ts";
import { createRandom, type Random } from "./createRandom.ts";
import { Diary } from "./Diary.ts";
import type { Biography, ConsentChange, Hcp, PersonaId } from "./Hcp.ts";
import { familyNames, givenNames, toDomain, toMailboxPart, workplaces } from "./names.ts";
import { addNewsletters } from "./newsletters.ts";
import { storylineMix, unpermittedMix } from "./storylineMix.ts";
import { type Storyline, storylines } from "./storylines.ts";

export { exampleNow } from "./calendar.ts";

/** The campaign's audience in the case study. */
export const campaignSize = 4_847;

/** Chosen so that the campaign of 4,847 comes out at 196 subscribers two weeks after their invitation. */
const campaignSeed = 2;
const exampleSeed = 2026;

export interface CampaignOptions {
  readonly size: number;
  /** Older newsletters are added until there are this many events; fewer than there are anyway changes nothing. */
  readonly events?: number;
}

/** The 72 of the example CRM, each with the storyline that the cast gives. */
export function createExample(): readonly Biography[] {
  return cast.map((member, record) => {
    const random = createRandom(exampleSeed, record);
    const hcp = createCastHcp(member, record, random);
    const consent = createCastConsent(member, random);
    return tell(hcp, consent, random, member.wave, member.storyline);
  });
}

/** A whole campaign of any size: most people in the launch, some in two pilots before. */
export function createCampaign({ size, events = 0 }: CampaignOptions): readonly Biography[] {
  const people = Array.from({ length: size }, (_, index) => {
    const random = createRandom(campaignSeed, index);
    const hcp = createHcp(index, size, random);
    const consent = createConsent(hcp.persona, random);
    const mix = consent.length === 0 ? unpermittedMix : storylineMix[hcp.persona ?? "unknown"];
    const wave = random.weighted<Wave>("wave", [
      [1, 5],
      [2, 15],
      [3, 80],
    ]);
    return tell(hcp, consent, random, wave, random.weighted<Storyline>("storyline", mix));
  });
  return addNewsletters(people, events, campaignSeed);
}

function tell(
  hcp: Hcp,
  consent: readonly ConsentChange[],
  random: Random,
  wave: Wave,
  storyline: Storyline,
): Biography {
  const invitedAt = waves[wave];
  const diary = new Diary(hcp, consent, random, invitedAt);
  if (storyline !== "uninvited") diary.add("campaign.invited", invitedAt, { wave });
  storylines[storyline](diary);
  const until = Date.parse(exampleNow);
  return {
    hcp,
    consent: diary.consent.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at),
    happenings: endAtExit(diary.happenings.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)),
  };
}

const lastWords: ReadonlySet<string> = new Set(["contact.refused", "practice.left", "campaign.removed"]);

/** Nothing more happens with somebody who has left. */
function endAtExit(happenings: Biography["happenings"]): Biography["happenings"] {
  const last = happenings.findIndex(({ type }) => lastWords.has(type));
  return last < 0 ? happenings : happenings.slice(0, last + 1);
}

function createCastHcp(member: CastMember, record: number, random: Random): Hcp {
  const { firstName, lastName, mailbox, persona, fixed } = member;
  const workplace = random.pick("workplace", workplaces);
  const { withoutNpi, ...facts } = fixed ?? {};
  return {
    ...drawFacts(persona, random),
    ...facts,
    id: `HCP-${String(record).padStart(4, "0")}`,
    firstName,
    lastName,
    npi: withoutNpi ? undefined : createNpi(record),
    email: mailbox && `${mailbox}@${toDomain(workplace)}`,
    record,
    title: fixed?.specialty === "general practice" ? "General practitioner" : "Cardiologist",
    workplace,
    persona,
  };
}

function createHcp(index: number, size: number, random: Random): Hcp {
  const firstName = random.pick("givenName", givenNames);
  const lastName = random.pick("familyName", familyNames);
  const workplace = random.pick("workplace", workplaces);
  // Innovators and early adopters are 16 % (Rogers); for one in ten nobody can tell.
  const persona = random.weighted<PersonaId | undefined>("persona", [
    ["trailblazer", 16],
    ["traditional", 74],
    [undefined, 10],
  ]);
  return {
    ...drawFacts(persona, random),
    id: `HCP-${String(index).padStart(String(size - 1).length, "0")}`,
    firstName,
    lastName,
    npi: createNpi(index),
    email: `${toMailboxPart(firstName)}.${toMailboxPart(lastName)}.${index}@${toDomain(workplace)}`,
    record: index,
    title: "Cardiologist",
    workplace,
    persona,
  };
}

function drawFacts(persona: PersonaId | undefined, random: Random) {
  const [least, most] = persona === "trailblazer" ? [55, 98] : [5, 65];
  return {
    specialty: random.weighted<Hcp["specialty"]>("specialty", [
      ["cardiology", 70],
      ["interventional cardiology", 20],
      ["electrophysiology", 10],
    ]),
    targetSegment: random.weighted<Hcp["targetSegment"]>("segment", [
      ["priority", 30],
      ["core", 70],
    ]),
    region: random.pick("region", ["north", "east", "south", "west"] as const),
    digitalAffinity:
      persona === undefined ? undefined : random.integer("affinity", least ?? 0, most ?? 100) / 100,
    yearsInPractice: random.integer("years", 2, 38),
    hospitalBased: random.chance("knowsWhere", 0.95) ? random.chance("hospital", 0.45) : undefined,
  };
}

/** What each storyline needs to be possible; the others are drawn. */
function createCastConsent({ persona, storyline }: CastMember, random: Random): readonly ConsentChange[] {
  switch (storyline) {
    case "permissionMissing":
    case "permissionGiven":
      return [];
    case "smsOnly": {
      const [email] = grant("email", random);
      // Ran out between giving it and being invited.
      const expired = email && { ...email, expiresAt: Date.parse("2026-10-31T00:00:00Z") };
      return [...(expired ? [expired] : []), ...grant("sms", random)];
    }
    case "emailWithdrawn":
    case "optedOut":
      return [...grant("email", random), ...grant("sms", random)];
    default:
      return [
        ...grant("email", random),
        ...(random.chance("sms", smsShare[persona ?? "unknown"]) ? grant("sms", random) : []),
      ];
  }
}

const smsShare = { trailblazer: 0.7, traditional: 0.3, unknown: 0.3 } as const;

function createConsent(persona: PersonaId | undefined, random: Random): readonly ConsentChange[] {
  return [
    ...(random.chance("email", 0.84) ? grant("email", random) : []),
    ...(random.chance("sms", smsShare[persona ?? "unknown"]) ? grant("sms", random) : []),
  ];
}

/** Given some time in the year before the first pilot, for two years. */
function grant(channel: ConsentChange["channel"], random: Random): readonly ConsentChange[] {
  const at = Date.parse("2025-08-01T09:00:00Z") + random.integer(`granted.${channel}`, 0, 380) * dayMs;
  return [{ channel, change: "granted", at, expiresAt: at + 730 * dayMs }];
}
