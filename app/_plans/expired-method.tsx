import { CircleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { cn } from "#app/_ui/cn.ts";
import { cardName } from "#app/_ui/isolated.ts";
import { Link } from "#app/_ui/link.tsx";
import { PERSON_HREF } from "#app/_shell/person-button.tsx";

type Instalment = { method: string | null; isMethodExpired: boolean };
type Props = { instalment: Instalment | null; className?: string };

/** Beside a payment that cannot be taken, what to do about it. Needs the area `plans`. */
export function ExpiredMethod({ instalment, className = "" }: Props) {
  const t = useTranslations("plans.methods");
  if (!instalment?.method || !instalment.isMethodExpired) return null;
  return (
    <p className={cn("flex max-w-lg items-start gap-2 text-late", className)}>
      <CircleAlert aria-hidden className="mt-1 size-4 shrink-0" strokeWidth={2.25} />
      <span>
        {t.rich("expiredBeside", {
          method: cardName(instalment.method),
          link: toPerson,
        })}
      </span>
    </p>
  );
}

const toPerson = (words: ReactNode) => (
  <Link href={PERSON_HREF} prefetch={false} className="link">
    {words}
  </Link>
);
