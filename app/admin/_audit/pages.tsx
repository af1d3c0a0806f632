import { useTranslations } from "next-intl";
import { LinkButton } from "#app/_ui/link-button.tsx";
import type { AskedFor } from "./audit-filter.tsx";

type PagesProps = { filter: AskedFor & { cursor?: string | null }; nextCursor: string | null };

export function Pages({ filter: { cursor, ...filter }, nextCursor }: PagesProps) {
  const t = useTranslations("staff.audit");
  if (!cursor && !nextCursor) return null;
  return (
    <nav aria-label={t("pages")} className="mt-5 flex flex-wrap gap-3">
      {cursor && <LinkButton href={addressOf(filter)}>{t("newest")}</LinkButton>}
      {nextCursor && (
        <LinkButton href={addressOf({ ...filter, cursor: nextCursor })}>{t("older")}</LinkButton>
      )}
    </nav>
  );
}

const addressOf = (asked: Record<string, string>) =>
  `/admin/audit?${new URLSearchParams(asked).toString()}`;
