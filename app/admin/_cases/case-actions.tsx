"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { StaffCaseView } from "#server/cases/schema.ts";
import { Button } from "#app/_ui/button.tsx";
import { Dialog } from "#app/_ui/dialog.tsx";
import { AcceptForm } from "./accept-form.tsx";
import { type Act, actsOn } from "./acts.ts";
import { WordsForm } from "./words-form.tsx";

/** The dialog stands beside the buttons: of a case that ends, which takes them away, it still says how that went. */
export function CaseActions({ story }: { story: StaffCaseView }) {
  const t = useTranslations("caseDesk");
  const [act, setAct] = useState<Act | null>(null);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <div role="group" aria-label={t("actions")} className="flex flex-wrap gap-2 empty:hidden">
        {actsOn(story).map((one) => (
          <Button
            key={one}
            size="small"
            aria-haspopup="dialog"
            onClick={() => {
              setAct(one);
              setOpen(true);
            }}
          >
            {t(`${one}.button`)}
          </Button>
        ))}
      </div>
      {act && (
        <Dialog
          title={t(`${act}.button`)}
          description={t(`${act}.description`, { kind: story.kind })}
          open={isOpen}
          onOpenChange={setOpen}
        >
          {act === "accept" ? (
            <AcceptForm story={story} />
          ) : (
            <WordsForm key={act} story={story} act={act} />
          )}
        </Dialog>
      )}
    </>
  );
}
