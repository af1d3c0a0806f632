import { getTranslations } from "next-intl/server";
import { Areas } from "#app/_i18n/areas.tsx";
import { ReminderChoice } from "#app/_reminders/reminder-choice.tsx";
import { api } from "#app/_trpc/server.ts";
import { Sheet } from "#app/_ui/sheet.tsx";

export async function Reminders() {
  const [t, caller] = await Promise.all([getTranslations("reminders"), api()]);
  const choice = await caller.reminders.choice();
  return (
    <Sheet aria-labelledby="reminders">
      <h2 id="reminders" className="text-xl">
        {t("title")}
      </h2>
      <p className="mt-1 mb-5 text-soft">{t("lead")}</p>
      <Areas names={["reminders"]}>
        <ReminderChoice choice={choice} />
      </Areas>
    </Sheet>
  );
}
