import type { IncomingMessage, ServerResponse } from "node:http";
import { chooseByLink } from "#server/reminders/choice.ts";
import { contextOf } from "./context.ts";
import { mustBeWithinLimits } from "./limit.ts";
import { answerRefusal } from "./refusal-answer.ts";

const PREFIX = "/reminders/";

/** The button of a mail program (RFC 8058): a POST to the same address whose page a person opens. */
export const isUnsubscribing = (path: string, { method }: IncomingMessage) =>
  method === "POST" && path.startsWith(PREFIX);

export function unsubscribeFor(origins: string[]) {
  const secure = origins[0]?.startsWith("https:") ?? false;

  /** What is sent along says nothing that the address does not: it is not read. */
  return async function unsubscribe(req: IncomingMessage, res: ServerResponse) {
    try {
      const { network } = await contextOf(req, res, secure);
      const path = "reminders.chooseByLink";
      await mustBeWithinLimits({ type: "mutation", path, viewer: null, network });
      const [token = ""] = (req.url ?? "").slice(PREFIX.length).split("?");
      await chooseByLink({ token, days: 0 });
      res.writeHead(204).end();
      req.resume();
    } catch (error) {
      answerRefusal(req, res, error, "reminders");
    }
  };
}
