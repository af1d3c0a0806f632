import { useTranslations } from "next-intl";
import type { RecallView, RecipientView } from "#server/recalls/schema.ts";
import { LANGUAGE_NAMES } from "#app/_i18n/locales.ts";
import { whenTag } from "#app/_ui/tags.tsx";
import { CustomerLink } from "./customer-link.tsx";
import { peopleIn } from "./people-in.ts";

type RecipientListProps = { recall: NonNullable<RecallView>; told: RecipientView[] };

export function RecipientList({ recall, told }: RecipientListProps) {
  const t = useTranslations("articleDesk.recall");
  const count = peopleIn(recall);
  return (
    <section aria-labelledby="told">
      <h2 id="told" className="mb-2 text-lg">
        {t(recall.started ? "leftCount" : recall.isMore ? "toldMore" : "toldCount", { count })}
      </h2>
      {recall.started && (
        <p className="mb-2 text-sm text-soft">
          {t(recall.started.finishedAt ? "leftHint" : "leftSending")}
        </p>
      )}
      <ul className="card divide-y divide-line">
        {told.map((one) => (
          <ToldRow key={one.customerId} told={one} />
        ))}
      </ul>
    </section>
  );
}

function ToldRow({ told }: { told: RecipientView }) {
  const t = useTranslations("articleDesk.recall");
  const { name, toldAt, language, conversationId, passages } = told;
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 px-4 py-2">
      <CustomerLink {...{ conversationId, name }} />
      <span className="text-sm text-soft">
        {t.rich("toldAt", { count: passages.length, at: whenTag(toldAt) })}
        {" · "}
        <span lang={language}>{LANGUAGE_NAMES[language]}</span>
      </span>
    </li>
  );
}
