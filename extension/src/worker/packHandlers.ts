import { pushToPages } from "../messaging/push";
import type { Handlers } from "../messaging/serve";
import type { KeyRing } from "./field-pack/KeyRing";
import { toFingerprint } from "./field-pack/signing";
import { addHostSpecs, type HostPlatform } from "./hostHandlers";
import { saveSettings } from "./settingsHandlers";

type PackHandlers = Pick<Handlers<"worker">, "pack.list" | "pack.apply">;

/** Tells of the packs that are made and loaded here, and follows what the engine loaded. */
export function createPackHandlers(ring: KeyRing, platform: HostPlatform): PackHandlers {
  return {
    async "pack.list"() {
      const [signer, audiences, loaded] = await Promise.all([
        ring.findSigner(),
        ring.listAudiences(),
        ring.listLoaded(),
      ]);
      return {
        fingerprint: signer === undefined ? null : await describeKey(signer.publicKey),
        audiences: audiences.map(({ series, title, passphrase, madeAt = null }) => ({
          series,
          title,
          passphrase,
          madeAt,
        })),
        loaded: loaded.map(({ series, title, fingerprint, asOf, loadedAt, hcps }) => ({
          series,
          title,
          fingerprint,
          asOf,
          loadedAt,
          people: hcps.length,
        })),
      };
    },

    async "pack.apply"({ specs, settings }) {
      await saveSettings(platform.local, settings);
      await addHostSpecs(platform, specs);
      await pushToPages(platform.runtime, { kind: "store.changed" });
      return null;
    },
  };
}

async function describeKey(key: CryptoKey): Promise<string> {
  return toFingerprint(new Uint8Array(await crypto.subtle.exportKey("raw", key)));
}
