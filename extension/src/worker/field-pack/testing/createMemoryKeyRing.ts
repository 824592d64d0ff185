import type { Audience, KeyRing, LoadedSeries } from "../KeyRing";

/** A key ring that lives as long as a test. */
export function createMemoryKeyRing(): KeyRing {
  let signer: CryptoKeyPair | undefined;
  const audiences = new Map<string, Audience>();
  const loaded = new Map<string, LoadedSeries>();
  return {
    findSigner: async () => signer,
    async keepSigner(keys) {
      signer ??= keys;
      return signer;
    },
    listAudiences: async () => [...audiences.values()],
    saveAudience: async (audience) => void audiences.set(audience.series, audience),
    listLoaded: async () => [...loaded.values()],
    saveLoaded: async (series) => void loaded.set(series.series, series),
  };
}
