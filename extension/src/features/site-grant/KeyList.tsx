import { t } from "../../ui/t";

/** The keys that work on a page with Waypost on it. */
export function KeyList() {
  return (
    <section>
      <h2>{t("keysHeading")}</h2>
      <dl className="keys">
        <div>
          <dt>
            <kbd>Alt</kbd> <kbd>J</kbd>
          </dt>
          <dd>{t("keyToggle")}</dd>
        </div>
        <div>
          <dt>
            <kbd>Alt</kbd> <kbd>⇧</kbd> <kbd>J</kbd>
          </dt>
          <dd>{t("keyHide")}</dd>
        </div>
      </dl>
    </section>
  );
}
