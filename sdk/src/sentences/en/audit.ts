import type { CataloguePart } from "../SentenceParameters.js";

export const auditSentences: CataloguePart<"audit"> = {
  "audit.intact": ({ records }, { plural }) =>
    `The chain holds: ${plural(records, { one: "1 record", other: "# records" })}, and none in between was changed, lost or moved.`,
  "audit.before": ({ records }, { plural }) =>
    records === 0
      ? "Nothing before it can be relied on."
      : `${plural(records, { one: "1 record before it holds", other: "# records before it hold" })}.`,
  "audit.changed": ({ sequence }, { number }) =>
    `The chain breaks at record ${number(sequence)}: it was changed after it was written.`,
  "audit.detached": ({ sequence }, { number }) =>
    sequence === 1
      ? "The chain breaks at record 1: it names a record before it, but is the first."
      : `The chain breaks at record ${number(sequence)}: it names another record as the one before. One of the two was put in place of what stood there.`,
  "audit.lost": ({ first, last }, { number }) =>
    first === last
      ? `The chain breaks at record ${number(first)}: it is missing.`
      : `The chain breaks at record ${number(first)}: records ${number(first)} to ${number(last)} are missing.`,
  "audit.reordered": ({ sequence, found }, { number }) =>
    `The chain breaks at record ${number(sequence)}: record ${number(found)} stands in its place.`,
  "audit.unreadable": ({ sequence }, { number }) =>
    `The chain breaks at record ${number(sequence)}: what stands there is no audit record. Check that this is the file of an audit chain, and that nothing was edited in it.`,
  "audit.cut": ({ sequence, records }, { number, plural }) =>
    `Records were cut from the end: the anchor is record ${number(sequence)}, and the chain has ${plural(records, { one: "1 record", other: "# records" })}.`,
  "audit.rewritten": ({ sequence }, { number }) =>
    `The chain was written anew: its record ${number(sequence)} is not the one that was anchored.`,
  "audit.unanchored": ({ records }, { plural }) =>
    `The anchor is none of the ${plural(records, { one: "1 record", other: "# records" })}: the chain was cut at its end, or written anew.`,
  "audit.torn": () =>
    "The last line breaks off in the middle, as a crash leaves it; it is not counted. Only its last record can be lost that way.",
  "audit.late": ({ late }, { plural }) =>
    `${plural(late, { one: "1 record is older than the chain and was", other: "# records are older than the chain and were" })} chained later: a change before that does not show.`,
  "audit.anchored": ({ sequence }, { number }) =>
    `Up to record ${number(sequence)} it is the chain that was anchored: nothing of it was cut or written anew.`,
  "audit.unseen": ({ after }, { number }) =>
    after === 0
      ? "By itself a chain does not show whether records were cut from its end, or all of it was written anew: only a head that was kept elsewhere, an anchor, reveals that."
      : `Whether anything that followed record ${number(after)} was cut or written anew does not show: only a later anchor reveals that.`,
  "audit.offer": ({ anchor }) =>
    `Keep this head elsewhere, where whoever could change the file cannot, and hold the chain against it later: ${anchor}`,
};
