import type { MethodView } from "#server/payments/schema.ts";
import { Link } from "#app/_ui/link.tsx";
import { Select } from "#app/_ui/select.tsx";

export type MethodChoice = {
  /** Undefined while they are looked up. */
  methods: MethodView[] | undefined;
  /** Null: none of them can be charged. */
  methodId: string | null;
  choose: (methodId: string) => void;
};

type MethodSelectProps = MethodChoice & { label: string; none: string; add: string };

/** With which card or account, or where one is added. */
export function MethodSelect({ methods, methodId, choose, label, none, add }: MethodSelectProps) {
  if (!methods) return null;
  if (!methodId) {
    return (
      <p className="text-sm">
        {none}{" "}
        <Link href="/account" className="link">
          {add}
        </Link>
      </p>
    );
  }
  return (
    <Select
      label={label}
      value={methodId}
      options={methods.map((method) => ({ value: method.id, label: method.label }))}
      onChange={({ currentTarget }) => choose(currentTarget.value)}
    />
  );
}
