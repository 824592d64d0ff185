/** What the simulator's page is opened with: a journey's key, and perhaps the HCP whose copy is rehearsed. */
export type SimulatorAddress = { key: string; hcp: string | undefined };

/** The part of the address that says so, with its `#`. */
export function toSimulatorAddress(key: string, hcp?: string): string {
  return `#${encodeURIComponent(key)}${hcp === undefined ? "" : `&${encodeURIComponent(hcp)}`}`;
}

export function openSimulatorAddress(hash: string): SimulatorAddress {
  const [key = "", hcp] = hash.replace(/^#/, "").split("&");
  return { key: decode(key), hcp: hcp === undefined || hcp === "" ? undefined : decode(hcp) };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return "";
  }
}
