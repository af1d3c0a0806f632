import { CircleCheck, CircleX } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReadTest } from "#server/applications/schema.ts";
import { directionOf } from "#server/platform/locale.ts";
import { ChatLines } from "#app/_applications/chat-lines.tsx";
import { cn } from "#app/_ui/cn.ts";

/** Each situation with what they chose and what we would have said, and then their own words. */
export function TestRead({ test }: { test: ReadTest }) {
  const t = useTranslations("applicationDesk.test");
  const { situations, right, free, answer, language } = test;
  const direction = { lang: language, dir: directionOf(language) };
  return (
    <section aria-labelledby="test-read" className="grid gap-5">
      <h2 id="test-read" className="text-lg">
        {t("title", { right: right ?? 0, of: situations.length })}
      </h2>
      <div {...direction} className="grid gap-2">
        <ChatLines lines={free} />
        <h3 className="label font-sans">{t("answer")}</h3>
        <p
          dir="auto"
          className="rounded-md bg-sheet px-4 py-2.5 wrap-anywhere whitespace-pre-wrap shadow-sm"
        >
          {answer}
        </p>
      </div>
      {situations.map((situation) => (
        <div key={situation.options[0]} {...direction} className="grid gap-2">
          <ChatLines lines={situation.said} />
          <Options {...situation} />
        </div>
      ))}
    </section>
  );
}

function Options({ options, best, chosen }: ReadTest["situations"][number]) {
  const t = useTranslations("applicationDesk.test");
  return (
    <ul className="grid gap-1 text-sm">
      {options.map((option, place) => {
        const isChosen = place === chosen;
        const Icon = place === best ? CircleCheck : CircleX;
        return (
          <li key={option} className={cn("flex gap-2", place !== best && !isChosen && "text-soft")}>
            <Icon
              aria-hidden
              className={cn(
                "mt-0.5 size-4 shrink-0",
                place === best ? "text-accent" : isChosen ? "text-late" : "invisible",
              )}
            />
            <span className={cn(isChosen && "font-semibold")}>
              {option}
              {place === best && <Mark>{t("best")}</Mark>}
              {isChosen && <Mark>{t("chosen")}</Mark>}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

const Mark = ({ children }: { children: string }) => (
  <span className="ms-2 rounded-sm bg-wash px-1.5 text-xs font-normal whitespace-nowrap">
    {children}
  </span>
);
