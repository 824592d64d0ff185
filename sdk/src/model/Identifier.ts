/** A code by which a system outside knows a person; compared after `normalizeIdentifier`. */
export interface Identifier {
  readonly system: "npi" | "email" | "external";
  readonly value: string;
}

/**
 * The form in which two identifiers of a system are compared: an NPI as digits, an e-mail address in small letters.
 *
 * External ids keep their capitals, since some CRMs tell records apart by nothing else.
 */
export function normalizeIdentifier(identifier: Identifier): Identifier {
  const value = identifier.value.normalize("NFC").trim();
  switch (identifier.system) {
    case "npi":
      return { system: "npi", value: value.replace(/[\s-]/g, "") };
    case "email":
      return { system: "email", value: value.toLowerCase() };
    case "external":
      return { system: "external", value };
  }
}

/**
 * True for ten digits whose last is the right check digit: Luhn over the card issuer prefix 80840 and the NPI.
 *
 * Source: 45 CFR 162.406 and the NPI check digit specification of the CMS.
 *
 * @example
 * ```ts
 * console.log(isNpi("9000000007"), isNpi("9000000008")); // true false
 * ```
 */
export function isNpi(value: string): boolean {
  if (!/^\d{10}$/.test(value)) return false;
  let sum = 0;
  const digits = `80840${value}`;
  for (let index = 0; index < digits.length; index++) {
    const digit = Number(digits[digits.length - 1 - index]);
    const weighted = index % 2 === 0 ? digit : digit * 2;
    sum += weighted > 9 ? weighted - 9 : weighted;
  }
  return sum % 10 === 0;
}
