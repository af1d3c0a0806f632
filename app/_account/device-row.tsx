import { Laptop, Smartphone } from "lucide-react";
import { useTranslations } from "next-intl";
import { Badge } from "#app/_ui/badge.tsx";
import { Button } from "#app/_ui/button.tsx";
import { When } from "#app/_ui/when.tsx";
import type { SessionView } from "#server/auth/schema.ts";
import { useDeviceName } from "./use-device-name.ts";

const HANDHELD = ["iPhone", "iPad", "Android"];

type Props = { session: SessionView; busy: boolean; onEnd: () => void };

export function DeviceRow({ session, busy, onEnd }: Props) {
  const t = useTranslations("signIn.account");
  const name = useDeviceName()(session);
  const Icon = HANDHELD.includes(session.device.system ?? "") ? Smartphone : Laptop;

  return (
    <li className="flex items-center gap-4 py-3.5 first:pt-0">
      <Icon aria-hidden className="size-6 shrink-0 text-soft" strokeWidth={1.75} />
      <div className="min-w-0 grow">
        <p className="flex flex-wrap items-center gap-x-3 font-semibold">
          <bdi>{name}</bdi>
          {session.current && <Badge tone="accent">{t("current")}</Badge>}
        </p>
        <p className="flex flex-wrap gap-x-4 text-sm text-soft">
          {!session.current && <span>{t.rich("seen", { when: when(session.seenAt) })}</span>}
          <span>{t.rich("signedIn", { when: when(session.createdAt) })}</span>
        </p>
      </div>
      {!session.current && (
        <Button
          size="small"
          busy={busy}
          onClick={onEnd}
          aria-label={t("endNamed", { device: name })}
        >
          {t("end")}
        </Button>
      )}
    </li>
  );
}

const when = (at: string) => () => <When at={at} />;
