import type { IdShape } from "./HostSpec";

const shapes: Readonly<Record<IdShape, RegExp>> = {
  any: /^[^\s]{1,200}$/,
  digits: /^\d{1,20}$/,
  guid: /^\{?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\}?$/i,
  salesforce: /^([A-Za-z0-9]{15})([A-Z0-5]{3})?$/,
};

/** A record's id in the one form in which it is kept; undefined where it is not of the shape. */
export function toRecordId(text: string, shape: IdShape): string | undefined {
  const match = shapes[shape].exec(text.trim());
  if (match === null) return undefined;
  switch (shape) {
    case "any":
    case "digits":
      return match[0];
    case "guid":
      return match[1]?.toLowerCase();
    case "salesforce":
      return toLongSalesforceId(match[1] ?? "", match[2]);
  }
}

const checkLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ012345";

/**
 * The 18-character id: three letters more say which of the 15 are capitals, five bits a letter, so that the two lengths of
 * one record meet. Undefined where the three do not fit the fifteen.
 */
function toLongSalesforceId(short: string, check: string | undefined): string | undefined {
  let letters = "";
  for (let block = 0; block < 15; block += 5) {
    let bits = 0;
    for (let place = 0; place < 5; place += 1) {
      const letter = short[block + place] ?? "";
      if (letter >= "A" && letter <= "Z") bits += 2 ** place;
    }
    letters += checkLetters[bits] ?? "";
  }
  return check === undefined || check === letters ? short + letters : undefined;
}
