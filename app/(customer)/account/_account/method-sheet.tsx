"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useAdding } from "#app/_payments/use-adding.ts";
import { PersonButton } from "#app/_shell/person-button.tsx";
import { useTRPC } from "#app/_trpc/client.tsx";
import { BottomSheet, SheetBody, SheetFooter } from "#app/_ui/bottom-sheet.tsx";
import { Button } from "#app/_ui/button.tsx";
import { cardName } from "#app/_ui/isolated.ts";
import { Notice } from "#app/_ui/notice.tsx";
import { SheetDone } from "#app/_ui/sheet-done.tsx";
import { useErrorMessage } from "#app/_ui/use-error-message.ts";
import { useOnline } from "#app/_ui/use-online.ts";
import type { MethodView } from "#server/payments/schema.ts";
import { firstChoice, NEW_CARD, usableOthers, type Change } from "./change.ts";
import { InsteadList } from "./instead-list.tsx";
import { WillChange } from "./will-change.tsx";

type MethodSheetProps = { change: Change; methods: MethodView[]; onClose: () => void };

/** What changes with it is read before it is confirmed. */
export function MethodSheet({ change, methods, onClose }: MethodSheetProps) {
  const t = useTranslations("methods.change");
  const sentence = useErrorMessage();
  const isOnline = useOnline();
  const { refresh } = useRouter();
  const adding = useAdding();
  const [chosen, setChosen] = useState(() => firstChoice(change, methods));
  const removing = useMutation(
    useTRPC().methods.remove.mutationOptions({ onSettled: () => refresh() }),
  );
  const { intent } = change;
  // As it stands by now: another tab may have moved plans to it.
  const method = methods.find(({ id }) => id === change.method.id) ?? change.method;
  const name = cardName(method.label);
  const title = t(intent === "replace" ? "replaceTitle" : "removeTitle", { method: name });
  if (removing.isSuccess) return <Done name={name} onClose={onClose} />;

  const others = usableOthers(methods, method);
  const instead = others.find(({ id }) => id === chosen) ?? null;
  const isNew = chosen === NEW_CARD;
  const isGone = !isNew && chosen !== null && !instead;
  const problem = removing.error ?? adding.error;
  const busy = removing.isPending || adding.isBusy;

  function confirm() {
    if (busy) return;
    if (isNew) adding.add(`/account?replace=${method.id}`);
    else removing.mutate({ id: method.id, insteadId: instead?.id ?? null });
  }

  return (
    <BottomSheet title={title} onClose={onClose}>
      <SheetBody>
        {problem && (
          <Notice
            kind="late"
            announce
            title={sentence(problem)}
            action={<PersonButton kind="quiet" size="small" />}
          />
        )}
        {(intent === "replace" || method.usedBy > 0) && (
          <InsteadList
            {...{ intent, others, chosen }}
            count={method.usedBy}
            onChoose={(choice) => {
              removing.reset();
              setChosen(choice);
            }}
          />
        )}
        {!isNew && !isGone && <WillChange {...{ method, instead, others }} />}
      </SheetBody>
      <SheetFooter>
        <Button
          kind={isNew || intent === "replace" ? "primary" : "danger"}
          busy={busy}
          disabled={!isOnline || isGone}
          onClick={confirm}
        >
          {t(buttonOf(isNew, intent))}
        </Button>
        {!isOnline && <p className="text-center text-sm text-soft">{t("offline")}</p>}
      </SheetFooter>
    </BottomSheet>
  );
}

function buttonOf(isNew: boolean, intent: Change["intent"]) {
  if (isNew) return "continue";
  return intent === "replace" ? "confirmReplace" : "confirmRemove";
}

function Done({ name, onClose }: { name: string; onClose: () => void }) {
  const t = useTranslations("methods.change");
  return (
    <BottomSheet title={t("done")} onClose={onClose}>
      <SheetDone
        sentence={t("doneText", { method: name })}
        note={t("mail")}
        close={t("close")}
        onClose={onClose}
      />
    </BottomSheet>
  );
}
