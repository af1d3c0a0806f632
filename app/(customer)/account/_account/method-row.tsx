import { CircleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { MethodView } from "#server/payments/schema.ts";
import { Badge } from "#app/_ui/badge.tsx";
import { dayTag } from "#app/_ui/tags.tsx";
import { MethodMark } from "./method-mark.tsx";

export function MethodRow({ method, children }: { method: MethodView; children?: ReactNode }) {
  const t = useTranslations("methods.list");
  const { label, expiresOn, isExpired, isDefault, usedBy } = method;
  return (
    <li className="grid gap-3 py-4 first:pt-0 last:pb-0">
      <div className="flex items-start gap-4">
        <MethodMark method={method} />
        <div className="min-w-0 grow">
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1 font-semibold">
            <span className="grow">
              <bdi>{label}</bdi>
            </span>
            {isExpired && (
              <Badge tone="late" icon={CircleAlert}>
                {t("expired")}
              </Badge>
            )}
            {isDefault && (
              <Badge tone="accent" filled>
                {t("default")}
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
      </div>
      <div className="flex flex-wrap gap-2 sm:ps-15">{children}</div>
    </li>
  );
}
