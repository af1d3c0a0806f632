import { CircleCheck, CirclePause, Gauge, type LucideIcon, RefreshCw, Server } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ModelState, Standing } from "#server/assistant/schema.ts";
import { Badge, type Tone } from "#app/_ui/badge.tsx";
import { When } from "#app/_ui/when.tsx";
import { useAmounts } from "./amounts.ts";
import { ModelName } from "./model-name.tsx";

const LOOKS: Record<Standing, { tone: Tone; icon: LucideIcon }> = {
  embedded: { tone: "neutral", icon: Server },
  working: { tone: "accent", icon: CircleCheck },
  resting: { tone: "late", icon: CirclePause },
  probing: { tone: "soon", icon: RefreshCw },
  capped: { tone: "soon", icon: Gauge },
};

/** Which model answers at this moment, and why. */
export function State({ state: { outside, price, standing, restsUntil } }: { state: ModelState }) {
  const t = useTranslations("assistantDesk.now");
  const { dollars } = useAmounts();
  const { tone, icon } = LOOKS[standing];
  const isOutside = standing === "working" || standing === "probing";
  return (
    <section aria-labelledby="model-now" className="rounded-md bg-sheet p-4 shadow-sm sm:p-6">
      <h2 id="model-now" className="text-sm text-soft">
        {t("title")}
      </h2>
      <div className="mt-1 flex flex-wrap items-center gap-x-4 gap-y-2">
        <p className="min-w-0 font-serif text-xl wrap-anywhere">
          {isOutside ? <ModelName id={outside ?? ""} /> : t("embedded")}
        </p>
        <Badge filled tone={tone} icon={icon}>
          {t(`standing.${standing}`)}
        </Badge>
      </div>
      <div className="mt-3 grid max-w-prose gap-1 text-sm text-soft">
        <p>
          {t.rich(`hint.${standing}`, {
            at: clockTag(restsUntil),
          })}
        </p>
        {outside && !isOutside && (
          <p className="wrap-anywhere">
            <ModelName id={outside} />
          </p>
        )}
        {outside && (
          <p suppressHydrationWarning>
            {price ? t("price", { in: dollars(price.in), out: dollars(price.out) }) : t("noPrice")}
          </p>
        )}
        {(standing === "resting" || standing === "probing") && <p>{t("process")}</p>}
      </div>
    </section>
  );
}

const clockTag = (at: string | null) => () => at && <When at={at} look="time" />;
