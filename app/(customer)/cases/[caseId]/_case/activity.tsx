import {
  CircleHelp,
  CircleCheck,
  CircleSlash,
  Hourglass,
  MessageSquareText,
  PackageOpen,
  RotateCcw,
  Store,
  type LucideIcon,
} from "lucide-react";
import { useTranslations } from "next-intl";
import { FileList } from "#app/_files/file-list.tsx";
import { isolated } from "#app/_ui/isolated.ts";
import { When } from "#app/_ui/when.tsx";
import type { CaseChangeView, CaseStep, CaseView } from "#server/cases/schema.ts";

const ICONS: Record<CaseStep, LucideIcon> = {
  opened: PackageOpen,
  said: MessageSquareText,
  asked: CircleHelp,
  passed_on: Store,
  shop_silent: Hourglass,
  reopened: RotateCcw,
  accepted: CircleCheck,
  declined: CircleSlash,
  withdrawn: CircleCheck,
  lapsed: CircleSlash,
};

/** Who said and did what, newest first, along one line. */
export function Activity({ row: { history, merchant } }: { row: CaseView }) {
  const t = useTranslations("cases.activity");
  return (
    <section aria-labelledby="activity">
      <h2
        id="activity"
        tabIndex={-1}
        className="font-sans text-lg font-semibold tracking-normal outline-none"
      >
        {t("title")}
      </h2>
      <ol className="card mt-3 px-4 py-4 sm:px-5">
        {history.toReversed().map((change) => (
          <Change key={change.id} change={change} merchant={merchant} />
        ))}
      </ol>
    </section>
  );
}

function Change({ change, merchant }: { change: CaseChangeView; merchant: string }) {
  const t = useTranslations("cases.activity");
  const { at, step, by, text, files } = change;
  const Icon = ICONS[step];
  return (
    <li className="group/event grid grid-cols-[auto_minmax(0,1fr)] gap-x-3">
      <div className="flex flex-col items-center">
        <span className="grid size-8.5 shrink-0 place-items-center rounded-full bg-wash">
          <Icon aria-hidden className="size-4.5" />
        </span>
        <span aria-hidden className="my-1 w-0.5 grow bg-line group-last/event:hidden" />
      </div>
      <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-2 pt-1 group-not-last/event:mb-5">
        <p className="flex flex-wrap items-baseline justify-between gap-x-4 text-sm">
          <span className="font-semibold">
            {t(step, {
              by: by ? (by.isCustomer ? "you" : "staff") : "none",
              name: isolated(by?.name ?? ""),
              merchant: isolated(merchant),
            })}
          </span>
          <span className="text-xs text-soft">
            <When at={at} />
          </span>
        </p>
        {text && (
          <p dir="auto" className="wrap-anywhere whitespace-pre-wrap">
            {text}
          </p>
        )}
        <FileList files={files} />
      </div>
    </li>
  );
}
