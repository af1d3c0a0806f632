import { LifeBuoy, Phone } from "lucide-react";
import { useTranslations } from "next-intl";
import { isolated } from "#app/_ui/isolated.ts";
import { OutsideHelp, OutsideLink } from "#app/_ui/outside-help.tsx";
import type { DebtAdvice } from "#server/hardship/debt-advice.ts";

export function Advice({ places }: { places: DebtAdvice[] }) {
  const t = useTranslations("hardship.advice");
  return (
    <OutsideHelp id="advice" icon={LifeBuoy} title={t("title")}>
      <p className="text-sm text-soft">{t(places.length > 0 ? "text" : "elsewhere")}</p>
      {places.length > 0 && (
        <ul className="grid gap-1">
          {places.map((place) => (
            <Place key={place.name} {...place} />
          ))}
        </ul>
      )}
    </OutsideHelp>
  );
}

function Place({ name, website, phone }: DebtAdvice) {
  const t = useTranslations("hardship.advice");
  return (
    <li className="grid justify-items-start text-sm">
      <OutsideLink {...{ name, website }} />
      {phone && (
        <a
          href={`tel:${phone.replaceAll(" ", "")}`}
          aria-label={t("call", { name: isolated(name), phone: isolated(phone) })}
          className="link inline-flex min-h-11 items-center gap-1.5 tabular-nums"
        >
          <Phone aria-hidden className="size-3.5 shrink-0" />
          <bdi>{phone}</bdi>
        </a>
      )}
    </li>
  );
}
