import { ExternalLink, Scale } from "lucide-react";
import { useTranslations } from "next-intl";
import { dayTag } from "#app/_ui/tags.tsx";
import type { IndependentBody } from "#server/complaints/independent.ts";

type BodiesProps = { bodies: IndependentBody[]; from: string | null };

/** Who judges between us: named from the first page on, not only in an answer. */
export function Bodies({ bodies, from }: BodiesProps) {
  const t = useTranslations("complaints.bodies");
  return (
    <section aria-labelledby="bodies" className="card grid gap-3 p-4 sm:p-5">
      <h2
        id="bodies"
        className="flex items-center gap-2.5 font-sans text-base font-semibold tracking-normal"
      >
        <Scale aria-hidden className="size-5 text-accent" />
        {t("title")}
      </h2>
      <p className="text-sm text-soft">{t("text")}</p>
      {bodies.length === 0 && <p className="text-sm text-soft">{t("elsewhere")}</p>}
      {bodies.length > 0 && (
        <ul className="grid gap-1">
          {bodies.map(({ name, website }) => (
            <li key={name} className="text-sm">
              <a
                href={website}
                target="_blank"
                rel="noreferrer"
                className="link inline-flex min-h-11 items-center gap-1.5 font-semibold"
              >
                <bdi>{name}</bdi>
                <ExternalLink aria-hidden className="size-3.5 shrink-0" />
              </a>
            </li>
          ))}
        </ul>
      )}
      {from && <p className="text-sm text-soft">{t.rich("from", { day: dayTag(from, "full") })}</p>}
    </section>
  );
}
