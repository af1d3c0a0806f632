import { apiFor } from "#server/api/http.ts";
import { publish } from "#server/platform/bus.ts";
import { ORIGIN } from "../clients/requests.ts";
import { answerBench, openGround } from "./answer-bench.ts";

openGround();
answerBench(apiFor([ORIGIN]), (event) =>
  publish(`conversation:${event.conversationId}`, { type: "event", event }),
);
