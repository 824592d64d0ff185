/** Whom an administrator makes packs for: a territory, a team. All their packs open with one passphrase. */
export type Audience = {
  series: string;
  title: string;
  passphrase: string;
  /** As base64. */
  salt: string;
  /** When the last pack was made, ms; undefined before the first. */
  madeAt: number | undefined;
};

/** A series of packs that was loaded here, and whose word is taken for it from then on. */
export type LoadedSeries = {
  series: string;
  title: string;
  /** The public key, as base64. */
  signer: string;
  fingerprint: string;
  /** What the last pack of it said it was of, ms. */
  asOf: number;
  loadedAt: number;
  /** The passphrase's key, with what it was made by: the next pack opens by itself. */
  lock: CryptoKey;
  salt: string;
  iterations: number;
  /** Everybody the last pack brought, by their tokens in this store. */
  hcps: readonly string[];
};

/** What this browser keeps of packs beside the store. Keys in it can be used and not be read. */
export type KeyRing = {
  findSigner(): Promise<CryptoKeyPair | undefined>;
  /** Keeps a pair where there is none, and answers the one that is kept. */
  keepSigner(keys: CryptoKeyPair): Promise<CryptoKeyPair>;
  listAudiences(): Promise<readonly Audience[]>;
  saveAudience(audience: Audience): Promise<void>;
  listLoaded(): Promise<readonly LoadedSeries[]>;
  saveLoaded(loaded: LoadedSeries): Promise<void>;
};
