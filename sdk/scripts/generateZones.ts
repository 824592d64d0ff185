import { writeFileSync } from "node:fs";
import { toZoneModule } from "./toZoneModule.js";

// pnpm --filter @waypost/sdk zones, after an update of moment-timezone
writeFileSync(new URL("../src/zones/zoneData.ts", import.meta.url), toZoneModule());
