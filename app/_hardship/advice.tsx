import { ExternalLink, LifeBuoy, Phone } from "lucide-react";
import { useTranslations } from "next-intl";
import { isolated } from "#app/_ui/isolated.ts";
import type { DebtAdvice } from "#server/hardship/debt-advice.ts";

/** Who else helps: nobody has to find a way alone, nor with us only. */
export function Advice({ places }: { places: DebtAdvice[] }) {
  const t = useTranslations("hardship.advice");
  return (
    <section aria-labelledby="advice" className="card grid gap-3 p-4 sm:p-5">
      <h2
        id="advice"
        className="flex items-center gap-2.5 font-sans text-base font-semibold tracking-normal"
      >
        <LifeBuoy aria-hidden className="size-5 text-accent" />
        {t("title")}
      </h2>
      <p className="text-sm text-soft">{t(places.length > 0 ? "text" : "elsewhere")}</p>
      {places.length > 0 && (
        <ul className="grid gap-1">
          {places.map((place) => (
            <Place key={place.name} {...place} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Place({ name, website, phone }: DebtAdvice) {
  const t = useTranslations("hardship.advice");
  return (
    <li className="grid justify-items-start text-sm">
      <a
        href={website}
        target="_blank"
        rel="noreferrer"
        className="link inline-flex min-h-11 items-center gap-1.5 font-semibold"
      >
        <bdi>{name}</bdi>
        <ExternalLink aria-hidden className="size-3.5 shrink-0" />
      </a>
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
