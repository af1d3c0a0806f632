export const SECRETS = ["card", "code", "iban", "identity", "password"] as const;
export type Secret = (typeof SECRETS)[number];

export type Span = { kind: Secret; start: number; end: number; last?: string };
