import { useTranslations } from "next-intl";
import { useState } from "react";
import type { WorkbenchView } from "#server/articles/draft-schema.ts";
import { Button } from "#app/_ui/button.tsx";
import { Dialog } from "#app/_ui/dialog.tsx";
import { DecisionForm } from "../../_people/decision-form.tsx";
import type { DraftActs } from "./use-bench.ts";

type Seen = { id: string; revision: number };
type PublishProps = { bench: WorkbenchView; acts: DraftActs; seen: Seen };

export function Publish({ bench, acts: { publish }, seen }: PublishProps) {
  const t = useTranslations("articleDesk.publish");
  const [isOpen, setOpen] = useState(false);
  return (
    <Dialog
      open={isOpen}
      onOpenChange={setOpen}
      title={t("title")}
      description={t(bench.archived ? "archived" : "description")}
      trigger={<Button kind="primary">{t("open")}</Button>}
    >
      <DecisionForm
        decision={publish}
        submit={t("yes")}
        onSubmit={() => publish.mutate(seen, { onSuccess: () => setOpen(false) })}
      />
    </Dialog>
  );
}
