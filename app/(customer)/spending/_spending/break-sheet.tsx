"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "#app/_trpc/client.tsx";
import { BottomSheet, SheetBody, SheetFooter } from "#app/_ui/bottom-sheet.tsx";
import { Button } from "#app/_ui/button.tsx";
import { useToday } from "#app/_ui/day.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import { OptionList, OptionRow } from "#app/_ui/option-row.tsx";
import { SheetDone } from "#app/_ui/sheet-done.tsx";
import { dayTag } from "#app/_ui/tags.tsx";
import { useErrorMessage } from "#app/_ui/use-error-message.ts";
import { useOnline } from "#app/_ui/use-online.ts";
import { dayText } from "#server/platform/format/day.ts";
import type { BreakChoice } from "#server/spending/schema.ts";

type BreakSheetProps = { breaks: BreakChoice[]; isLonger: boolean; onClose: () => void };

/** How long, until when that is, and what it means: there is no way back but by a person. */
export function BreakSheet(props: BreakSheetProps) {
  const t = useTranslations("spending.pause");
  const [locale, today] = [useLocale(), useToday()];
  const sentence = useErrorMessage();
  const isOnline = useOnline();
  const { refresh } = useRouter();
  // As it was opened: once it is begun, the page behind offers others.
  const [{ breaks, isLonger }] = useState(props);
  const [chosen, choose] = useState(breaks[0]);
  const take = useMutation(
    useTRPC().spending.takeBreak.mutationOptions({ onSettled: () => refresh() }),
  );
  const title = t(isLonger ? "longer" : "title");
  const day = (on: string) => dayText(on, locale, "short", today);
  if (take.isSuccess) {
    const done = t(isLonger ? "doneLonger" : "done", { day: day(take.variables.untilOn) });
    return (
      <BottomSheet title={title} onClose={props.onClose}>
        <SheetDone sentence={done} note={t("mail")} close={t("close")} onClose={props.onClose} />
      </BottomSheet>
    );
  }
  return (
    <BottomSheet title={title} onClose={props.onClose}>
      <SheetBody>
        {take.error && <Notice kind="late" announce title={sentence(take.error)} />}
        <OptionList legend={t("length")}>
          {breaks.map((choice) => (
            <OptionRow
              key={choice.length}
              type="radio"
              name="break"
              label={t(`lengths.${choice.length}`)}
              hint={t("ends", { day: day(choice.untilOn) })}
              checked={choice.length === chosen?.length}
              onChange={() => choose(choice)}
            />
          ))}
        </OptionList>
        {chosen && (
          <Notice
            kind="soon"
            title={t.rich(isLonger ? "previewLonger" : "preview", { day: dayTag(chosen.untilOn) })}
          >
            <p>{t("firm")}</p>
            <p>{t("plans")}</p>
          </Notice>
        )}
      </SheetBody>
      <SheetFooter>
        <Button
          kind="primary"
          busy={take.isPending}
          disabled={!isOnline || !chosen}
          onClick={() => chosen && !take.isPending && take.mutate(chosen)}
        >
          {t(isLonger ? "confirmLonger" : "confirm")}
        </Button>
      </SheetFooter>
    </BottomSheet>
  );
}
