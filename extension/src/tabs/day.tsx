import { MyDay } from "../features/day/MyDay";
import { call } from "../messaging/call";
import { runtime } from "../platform/runtime";
import { PageNav } from "../ui/PageNav";
import "../ui/tokens.css";
import "../ui/base.css";

const print = () => window.print();

export default function DayTab() {
  return (
    <>
      <PageNav current="day" />
      <MyDay call={call} runtime={runtime} print={print} />
    </>
  );
}
