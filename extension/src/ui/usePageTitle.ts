import { useEffect } from "react";
import { spokenLanguage } from "./t";

/** Names one of our pages and says which language it is in; the bundler's HTML does neither. */
export function usePageTitle(title: string): void {
  useEffect(() => {
    document.title = title;
    document.documentElement.lang = spokenLanguage();
  }, [title]);
}
