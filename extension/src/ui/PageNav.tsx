import { t } from "./t";

const pages = ["day", "studio", "simulator", "data"] as const;
type Page = (typeof pages)[number];

/** Leads from one of our own pages to the others, which stand beside it. */
export function PageNav({ current }: { current: Page }) {
  return (
    <nav className="page-nav" aria-label="Waypost">
      <span className="page-nav-name">Waypost</span>
      <ul>
        {pages.map((page) => (
          <li key={page}>
            <a href={`${page}.html`} aria-current={page === current ? "page" : undefined}>
              {t(`page.${page}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
