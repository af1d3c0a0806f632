import { z } from "zod";
import { topicOf } from "./bus.ts";

export const sessionTopic = topicOf("session", z.object({ type: z.literal("ended") }));
