"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#app/_ui/button.tsx";
import { later, useLater } from "#app/_ui/later.ts";
import { Money } from "#app/_ui/money.tsx";
import { Sheet } from "#app/_ui/sheet.tsx";
import { exactTag, moneyTag } from "#app/_ui/tags.tsx";
import type { LimitView } from "#server/spending/schema.ts";
import { LimitBar } from "./limit-bar.tsx";
import { Raise } from "./raise.tsx";

const lowering = later(() => import("./lower-sheet.tsx"));
const raising = later(() => import("./raise-sheet.tsx"));

type LimitsProps = { limits: LimitView[]; breakUntil: string | null };

export function Limits({ limits, breakUntil }: LimitsProps) {
  const t = useTranslations("spending.limit");
  if (limits.length === 0) {
    return (
      <Sheet id="limit" aria-labelledby="limit-title">
        <h2 id="limit-title" className="text-xl">
          {t("title")}
        </h2>
        <p className="mt-1 text-soft">{t("nothing")}</p>
      </Sheet>
    );
  }
  return limits.map((limit, place) => (
    <Limit key={limit.currency} {...{ limit, place, breakUntil }} isOnly={limits.length === 1} />
  ));
}

type LimitProps = {
  limit: LimitView;
  place: number;
  isOnly: boolean;
  breakUntil: string | null;
};

function Limit({ limit: view, place, isOnly, breakUntil }: LimitProps) {
  const t = useTranslations("spending.limit");
  const { currency, company, own, limit, used, left, next } = view;
  const id = `limit-${currency}`;
  return (
    <Sheet id={place === 0 ? "limit" : undefined} aria-labelledby={id}>
      <h2 id={id} className="text-xl">
        {isOnly ? t("title") : t("titleIn", { currency })}
      </h2>
      {limit && left ? (
        <>
          <p className="mt-3 flex flex-wrap items-baseline gap-x-2.5">
            <Money amount={left} size="display" /> <span className="text-soft">{t("left")}</span>
          </p>
          {breakUntil && (
            <p className="mt-1 text-soon">{t.rich("onBreak", { at: exactTag(breakUntil) })}</p>
          )}
          <LimitBar {...{ used, limit }} />
          {own && (
            <p className="mt-4 text-sm">
              {company && company.minor > own.minor
                ? t.rich("ownOf", { amount: moneyTag(company) })
                : t("own")}
            </p>
          )}
          <p className="mt-4 text-sm text-soft">{t("checked")}</p>
        </>
      ) : (
        <>
          <p className="mt-1 text-soft">{t("none")}</p>
          <p className="mt-3 text-sm text-soft">{t("used")}</p>
          <p>
            <Money amount={used} size="large" />
          </p>
        </>
      )}
      {next && <Raise currency={currency} next={next} />}
      <Changes view={view} />
    </Sheet>
  );
}

function Changes({ view }: { view: LimitView }) {
  const t = useTranslations("spending.limit");
  const [open, setOpen] = useState<"lower" | "raise" | null>(null);
  const lower = useLater(lowering, open === "lower");
  const raise = useLater(raising, open === "raise");
  const close = () => setOpen(null);
  return (
    <>
      <div className="mt-5 flex flex-wrap gap-3">
        <Button
          aria-haspopup="dialog"
          busy={open === "lower" && !lower}
          onClick={() => setOpen("lower")}
        >
          {t(view.limit ? "lower" : "set")}
        </Button>
        {view.own && !view.next && (
          <Button
            kind="plain"
            aria-haspopup="dialog"
            busy={open === "raise" && !raise}
            onClick={() => setOpen("raise")}
          >
            {t("raise")}
          </Button>
        )}
      </div>
      {lower && open === "lower" && <lower.LowerSheet limit={view} onClose={close} />}
      {raise && open === "raise" && <raise.RaiseSheet limit={view} onClose={close} />}
    </>
  );
}
