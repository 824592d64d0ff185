import { DataPage } from "../features/data/DataPage";
import { call } from "../messaging/call";
import "../ui/tokens.css";
import "../ui/base.css";

export default function DataTab() {
  return <DataPage call={call} />;
}
