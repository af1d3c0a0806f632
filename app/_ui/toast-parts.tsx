"use client";

import { Bell, Check, CircleAlert, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { Toast as Radix } from "radix-ui";
import { cn } from "./cn.ts";
import { Link } from "./link.tsx";
import type { Said } from "./toast.tsx";

const LOOKS = {
  done: { Icon: Check, colour: "text-accent" },
  problem: { Icon: CircleAlert, colour: "text-late" },
  news: { Icon: Bell, colour: "text-accent" },
};
/** Whoever is in the middle of something finishes the sentence first. */
const NEWS_MS = 12_000;

const ACT =
  "link -my-1.5 inline-flex min-h-9 shrink-0 items-center text-sm font-semibold whitespace-nowrap";

type ToastsProps = { said: Said[]; onGone: (id: number) => void };

export function Toasts({ said, onGone }: ToastsProps) {
  const t = useTranslations("common");
  return (
    <Radix.Provider label={t("notification")} duration={6000}>
      {said.map((toast) => (
        <ToastLine key={toast.id} {...toast} onGone={() => onGone(toast.id)} />
      ))}
      <Radix.Viewport
        // The library puts the key in for {hotkey}.
        label={t("notifications", { hotkey: "{hotkey}" })}
        // Under the head on a phone, over a list's end elsewhere: never over what is being written, nor its button.
        className="fixed inset-x-2 top-16 z-60 grid justify-items-center gap-2 sm:inset-x-auto sm:start-4 sm:top-auto sm:bottom-4 sm:justify-items-start print:hidden"
      />
    </Radix.Provider>
  );
}

function ToastLine({ text, kind, action, onGone }: Said & { onGone: () => void }) {
  const t = useTranslations("common");
  const { Icon, colour } = LOOKS[kind];
  return (
    <Radix.Root
      type={kind === "problem" ? "foreground" : "background"}
      {...(kind === "news" && { duration: NEWS_MS })}
      {...(action && "forMs" in action && { duration: action.forMs })}
      onOpenChange={(open) => !open && onGone()}
      className="appear flex max-w-md items-start gap-3 rounded-md border border-line bg-sheet py-3 ps-4 pe-2 shadow-sm sm:max-w-88"
    >
      <Icon aria-hidden className={cn("mt-1 size-4 shrink-0", colour)} />
      <Radix.Description className="grow text-sm">{text}</Radix.Description>
      {action && (
        <Radix.Action asChild altText={action.label}>
          {"href" in action ? (
            <Link href={action.href} prefetch={false} className={ACT}>
              {action.label}
            </Link>
          ) : (
            <button type="button" onClick={action.onAct} className={ACT}>
              {action.label}
            </button>
          )}
        </Radix.Action>
      )}
      <Radix.Close
        aria-label={t("close")}
        className="-my-1.5 grid size-9 place-items-center text-soft hover:text-ink"
      >
        <X aria-hidden className="size-4" />
      </Radix.Close>
    </Radix.Root>
  );
}
