import { useTranslations } from "next-intl";
import { PersonButton } from "#app/_shell/person-button.tsx";
import { isolated } from "#app/_ui/isolated.ts";
import { LinkButton } from "#app/_ui/link-button.tsx";
import { Sheet } from "#app/_ui/sheet.tsx";
import { moneyTag, rowTimeTag } from "#app/_ui/tags.tsx";
import type { Obstacle } from "#server/privacy/schema.ts";

/** What has to be settled first, each with the page that settles it, and a person for the rest. */
export function Obstacles({ obstacles }: { obstacles: Obstacle[] }) {
  const t = useTranslations("privacy.close");
  return (
    <Sheet aria-labelledby="obstacles" className="grid gap-4">
      <h2 id="obstacles" className="text-xl">
        {t("obstacles")}
      </h2>
      <ul className="grid divide-y divide-line">
        {obstacles.map((obstacle) => (
          <li
            key={`${obstacle.kind} ${obstacle.id}`}
            className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3 first:pt-0"
          >
            <p className="min-w-0 grow basis-60">
              <Sentence obstacle={obstacle} />
            </p>
            <LinkButton size="small" href={wayOf(obstacle)}>
              {t(`settle.${obstacle.kind}`)}
            </LinkButton>
          </li>
        ))}
      </ul>
      <div className="grid gap-3 border-t border-line pt-4">
        <p className="text-sm text-soft">{t("way")}</p>
        <div>
          <PersonButton kind="soft" size="small" />
        </div>
      </div>
    </Sheet>
  );
}

function Sentence({ obstacle }: { obstacle: Obstacle }) {
  const t = useTranslations("privacy.close.obstacle");
  switch (obstacle.kind) {
    case "plan":
      return t.rich("plan", {
        amount: moneyTag(obstacle.owed),
        merchant: isolated(obstacle.merchant),
      });
    case "charge":
      return t.rich("charge", { amount: moneyTag(obstacle.amount) });
    case "case":
      return t("case", { merchant: isolated(obstacle.merchant) });
    case "refund":
      return t.rich("refund", {
        amount: moneyTag(obstacle.amount),
        merchant: isolated(obstacle.merchant),
      });
    case "complaint":
      return t("complaint", { reference: obstacle.reference });
    case "hardship":
      return t("hardship");
    case "call":
      return t.rich("call", { when: rowTimeTag(obstacle.startsAt) });
  }
}

function wayOf(obstacle: Obstacle) {
  switch (obstacle.kind) {
    case "plan":
      return `/plans/${obstacle.id}`;
    case "charge":
      return `/payments/${obstacle.id}`;
    case "case":
      return `/cases/${obstacle.id}`;
    case "refund":
      return `/plans/${obstacle.planId}`;
    case "complaint":
      return `/complaints/${obstacle.id}`;
    case "hardship":
      return `/hardship/${obstacle.id}`;
    case "call":
      return "/callbacks";
  }
}
