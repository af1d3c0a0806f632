import { useTranslations } from "next-intl";
import { When } from "#app/_ui/when.tsx";
import { isolated } from "#app/_ui/isolated.ts";
import type { ComplaintChangeView } from "#server/complaints/schema.ts";

/** Who said and did what, newest first. */
export function Activity({ history }: { history: ComplaintChangeView[] }) {
  const t = useTranslations("complaints.activity");
  return (
    <section aria-labelledby="activity">
      <h2 id="activity" className="font-sans text-lg font-semibold tracking-normal">
        {t("title")}
      </h2>
      <ol className="card mt-3 divide-y divide-line px-4 sm:px-5">
        {history.toReversed().map((change) => (
          <Change key={change.id} change={change} />
        ))}
      </ol>
    </section>
  );
}

function Change({ change: { step, by, at, text } }: { change: ComplaintChangeView }) {
  const t = useTranslations("complaints.activity");
  const who = by ? (by.isCustomer ? "you" : "staff") : "none";
  return (
    <li className="py-3">
      <p className="flex flex-wrap justify-between gap-x-4">
        <span className="font-semibold">
          {t(step, { by: who, name: by ? isolated(by.name) : "" })}
        </span>
        <span className="text-sm text-soft">
          <When at={at} />
        </span>
      </p>
      {text && (
        <p dir="auto" className="mt-1 wrap-anywhere whitespace-pre-line">
          {text}
        </p>
      )}
    </li>
  );
}
