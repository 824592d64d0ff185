import { MyDay } from "../features/day/MyDay";
import { call } from "../messaging/call";
import { runtime } from "../platform/runtime";
import "../ui/tokens.css";
import "../ui/base.css";

const print = () => window.print();

export default function DayTab() {
  return <MyDay call={call} runtime={runtime} print={print} />;
}
