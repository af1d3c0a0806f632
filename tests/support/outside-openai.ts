import { event, line, type Protocol, type Usage } from "./outside-script.ts";

/** POST /chat/completions: OpenAI's older protocol, which every compatible server speaks. */
const chunk = (delta: object, finish_reason: string | null = null) =>
  line({
    id: "chatcmpl-1",
    object: "chat.completion.chunk",
    created: 1,
    model: "script",
    choices: [{ index: 0, delta, finish_reason }],
  });

const usageChunk = (used: Usage) =>
  line({
    id: "chatcmpl-1",
    object: "chat.completion.chunk",
    created: 1,
    model: "script",
    choices: [],
    usage: {
      prompt_tokens: used.in,
      completion_tokens: used.out,
      total_tokens: used.in + used.out,
    },
  });

export const chatCompletions: Protocol = {
  begin: () => [chunk({ role: "assistant", content: "" })],
  say: (content) => [chunk({ content })],
  call: ({ name, input }, index) => {
    const half = Math.ceil(input.length / 2);
    const head = { index, id: `call_${crypto.randomUUID()}`, type: "function" };
    return [
      chunk({ tool_calls: [{ ...head, function: { name, arguments: input.slice(0, half) } }] }),
      chunk({ tool_calls: [{ index, function: { arguments: input.slice(half) } }] }),
    ];
  },
  think: (reasoning_content) => [chunk({ reasoning_content })],
  end: (reason, used) => [
    chunk({}, reason === "tools" ? "tool_calls" : reason),
    ...(used ? [usageChunk(used)] : []),
    "data: [DONE]\n\n",
  ],
  refusal: (status) => ({ error: { message: "Refused", type: "server_error", code: status } }),
};

/** POST /responses: OpenAI's newer one. */
const answer = { id: "resp_1", object: "response", created_at: 1, model: "script" };
const usage = { input_tokens: 1, output_tokens: 1 };

export const responses: Protocol = {
  begin: () => [
    event("response.created", {
      sequence_number: 0,
      response: { ...answer, status: "in_progress" },
    }),
    event("response.output_item.added", {
      output_index: 0,
      item: { id: "msg_1", type: "message", role: "assistant", status: "in_progress", content: [] },
    }),
  ],
  say: (delta) => [
    event("response.output_text.delta", {
      item_id: "msg_1",
      output_index: 0,
      content_index: 0,
      delta,
    }),
  ],
  call: ({ name, input }, index) => {
    const output_index = index + 1;
    const called = { id: `fc_${index}`, type: "function_call", call_id: `call_${index}`, name };
    return [
      event("response.output_item.added", {
        output_index,
        item: { ...called, arguments: "", status: "in_progress" },
      }),
      event("response.function_call_arguments.delta", {
        item_id: called.id,
        output_index,
        delta: input,
      }),
      event("response.output_item.done", {
        output_index,
        item: { ...called, arguments: input, status: "completed" },
      }),
    ];
  },
  end: (reason) => [
    event("response.output_item.done", {
      output_index: 0,
      item: { id: "msg_1", type: "message", role: "assistant", status: "completed", content: [] },
    }),
    reason === "length"
      ? event("response.incomplete", {
          response: { ...answer, usage, incomplete_details: { reason: "max_output_tokens" } },
        })
      : event("response.completed", { response: { ...answer, status: "completed", usage } }),
  ],
  refusal: (status) => ({ error: { message: "Refused", type: "server_error", code: `${status}` } }),
};
