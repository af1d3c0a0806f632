import type { Distress } from "../wants-person/distress/distress.ts";

/** What sets of messages call it, and what it is to us. */
const tiers: Record<string, Distress> = {
  crisis: "crisis",
  suicide: "crisis",
  suicidal: "crisis",
  self_harm: "crisis",
  abuse: "crisis",
  domestic_abuse: "crisis",
  violence: "crisis",
  hardship: "hardship",
  bereavement: "bereavement",
  death: "bereavement",
  illness: "illness",
  gambling: "gambling",
  scam: "scam",
  fraud_victim: "scam",
  minor: "minor",
  threat: "threat",
};

/** @returns null: messages of this category are of nobody in need */
export function isDistress(category: string | undefined): Distress | null {
  const name = (category ?? "").toLowerCase().replaceAll(/[\s-]+/g, "_");
  return Object.hasOwn(tiers, name) ? (tiers[name] ?? null) : null;
}
