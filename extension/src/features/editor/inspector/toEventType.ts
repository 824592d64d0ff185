/** A dotted type for an event that people call by a name: "E-mail opened" is `email.opened`. Never one that is taken. */
export function toEventType(label: string, isTaken: (type: string) => boolean): string {
  const words = label
    .normalize("NFKD")
    .replace(/-/g, "")
    .replace(/[^A-Za-z0-9 ]+/g, "")
    .split(/ +/)
    .filter((word) => /^[A-Za-z]/.test(word));
  const [first = "event", ...rest] = words.map((word) => word.toLowerCase());
  const second = rest
    .map((word, index) => (index === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1)))
    .join("");
  const base = second === "" ? `${first.slice(0, 28)}` : `${first.slice(0, 28)}.${second.slice(0, 28)}`;
  for (let number = 1; ; number += 1) {
    const type = number === 1 ? base : `${base}${number}`;
    if (!isTaken(type)) return type;
  }
}
