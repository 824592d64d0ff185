import type { Wave } from "./calendar.ts";
import type { Hcp, PersonaId } from "./Hcp.ts";
import type { Storyline } from "./storylines.ts";

/** What is fixed about one of the example's people; everything else is drawn. */
export interface CastMember {
  /** What the CRM writes first: the family name where its owner writes it first. */
  readonly firstName: string;
  /** Empty for somebody whose name is one field. */
  readonly lastName: string;
  /** The part before the @; undefined for somebody without an e-mail address. */
  readonly mailbox: string | undefined;
  readonly persona: PersonaId | undefined;
  readonly storyline: Storyline;
  /** 1 and 2 were pilots, 3 is the launch, 4 a few names that reps added. */
  readonly wave: Wave;
  readonly fixed?: Partial<
    Pick<Hcp, "specialty" | "targetSegment" | "yearsInPractice" | "digitalAffinity">
  > & {
    readonly withoutNpi?: true;
  };
}

type Row = readonly [
  firstName: string,
  lastName: string,
  mailbox: string | undefined,
  persona: "T" | "B" | "?",
  storyline: Storyline,
  wave: Wave,
  fixed?: NonNullable<CastMember["fixed"]>,
];

/*
 * T is traditional, B trailblazer. A person's place in the list is the record in the example CRM. Names are as awkward as
 * names are: other scripts, one word, family name first, two people called alike, more than a column holds.
 */
const rows: readonly Row[] = [
  ["Siobhán", "O'Neill", "siobhan.oneill", "B", "champion", 1],
  ["María José", "Núñez", "mj.nunez", "T", "regular", 1],
  ["Åsa", "Ångström", "asa.angstrom", "B", "advocate", 1],
  ["Łukasz", "Żółkiewski", "lukasz.zolkiewski", "T", "visitRefused", 2],
  ["王小明", "", "wang.xiaoming", "B", "regular", 2],
  ["李秀英", "", "li.xiuying", "T", "introduced", 3],
  ["Nagy", "Éva", "eva.nagy", "T", "advocate", 1, { yearsInPractice: 24 }],
  ["Anna", "Schmidt", "anna.schmidt", "T", "occasional", 1],
  ["Anna", "Schmidt", "a.schmidt", "B", "silent", 3],
  ["Maximiliane-Theodora", "von Hohenlohe-Schillingsfürst-Breitenbach", "mt.hohenlohe", "T", "silent", 3],
  ["ليلى", "الحداد", "layla.alhaddad", "B", "returned", 1],
  ["Suryanto", "", "suryanto", "T", "permissionMissing", 3],
  ["Jean-François", "L'Hermitte", "jf.lhermitte", "?", "reader", 2],
  ["יעל", "בן־דוד", "yael.bendavid", "T", "permissionGiven", 2],
  ["Þórdís", "Guðmundsdóttir", "thordis", "B", "newcomer", 3],
  ["Đặng", "Thị Hương", "huong.dang", "T", "unfinished", 1],
  ["Bjørn", "Sørensen", "bjorn.sorensen", "T", "lapsed", 1],
  ["Chiara", "D'Angelo", "chiara.dangelo", "B", "occasional", 2],
  ["Fatma", "Çağlayan", "fatma.caglayan", "T", "refused", 2],
  ["Ōshima", "Ren", "ren.oshima", "B", "lapsed", 1],
  ["Grace", "Okonkwo", "grace.okonkwo", "T", "left", 1],
  ["João", "Conceição", "joao.conceicao", "T", "optedOut", 3],
  ["Peter", "Jones", "peter.jones", "T", "removed", 2],
  ["Marie", "Dvořáková", "marie.dvorakova", "T", "emailWithdrawn", 3],
  ["Ivan", "Petrović", "ivan.petrovic", "T", "outsider", 3, { specialty: "general practice" }],
  ["Helen", "McAllister", "helen.mcallister", "B", "outsider", 3, { targetSegment: "deprioritised" }],
  ["Tomás", "Ó Súilleabháin", "tomas.osuilleabhain", "T", "uninvited", 3],
  ["Zoë", "van der Berg", "zoe.vanderberg", "B", "asked", 3],
  ["Ahmed", "El-Sayed", "ahmed.elsayed", "B", "curious", 3],
  ["Ingrid", "Weiß", "ingrid.weiss", "T", "visitRefused", 1],
  ["Katarzyna", "Wiśniewska", "k.wisniewska", "B", "regular", 1],
  ["Ioana", "Ștefănescu", "ioana.stefanescu", "T", "occasional", 1],
  ["Robert", "Taylor", undefined, "T", "permissionMissing", 3],
  ["Elif", "Yıldız", "elif.yildiz", "B", "silent", 4, { digitalAffinity: 0.88 }],
  ["張偉", "", "zhang.wei", "T", "silent", 3],
  ["Nuno", "Magalhães", "nuno.magalhaes", "B", "unfinished", 3],
  ["Aoife", "Ní Bhriain", "aoife.nibhriain", "T", "planned", 3],
  ["Karl-Heinz", "Müller", "kh.mueller", "T", "declined", 2],
  ["Emily", "Carter", "emily.carter", "B", "contentReturned", 1],
  ["Giulia", "Esposito", "giulia.esposito", "T", "regular", 1],
  ["Sanjay", "Venkataraghavan", "sanjay.v", "B", "bounced", 3],
  ["Priya", "Iyer", "priya.iyer", "B", "newcomer", 3],
  ["Olivier", "Lefèvre", "olivier.lefevre", "T", "silent", 2],
  ["Noémie", "Gauthier", "noemie.gauthier", "?", "silent", 3],
  ["Dimitra", "Papadopoulou", "d.papadopoulou", "T", "closed", 1],
  ["Mehmet", "Öztürk", "mehmet.ozturk", "T", "silent", 4],
  ["Catherine", "de la Tour d'Auvergne", "c.delatour", "T", "returned", 1],
  ["Jörg", "Groß", "joerg.gross", "T", "reader", 3],
  ["Ana", "Souza", "ana.souza", "B", "silent", 3],
  ["Hannah", "Goldberg", "hannah.goldberg", "T", "newcomer", 2],
  ["Yusuf", "Abubakar", "yusuf.abubakar", "?", "curious", 3],
  ["Kim", "Min-jun", "minjun.kim", "B", "reader", 3],
  ["Sofia", "Lindqvist", "sofia.lindqvist", "B", "advocate", 1],
  ["Pál", "Szűcs", "pal.szucs", "T", "champion", 1, { yearsInPractice: 31 }],
  ["Wanjiru", "Kamau", "wanjiru.kamau", "B", "occasional", 2],
  ["Luca", "Dell'Orto", "luca.dellorto", "T", "silent", 1],
  ["Agnieszka", "Kowalczyk", "agnieszka.kowalczyk", "T", "curious", 2],
  ["Freya", "Hansen", "freya.hansen", "B", "lapsed", 2],
  ["Miguel", "Ibáñez", "miguel.ibanez", "T", "unfinished", 3],
  ["Nadia", "Benali", "nadia.benali", "?", "permissionMissing", 3],
  ["Oscar", "Åkesson", "oscar.akesson", "T", "occasional", 2],
  ["Beatriz", "Fernández-Peña", "beatriz.fernandez", "B", "curious", 3],
  ["William", "Fitzgerald", "william.fitzgerald", "T", "silent", 2],
  ["Ирина", "Соколова", "irina.sokolova", "T", "silent", 1],
  ["Thomas", "Becker", "thomas.becker", "?", "newcomer", 2],
  ["Lucía", "Rodríguez", "lucia.rodriguez", "B", "smsOnly", 3],
  ["Daniel", "Kwame Mensah", "daniel.mensah", "T", "silent", 3],
  ["Élodie", "Saint-Pierre", "elodie.saintpierre", "T", "lapsed", 1, { withoutNpi: true }],
  ["Samuel", "Levi", "samuel.levi", "?", "occasional", 1],
  ["Rania", "Haddad", "rania.haddad", "T", "reader", 1],
  ["George", "Whitfield", "george.whitfield", "T", "refused", 3],
  ["Ülle", "Tamm", "ulle.tamm", "B", "unfinished", 1],
];

const personas = { T: "traditional", B: "trailblazer", "?": undefined } as const;

/** The 72 people who stand in the example CRM, by record. */
export const cast: readonly CastMember[] = rows.map(
  ([firstName, lastName, mailbox, persona, storyline, wave, fixed]) => ({
    firstName,
    lastName,
    mailbox,
    persona: personas[persona],
    storyline,
    wave,
    ...(fixed && { fixed }),
  }),
);
