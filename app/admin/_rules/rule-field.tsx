import { useTranslations } from "next-intl";
import { cn } from "#app/_ui/cn.ts";
import { CONTROL, Labels, useControlIds } from "#app/_ui/field.tsx";
import { RULE_BOUNDS, type RuleName } from "./names.ts";

/** Far more than any bound, so that too much is told and not silently cut into something else. */
const MOST_TYPED = 40;

type RuleFieldProps = {
  name: RuleName;
  text: string;
  /** Null while what is typed cannot be read. */
  value: number | null;
  inForce: number;
  isWrong: boolean;
  onType: (text: string) => void;
  onLeave: () => void;
};

export function RuleField({ name, text, value, inForce, isWrong, ...on }: RuleFieldProps) {
  const t = useTranslations("rules");
  const error = isWrong && t("outOfBounds", RULE_BOUNDS[name]);
  const hint = t(`fields.${name}.hint`);
  const ids = useControlIds(`rule-${name}`, hint, error);
  const [unitId, inForceId] = [`rule-${name}-unit`, `rule-${name}-in-force`];
  const described = [unitId, value !== inForce && inForceId, ids.control["aria-describedby"]];
  return (
    <Labels label={t(`fields.${name}.label`)} {...{ hint, error, ids }}>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <input
          type="text"
          inputMode="numeric"
          autoComplete="off"
          maxLength={MOST_TYPED}
          value={text}
          onChange={(event) => on.onType(event.target.value)}
          onBlur={on.onLeave}
          className={cn(
            CONTROL,
            "min-h-12 max-w-24 tabular-nums",
            isWrong ? "border-late" : "border-edge",
          )}
          {...ids.control}
          aria-describedby={described.filter(Boolean).join(" ")}
        />
        <span id={unitId} className="text-sm text-soft">
          {t(`units.${name}`, { count: value ?? inForce })}
        </span>
        {value !== inForce && (
          <span id={inForceId} className="border-s border-edge ps-3 text-sm">
            {t("current", { value: inForce })}
          </span>
        )}
      </div>
    </Labels>
  );
}
