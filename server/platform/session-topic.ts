import { z } from "zod";
import { topicOf } from "./bus.ts";

/** To the streams of one session: it is over. */
export const sessionTopic = topicOf("session", z.object({ type: z.literal("ended") }));
