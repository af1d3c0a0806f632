import { useTranslations } from "next-intl";
import { type FormEvent, type ReactNode, useState } from "react";
import type { RulesView } from "#server/platform/rule-versions.ts";
import { Button } from "#app/_ui/button.tsx";
import { isolated } from "#app/_ui/isolated.ts";
import { Notice } from "#app/_ui/notice.tsx";
import { whenTag } from "#app/_ui/tags.tsx";
import { useErrorMessage } from "#app/_ui/use-error-message.ts";
import type { RuleArea, RuleName } from "./names.ts";
import { type Doubt, DoubtDialog } from "./doubt-dialog.tsx";
import { RuleField } from "./rule-field.tsx";
import type { RulesState } from "./use-draft.ts";

/** `children`: what the rules would change. */
type RuleFormProps<Name extends RuleName> = {
  about: RuleArea;
  state: RulesState<Name>;
  children: ReactNode;
  /** What they may not have meant: it is asked before they are in force. */
  doubt?: Doubt | null;
};

export function RuleForm<Name extends RuleName>(props: RuleFormProps<Name>) {
  const { about, state, children, doubt = null } = props;
  const t = useTranslations("rules");
  const [left, setLeft] = useState<ReadonlySet<Name>>(new Set());
  const [isAsked, setAsked] = useState(false);
  const { names, inForce, rules, wrong, changed, isOutdated, isPending } = state;

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    setLeft(new Set(names));
    if (wrong.size === 0 && changed.length > 0 && !isOutdated && !isPending) {
      if (doubt) setAsked(true);
      else state.set();
    }
    requestAnimationFrame(() => form.querySelector<HTMLElement>("[aria-invalid=true]")?.focus());
  }

  return (
    <form
      noValidate
      onSubmit={submit}
      aria-labelledby={`rules-${about}`}
      className="grid gap-6 rounded-md bg-sheet p-4 shadow-sm sm:p-6"
    >
      <div>
        <h2 id={`rules-${about}`} className="text-lg">
          {t(about)}
        </h2>
        <InForce versions={inForce.versions} />
      </div>
      <div className="grid grid-cols-1 items-start gap-x-8 gap-y-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="grid grid-cols-1 items-start gap-x-8 gap-y-6 sm:grid-cols-2">
          {names.map((name) => (
            <RuleField
              key={name}
              name={name}
              text={state.textOf(name)}
              value={wrong.has(name) ? null : rules[name]}
              inForce={inForce.rules[name]}
              isWrong={wrong.has(name) && left.has(name)}
              onType={(text) => state.type(name, text)}
              onLeave={() => setLeft(new Set([...left, name]))}
            />
          ))}
        </div>
        {children}
      </div>
      <Problem state={state} />
      {doubt && (
        <DoubtDialog
          doubt={doubt}
          open={isAsked}
          onOpenChange={setAsked}
          onYes={() => {
            setAsked(false);
            state.set();
          }}
        />
      )}
      <div className="grid gap-3 border-t border-line pt-5">
        <p className="text-sm text-soft">{t(`takesEffect.${about}`)}</p>
        <div className="flex flex-wrap gap-3">
          <Button
            type="submit"
            kind="primary"
            busy={isPending}
            disabled={isOutdated || (changed.length === 0 && wrong.size === 0)}
          >
            {t(`submit.${about}`)}
          </Button>
          {(changed.length > 0 || wrong.size > 0) && (
            <Button onClick={state.discard}>{t("discard")}</Button>
          )}
        </div>
      </div>
    </form>
  );
}

type NewestProps = Pick<RulesView<Record<string, number>>, "versions">;

function InForce({ versions: [newest] }: NewestProps) {
  const t = useTranslations("rules.inForce");
  return (
    <p className="mt-1 text-sm text-soft">
      {newest
        ? t.rich("set", {
            version: newest.version,
            name: isolated(newest.setBy),
            at: whenTag(newest.setAt),
          })
        : t("defaults")}
    </p>
  );
}

type ProblemProps<Name extends RuleName> = { state: RulesState<Name> };

function Problem<Name extends RuleName>({ state }: ProblemProps<Name>) {
  const { inForce, isOutdated, error, keepMine } = state;
  const t = useTranslations("rules");
  const sentence = useErrorMessage();
  if (isOutdated) {
    return (
      <Notice
        kind="soon"
        announce
        title={t("changedBy", { name: isolated(inForce.versions[0]?.setBy ?? "") })}
        action={<Button onClick={keepMine}>{t("keepMine")}</Button>}
      >
        {t("changedByHint")}
      </Notice>
    );
  }
  return error === null ? null : <Notice kind="late" announce title={sentence(error)} />;
}
