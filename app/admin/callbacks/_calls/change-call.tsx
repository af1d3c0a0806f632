"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { CallStory } from "#server/callbacks/schema.ts";
import { CancelDialog } from "#app/_callbacks/cancel-dialog.tsx";
import { MoveForm } from "#app/_callbacks/move-form.tsx";
import { useRefreshed } from "#app/_callbacks/use-refreshed.ts";
import { Button } from "#app/_ui/button.tsx";
import { useToast } from "#app/_ui/toast.tsx";
import { AssignCall } from "./assign-call.tsx";

/** In the customer's name, when they ask for it elsewhere; they get a mail about it. */
export function ChangeCall({ call }: { call: CallStory }) {
  const t = useTranslations("callbacks.desk");
  const say = useToast();
  const refresh = useRefreshed();
  const [isMoving, setMoving] = useState(false);
  if (isMoving)
    return (
      <MoveForm
        call={call}
        onMoved={() => {
          say(t("moved"));
          setMoving(false);
          void refresh();
        }}
        onKeep={() => setMoving(false)}
      />
    );
  return (
    <div className="mt-4 -ms-3 flex flex-wrap gap-2">
      <Button size="small" kind="plain" onClick={() => setMoving(true)}>
        {t("move")}
      </Button>
      {call.canAssign && <AssignCall id={call.id} />}
      <CancelDialog
        call={call}
        hint={t("cancelHint")}
        onCancelled={() => say(t("cancelled"))}
        onSettled={refresh}
        trigger={
          <Button size="small" kind="plain">
            {t("cancel")}
          </Button>
        }
      />
    </div>
  );
}
