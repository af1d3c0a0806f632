import { Scale } from "lucide-react";
import { useTranslations } from "next-intl";
import { OutsideHelp, OutsideLink } from "#app/_ui/outside-help.tsx";
import { dayTag } from "#app/_ui/tags.tsx";
import type { IndependentBody } from "#server/complaints/independent.ts";

type BodiesProps = { bodies: IndependentBody[]; from: string | null };

/** Who judges between us: named from the first page on, not only in an answer. */
export function Bodies({ bodies, from }: BodiesProps) {
  const t = useTranslations("complaints.bodies");
  return (
    <OutsideHelp id="bodies" icon={Scale} title={t("title")}>
      <p className="text-sm text-soft">{t("text")}</p>
      {bodies.length === 0 && <p className="text-sm text-soft">{t("elsewhere")}</p>}
      {bodies.length > 0 && (
        <ul className="grid gap-1">
          {bodies.map((body) => (
            <li key={body.name} className="text-sm">
              <OutsideLink {...body} />
            </li>
          ))}
        </ul>
      )}
      {from && <p className="text-sm text-soft">{t.rich("from", { day: dayTag(from, "full") })}</p>}
    </OutsideHelp>
  );
}
