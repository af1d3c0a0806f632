import { useTranslations } from "next-intl";
import { useState } from "react";
import type { EditionView } from "#server/articles/draft-schema.ts";
import { Button } from "#app/_ui/button.tsx";
import { Dialog } from "#app/_ui/dialog.tsx";
import { DecisionForm } from "../../_people/decision-form.tsx";
import type { DraftActs } from "./use-edition.ts";

type Seen = { id: string; revision: number };
type PublishProps = { edition: EditionView; acts: DraftActs; seen: Seen };

export function Publish({ edition, acts: { publish }, seen }: PublishProps) {
  const t = useTranslations("articleDesk.publish");
  const [isOpen, setOpen] = useState(false);
  return (
    <Dialog
      open={isOpen}
      onOpenChange={setOpen}
      title={t("title")}
      description={t(edition.archived ? "archived" : "description")}
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
