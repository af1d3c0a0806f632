import { useTranslations } from "next-intl";
import {
  ASSISTANT_CAP_NAMES,
  type AssistantCapName,
  type AssistantCaps,
  liftedCaps,
  type Spent,
} from "#server/assistant/policy.ts";
import type { AssistantCapsView } from "#server/assistant/schema.ts";
import type { Doubt } from "../_rules/doubt-dialog.tsx";
import { RuleForm } from "../_rules/rule-form.tsx";
import type { RulesState } from "../_rules/use-draft.ts";
import { useAssistantCaps } from "../_rules/use-rules.ts";
import { Versions } from "../_rules/versions.tsx";
import { useAmounts } from "./amounts.ts";

export function CapsForm({ initial, today }: { initial: AssistantCapsView; today: Spent }) {
  const state = useAssistantCaps(initial);
  const doubt = useDoubt(state);
  return (
    <div className="grid grid-cols-1 gap-8">
      <RuleForm about="capping" state={state} doubt={doubt}>
        <UsedToday caps={state.inForce.rules} today={today} />
      </RuleForm>
      <Versions about="capping" names={state.names} versions={state.inForce.versions} />
    </div>
  );
}

/** 0 reads like "nothing", and is the opposite. */
function useDoubt({ rules, inForce, changed }: RulesState<AssistantCapName>): Doubt | null {
  const t = useTranslations("rules.unlimited");
  const label = useTranslations("rules.fields");
  const value = useCapText();
  const lifted = liftedCaps(changed, rules);
  if (lifted.length === 0) return null;
  return {
    title: t("title", { count: lifted.length }),
    description: t("description"),
    yes: t("yes"),
    no: t("no"),
    about: (
      <ul className="grid list-disc gap-1.5 ps-5">
        {lifted.map((name) => (
          <li key={name}>
            {t("line", {
              label: label(`${name}.label`),
              before: value(name, inForce.rules[name]),
            })}
          </li>
        ))}
      </ul>
    ),
  };
}

/** For leads, who see what an admin has set. */
export function CapsToRead({ caps }: { caps: AssistantCaps }) {
  const t = useTranslations("assistantDesk.caps");
  const label = useTranslations("rules.fields");
  const value = useCapText();
  return (
    <section aria-labelledby="caps" className="rounded-md bg-sheet p-4 shadow-sm sm:p-6">
      <h2 id="caps" className="text-lg">
        {t("title")}
      </h2>
      <p className="mt-1 text-sm text-soft">{t("adminsOnly")}</p>
      <dl className="mt-3 divide-y divide-line">
        {ASSISTANT_CAP_NAMES.map((name) => (
          <div key={name} className="flex flex-wrap justify-between gap-x-6 gap-y-1 py-2">
            <dt className="text-sm text-soft">{label(`${name}.label`)}</dt>
            <dd suppressHydrationWarning className="font-semibold tabular-nums">
              {value(name, caps[name])}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function UsedToday({ caps, today }: { caps: AssistantCaps; today: Spent }) {
  const t = useTranslations("assistantDesk.caps");
  const title = useTranslations("rules.preview.title");
  const value = useCapText();
  const { cost, tokens } = useAmounts();
  const lines = [
    { label: t("spentMoney"), spent: cost(today.costMicros), name: "portalDollars" },
    { label: t("spentTokens"), spent: tokens(today.tokens), name: "portalThousands" },
  ] as const;
  return (
    <section aria-labelledby="used-today" className="grid gap-3 rounded-md bg-wash p-4 sm:p-5">
      <h3 id="used-today" className="text-base">
        {title("capping")}
      </h3>
      <dl className="grid gap-3">
        {lines.map(({ label, spent, name }) => (
          <div key={name}>
            <dt className="text-sm text-soft">{label}</dt>
            <dd suppressHydrationWarning className="tabular-nums">
              {t("of", { spent, most: value(name, caps[name]) })}
            </dd>
          </div>
        ))}
      </dl>
      <p className="text-sm text-soft">{t("race")}</p>
    </section>
  );
}

/** "$0.50 a day", "500K tokens a day", "No limit". */
function useCapText() {
  const t = useTranslations("assistantDesk.caps");
  const { dollars, tokens } = useAmounts();
  return (name: AssistantCapName, most: number) => {
    if (most === 0) return t("noLimit");
    if (name === "customerCents") return t("cents", { amount: dollars(most / 100) });
    if (name === "portalDollars") return t("cents", { amount: dollars(most) });
    return t("tokens", { tokens: tokens(most * 1000) });
  };
}
