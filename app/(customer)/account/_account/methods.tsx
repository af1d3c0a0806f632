import { CircleAlert, CreditCard, Landmark } from "lucide-react";
import { useTranslations } from "next-intl";
import { Badge } from "#app/_ui/badge.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import { PersonButton } from "#app/_shell/person-button.tsx";
import { Sheet } from "#app/_ui/sheet.tsx";
import { dayTag } from "#app/_ui/tags.tsx";
import type { MethodView } from "#server/payments/schema.ts";

/** Which card or account the plans are paid with, and what to do when one has expired. */
export function Methods({ methods }: { methods: MethodView[] }) {
  const t = useTranslations("plans.methods");
  const expired = methods.filter(({ isExpired }) => isExpired);
  const isUrgent = expired.some(({ usedBy }) => usedBy > 0);
  return (
    <Sheet aria-labelledby="methods" className="grid gap-5">
      <header className="grid gap-1.5">
        <h2 id="methods" className="text-xl">
          {t("title")}
        </h2>
        <p className="text-sm text-soft">{t(methods.length > 0 ? "lead" : "none")}</p>
      </header>
      {methods.length > 0 && (
        <ul className="grid divide-y divide-line">
          {methods.map((method) => (
            <MethodRow key={method.id} method={method} />
          ))}
        </ul>
      )}
      {expired.length > 0 && (
        <Notice kind={isUrgent ? "late" : "info"} action={<PersonButton size="small" />}>
          {t("whatToDo")}
        </Notice>
      )}
    </Sheet>
  );
}

function MethodRow({
  method: { kind, label, expiresOn, isExpired, usedBy },
}: {
  method: MethodView;
}) {
  const t = useTranslations("plans.methods");
  const Icon = kind === "card" ? CreditCard : Landmark;
  return (
    <li className="flex items-start gap-4 py-3.5 first:pt-0">
      <Icon aria-hidden className="mt-0.5 size-6 shrink-0 text-soft" strokeWidth={1.75} />
      <div className="min-w-0">
        <p className="flex flex-wrap items-center gap-x-3 font-semibold">
          <bdi>{label}</bdi>
          {isExpired && (
            <Badge tone="late" icon={CircleAlert}>
              {t("expired")}
            </Badge>
          )}
        </p>
        <p className="text-sm text-soft">
          {expiresOn
            ? t.rich(isExpired ? "expiredOn" : "goodUntil", { day: dayTag(expiresOn, "full") })
            : t("directDebit")}
        </p>
        <p className="text-sm text-soft">{t("usedBy", { count: usedBy })}</p>
      </div>
    </li>
  );
}
