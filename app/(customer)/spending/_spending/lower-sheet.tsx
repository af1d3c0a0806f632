"use client";

import { useLocale, useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { AmountField } from "#app/_payments/amount-field.tsx";
import { readAmount } from "#app/_payments/amount.ts";
import { BottomSheet, SheetBody, SheetFooter } from "#app/_ui/bottom-sheet.tsx";
import { Button } from "#app/_ui/button.tsx";
import { isolated } from "#app/_ui/isolated.ts";
import { Notice } from "#app/_ui/notice.tsx";
import { SheetDone } from "#app/_ui/sheet-done.tsx";
import { useErrorMessage } from "#app/_ui/use-error-message.ts";
import { moneyText } from "#server/platform/format/money.ts";
import type { LimitView } from "#server/spending/schema.ts";
import { FromTo } from "./from-to.tsx";
import { useOwnLimit } from "./use-own-limit.ts";

export const MOST_MINOR = 1_000_000_000_000;

/** How much it is to be, what that changes, and at once it is so. */
export function LowerSheet({ limit, onClose }: { limit: LimitView; onClose: () => void }) {
  const t = useTranslations("spending.lowering");
  const locale = useLocale();
  const sentence = useErrorMessage();
  const { shown, set, isBusy, isSet, error } = useOwnLimit(limit);
  const [typed, setTyped] = useState("");
  const [hasTried, setTried] = useState(false);
  const { currency, limit: now } = shown;
  const money = (minor: number) => isolated(moneyText({ minor, currency }, locale));
  const mostMinor = now ? now.minor - 1 : MOST_MINOR;
  const read = readAmount(typed, { currency, locale, mostMinor });
  const problem = "problem" in read ? read.problem : null;
  const title = t(now ? "title" : "setTitle");

  function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if ("minor" in read && !isBusy) set(read.minor);
  }

  if (isSet && "minor" in read) {
    const done = t("done", { amount: money(read.minor) });
    return (
      <BottomSheet title={title} onClose={onClose}>
        <SheetDone sentence={done} note={t("mail")} close={t("close")} onClose={onClose} />
      </BottomSheet>
    );
  }
  return (
    <BottomSheet title={title} onClose={onClose}>
      <form onSubmit={submit} noValidate className="contents">
        <SheetBody>
          {error && <Notice kind="late" announce title={sentence(error)} />}
          <AmountField
            {...{ currency, typed }}
            hint={now ? t("hint", { amount: money(now.minor) }) : t("hintNone")}
            tooMuch={t("notLower", { amount: money(mostMinor + (now ? 1 : 0)) })}
            problem={hasTried || problem === "moreThanOwed" ? problem : null}
            onType={setTyped}
          />
          {"minor" in read && <FromTo from={now} to={{ minor: read.minor, currency }} />}
          <p className="text-sm text-soft">
            {t("counts")} {t("plans")} {shown.next && t("drops")}
          </p>
        </SheetBody>
        <SheetFooter>
          <Button type="submit" kind="primary" busy={isBusy}>
            {"minor" in read
              ? t(now ? "confirm" : "confirmSet", { amount: money(read.minor) })
              : t("empty")}
          </Button>
        </SheetFooter>
      </form>
    </BottomSheet>
  );
}
