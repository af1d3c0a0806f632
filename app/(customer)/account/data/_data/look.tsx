import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { isolated } from "#app/_ui/isolated.ts";
import { When } from "#app/_ui/when.tsx";
import type { LookedAt, LookView } from "#server/privacy/schema.ts";

export function Look({ look, mark }: { look: LookView; mark: ReactNode }) {
  const t = useTranslations("privacy.looked");
  const format = useFormatter();
  const { name, role, what, shops, why, at } = look;
  const names = shops.length > 0 ? format.list(shops.map(isolated)) : "none";
  const said = (one: LookedAt) => t(`what.${one}`, { shops: names });
  return (
    <li className="flex gap-3 py-3">
      {mark}
      <div className="min-w-0 grow">
        <p className="flex flex-wrap items-baseline gap-x-2">
          <span className="font-semibold">
            <bdi>{name}</bdi>
          </span>
          <span className="text-sm text-soft">{t("role", { role })}</span>
          <span className="ms-auto text-sm text-soft">
            <When at={at} look="time" />
          </span>
        </p>
        <p className="first-letter:uppercase">{format.list(what.map(said))}</p>
        {why && <p className="text-sm text-soft">{t(why)}</p>}
      </div>
    </li>
  );
}
