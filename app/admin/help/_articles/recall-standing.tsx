import { useTranslations } from "next-intl";
import type { RecallView } from "#server/recalls/schema.ts";
import { isolated } from "#app/_ui/isolated.ts";
import { Notice } from "#app/_ui/notice.tsx";
import { whenTag } from "#app/_ui/tags.tsx";

type Started = NonNullable<NonNullable<RecallView>["started"]>;

export function RecallStanding({ started: { by, at, sent, finishedAt } }: { started: Started }) {
  const t = useTranslations("articleDesk.recall");
  return (
    <Notice announce title={t(finishedAt ? "sent" : "sending", { count: sent })}>
      {t.rich("startedBy", { name: isolated(by), at: whenTag(at) })}
    </Notice>
  );
}
