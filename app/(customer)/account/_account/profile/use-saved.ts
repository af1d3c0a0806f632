import { useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useTRPC } from "#app/_trpc/client.tsx";
import { useToast } from "#app/_ui/toast.tsx";
import type { Profile, ProfilePart } from "#server/profile/schema.ts";

/** What follows a change: the card shows it, the rest of the page hears of it, and the sheet closes. */
export function useSaved(part: ProfilePart, onClose: () => void) {
  const t = useTranslations("profile");
  const say = useToast();
  const { refresh } = useRouter();
  const cache = useQueryClient();
  const trpc = useTRPC();
  return {
    onSuccess(profile: Profile) {
      cache.setQueryData(trpc.profile.get.queryKey(), profile);
      // Other devices may have been signed out.
      void cache.invalidateQueries({ queryKey: trpc.sessions.list.queryKey() });
      refresh();
      say(t("saved", { part }));
      onClose();
    },
  };
}
