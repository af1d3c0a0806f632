export type Line =
  | { by: "customer" | "agent"; text: string }
  /** `cites`: the help article that the answer rests on. */
  | { by: "assistant"; text: string; cites?: string }
  | { by: "wish"; askedBy: "button" | "words" | "assistant" }
  | { by: "note"; text: string };

export type Dialogue = {
  email: string;
  daysAgo: number;
  /** Who came when a person was asked for. */
  agent?: string;
  lines: Line[];
  score: number;
  comment?: string;
};

export const asks = (text: string): Line => ({ by: "customer", text });
export const answers = (text: string, cites?: string): Line => ({
  by: "assistant",
  text,
  ...(cites ? { cites } : {}),
});
export const says = (text: string): Line => ({ by: "agent", text });
export const notes = (text: string): Line => ({ by: "note", text });
export const wants = (askedBy: "button" | "words" | "assistant"): Line => ({ by: "wish", askedBy });
