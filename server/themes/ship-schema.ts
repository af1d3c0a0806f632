import { z } from "zod";
import { id, words } from "#server/platform/zod.ts";
import { ANSWER_LIMIT, SHIP_TEXT_LIMIT } from "./policy.ts";
import { seen } from "./schema.ts";

const shipText = words(SHIP_TEXT_LIMIT).optional();
const texts = z
  .strictObject({ en: shipText, de: shipText, sv: shipText, ar: shipText })
  .refine((written) => Object.values(written).some(Boolean));
export const shipInput = z.strictObject({ ...seen, texts });
export type ShipInput = z.infer<typeof shipInput>;
export const shipId = z.strictObject({ id });
export const newsAnswer = z.strictObject({ id, clientKey: id, text: words(ANSWER_LIMIT) });

export type ShipView = {
  id: string;
  by: string;
  texts: Partial<Record<string, string>>;
  sendAt: string;
  sentAt: string | null;
  told: { customers: number; agents: number; languages: number; mailed: number };
  answers: number;
};

export type ShipPreview = {
  languages: { language: string; customers: number; mailed: number; agents: number }[];
  agents: number;
};

/** What somebody was told we did about what they had said. */
export type News = {
  id: string;
  text: string;
  language: string;
  at: string;
  isNew: boolean;
  said: string[];
  answerId: string | null;
};
