import { CircleHelp, ChevronRight, ShieldX } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { AboutPlan } from "#server/conversations/schema.ts";
import type { Suggestion } from "#server/inbox/schema.ts";
import { PurchaseTile } from "#app/_plans/purchase-tile.tsx";
import { IconTile } from "#app/_ui/icon-tile.tsx";
import { isolated } from "#app/_ui/isolated.ts";
import { dayOfTag, daysAwayTag, dayTag, moneyTag } from "#app/_ui/tags.tsx";
import { SuggestionButton } from "./suggestion-button.tsx";

/** How the chat can begin, from what is going on with this customer; a tap says it. */
export function Suggestions({ suggestions }: { suggestions: Suggestion[] }) {
  const t = useTranslations("chat.start");
  const wordsOf = useWords();
  return (
    <ul aria-label={t("questionsLabel")} className="mt-6 grid gap-2.5">
      {suggestions.map((suggestion) => (
        <li key={suggestion.kind === "general" ? suggestion.question : suggestion.kind}>
          <SuggestionButton words={wordsOf(suggestion)} plan={planOf(suggestion)}>
            <Tile suggestion={suggestion} />
            <Words suggestion={suggestion} />
            <ChevronRight aria-hidden className="turns size-5 shrink-0 text-soft" />
          </SuggestionButton>
        </li>
      ))}
    </ul>
  );
}

/** It is said in full what is meant, and of which plan, so that the answer is about nothing else. */
function useWords() {
  const t = useTranslations("chat.start");
  return (suggestion: Suggestion): string => {
    if (suggestion.kind === "general") return t(`questions.${suggestion.question}`);
    const merchant = merchantOf(suggestion);
    return t(`suggestions.${suggestion.kind}.words`, { merchant });
  };
}

function planOf(suggestion: Suggestion): AboutPlan | undefined {
  if (!("plan" in suggestion)) return undefined;
  const { planId, merchant, title } = suggestion.plan;
  return { planId, merchant, title };
}

function merchantOf(suggestion: Suggestion) {
  if ("plan" in suggestion) return suggestion.plan.merchant;
  return suggestion.kind === "declined" ? suggestion.merchant : "";
}

function Tile({ suggestion }: { suggestion: Suggestion }) {
  if ("plan" in suggestion) return <PurchaseTile purchase={suggestion.plan} isFirst />;
  return <IconTile icon={suggestion.kind === "declined" ? ShieldX : CircleHelp} />;
}

function Words({ suggestion }: { suggestion: Suggestion }) {
  const t = useTranslations("chat.start");
  if (suggestion.kind === "general") return <Line title={t(`questions.${suggestion.question}`)} />;
  const values = valuesOf(suggestion);
  return (
    <Line
      title={t.rich(`suggestions.${suggestion.kind}.title`, values)}
      hint={t.rich(`suggestions.${suggestion.kind}.hint`, values)}
    />
  );
}

function Line({ title, hint }: { title: ReactNode; hint?: ReactNode }) {
  return (
    <span className="min-w-0 grow leading-snug">
      <span className="block font-semibold text-ink">{title}</span>
      {hint && <span className="block text-sm text-soft">{hint}</span>}
    </span>
  );
}

function valuesOf(suggestion: Exclude<Suggestion, { kind: "general" }>) {
  return {
    amount: moneyTag(suggestion.amount),
    merchant: isolated(merchantOf(suggestion)),
    title: "plan" in suggestion ? isolated(suggestion.plan.title) : "",
    count: "count" in suggestion ? suggestion.count : 0,
    day: dayOfSuggestion(suggestion),
  };
}

function dayOfSuggestion(suggestion: Suggestion) {
  if ("at" in suggestion) return dayOfTag(suggestion.at, "long");
  if (!("on" in suggestion)) return () => null;
  return suggestion.kind === "due" ? daysAwayTag(suggestion.on) : dayTag(suggestion.on, "long");
}
