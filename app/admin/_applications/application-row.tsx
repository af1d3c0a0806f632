import { useLocale, useTranslations } from "next-intl";
import type { ApplicationList, ApplicationRow as Row } from "#server/applications/schema.ts";
import { DayOf } from "#app/_ui/day.tsx";
import { languageNames } from "#app/_ui/language-names.ts";
import { Link } from "#app/_ui/link.tsx";
import { addressOf } from "./address.ts";

/** On a phone three lines, else columns: who, what they do, what they speak, how much, since when. */
export function ApplicationRow({ row, list }: { row: Row; list: ApplicationList }) {
  const t = useTranslations("applicationDesk");
  const locale = useLocale();
  const { id, name, occupation, languages, weeklyHours, appliedAt } = row;
  return (
    <li>
      <Link
        href={addressOf(list, id)}
        prefetch={false}
        className="grid grid-cols-[minmax(0,1fr)_auto] items-baseline gap-x-4 gap-y-0.5 px-2 py-2.5 outline-offset-[-3px] hover:bg-wash md:grid-cols-[minmax(0,3fr)_minmax(0,4fr)_minmax(0,4fr)_8rem_7rem]"
      >
        <bdi className="min-w-0 truncate font-semibold">{name}</bdi>
        <bdi className="min-w-0 truncate max-md:order-2 max-md:col-span-2 max-md:text-sm">
          {occupation}
        </bdi>
        <span className="min-w-0 text-sm text-soft max-md:order-3">
          {languageNames(languages, locale)}
        </span>
        <span className="text-sm text-soft max-md:order-4 md:text-end">
          {t("hours", { hours: weeklyHours })}
        </span>
        <span className="text-sm text-soft max-md:order-1 md:text-end">
          <DayOf at={appliedAt} look="short" />
        </span>
      </Link>
    </li>
  );
}
