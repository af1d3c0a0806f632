import { event, line, type Protocol } from "./outside-script.ts";

/** POST /messages: Anthropic's. */
export function anthropicMessages(): Protocol {
  let block = -1;
  return {
    begin: () => {
      const usage = { input_tokens: 1, output_tokens: 1 };
      const message = { id: "msg_1", type: "message", role: "assistant", model: "script", usage };
      return [
        event("message_start", {
          message: { ...message, content: [], stop_reason: null, stop_sequence: null },
        }),
      ];
    },
    say: (text) => {
      const opens = block < 0;
      if (opens) block = 0;
      const start = { index: 0, content_block: { type: "text", text: "" } };
      return [
        ...(opens ? [event("content_block_start", start)] : []),
        event("content_block_delta", { index: 0, delta: { type: "text_delta", text } }),
      ];
    },
    call: ({ name, input }) => {
      const closes = block === 0 ? [event("content_block_stop", { index: 0 })] : [];
      const index = (block = Math.max(block, 0) + 1);
      const id = `toolu_${crypto.randomUUID()}`;
      return [
        ...closes,
        event("content_block_start", {
          index,
          content_block: { type: "tool_use", id, name, input: {} },
        }),
        event("content_block_delta", {
          index,
          delta: { type: "input_json_delta", partial_json: input },
        }),
        event("content_block_stop", { index }),
      ];
    },
    end: (reason) => [
      ...(block === 0 ? [event("content_block_stop", { index: 0 })] : []),
      event("message_delta", {
        delta: { stop_reason: STOPS[reason], stop_sequence: null },
        usage: { output_tokens: 2 },
      }),
      event("message_stop", {}),
    ],
    refusal: () => ({ type: "error", error: { type: "api_error", message: "Refused" } }),
  };
}

const STOPS = { stop: "end_turn", length: "max_tokens", tools: "tool_use" };

/** POST /models/NAME:streamGenerateContent: Google's. */
const candidate = (parts: object[], finishReason?: string) =>
  line({
    candidates: [
      { content: { role: "model", parts }, index: 0, ...(finishReason && { finishReason }) },
    ],
  });

export const generateContent: Protocol = {
  begin: () => [],
  say: (text) => [candidate([{ text }])],
  call: ({ name, input }) => [candidate([{ functionCall: { name, args: JSON.parse(input) } }])],
  end: (reason) => [candidate([], reason === "length" ? "MAX_TOKENS" : "STOP")],
  refusal: (status) => ({ error: { code: status, message: "Refused", status: "UNAVAILABLE" } }),
};
