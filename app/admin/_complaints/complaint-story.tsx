import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { ComplaintChangeView } from "#server/complaints/schema.ts";
import { cn } from "#app/_ui/cn.ts";
import { When } from "#app/_ui/when.tsx";

/** All that happened, oldest first; what the customer said and what staff said look apart. */
export function ComplaintStory({ history }: { history: ComplaintChangeView[] }) {
  const t = useTranslations("complaintDesk.story");
  return (
    <section aria-labelledby="story" className="min-w-0">
      <h2 id="story" className="label font-sans">
        {t("title")}
      </h2>
      <ol className="mt-2 grid grid-cols-[minmax(0,1fr)] gap-4">
        {history.map((change) => (
          <li key={change.id}>
            <Change change={change} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Change({ change: { step, by, at, text } }: { change: ComplaintChangeView }) {
  const t = useTranslations("complaintDesk.story");
  const who = by ? (by.isCustomer ? "customer" : "staff") : "none";
  return (
    <article>
      <p className="flex flex-wrap items-baseline gap-x-3 text-sm">
        <span>{t.rich(step, { who, name: by?.name ?? "", b: named })}</span>
        <span className="text-xs text-soft">
          <When at={at} />
        </span>
      </p>
      {text && (
        <p
          dir="auto"
          className={cn(
            "mt-1 rounded-md px-4 py-2.5 wrap-anywhere whitespace-pre-wrap",
            who === "staff" ? "bg-accent-wash" : "bg-wash",
          )}
        >
          {text}
        </p>
      )}
    </article>
  );
}

const named = (name: ReactNode) => <bdi className="font-semibold">{name}</bdi>;
