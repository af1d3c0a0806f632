"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { later, useLater } from "#app/_ui/later.ts";
import { Button } from "#app/_ui/button.tsx";
import { Select } from "#app/_ui/select.tsx";
import { Sheet } from "#app/_ui/sheet.tsx";

const LAST_DAY = 31;
const DAYS = Array.from({ length: 28 }, (_, index) => index + 1);
const preview = later(() => import("./pay-day-sheet.tsx"));

/** All plans on one day of the month; nothing changes before every new date was seen. */
export function PayDay({ payDay }: { payDay: number | null }) {
  const t = useTranslations("plans.payDay");
  const [chosen, setChosen] = useState(payDay);
  const [isOpen, setOpen] = useState(false);
  const loaded = useLater(preview, isOpen);
  return (
    <Sheet aria-labelledby="pay-day">
      <h2 id="pay-day" className="text-xl">
        {t("title")}
      </h2>
      <p className="mt-1 text-soft">{t("text")}</p>
      <div className="mt-5 flex flex-wrap items-end gap-3">
        <Select
          label={t("day")}
          value={String(chosen ?? "")}
          options={[
            { value: "", label: t("own") },
            ...DAYS.map((day) => ({ value: String(day), label: t("dayOfMonth", { day }) })),
            { value: String(LAST_DAY), label: t("last") },
          ]}
          onChange={({ currentTarget: { value } }) => setChosen(value ? Number(value) : null)}
        />
        <Button
          aria-haspopup="dialog"
          busy={isOpen && !loaded}
          disabled={chosen === payDay}
          onClick={() => setOpen(true)}
        >
          {t("show")}
        </Button>
      </div>
      {loaded && isOpen && <loaded.PayDaySheet payDay={chosen} onClose={() => setOpen(false)} />}
    </Sheet>
  );
}
