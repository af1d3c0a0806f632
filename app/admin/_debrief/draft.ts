import type { Heard, Pain } from "#server/themes/pains.ts";

export type Draft = {
  key: string;
  isIncluded: boolean;
  text: string;
  area: Pain["area"];
  themeId: string | null;
  conversations: number;
  evidence: (Heard & { isUsed: boolean })[];
};

/** @param topic how a conversation about it is called */
export function draftOf(
  pain: Pain,
  topic: string | null,
  themes: { id: string; title: string }[],
): Draft {
  const theme = themes.find(({ id }) => id === pain.themeId);
  const { area, conversations, evidence } = pain;
  return {
    key: evidence.map(({ conversationId, seq }) => `${conversationId} ${seq}`).join(),
    isIncluded: true,
    text: theme?.title ?? topic ?? "",
    area,
    themeId: theme?.id ?? null,
    conversations,
    evidence: evidence.map((heard) => ({ ...heard, isUsed: true })),
  };
}

export const isWhole = ({ isIncluded, text, evidence }: Draft) =>
  isIncluded && text.trim() !== "" && evidence.some(({ isUsed }) => isUsed);
