"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "#app/_trpc/client.tsx";
import { PersonButton } from "#app/_shell/person-button.tsx";
import { BottomSheet, SheetBody, SheetFooter } from "#app/_ui/bottom-sheet.tsx";
import { Button } from "#app/_ui/button.tsx";
import { isolated } from "#app/_ui/isolated.ts";
import { Money } from "#app/_ui/money.tsx";
import { useOnline } from "#app/_ui/use-online.ts";
import { BeforeAfter } from "./before-after.tsx";
import { DayChoice, type DayRange, useDayText } from "./day-choice.tsx";
import type { MoveRequest } from "./move-sheet-provider.tsx";
import { Moved } from "./moved.tsx";
import { MoveRefused } from "./move-refused.tsx";

type SheetProps = { request: MoveRequest; onClose: () => void };

/** The new day, with what it changes; then what was agreed on. */
export function Sheet({ request, onClose }: SheetProps) {
  const t = useTranslations("plans.move");
  const { merchant, instalment } = request;
  const { refresh } = useRouter();
  const move = useMutation(useTRPC().plans.move.mutationOptions({ onSuccess: () => refresh() }));
  const { move: answer } = instalment;
  if (move.data) {
    return (
      <BottomSheet title={t("done")} onClose={onClose}>
        <Moved moved={move.data} onClose={onClose} />
      </BottomSheet>
    );
  }
  return (
    <BottomSheet title={t("title")} onClose={onClose}>
      {answer && "from" in answer ? (
        <Choose
          {...{ request, onClose }}
          range={answer}
          isBusy={move.isPending}
          error={move.error}
          onMove={(toOn) =>
            move.mutate({ instalmentId: instalment.id, fromOn: instalment.dueOn, toOn })
          }
        />
      ) : (
        <SheetBody>
          <What {...{ merchant, instalment }} />
          {answer && <MoveRefused error={{ data: answer }} onLeave={null} />}
          <PersonButton kind="quiet" />
        </SheetBody>
      )}
    </BottomSheet>
  );
}

type ChooseProps = SheetProps & {
  range: DayRange & { isLast: boolean };
  isBusy: boolean;
  error: unknown;
  onMove: (toOn: string) => void;
};

function Choose({ request, range, isBusy, error, onMove, onClose }: ChooseProps) {
  const t = useTranslations("plans.move");
  const { merchant, instalment } = request;
  const [day, setDay] = useState<string | null>(null);
  const [isMissing, setMissing] = useState(false);
  const isOnline = useOnline();
  const textOf = useDayText();
  const { refresh } = useRouter();

  function confirm() {
    setMissing(day === null);
    if (day && !isBusy) onMove(day);
  }
  function leave() {
    refresh();
    onClose();
  }
  return (
    <>
      <SheetBody>
        <What {...{ merchant, instalment }} />
        {Boolean(error) && <MoveRefused error={error} onLeave={leave} />}
        <DayChoice
          {...{ range, day, isMissing }}
          dueOn={instalment.dueOn}
          onChoose={(chosen) => {
            setMissing(false);
            setDay(chosen);
          }}
        />
        <BeforeAfter dueOn={instalment.dueOn} day={day} />
        <p className="text-sm text-soft">
          {t("rest")} {range.isLast && t("last")}
        </p>
      </SheetBody>
      <SheetFooter>
        <Button kind="primary" busy={isBusy} disabled={!isOnline} onClick={confirm}>
          {day ? t("confirm", { day: textOf(day) }) : t("title")}
        </Button>
        <p role="status" className="text-center text-sm text-soft empty:hidden">
          {!isOnline && t("offline")}
        </p>
        <PersonButton kind="plain" size="small" />
      </SheetFooter>
    </>
  );
}

function What({ merchant, instalment }: Pick<MoveRequest, "merchant" | "instalment">) {
  const t = useTranslations("plans.move");
  return (
    <p className="grid justify-items-center gap-1">
      <Money amount={instalment.outstanding} size="display" />
      <span className="text-soft">{t("to", { merchant: isolated(merchant) })}</span>
    </p>
  );
}
