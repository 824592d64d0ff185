/** The prefix that makes an NPI a health card number, over which its check digit is computed. */
const cardPrefix = "80840";

/**
 * A fictional NPI: real ones begin with 1 or 2, these with 9.
 *
 * @param serial - 0 to 99,999,999.
 */
export function createNpi(serial: number): string {
  const digits = `9${String(serial).padStart(8, "0")}`;
  return `${digits}${(10 - (sumLuhn(`${cardPrefix}${digits}0`) % 10)) % 10}`;
}

/** True for ten digits whose last one is right. */
export function isNpi(text: string): boolean {
  return /^\d{10}$/.test(text) && sumLuhn(`${cardPrefix}${text}`) % 10 === 0;
}

/** From the right, every second digit doubled, digits of the products added (ISO/IEC 7812-1). */
function sumLuhn(digits: string): number {
  return [...digits].reverse().reduce((sum, digit, place) => {
    const value = Number(digit) * (place % 2 === 1 ? 2 : 1);
    return sum + (value > 9 ? value - 9 : value);
  }, 0);
}
