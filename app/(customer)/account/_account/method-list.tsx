import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { PersonButton } from "#app/_shell/person-button.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import { Sheet } from "#app/_ui/sheet.tsx";
import type { MethodView } from "#server/payments/schema.ts";

type MethodListProps = {
  methods: MethodView[];
  /** Beside the title. */
  add: ReactNode;
  /** What has just happened, or why it has not. */
  news?: ReactNode;
  /** A row each. */
  children?: ReactNode;
};

/** Which card or account the plans are paid with, and what to do when one has expired. */
export function MethodList({ methods, add, news, children }: MethodListProps) {
  const t = useTranslations("methods.list");
  const expired = methods.filter(({ isExpired }) => isExpired);
  const isUrgent = expired.some(({ usedBy }) => usedBy > 0);
  return (
    <Sheet aria-labelledby="methods" className="grid gap-5">
      <header className="grid gap-1.5">
        <div className="flex flex-wrap items-center justify-between gap-x-3">
          <h2 id="methods" className="text-xl">
            {t("title")}
          </h2>
          {add}
        </div>
        <p className="text-sm text-soft">{t(methods.length > 0 ? "lead" : "none")}</p>
      </header>
      {news}
      {methods.length > 0 && <ul className="grid divide-y divide-line">{children}</ul>}
      {expired.length > 0 && (
        <Notice
          kind={isUrgent ? "late" : "info"}
          action={<PersonButton kind="quiet" size="small" />}
        >
          {t("whatToDo")}
        </Notice>
      )}
    </Sheet>
  );
}
