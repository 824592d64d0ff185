import { useEffect, useRef, useState } from "react";
import type { PanelView } from "../../../messaging/journeyMessages";
import { t } from "../../../ui/t";
import { sortJourneys } from "../journey/sortJourneys";
import { describePlace } from "../overview/describePlace";
import { findNews, type News } from "./findNews";

/** Says to a screen reader who is on the page and where they stand, and when that changes while the focus is elsewhere. */
export function Announcer({ view }: { view: PanelView | undefined }) {
  const before = useRef<PanelView>(undefined);
  const [said, setSaid] = useState("");
  useEffect(() => {
    if (view === undefined) return;
    const news = findNews(before.current, view);
    before.current = view;
    if (news !== undefined) setSaid(toWords(news));
  }, [view]);
  return (
    <p className="visually-hidden announcer" role="status" dir="auto">
      {said}
    </p>
  );
}

function toWords(news: News): string {
  if (news.kind === "nobody") return "";
  const places = sortJourneys(news.journeys).map((journey) =>
    t("panel.sayPlace", { journey: journey.document.title, place: describePlace(journey) }),
  );
  return news.kind === "moved" ? t("panel.sayMoved", { places }) : t("panel.sayPerson", { ...news, places });
}
