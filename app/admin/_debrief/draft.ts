import { z } from "zod";
import { AREAS } from "#server/themes/policy.ts";
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
    key: `${pain.themeId ?? ""} ${area} ${pain.topic ?? ""}`,
    isIncluded: true,
    text: theme?.title ?? topic ?? "",
    area,
    themeId: theme?.id ?? null,
    conversations,
    evidence: evidence.map((heard) => ({ ...heard, isUsed: true })),
  };
}

const edits = z.array(
  z.object({
    key: z.string(),
    isIncluded: z.boolean(),
    text: z.string(),
    area: z.enum(AREAS),
    themeId: z.string().nullable(),
    unused: z.array(z.string()),
  }),
);

/** What was changed of them; what customers said is kept nowhere else. */
export const stored = (drafts: Draft[]) =>
  JSON.stringify(
    drafts.map(({ key, isIncluded, text, area, themeId, evidence }) => ({
      key,
      isIncluded,
      text,
      area,
      themeId,
      unused: evidence.filter(({ isUsed }) => !isUsed).map(placeOf),
    })),
  );

export function withEdits(draft: Draft, kept: string | null, themes: { id: string }[]): Draft {
  const edit = editsIn(kept).find(({ key }) => key === draft.key);
  if (!edit) return draft;
  const { isIncluded, text, area, themeId, unused } = edit;
  return {
    ...draft,
    isIncluded,
    text,
    area,
    themeId: themes.find(({ id }) => id === themeId)?.id ?? null,
    evidence: draft.evidence.map((heard) => ({
      ...heard,
      isUsed: !unused.includes(placeOf(heard)),
    })),
  };
}

function editsIn(kept: string | null) {
  try {
    return edits.parse(JSON.parse(kept ?? "[]"));
  } catch {
    return [];
  }
}

const placeOf = ({ conversationId, seq }: Heard) => `${conversationId} ${seq}`;

export const isWhole = ({ isIncluded, text, evidence }: Draft) =>
  isIncluded && text.trim() !== "" && evidence.some(({ isUsed }) => isUsed);
