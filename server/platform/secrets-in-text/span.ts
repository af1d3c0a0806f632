/** What may not stand in a conversation. */
export const SECRETS = ["card", "code", "iban", "identity", "password"] as const;
export type Secret = (typeof SECRETS)[number];

/** Where one stands in the text. */
export type Span = { kind: Secret; start: number; end: number; last?: string };
