import { apiFor } from "#server/api/http.ts";
import { conversationTopic } from "#server/conversations/topics.ts";
import { ORIGIN } from "../clients/requests.ts";
import { answerBench, openGround } from "./answer-bench.ts";

openGround();
answerBench(apiFor([ORIGIN]), (event) =>
  conversationTopic.notify(event.conversationId, { type: "event", event }),
);
