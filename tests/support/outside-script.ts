/** What a model of a test says to one request, whatever its provider's protocol. */
export type Step = {
  /** Sent piece by piece. */
  say?: string[];
  /** Thought aloud before it, which a compatible server can. */
  thinks?: string[];
  /** `input` is sent as it is, so it can be what no JSON is. */
  calls?: { name: string; input: string }[];
  /** Before the first word. */
  waitMs?: number;
  /** In place of an answer. */
  refused?: { status: number; retryAfter?: number };
  /** After the last piece: the line is cut, the stream ends without an end, falls silent, or is no JSON. */
  breaks?: "cut" | "ends" | "hangs" | "garbled";
  /** Why it says it ended. */
  reason?: "stop" | "length";
  /** Said by a compatible server alone; the others say one token, or nothing. */
  usage?: Usage;
};

export type Usage = { in: number; out: number };

export const call = (name: string, input: object = {}) => ({ name, input: JSON.stringify(input) });

/** How one provider's stream is written: server-sent events, one string each. */
export type Protocol = {
  begin: () => string[];
  say: (piece: string) => string[];
  call: (called: { name: string; input: string }, index: number) => string[];
  think?: (piece: string) => string[];
  end: (reason: "stop" | "length" | "tools", usage?: Usage) => string[];
  refusal: (status: number) => object;
};

export const event = (name: string, body: object) =>
  `event: ${name}\ndata: ${JSON.stringify({ type: name, ...body })}\n\n`;

export const line = (body: object) => `data: ${JSON.stringify(body)}\n\n`;
