import { listTemplates, type TemplateId } from "@waypost/sdk/edit";
import { spokenLanguage } from "../../../ui/t";
import { t } from "../../../ui/tStudio";

/** Journeys to begin with; one click makes a draft of one. */
export function TemplateList({ onChoose }: { onChoose(template: TemplateId): void }) {
  return (
    <section aria-labelledby="library-templates">
      <h2 id="library-templates">{t("studio.templates")}</h2>
      <ul className="library-cards">
        {listTemplates(spokenLanguage()).map(({ id, title, description }) => (
          <li key={id} className="library-card">
            <button type="button" className="library-open" onClick={() => onChoose(id)}>
              <strong>{title}</strong>
              <span>{description}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
