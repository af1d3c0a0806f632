import { EyeOff } from "lucide-react";
import { useTranslations } from "next-intl";
import type { EventContent } from "#server/conversations/schema.ts";

type HiddenSecretsProps = {
  hidden: NonNullable<EventContent<"message">["hidden"]>;
  /** Whoever wrote it is told not to; others only that something is missing. */
  isOwn: boolean;
};

/** Below a message from which something was taken out before it was stored. */
export function HiddenSecrets({ hidden, isOwn }: HiddenSecretsProps) {
  const t = useTranslations("chat.hidden");
  return (
    <ul className="mt-1 text-xs text-soft">
      {hidden.map((what) => (
        <li key={what} className="flex items-start gap-1.5">
          <EyeOff aria-hidden className="mt-0.5 size-3.5 shrink-0" />
          {t(isOwn ? "own" : "other", { what })}
        </li>
      ))}
    </ul>
  );
}
