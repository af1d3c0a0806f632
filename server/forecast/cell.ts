/** What a contact was about, in which language, and whether it was a chat or a booked call. */
export type Cell = { topic: string; language: string; channel: "chat" | "call" };

/** How many of them came in the half hour that begins then. */
export type Count = Cell & { at: number; count: number };
