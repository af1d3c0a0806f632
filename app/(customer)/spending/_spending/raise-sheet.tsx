"use client";

import { useLocale, useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { AmountField } from "#app/_payments/amount-field.tsx";
import { readAmount } from "#app/_payments/amount.ts";
import { BottomSheet, SheetBody, SheetFooter } from "#app/_ui/bottom-sheet.tsx";
import { Button } from "#app/_ui/button.tsx";
import { isolated } from "#app/_ui/isolated.ts";
import { Notice } from "#app/_ui/notice.tsx";
import { OptionList, OptionRow } from "#app/_ui/option-row.tsx";
import { SheetDone } from "#app/_ui/sheet-done.tsx";
import { useErrorMessage } from "#app/_ui/use-error-message.ts";
import { moneyText } from "#server/platform/format/money.ts";
import type { LimitView } from "#server/spending/schema.ts";
import { FromTo } from "./from-to.tsx";
import { MOST_MINOR } from "./lower-sheet.tsx";
import { useOwnLimit } from "./use-own-limit.ts";

const KINDS = ["higher", "remove"] as const;

/** More counts later, so that nobody raises it in the moment against which they have set it. */
export function RaiseSheet({ limit, onClose }: { limit: LimitView; onClose: () => void }) {
  const t = useTranslations("spending.raising");
  const lowering = useTranslations("spending.lowering");
  const locale = useLocale();
  const sentence = useErrorMessage();
  const { shown, set, isBusy, isSet, error } = useOwnLimit(limit);
  const [kind, setKind] = useState<(typeof KINDS)[number]>("higher");
  const [typed, setTyped] = useState("");
  const [hasTried, setTried] = useState(false);
  const { currency, company, own } = shown;
  const money = (minor: number) => isolated(moneyText({ minor, currency }, locale));
  const mostMinor = company?.minor ?? MOST_MINOR;
  const read = readAmount(typed, { currency, locale, mostMinor });
  const isHigher = "minor" in read && read.minor > (own?.minor ?? 0);
  const toMinor = kind === "higher" && isHigher ? read.minor : null;
  const canSet = kind === "remove" || isHigher;

  function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (canSet && !isBusy) set(toMinor);
  }

  if (isSet) {
    const done = toMinor === null ? t("doneRemove") : t("done", { amount: money(toMinor) });
    return (
      <BottomSheet title={t("title")} onClose={onClose}>
        <SheetDone
          sentence={done}
          note={lowering("mail")}
          close={lowering("close")}
          onClose={onClose}
        />
      </BottomSheet>
    );
  }
  const problem = "problem" in read ? read.problem : isHigher ? null : "moreThanOwed";
  return (
    <BottomSheet title={t("title")} onClose={onClose}>
      <form onSubmit={submit} noValidate className="contents">
        <SheetBody>
          {error && <Notice kind="late" announce title={sentence(error)} />}
          <OptionList legend={t("what")}>
            {KINDS.map((one) => (
              <OptionRow
                key={one}
                type="radio"
                name="raise"
                label={t(one)}
                checked={one === kind}
                onChange={() => setKind(one)}
              />
            ))}
          </OptionList>
          {kind === "higher" && (
            <AmountField
              {...{ currency, typed }}
              hint={
                company
                  ? t("hint", { amount: money(company.minor) })
                  : t("hintOpen", { amount: money(own?.minor ?? 0) })
              }
              tooMuch={
                "minor" in read
                  ? t("notHigher", { amount: money(own?.minor ?? 0) })
                  : t("tooHigh", { amount: money(mostMinor) })
              }
              problem={hasTried || problem === "moreThanOwed" ? problem : null}
              onType={setTyped}
            />
          )}
          {canSet && (
            <FromTo from={own} to={toMinor === null ? null : { minor: toMinor, currency }} />
          )}
          <p className="text-sm text-soft">{t("counts")}</p>
        </SheetBody>
        <SheetFooter>
          <Button type="submit" kind="primary" busy={isBusy}>
            {confirmText()}
          </Button>
        </SheetFooter>
      </form>
    </BottomSheet>
  );

  function confirmText() {
    if (kind === "remove") return t("confirmRemove");
    return toMinor === null ? lowering("empty") : t("confirm", { amount: money(toMinor) });
  }
}
