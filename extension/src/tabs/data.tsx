import { DataPage } from "../features/data/DataPage";
import { call } from "../messaging/call";
import { permissions } from "../platform/permissions";
import { runtime } from "../platform/runtime";
import { storage } from "../platform/storage";
import { PageNav } from "../ui/PageNav";
import "../ui/tokens.css";
import "../ui/base.css";

const startMappingWorker = () =>
  new Worker(new URL("../features/data/mapping/mappingWorker.ts", import.meta.url), { type: "module" });

export default function DataTab() {
  return (
    <>
      <PageNav current="data" />
      <DataPage
        call={call}
        runtime={runtime}
        permissions={permissions}
        storage={storage.local}
        startMappingWorker={startMappingWorker}
      />
    </>
  );
}
