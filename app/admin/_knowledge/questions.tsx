import { ChevronDown } from "lucide-react";
import { useTranslations } from "next-intl";
import type { Question } from "#server/knowledge/schema.ts";
import { Link } from "#app/_ui/link.tsx";
import { When } from "#app/_ui/when.tsx";

/** As people asked, with the way to where they did. */
export function Questions({ questions }: { questions: Question[] }) {
  const t = useTranslations("knowledge");
  return (
    <details className="group mt-1">
      <summary className="inline-flex min-h-11 list-none items-center gap-1 rounded-md text-sm font-semibold text-accent pointer-fine:min-h-8 [&::-webkit-details-marker]:hidden">
        {t("latest")}
        <ChevronDown
          aria-hidden
          className="size-4 shrink-0 transition-transform group-open:rotate-180"
        />
      </summary>
      <ul className="grid gap-2 border-s-2 border-line ps-3">
        {questions.map(({ conversationId, text, askedAt }) => (
          <li key={`${conversationId} ${askedAt}`} className="text-sm">
            <p dir="auto" className="line-clamp-4 w-fit max-w-full wrap-anywhere">
              {text}
            </p>
            <p className="flex flex-wrap items-center gap-x-3 text-soft">
              <When at={askedAt} look="row" />
              <ConversationLink id={conversationId} />
            </p>
          </li>
        ))}
      </ul>
    </details>
  );
}

export function ConversationLink({ id }: { id: string }) {
  const t = useTranslations("knowledge");
  return (
    <Link
      href={`/admin/conversations/${id}`}
      prefetch={false}
      className="link inline-flex min-h-11 items-center pointer-fine:min-h-8"
    >
      {t("open")}
    </Link>
  );
}
